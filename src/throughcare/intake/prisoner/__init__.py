"""The prison's record of a person, in the format of prisoner search: a flat object, null where unknown."""
