"""Text to speech behind one interface, so that better voices can replace espeak-ng."""
