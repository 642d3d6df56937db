# `make` alone lists what can be made.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help demo test lint types layers rules bench accuracy docs wheel clean

help:  ## list what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[docs]'
	touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

$(VENV)/installed-site: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[site]'
	touch $@

demo: $(VENV)/installed  ## set up, and judge an example tender
	@$(BIN)/python -m tenderlint check --fail-on never examples/community-transport.xlsx

test: $(VENV)/installed-dev  ## set up, and run every check: lint, types, layers, rules, tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m tenderlint rules test
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/installed-dev  ## run ruff and put the code in form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/installed-dev  ## check the types
	$(BIN)/mypy

layers: $(VENV)/installed-dev  ## check that each room imports only what stands below it
	$(BIN)/lint-imports --no-cache

rules: $(VENV)/installed  ## run the examples that test the rules
	$(BIN)/python -m tenderlint rules test

bench: $(VENV)/installed-dev  ## measure, as ratios within one run
	$(BIN)/python benchmarks/bench.py

accuracy: $(VENV)/installed-dev  ## measure what is read of workbooks, and of real notices if they are here
	$(BIN)/python -m benchmarks.workbook_accuracy --misses
	$(BIN)/python -m benchmarks.accuracy --misses

docs: $(VENV)/installed-site  ## build the site of the documentation into site/
	$(BIN)/python -m docs.write_docs
	$(BIN)/python -m mkdocs build --strict

wheel: $(VENV)/installed-dev  ## build the wheel
	$(BIN)/python -m build --wheel

clean:  ## remove what was made
	rm -rf $(VENV) build dist site .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
