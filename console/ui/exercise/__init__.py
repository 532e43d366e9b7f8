"""The exercise: how it is entered and left, what is live meanwhile, and the drill that is played in it."""
