"""What it is called when the database will not hold a row: it breaks a constraint, or a value fits no column."""

from django.db import DataError, IntegrityError

REFUSED = (IntegrityError, DataError, ValueError)
