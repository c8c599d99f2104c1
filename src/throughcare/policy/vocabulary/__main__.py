"""`python -m throughcare.policy.vocabulary > docs/vocabulary.md`."""

import sys

from throughcare.policy.vocabulary.document import document

sys.stdout.write(document())
