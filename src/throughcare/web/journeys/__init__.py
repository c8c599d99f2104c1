"""The journeys of a case: where each stands, and a page for every stage."""
