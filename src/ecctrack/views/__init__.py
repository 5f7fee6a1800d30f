"""Rows to text: one module a format, named as in `commands.output.Format`."""
