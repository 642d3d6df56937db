"""Writers: functions from values to the bytes of files that users keep. They decide nothing."""
