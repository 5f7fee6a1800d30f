# ruff: noqa: DTZ001  # wall times have no zone
import json
from datetime import date, datetime

from ecctrack.announcements.output import as_json
from ecctrack.announcements.proposal import Proposal, ProposedMove


def test_a_proposal_is_written_with_the_keys_of_the_data_file() -> None:
    proposal = Proposal(
        "call",
        "Harbour vouchers",
        "The deadline was moved to 30 April 2025.",
        opens=date(2025, 4, 1),
        deadline=datetime(2025, 4, 30, 17),
        topic="LIFE-2025-PORTS-01",
        moved=(ProposedMove("deadline", date(2025, 4, 15)),),
        doubts=("no year is written; 2025 is assumed",),
    )
    assert json.loads(as_json([proposal])) == {
        "version": 1,
        "proposals": [
            {
                "type": "call",
                "title": "Harbour vouchers",
                "topic": "LIFE-2025-PORTS-01",
                "opens": "2025-04-01",
                "deadline": "2025-04-30T17:00",
                "moved": [{"milestone": "deadline", "from": "2025-04-15"}],
                "quote": "The deadline was moved to 30 April 2025.",
                "doubts": ["no year is written; 2025 is assumed"],
                "known": None,
                "change": None,
            }
        ],
    }


def test_cut_offs_are_a_table_and_a_continuous_call_is_a_model() -> None:
    cut_offs = (("cut-off-1", date(2025, 4, 15)), ("cut-off-2", date(2025, 6, 10)))
    written = json.loads(
        as_json([Proposal("call", "A", "a", deadlines=cut_offs), Proposal("call", "B", "b", continuous=True)])
    )["proposals"]
    assert written[0]["deadlines"] == {"cut-off-1": "2025-04-15", "cut-off-2": "2025-06-10"}
    assert written[1]["model"] == "continuous"


def test_nothing_proposed_is_an_empty_list() -> None:
    assert json.loads(as_json([])) == {"version": 1, "proposals": []}
