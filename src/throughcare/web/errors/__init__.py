"""What someone sees when a page cannot be shown."""
