"""Minutes of MAPPA meetings, kept outside the prisoner's record, for those at the table."""
