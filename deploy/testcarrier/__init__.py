"""A carrier to call when there is none: see README.md."""
