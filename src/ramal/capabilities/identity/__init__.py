"""Who may log in: users, sessions, API keys."""
