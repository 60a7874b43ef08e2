"""Opening hours of a tenant: weeks, special days, holidays."""
