"""The `throughcare` command. Each command imports what it needs when it is called, so that the help is quick."""

from throughcare.cli.application import main

__all__ = ["main"]
