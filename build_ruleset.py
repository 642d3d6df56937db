"""Writes the built-in ruleset into the wheel, compiled, so that it starts without YAML."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent


class RulesetHook(BuildHookInterface[Any]):
    """Compiles `rules/` for a standard wheel; an editable install reads them fresh."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Adds `tenderlint/_builtin.py` to the wheel; fails if a rule is wrong."""
        if version != "standard":
            return
        sys.path.insert(0, str(ROOT))
        from tenderlint.ruleset.compiled import to_source
        from tenderlint.ruleset.load import load_ruleset

        target = Path(self.directory) / "_builtin.py"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(to_source(load_ruleset(ROOT / "rules")), encoding="utf-8")
        build_data["force_include"][str(target)] = "tenderlint/_builtin.py"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Removes the compiled rules from the folder of the wheel."""
        (Path(self.directory) / "_builtin.py").unlink(missing_ok=True)
