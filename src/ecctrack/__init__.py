"""ecctrack: deadlines and events for European cluster organisations."""

__version__ = "0.1.0"
