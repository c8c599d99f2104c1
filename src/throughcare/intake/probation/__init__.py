"""The probation case file: our own template, in CSV or JSON, for what probation holds (docs/probation-case-file.md)."""
