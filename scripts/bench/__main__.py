"""``python -m bench``."""

try:
    from bench.cli import main
except ModuleNotFoundError as missing:
    raise SystemExit(
        f"bench: {missing.name} is missing; install what the benchmark needs: "
        ".venv/bin/pip install -c scripts/constraints.txt -e '.[bench]'"
    ) from missing

raise SystemExit(main())
