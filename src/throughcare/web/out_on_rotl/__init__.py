"""Who is out on temporary release (ROTL) over a whole prison: late back, out now, and going out within 7 days."""
