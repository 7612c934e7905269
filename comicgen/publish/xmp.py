"""The XMP packet of a picture: title, author, rights, alt text and transcript where archives and screen readers look.

Source: XMP specification part 1; Dublin Core; IPTC Photo Metadata Standard 2025.1 (AltTextAccessibility,
ExtDescrAccessibility). A text is said in its language and, for readers that look for nothing else, as "x-default".
"""

from collections.abc import Mapping

from comicgen.telling.sentences import cut

__all__ = ["packet"]

_PROPERTIES = (  # our keyword, XMP's property, how it is listed
    ("Title", "dc:title", "rdf:Alt"),
    ("Author", "dc:creator", "rdf:Seq"),
    ("Copyright", "dc:rights", "rdf:Alt"),
    ("Description", "dc:description", "rdf:Alt"),
    ("Language", "dc:language", "rdf:Bag"),
    ("Source", "dc:source", ""),
    ("Description", "Iptc4xmpCore:AltTextAccessibility", "rdf:Alt"),
    ("Transcript", "Iptc4xmpCore:ExtDescrAccessibility", "rdf:Alt"),
)
_HEAD = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">'
)
_LONG = frozenset({"Description", "Transcript"})
_MOST = 2_000  # characters of everything else
_TAIL = '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'


def packet(text: Mapping[str, str], *, most: int | None = None) -> str:
    """The packet for keywords and their words; empty when none of them has a place in XMP.

    Of more than `most` bytes the transcript is cut at a sentence, then left out, then what is said twice; the alt text
    only when nothing else is left to cut.
    """
    if most is None:
        return _packet(text)
    text = {key: words if key in _LONG else cut(words, _MOST) for key, words in text.items()}
    for key, doubled in (("Transcript", True), ("Description", False)):
        while (over := len((whole := _packet(text, doubled=doubled)).encode()) - most) > 0 and text.get(key):
            text = _shorter(text, key, over)
        if over <= 0:
            return whole
    return ""


def _shorter(text: Mapping[str, str], key: str, over: int) -> dict[str, str]:
    """With so many bytes less of one text, or without it."""
    words = text[key]
    left = len(words) - max(40, over * len(words) // len(_legal(words).encode()))
    return {**text, key: cut(text[key], left) if left > 200 else ""}


def _packet(text: Mapping[str, str], *, doubled: bool = True) -> str:
    body = "".join(
        f"<{name}>{_value(text, keyword, kind, doubled)}</{name}>"
        for keyword, name, kind in _PROPERTIES
        if text.get(keyword) and (doubled or keyword != "Description" or name.startswith("Iptc"))
    )
    return _HEAD + body + _TAIL if body else ""


def _value(text: Mapping[str, str], keyword: str, kind: str, doubled: bool) -> str:
    words = _legal(text[keyword])
    if kind != "rdf:Alt":
        return f"<{kind}><rdf:li>{words}</rdf:li></{kind}>" if kind else words
    spoken = text.get("Language", "")
    tags = ["x-default", spoken] if doubled and spoken and keyword != "Transcript" else ["x-default"]
    return f"<{kind}>" + "".join(f'<rdf:li xml:lang="{tag}">{words}</rdf:li>' for tag in tags) + f"</{kind}>"


def _legal(words: str) -> str:
    """Words as XML character data: what XML 1.0 does not allow at all is left out."""
    kept = (c for c in words if c in "\t\n" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff"))
    return "".join(kept).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
