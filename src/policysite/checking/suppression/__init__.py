"""What of the findings is not reported: rules left out, findings accepted, findings known before."""
