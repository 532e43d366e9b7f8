"""The record on disk: SQLite, day files, backups. The only room that knows SQL or files of the record."""
