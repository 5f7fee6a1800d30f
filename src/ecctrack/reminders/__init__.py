"""What is due to be said today, once each."""
