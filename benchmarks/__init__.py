"""Accuracy, speed and scale: one command each, `python -m benchmarks.NAME`, prints a table."""
