# What a bare machine with Python 3.11 or later, make and a package registry needs. Everything lives in .venv and out.
#
#   make strip   a finished strip in out/heart.png
#   make test    format, lint, types, floors, tests

SHELL := /bin/sh
PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check install
SCRIPT ?= scripts/heart.yaml

.PHONY: strip test lint bench fonts docs clean

strip: $(VENV)/installed
	@mkdir -p out
	@$(BIN)/comicgen render $(SCRIPT) -o out
	@echo out/$(basename $(notdir $(SCRIPT))).png

test: lint
	@$(BIN)/python -m pytest -q -n auto --dist loadfile

lint: $(VENV)/installed-dev
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(VENV)/installed
	@$(BIN)/python -m tools.bench

fonts: $(VENV)/installed-dev
	@$(PIP) --editable '.[fonts]'
	@$(BIN)/python tools/build_fonts.py

docs: $(VENV)/installed
	@$(BIN)/python tools/build_docs.py

clean:
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps are newer than pyproject.toml as long as nothing that is installed has changed: a second run costs nothing.
$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "comicgen needs Python 3.11 or later" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml | $(BIN)/python
	@$(PIP) --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(BIN)/python
	@$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/installed
