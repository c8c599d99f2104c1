"""The caseload: people found by name, by number, or by how their case stands."""
