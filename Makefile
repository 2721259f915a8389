# Two commands for a fresh checkout with nothing but Python 3.11 or later:
#
#   make demo    read the documents in examples/ and show goals, dates and budget figures
#   make test    run every test, the linter and the type checker
#
# Both make .venv first, if it is not there or older than pyproject.toml.

PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3 python; do \
	if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then echo "$$name"; break; fi; done)
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed

.PHONY: demo test lint golden docs site bench clean help

help:
	@sed -n 's/^# \{0,1\}//p' Makefile | head -6

demo: $(INSTALLED)
	$(BIN)/regionkit parse examples/documents/*

test: $(INSTALLED)
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile
	$(MAKE) --no-print-directory lint

lint: $(INSTALLED)
	$(BIN)/python -m ruff check src tests examples bench
	$(BIN)/python -m mypy

golden: $(INSTALLED)
	$(BIN)/python tests/golden/write.py

docs: $(INSTALLED)
	$(BIN)/python tests/swedish_page.py
	$(BIN)/python tests/schema_files.py
	$(BIN)/python tests/transcripts.py
	$(BIN)/regionkit blocks examples/documents/delarsrapport-augusti-2025.pdf --page 2 -o docs/blocks.png
	if command -v chromium >/dev/null; then $(BIN)/python tests/report_picture.py; fi

site: $(INSTALLED)
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet

bench: $(INSTALLED)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[bench]"
	$(BIN)/python bench/reading.py
	$(BIN)/python bench/memory.py
	$(BIN)/python bench/extracting.py
	$(BIN)/python bench/accuracy.py --write

$(INSTALLED): pyproject.toml
	@if [ -z "$(PYTHON)" ]; then \
		echo "regionkit needs Python 3.11 or later, and none was found (tried python3.13, 3.12, 3.11, python3, python)." >&2; \
		echo "Install one from https://www.python.org/downloads/ or name it: make PYTHON=/path/to/python3" >&2; \
		exit 1; \
	fi
	@if ! "$(PYTHON)" -c 'import ensurepip, venv' >/dev/null 2>&1; then \
		echo "$(PYTHON) has no venv module; on Debian and Ubuntu: sudo apt install python3-venv" >&2; \
		exit 1; \
	fi
	"$(PYTHON)" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $(INSTALLED)

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
