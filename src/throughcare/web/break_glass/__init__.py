"""Breaking the glass: opening a case in an emergency, and the reviews of that."""
