# Two commands are enough: `make site` and `make test`. Each does all its own set-up in .venv.

SHELL := /bin/sh
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site pdf typesetter serve test browser checker check format generate survivors lock clean

help: ## List the commands
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile

site: .venv/for-site ## Build the site into site/
	$(BIN)/mkdocs build --strict

pdf: .venv/for-pdf ## Build the site with the policy as PDF, per language and two by two
	POLICYSITE_PDF=1 $(BIN)/mkdocs build --strict

serve: .venv/for-site ## Show the site while you edit, with live reload
	$(BIN)/mkdocs serve

test: .venv/for-development ## Run the tests
	$(BIN)/pytest

typesetter: ## Install the libraries of the system and the font that PDF needs
	tools/install-packages libpangoft2-1.0.so.0=libpangoft2-1.0-0 libharfbuzz-subset.so.0=libharfbuzz-subset0 \
	    LiberationSans-Regular.ttf=fonts-liberation

browser: ## Install chromium and nginx, in which the tests look at the site
	tools/install-packages chromium,chromium-browser,google-chrome=chromium nginx=nginx-light

checker: ## Install the HTML checker that judges every page, and the Java that it needs
	tools/install-packages java=default-jre-headless npm=npm
	npm ci --prefix tools/html-checker --ignore-scripts --no-audit --no-fund --loglevel=error

check: .venv/for-development ## Everything else that must hold
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/generate.py --check
	$(BIN)/policysite check
	$(BIN)/mkdocs build --strict

format: .venv/for-development ## Format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

generate: .venv/for-development ## Write the generated files anew
	$(BIN)/python tools/generate.py

survivors: .venv/for-development ## Write the list of accidents that no check notices
	$(BIN)/python -m tests.mutation

lock: ## Pin the packages anew (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --extra build \
	    --output-file requirements.txt pyproject.toml
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --extra build --extra test --extra lint \
	    --constraint requirements.txt --output-file requirements-development.txt pyproject.toml
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --extra build --extra pdf \
	    --constraint requirements-development.txt --output-file requirements-pdf.txt pyproject.toml

clean: ## Remove everything that was built or installed
	rm -rf .venv .cache site .site.new .site.last dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/for-site: requirements.txt pyproject.toml tools/set-up
	tools/set-up requirements.txt
	@touch $@

.venv/for-pdf: requirements-pdf.txt pyproject.toml tools/set-up
	tools/set-up requirements-pdf.txt
	@touch $@ .venv/for-site

.venv/for-development: requirements-development.txt pyproject.toml tools/set-up
	tools/set-up requirements-development.txt
	@touch $@ .venv/for-site
