"""Domain events: something happened to a person, at an instant; the record that the event points to comes beside it."""
