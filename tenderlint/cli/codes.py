"""The exit codes, apart from what decides them, so that `--version` loads nothing else."""

CLEAN = 0
FINDINGS = 1
COULD_NOT_RUN = 2
NO_TENDER = 3
