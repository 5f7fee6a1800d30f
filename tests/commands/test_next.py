"""`ecctrack next`."""

from running import asked


def test_the_nearest_three_come_one_line_each() -> None:
    assert asked("next").out == (
        "day 2 of 3  22–24 Nov               C2Lab Strasbourg, on the way\n"
        "       3 h  Mon 23 Nov 15:00–16:15  EU Clusters Talk\n"
        "    2 days  Wed 25 Nov 16:59        EU–Singapore matchmaking (cut-off 2 of 2)\n"
    )


def test_as_many_come_as_are_asked_for_and_there_are() -> None:
    assert len(asked("next", "-n", "1", "--calls").out.splitlines()) == 1
    assert len(asked("next", "--number", "99").out.splitlines()) == 15


def test_it_looks_as_far_as_there_is_anything() -> None:
    assert asked("next", "i3").out.startswith(" 94 days  Thu 25 Feb 2027 17:00  Capacity Building Strand 2b (cut-off 2")


def test_nothing_prints_nothing() -> None:
    assert asked("next", "nowhere") == (0, "", "")
    assert asked("next", "nowhere", "--exit-code").status == 0
    assert asked("next", "--exit-code").status == 3
