"""Service plans, service decks and rate decks: what a customer buys, and what it costs."""
