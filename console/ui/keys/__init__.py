"""Keys: which are in force, what each must not be, and the page on which they are changed."""
