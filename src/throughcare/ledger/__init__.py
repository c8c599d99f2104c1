"""The audit chain: who read, changed or was refused what, so kept that an altered or missing entry shows."""
