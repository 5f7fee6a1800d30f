"""Data files in, one validated catalogue out."""
