"""How a new provider comes to be: by e-mail, step by step, with what was entered kept until it is there (A2)."""
