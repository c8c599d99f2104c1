"""Women's Estate Case Advice and Support Panel (WECASP) Policy Framework, May 2021. Cancels PSI 23/2015."""

from datetime import date

from throughcare.policy.documents import Document

DOCUMENT = Document(
    id="wecasp-policy-framework-2021",
    title="Women's Estate Case Advice and Support Panel (WECASP) Policy Framework",
    issued="11 May 2021",
    publisher="HM Prison and Probation Service / Ministry of Justice",
    # The implementation date that the text prints, the same as the date of issue.
    in_force_from=date(2021, 5, 11),
)
