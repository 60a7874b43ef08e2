"""A mail server that keeps everything and sends nothing: where a fresh instance's mail goes, and what `ramal mail` shows."""
