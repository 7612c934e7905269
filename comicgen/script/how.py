"""HOW: the words in round brackets behind a speaker's name, at most one of each group.

Comes in: the words, and whether a person, a caption or an SFX has them. Goes out: what each group says.
"""

from comicgen.frozen import NamedTuple
from comicgen.script.build_feeling import is_feeling
from comicgen.script.desk import Desk, name_key
from comicgen.script.lists import match, plain_form, suggested
from comicgen.script.mixed import pieces
from comicgen.script.nodes import Scalar

__all__ = ["GROUPS", "How", "read_how"]

GROUPS = {  # which groups each speaker has
    "person": ("kind", "where", "link", "tone"),
    "caption": ("kind of caption", "link"),
    "sfx": ("loudness", "side", "timbre", "course", "letters"),
}
_TOLD_OVER = ("caption", "captions", "narration", "voice over", "voiceover", "vo", "v o")
_LEADS = {"person": ("to ",), "caption": ("voice of ",), "sfx": ("from ",)}
_NAMES = {"person": "a speaker", "caption": "a caption", "sfx": "an SFX"}
_FIELDS = {"kind of caption": "caption", "to ": "to", "voice of ": "voice_of", "from ": "source"}
_GROUP_NAMES = {
    "to ": "one spoken to", "voice of ": "voice", "from ": "source", "where": "place from where it is heard",
}  # fmt: skip


class How(NamedTuple):
    """What the words say; None where they say nothing."""

    kind: str | None = None
    where: str | None = None
    link: str | None = None
    to: str | None = None
    caption: str | None = None
    voice_of: str | None = None
    loudness: str | None = None
    source: str | None = None
    side: str | None = None
    tone: str | None = None
    timbre: str | None = None
    course: str | None = None
    letters: str | None = None


def read_how(desk: Desk, node: Scalar, speaker: str) -> How:
    """The words of HOW; `speaker` is person, caption or sfx."""
    found: dict[str, str] = {}
    for word in pieces(node):
        group, meaning = _meaning(desk, word, speaker)
        if group is None or meaning is None:
            continue
        name = _FIELDS.get(group, group)
        if name in found:
            what = _GROUP_NAMES.get(group, group)
            desk.error("two-words", f"'{word.value}' is a second {what}; a line has one at most", word)
        else:
            found[name] = meaning
    return How(**found)


def _meaning(desk: Desk, word: Scalar, speaker: str) -> tuple[str | None, str | None]:
    """The group of a word and what it means there."""
    form = plain_form(word.value)
    for lead in _LEADS[speaker]:
        if form.startswith(lead):
            return lead, _named(desk, word, lead)
    for group in GROUPS[speaker]:
        found = match(group, form)
        if found:
            return group, found
    if form.startswith("interrupts "):
        return "link", "interrupts"
    _unknown(desk, word, speaker)
    return None, None


def _named(desk: Desk, word: Scalar, lead: str) -> str | None:
    """The name behind `to`, `voice of`, `from`."""
    name = " ".join(word.value.split())[len(lead) :].strip()
    if lead == "from ":
        return desk.known(name) or name_key(name)
    shift = word.value.lower().rfind(name.lower())
    return desk.person(name, desk.part(word, max(shift, 0), len(name)))


def _unknown(desk: Desk, word: Scalar, speaker: str) -> None:
    """A word that none of the speaker's groups holds."""
    form = plain_form(word.value)
    for other, groups in GROUPS.items():
        if other != speaker and (
            any(match(group, form) for group in groups) or any(form.startswith(lead) for lead in _LEADS[other])
        ):
            message = f"'{word.value}' is a word for {_NAMES[other]}, not for {_NAMES[speaker]}"
            desk.error("misplaced-word", message, word, hint=_told_over(desk, word, speaker))
            return
    if is_feeling(form):
        message = f"'{word.value}' is a feeling; feelings stand in square brackets: [{word.value}]"
        desk.error("misplaced-word", message, word)
        return
    message = f"'{word.value[:60]}' does not say how {_NAMES[speaker]} sounds"
    hint = _told_over(desk, word, speaker) or suggested(GROUPS[speaker], form)
    desk.error("unknown-word", message, word, hint=hint)


def _told_over(desk: Desk, word: Scalar, speaker: str) -> str:
    """A hint for who wants a caption in somebody's voice and has not found the words for it."""
    if speaker == "caption" and desk.known(word.value):
        return f"a caption in somebody's voice is `caption (voice of {word.value.strip()})`"
    is_meant = speaker == "person" and (plain_form(word.value) in _TOLD_OVER or match("kind of caption", word.value))
    return "a caption in somebody's voice is `caption (voice of NAME)`" if is_meant else ""
