"""Every clock of the documents, counted a day at a time from literal tables, against what the product says."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from types import ModuleType

import pytest

from tests.oracle import limits_national_standards
from tests.oracle.days import EVERY_DAY, SPECIAL_DAYS
from tests.oracle.limits import Line
from tests.oracle.product import Answer, disagreement, in_columns, one_by_one
from tests.oracle.vectors import Vector, vectors_of

DOCUMENTS = [limits_national_standards]
