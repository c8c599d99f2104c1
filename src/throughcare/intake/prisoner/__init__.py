"""The prison's record of a person, in the format of prisoner search: a flat JSON object, null or absent where unknown."""
