"""The report page: what to report, in which form, where to."""
