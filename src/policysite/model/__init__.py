"""What everything else talks about. Pure frozen types; imports nothing of ours, does no I/O."""
