"""What a calendar file says and how its bytes lie: RFC 5545 without a calendar library."""
