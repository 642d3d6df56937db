"""No test measures time: shared machines are slow at times, and a slow run is no fault."""

from hypothesis import settings

settings.register_profile("without-time", deadline=None)
settings.load_profile("without-time")
