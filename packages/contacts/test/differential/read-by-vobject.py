"""Reads texts of vCards, a JSON array of them, and writes their cards' names and values; null for a text that is refused."""

import json
import logging
import sys

import vobject

logging.disable(logging.CRITICAL)

STRUCTURED = {
    "N": ("family", "given", "additional", "prefix", "suffix"),
    "ADR": ("box", "extended", "street", "city", "region", "code", "country"),
}


def plain(value):
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value if isinstance(value, str) else str(value)


def value_of(line):
    try:
        native = line.transformToNative().value
    except Exception:
        return plain(line.value)
    fields = STRUCTURED.get(line.name)
    if fields and not isinstance(native, str):
        return [plain(getattr(native, field)) for field in fields]
    return plain(native)


def cards_of(text):
    try:
        components = list(vobject.readComponents(text, validate=False, transform=False))
    except Exception:
        return None
    return [
        [{"name": line.name.lower(), "value": value_of(line)} for line in card.lines()]
        for card in components
        if card.name == "VCARD"
    ]


json.dump([cards_of(text) for text in json.load(sys.stdin)], sys.stdout)
