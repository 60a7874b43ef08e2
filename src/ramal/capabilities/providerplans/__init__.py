"""What providers pay to the platform: plans, each provider's subscription, and payments (F4)."""
