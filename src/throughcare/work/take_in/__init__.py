"""Taking a feed's rows into the record: what was said is kept, and the rows of the case follow from it."""
