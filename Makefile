# Every target runs on a Node and npm that are new enough: the machine's own, or those in .node/.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh

NODE_VERSION := 24.21.0
NPM_VERSION := 11

# `engines` of package.json, asked of the Node that is there.
NODE_FITS := $(shell node -e 'const [a, b, c] = process.versions.node.split(".").map(Number); process.stdout.write((a === 22 && (b > 22 || (b === 22 && c >= 2))) || (a === 24 && (b > 14 || (b === 14 && c >= 1))) || a >= 26 ? "yes" : "no")' 2>/dev/null)

ifeq ($(NODE_FITS),yes)
NODE_READY :=
else
NODE_PACKAGE := node-$(shell uname -s | tr A-Z a-z)-$(shell uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')
NODE_READY := .node/ready
export PATH := $(CURDIR)/.node/node_modules/$(NODE_PACKAGE)/bin:$(CURDIR)/.node/node_modules/.bin:$(PATH)
endif

NODE := node --conditions=specwright-source
SPECWRIGHT := $(NODE) generator/cli/main.ts
ARGS ?=

.PHONY: help setup generate test golden check types lint format bench conformance roundtrip corpus mutations crash serve clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

setup: node_modules/.package-lock.json ## install what is missing: Node into .node/, packages into node_modules/

generate: setup ## spec/ → generated/: types, client, server and the bundled document
	@$(SPECWRIGHT) generate $(ARGS)

test: setup ## run every test (ARGS="test/spec" for some)
	@npx vitest run $(ARGS)

golden: setup ## rewrite the expected files of the golden tests and of test/negative
	@UPDATE_GOLDEN=1 npx vitest run test/golden test/check

check: types lint ## types, lint, format, drift of generated/, dead code, packed contents
	@npx prettier --check .
	@$(SPECWRIGHT) validate spec/openapi.yaml
	@$(SPECWRIGHT) generate --check
	@npx knip
	@$(NODE) scripts/check-packages.ts

types: setup
	@npx tsc --noEmit

lint: setup ## lint, the import direction between rooms included
	@npx oxlint

format: setup ## format the repository, and mend what lint can mend
	@npx oxlint --fix
	@npx prettier --write .

bench: setup ## time ours beside its peers (ARGS="generate|validate|validation|server|service …", options alone are of generate)
	@$(NODE) bench/bench.ts $(ARGS)

conformance: setup ## run a JSON Schema Test Suite through emitted validators (SUITE=DIR)
	@$(NODE) scripts/conformance.ts $(SUITE)

roundtrip: setup ## send values made from a document from client to server and back (DOC=path or glob)
	@$(NODE) scripts/roundtrip.ts $(DOC)

corpus: setup ## take every real document to a round trip, and print the table of docs/corpus.md (ARGS="--sample N")
	@$(NODE) scripts/corpus.ts $(ARGS)

crash: setup ## kill the Builds service with builds under way, and hold that nothing is lost (ARGS="--rounds N --store pglite|postgres")
	@$(NODE) scripts/crash.ts $(ARGS)

mutations: setup ## break the sources at one place a pain of users, and ask that its test fails (ARGS="T1 B3")
	@$(NODE) scripts/mutations.ts $(ARGS)

# V8 would take answers for things that stay, and let each wait for a full collection (bench/README.md).
serve: setup ## run the Builds service, with a demo world (ARGS="--port P --ephemeral --json …"; --help lists them)
	@exec $(NODE) --no-allocation-site-pretenuring service/main.ts $(ARGS)

clean: ## remove what setup and the tests made
	rm -rf node_modules runtime/node_modules test/corpus/node_modules bench/node_modules .node .cache dist runtime/dist

node_modules/.package-lock.json: package.json package-lock.json runtime/package.json $(NODE_READY)
	@echo "Installing the packages of package-lock.json …" >&2
	@npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2
	@touch $@

# The package holds the binary itself: nothing is fetched or run by a script.
.node/ready:
	@echo "Node $$(node --version 2>/dev/null || echo 'is missing:') does not fit; installing Node $(NODE_VERSION) into .node/ …" >&2
	@mkdir -p .node
	@npm install --prefix .node --ignore-scripts --no-audit --no-fund --loglevel=error $(NODE_PACKAGE)@$(NODE_VERSION) npm@$(NPM_VERSION) >&2 || { echo "There is no $(NODE_PACKAGE)@$(NODE_VERSION): install Node 24.14.1 or newer yourself." >&2; exit 1; }
	@touch $@
