"""Packages of provisions that a test writes for itself."""

from collections.abc import Callable
from types import ModuleType

Package = Callable[[dict[str, str]], ModuleType]
