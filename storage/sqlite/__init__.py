"""One SQLite file, through sqlite-utils: see ``migrations`` for the schema, and one module for each port."""
