"""The XMP packet of a picture: title, author, rights and alt text where archives and screen readers look for them.

Source: XMP specification part 1; IPTC Photo Metadata Standard 2025.1 (AltTextAccessibility).
"""

from collections.abc import Mapping

__all__ = ["packet"]

_LANGUAGES = "rdf:Alt", ' xml:lang="x-default"'
_NAMES = "rdf:Seq", ""
_PROPERTIES = (  # our keyword, XMP's property, how it is listed
    ("Title", "dc:title", _LANGUAGES),
    ("Author", "dc:creator", _NAMES),
    ("Copyright", "dc:rights", _LANGUAGES),
    ("Description", "Iptc4xmpCore:AltTextAccessibility", _LANGUAGES),
)
_HEAD = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">'
)
_TAIL = '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'


def packet(text: Mapping[str, str]) -> str:
    """The packet for PNG keywords and their words; empty when none of them has a place in XMP."""
    body = "".join(
        f"<{name}><{kind}><rdf:li{language}>{_legal(text[keyword])}</rdf:li></{kind}></{name}>"
        for keyword, name, (kind, language) in _PROPERTIES
        if text.get(keyword)
    )
    return _HEAD + body + _TAIL if body else ""


def _legal(words: str) -> str:
    """Words as XML character data: what XML 1.0 does not allow at all is left out."""
    kept = (c for c in words if c in "\t\n" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff"))
    return "".join(kept).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
