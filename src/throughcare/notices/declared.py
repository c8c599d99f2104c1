"""Every kind of notice, found by walking the modules that declare them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from throughcare.notices import kinds
from throughcare.notices.kind import NoticeKind
from throughcare.policy.catalogue import DeclaredTwice, modules_of


@cache
def notice_kinds() -> Mapping[str, NoticeKind]:
    """The kinds by the ids of their provisions.

    Raises:
        DeclaredTwice: two bear one id.
    """
    found: dict[str, NoticeKind] = {}
    for module in modules_of(kinds):
        for each in vars(module).values():
            if isinstance(each, NoticeKind):
                if each.provision in found:
                    raise DeclaredTwice(f"Two kinds of notice are declared for {each.provision}.")
                found[each.provision] = each
    return MappingProxyType(found)
