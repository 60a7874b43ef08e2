"""The database schema and how it comes to an instance."""
