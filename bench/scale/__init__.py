"""What it costs to read and check many: ``python -m bench.scale``, whose numbers stand in docs/scale.md."""
