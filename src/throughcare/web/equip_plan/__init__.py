"""What the project plan of a prison provides for EQuIP."""
