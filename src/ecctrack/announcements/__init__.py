"""From what organisers publish to proposed entries that a curator accepts or not."""
