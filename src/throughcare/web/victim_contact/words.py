"""The words of victim contact."""

from throughcare.access.victim_contact import ContactWay, WishKind

WAYS = {
    ContactWay.IN_PERSON.value: "In person",
    ContactWay.TELEPHONE.value: "By telephone",
    ContactWay.VIDEO.value: "By video",
    ContactWay.LETTER.value: "By letter",
    ContactWay.EMAIL.value: "By email",
}
WISHES = {
    WishKind.LICENCE_CONDITION.value: "A condition of the licence",
    WishKind.EXCLUSION_ZONE.value: "A zone to be kept out of",
    WishKind.NO_CONTACT.value: "No contact",
    WishKind.TO_BE_TOLD.value: "To be told of a stage of the case",
    WishKind.OTHER.value: "Something else",
}
