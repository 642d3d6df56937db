"""Our own JSON format: one object a tender, its names those of the model."""
