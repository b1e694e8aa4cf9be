# Every target makes its own .venv on a machine that has Python 3.11 or newer and make.
PYTHON ?= python3
BIN := .venv/bin
# Many tests start processes of their own: without bytecode each would compile the library anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test lint types test-all test-engines bench quality docs clean

demo: .venv/installed
	$(BIN)/bcss-cpas demo

test: lint types
	rm -f .coverage.*
	HYPOTHESIS_PROFILE=default $(BIN)/coverage run -m pytest --numprocesses=auto
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

lint: .venv/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: .venv/installed-test
	$(BIN)/mypy

test-all: .venv/installed-all
	HYPOTHESIS_PROFILE=all $(BIN)/pytest --numprocesses=auto

test-engines: .venv/installed-engines
	BCSS_CPAS_ENGINES=1 $(BIN)/pytest tests/engines

bench: .venv/installed-bench
	$(BIN)/python -m compileall -q src bench  # as pip leaves what it installs
	$(BIN)/python -m bench

quality: .venv/installed
	$(BIN)/python -m bench.quality $(if $(ANSWERS),--answers $(ANSWERS))

docs: .venv/installed-docs
	$(BIN)/python -m docs.generate
	$(BIN)/sphinx-build -W -b html docs site

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[client,simulator]'
	touch $@

.venv/installed-test: pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test]'
	-$(BIN)/pyright --version >/dev/null 2>&1  # fetches itself once, where there is node; its test is skipped elsewhere
	touch $@ .venv/installed

.venv/installed-all: pyproject.toml | .venv/installed-test
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test,docs,browser]'
	touch $@

.venv/installed-engines: pyproject.toml | .venv/installed-test
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test,engines]'
	touch $@

.venv/installed-docs: pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[docs]'
	touch $@ .venv/installed

.venv/installed-bench: pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test,bench]'
	touch $@ .venv/installed .venv/installed-test

clean:
	rm -rf .venv .mypy_cache .ruff_cache .hypothesis .coverage site
