"""The timeline: chart and table of the same facts."""
