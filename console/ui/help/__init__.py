"""The help page: grammar, states, keys."""
