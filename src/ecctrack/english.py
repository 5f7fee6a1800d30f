"""English names of weekdays and months.

Not by strftime, which writes them in the locale that some library may have set.
"""

from datetime import date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day_in_words(day: date) -> str:
    """A day as `5 May 2025`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
