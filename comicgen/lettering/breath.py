"""Breath: sounds that are not words, (gasp), *sigh* or <cough>, which letterers set between small strokes (T8).

Comes in: a text. Goes out: the text with its breaths between private marks, without what stood round them; or, for
those who hear the comic, which breath opens it.
"""

import re
from functools import lru_cache

__all__ = ["CLOSE", "OPEN", "breathed", "first_breath"]

OPEN, CLOSE = "\ue002", "\ue003"
_SOUNDS = {  # the sound, and how it is told of somebody
    "en": {
        "gasp": "gasps", "sigh": "sighs", "cough": "coughs", "kaff": "coughs", "koff": "coughs", "hack": "coughs",
        "ahem": "clears their throat", "sob": "sobs", "sniff": "sniffs", "sniffle": "sniffles", "snif": "sniffs",
        "gulp": "gulps", "pant": "pants", "huff": "huffs", "puff": "puffs", "wheeze": "wheezes", "groan": "groans",
        "moan": "moans", "grunt": "grunts", "yawn": "yawns", "hic": "hiccups", "hiccup": "hiccups", "burp": "burps",
        "belch": "belches", "snort": "snorts", "choke": "chokes", "gag": "gags", "whimper": "whimpers",
        "sneeze": "sneezes", "achoo": "sneezes", "snore": "snores", "shudder": "shudders", "shiver": "shivers",
        "phew": "breathes out", "whew": "breathes out", "pff": "scoffs", "pfft": "scoffs", "tsk": "clicks their tongue",
        "hmph": "huffs", "humph": "huffs", "ugh": "groans", "urk": "chokes", "ngh": "strains", "giggle": "giggles",
        "chuckle": "chuckles", "snicker": "snickers", "inhale": "breathes in", "exhale": "breathes out",
    },
}  # fmt: skip
_OTHER_SOUNDS = {  # of languages in which alt texts are not written
    "es": "suspiro suspira jadeo jadea tos tose cof snif glup sollozo solloza bostezo bosteza ejem",
    "fr": "soupir soupire toux tousse hum sniff glups sanglot bâille bâillement hoquet halète",
    "de": "seufz schluck hust keuch schnief schluchz gähn räusper stöhn ächz hicks prust",
    "it": "sospiro sospira coff sigh gulp sob snif sbadiglio sbadiglia ansima",
    "pt": "suspiro suspira cof tosse snif glup soluço soluça bocejo boceja ofega",
}
# Writers also say what somebody does: (sighs), *coughs*.
_SOUNDS["en"] |= {told: told for told in _SOUNDS["en"].values() if " " not in told}
_SOUNDS |= {language: dict.fromkeys(words.split(), "") for language, words in _OTHER_SOUNDS.items()}
# Round brackets, angle brackets or stars; the sound may be said again: (cough cough), *sniff, sniff*.
_HELD = re.compile(r"\(([^()<>*]{2,40})\)|<([^()<>*]{2,40})>|(?<![*\\])\*([^()<>*\s][^()<>*]{1,40})\*(?!\*)")
_SPLIT = re.compile(r"[\s,!.…-]+")
_CLAUSE_ENDS = frozenset('.!?…,;:-—–"”’)>')


@lru_cache(2048)
def breathed(text: str, language: str = "en") -> str:
    """The text with each breath between OPEN and CLOSE.

    In brackets a sound is a breath wherever it stands; between stars only where a sentence or a clause begins or ends
    (`you always *sigh*` is stress).
    """
    if "(" not in text and "<" not in text and "*" not in text:
        return text
    sounds = _SOUNDS.get(language.partition("-")[0].lower())
    if not sounds:
        return text

    def marked(found: re.Match[str]) -> str:
        inner = found[1] or found[2] or found[3]
        if not _is_breath(inner, sounds) or (found[3] and not _stands_alone(text, found)):
            return found[0]
        return f"{OPEN}{inner}{CLOSE}"

    return _HELD.sub(marked, text)


def first_breath(text: str, language: str = "en") -> tuple[str, str]:
    """How the breath that opens a text is told ("gasps", or nothing), and the rest, later breaths in brackets."""
    marked = breathed(text.strip(), language)
    bracketed = marked.replace(OPEN, "(").replace(CLOSE, ")")
    if not marked.startswith(OPEN):
        return "", bracketed
    inner, _, rest = marked[1:].partition(CLOSE)
    sounds = _SOUNDS[language.partition("-")[0].lower()]
    told = sounds[_SPLIT.split(inner.strip("!.… "))[0].lower()]
    if not told:
        return "", bracketed
    return told, rest.lstrip(" .,…!-").replace(OPEN, "(").replace(CLOSE, ")")


def _is_breath(inner: str, sounds: dict[str, str]) -> bool:
    words = [word for word in _SPLIT.split(inner.lower()) if word]
    return 0 < len(words) <= 4 and all(word in sounds for word in words)


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    before, after = text[: found.start()].rstrip(), text[found.end() :].lstrip()
    if before and before[-1] not in _CLAUSE_ENDS:
        return False
    return not after or after[0].isupper() or not after[0].isalpha() or not before
