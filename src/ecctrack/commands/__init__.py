"""One module a command: each parses and calls, nothing more."""
