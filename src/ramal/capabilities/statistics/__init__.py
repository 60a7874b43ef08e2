"""Statistics: what calls add up to, by time, destination, carrier, customer and tenant."""
