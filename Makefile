PY := .venv/bin/python
setup:
	@scripts/setup.sh
deps-up: setup
	@$(PY) scripts/deps.py up
deps-down:
	@$(PY) scripts/deps.py down
