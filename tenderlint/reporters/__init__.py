"""Reporters: functions from a report to text. They decide nothing."""
