# Finewatch: `make demo` shows it at work, `make test` proves it. Both need Python ≥ 3.11, make and git, nothing else.

VENV   ?= .venv
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.14 python; do \
            $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v $$p && break; done)
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
PYTEST_OPTIONS ?=

.PHONY: help setup demo test lint chaos bench lock format clean

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

setup: $(STAMP)  ## a virtual environment in .venv with everything pinned, and `finewatch` in it
	@echo "Ready: $(BIN)/finewatch"

# requirements-dev.lock holds all of requirements.lock, and the tools of the tests beside it.
$(STAMP): requirements-dev.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Finewatch needs Python 3.11 or newer; none was found on PATH." >&2; exit 1; }
	@if command -v uv >/dev/null 2>&1; then \
	  echo "Setting up $(VENV) with uv from requirements-dev.lock …"; \
	  { test -x $(BIN)/python || uv venv --quiet --python "$(PYTHON)" $(VENV); } && \
	  uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.lock && \
	  uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .; \
	else \
	  echo "Setting up $(VENV) with pip from requirements-dev.lock (a minute or two, once) …"; \
	  { test -x $(BIN)/python || "$(PYTHON)" -m venv $(VENV); } && \
	  { $(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip --upgrade >/dev/null; } && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .; \
	fi
	@touch $(STAMP)

demo: $(STAMP)  ## the main job on sample regulators, without network or token
	@$(BIN)/python -m bot.demo

# The checks come first and pytest last, so that its closing line ends the output; both decide the exit code.
test: $(STAMP)  ## every check and every test
	@checks=0; $(MAKE) --no-print-directory lint || checks=$$?; \
	 $(BIN)/python -m pytest $(PYTEST_OPTIONS); tests=$$?; \
	 test $$checks -eq 0 || echo "The checks before the tests failed; see above." >&2; \
	 test $$checks -eq 0 && test $$tests -eq 0

lint: $(STAMP)  ## ruff, mypy --strict, import-linter, deptry, codespell
	@$(BIN)/ruff check . && $(BIN)/ruff format --check --quiet . \
	  && $(BIN)/mypy && $(BIN)/lint-imports --no-logo && $(BIN)/deptry --no-ansi . && $(BIN)/codespell

chaos: $(STAMP)  ## the long proof of delivery: hundreds of kills, and a count of what was lost or repeated
	@$(BIN)/python -m pytest -m chaos -s -p no:randomly tests/chaos $(PYTEST_OPTIONS)

bench: $(STAMP)  ## the measurements of docs/performance.md
	@$(BIN)/python -m benchmarks

lock:  ## renew both lock files from pyproject.toml; needs uv
	@set -e; compile="uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	   --no-header --no-annotate pyproject.toml"; \
	 $$compile --group build -o requirements.lock; \
	 $$compile --group build --group dev -c requirements.lock -o requirements-dev.lock

format: $(STAMP)  ## lay the code out
	@$(BIN)/ruff check --fix-only --quiet . ; $(BIN)/ruff format .

clean:  ## what the tools and the demo leave behind
	@rm -rf demo .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist *.egg-info
