"""`ecctrack`, and `python -m ecctrack`."""

import atexit
import gc
import os
import sys


def main() -> None:
    """Run the command line; exits the process with its status."""
    # Python has None for a stream that was closed before it began, as by `2>&-`: nobody wants to hear.
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    # A command makes no garbage worth collecting, and reading a large catalogue would be half as fast.
    gc.disable()
    # Nor at the end, when Python would walk over all there is once more: a tenth of a listing.
    atexit.register(gc.freeze)

    # Imported here: what Python prints of a wrong interpreter or a broken installation stays readable.
    from ecctrack.cli import app  # noqa: PLC0415

    app(prog_name="ecctrack")


if __name__ == "__main__":
    main()
