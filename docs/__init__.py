"""The generated documentation and what writes it."""
