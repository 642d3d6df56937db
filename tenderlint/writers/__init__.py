"""Files written for people who commission: functions from values to bytes."""
