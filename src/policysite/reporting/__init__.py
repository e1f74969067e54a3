"""Findings to reports, one file per format. A format is a pure function from a report to text."""
