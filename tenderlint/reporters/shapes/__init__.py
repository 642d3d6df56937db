"""The machine output as types: what the code builds, what the schemas publish, what docs list."""
