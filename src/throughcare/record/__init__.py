"""What is known, with who recorded it and when: the only room, with duties, that speaks SQL."""
