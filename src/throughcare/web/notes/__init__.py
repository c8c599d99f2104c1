"""Case notes: those that the reader may see, writing one, and correcting one."""
