"""The first set-up, step by step: center, lines, keys, fallback numbers, people and shifts."""
