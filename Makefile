# `make run` serves the site with a demonstration caseload; `make test` proves the project. Both install what they need.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh

PYTHON ?= python3
PEOPLE ?= 400
VENV := .venv
BIN := $(VENV)/bin
STAMPS := build/stamps
STATIC := build/static
UV_VERSION := 0.13.9

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1

.PHONY: help run test check check-style check-format check-types check-rooms bench drills assets lock format clean

help:
	@echo "make run     install everything, load the demonstration caseload, serve the site"
	@echo "make test    install everything, run every everyday check and test"
	@echo "make bench   measure the engine against its limits"
	@echo "make drills  the slow tests"
	@echo "make assets  the style sheet and its icons"
	@echo "make check   style, types and rooms, without the tests"
	@echo "make format  put the code into the project's style"
	@echo "make lock    choose the versions of everything anew"
	@echo "make clean   forget everything built (the data in var/ stays)"

run: $(STAMPS)/product $(STAMPS)/assets
	@scripts/system-packages documents
	@$(BIN)/throughcare migrate
	@$(BIN)/throughcare demo --people $(PEOPLE) --if-empty
	@exec $(BIN)/throughcare serve

test: $(STAMPS)/development $(STAMPS)/assets
	@scripts/system-packages postgresql chromium documents
	@$(MAKE) --no-print-directory --keep-going check; checked=$$?; \
	  $(BIN)/python scripts/run_tests.py && exit $$checked

check: check-style check-format check-types check-rooms

check-style: $(STAMPS)/development
	$(BIN)/ruff check .

check-format: $(STAMPS)/development
	$(BIN)/ruff format --check .

check-types: $(STAMPS)/development
	$(BIN)/mypy

check-rooms: $(STAMPS)/development
	$(BIN)/lint-imports --no-logo

drills: $(STAMPS)/development $(STAMPS)/assets
	@scripts/system-packages postgresql chromium documents
	$(BIN)/pytest -m slow

bench: $(STAMPS)/bench
	@scripts/system-packages postgresql
	DURABLE=yes scripts/with-postgres .venv-bench/bin/python -m bench

assets: $(STAMPS)/assets

format: $(STAMPS)/development
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(STAMPS)/uv
	scripts/lock build/uv/bin/uv
	npm install --package-lock-only

clean:
	rm -rf build $(VENV) .venv-bench node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis

# What is installed and built; a stamp is renewed only when what it was made from has changed.

$(STAMPS)/product: locks/product.lock pyproject.toml
	@scripts/system-packages python
	@scripts/install-python $(PYTHON) $(VENV) locks/product.lock
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/development: locks/development.lock pyproject.toml
	@scripts/system-packages python
	@scripts/install-python $(PYTHON) $(VENV) locks/development.lock
	@mkdir -p $(STAMPS) && touch $(STAMPS)/product $@

$(STAMPS)/bench: locks/bench.lock pyproject.toml
	@scripts/system-packages python
	@scripts/install-python $(PYTHON) .venv-bench locks/bench.lock
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/uv:
	@scripts/system-packages python
	$(PYTHON) -m venv build/uv
	build/uv/bin/pip install --quiet uv==$(UV_VERSION)
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/node: package.json package-lock.json .npmrc
	@scripts/system-packages node
	@echo "Installing the style sheets' sources"
	@npm ci --silent
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/assets: $(STAMPS)/node $(STAMPS)/product scripts/build-assets $(wildcard src/throughcare/web/assets/*)
	@echo "Building the style sheet"
	@scripts/build-assets build/assets
	@$(BIN)/python -m django collectstatic --settings throughcare.site.settings --clear --noinput --verbosity 0
	@mkdir -p $(STAMPS) && touch $@
