"""The language in which journeys are declared, and the one verb that takes their stages. It knows no journey."""
