"""Directories of companies: log-in with Google, Microsoft or OpenID Connect, and who of the directory is which subscriber."""
