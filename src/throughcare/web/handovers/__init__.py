"""Handovers to the community over a whole caseload: overdue, in progress and upcoming, and whom to ask for a COM."""
