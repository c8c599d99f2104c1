"""What does not fit in a record, in words. No database."""


def issue_in_words(field: str, says: str) -> str:
    """What it is about, then what does not fit: "Kind of sentence: the record contradicts itself…"."""
    return f"{field[:1].upper()}{field[1:]}: {says[:1].lower()}{says[1:]}" if field else says
