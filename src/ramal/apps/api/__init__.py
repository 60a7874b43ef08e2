"""The API: one application per audience below `/api`, one process."""
