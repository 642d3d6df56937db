"""`python -m tenderlint`, and the `tenderlint` command."""

from __future__ import annotations

import gc

# Starting makes many values and no rubbish; collecting it so often costs a tenth of a small check.
gc.set_threshold(50_000, 20, 20)

from tenderlint.cli import main  # noqa: E402 - after the setting that its own import profits from

__all__ = ["main"]

if __name__ == "__main__":
    main()
