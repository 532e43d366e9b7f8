"""Quick entry: one line of typing becomes one command, or a refusal that points at the character (contract §2)."""
