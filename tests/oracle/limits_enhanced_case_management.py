"""The days of the enhanced case management bulletin. It has hardly a clock: no figure stands in it, and two things are
to be done before a review. What else it asks for is a gate or a record, and is held by the tables of examples.
"""

from datetime import date

from tests.oracle.answers import Question
from tests.oracle.limits import read_lines

IN_FORCE_FROM = date(2019, 1, 31)

PHRASES = """
asked to the review: acct_review.on = start; acct_review.enhanced = yes; review_invitation.discipline = psychology
"""

TABLE = """
provision | starts | limit | met by | paragraph
    also so
ECM-WRITTEN-ACCOUNT | review_invitation.review_on | by that day |
    review_invitation.account_submitted_on, in that window | -
    asked to the review; review_invitation.unable_on = start - 5 days
ECM-PREPARE | acct_review.on | 1 day before | acct_review.papers_shared_on | -
    acct_review.enhanced = yes
"""

LINES = read_lines(TABLE, PHRASES, IN_FORCE_FROM)
QUESTIONS: list[Question] = []
