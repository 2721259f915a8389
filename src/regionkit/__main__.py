"""``python -m regionkit`` is ``regionkit``, for machines where the command is not on the path."""

from __future__ import annotations

from regionkit.cli import main

if __name__ == "__main__":
    main()
