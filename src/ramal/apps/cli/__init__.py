"""The command line behind `./ramal`: it prepares an instance, starts and stops its roles, and shows what they do."""
