"""The journeys of a case: each declared as stages, all taken by one verb. `index` has them all."""
