"""Allocation: who waits for a POM, the POMs of the prison and what they have, and giving a case to one of them."""
