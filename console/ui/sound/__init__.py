"""The one sound: off by default, short, rare, never looping, always with something to see."""
