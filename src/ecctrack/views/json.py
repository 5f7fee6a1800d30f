"""Rows as one versioned JSON document."""

import json
from typing import Any

from ecctrack.clock import Now
from ecctrack.selection import Selection
from ecctrack.text import json_safe
from ecctrack.views.page import Page
from ecctrack.views.record import continuous_record, record

VERSION = 1


def render(selection: Selection, now: Now, page: Page) -> str:
    """`{"version": 1, "catalogue": …, "rows": […], "continuous": […]}`, indented."""
    window = selection.window
    document: dict[str, Any] = {
        "version": VERSION,
        "catalogue": page.title,
        "today": now.today.isoformat(),
        "zone": now.zone,
        "window": {
            "from": window.first.isoformat() if window.first else None,
            "until": window.last.isoformat() if window.last else None,
        },
        "rows": [record(row) for row in selection.rows],
        "continuous": [continuous_record(entry, now) for entry in selection.continuous],
        "beyond": selection.beyond,
        "undated": selection.undated,
    }
    return json_safe(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"
