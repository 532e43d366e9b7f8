"""Use cases: what people do with the record, each answering with what changed."""
