"""Moods: what faces do to faces, and what is left of a feeling when the words ask for none.

Comes in: Acting as words ask for it, and feelings seen or had. Goes out: the same Acting with another face ahead.
"""

from collections.abc import Iterable

from comicgen.cast.acting import Acting, fainter, is_plain
from comicgen.script.model import Feeling

__all__ = ["answering", "apart", "in_mood"]

# How somebody looks who is told a thing with such a face. Staging: a listener acts too, and answers how it is said.
ANSWERS = {
    "happy": Feeling("happy", 0.5),
    "laughing": Feeling("happy", 0.8),
    "excited": Feeling("happy", 0.7),
    "proud": Feeling("happy", 0.5),
    "relieved": Feeling("happy", 0.6),
    "content": Feeling("content", 0.5),
    "hopeful": Feeling("hopeful", 0.4),
    "tender": Feeling("moved", 0.5),
    "moved": Feeling("tender", 0.7),
    "in love": Feeling("embarrassed", 0.6),
    "wink": Feeling("happy", 0.5),
    "sad": Feeling("worried", 0.5),
    "crying": Feeling("worried", 0.8),
    "worried": Feeling("worried", 0.5),
    "scared": Feeling("worried", 0.8),
    "pleading": Feeling("tender", 0.5),
    "guilty": Feeling("sceptical", 0.5),
    "embarrassed": Feeling("sceptical", 0.4),
    "angry": Feeling("worried", 0.7),
    "shouting": Feeling("surprised", 0.6),
    "annoyed": Feeling("embarrassed", 0.5),
    "jealous": Feeling("sceptical", 0.5),
    "smug": Feeling("sceptical", 0.6),
    "mischievous": Feeling("sceptical", 0.6),
    "disgusted": Feeling("worried", 0.5),
    "surprised": Feeling("surprised", 0.5),
    "confused": Feeling("thinking", 0.5),
    "dizzy": Feeling("worried", 0.7),
    "tired": Feeling("tender", 0.4),
}
# What outlasts a panel, and as what: outbursts settle, and a start or a thought is over at once.
LASTS = {name: name for name in (
    "happy", "tender", "moved", "content", "in love", "hopeful", "sad", "worried", "angry", "annoyed",
    "embarrassed", "guilty", "jealous", "determined", "tired", "sleepy", "dizzy", "hungry", "mischievous",
)} | {"laughing": "happy", "excited": "happy", "proud": "happy", "relieved": "content", "crying": "sad",
      "shouting": "angry", "scared": "worried", "disgusted": "annoyed", "pleading": "worried"}  # fmt: skip
HEAVY = ("sad", "crying", "angry", "annoyed", "tired", "dizzy", "guilty", "jealous")  # no glad news lifts these
LEAST = 0.35  # a fainter mood is none
# What else a listener may show at the same words: a crowd of one face is a stamp, not a crowd (staging, animation).
KIN = {
    "surprised": ("worried", "confused", "thinking"),
    "worried": ("surprised", "sad", "confused"),
    "scared": ("worried", "surprised", "confused"),
    "sad": ("worried", "tender", "thinking"),
    "happy": ("content", "hopeful", "tender"),
    "tender": ("happy", "moved", "content"),
    "moved": ("tender", "happy", "hopeful"),
    "content": ("happy", "tender", "hopeful"),
    "hopeful": ("happy", "thinking", "content"),
    "embarrassed": ("sceptical", "worried", "surprised"),
    "guilty": ("embarrassed", "worried", "sad"),
    "angry": ("annoyed", "worried", "surprised"),
    "annoyed": ("bored", "sceptical", "angry"),
    "disgusted": ("annoyed", "worried", "surprised"),
    "sceptical": ("thinking", "bored", "confused"),
    "smug": ("happy", "sceptical", "content"),
    "thinking": ("confused", "hopeful", "sceptical"),
    "confused": ("thinking", "sceptical", "surprised"),
    "bored": ("sceptical", "tired", "annoyed"),
}


def apart(acting: Acting, taken: Iterable[str]) -> Acting:
    """The same acting with a face ahead that none of the other listeners makes: a plain one, or one of its kin."""
    first, seen = acting.feelings[0], set(taken)
    if first.name not in seen:
        return acting
    kin = (Feeling(name, first.degree) for name in KIN.get(first.name, ()))
    others = (feeling for feeling in acting.feelings if is_plain(feeling))
    free = next((feeling for feeling in (others if is_plain(first) else kin) if feeling.name not in seen), first)
    return acting._replace(feelings=tuple(dict.fromkeys((free, *acting.feelings))))


def answering(acting: Acting, told: Feeling | None, mood: Feeling | None = None) -> Acting:
    """A listener's acting where the script says with what face a thing is told."""
    answer = ANSWERS.get(told.name) if told else None
    if answer and mood and mood.name in HEAVY and answer.name in ("happy", "content", "hopeful"):
        return acting
    return _ahead(acting, answer)


def in_mood(acting: Acting, mood: Feeling | None) -> Acting:
    """Acting of words that ask for no face, by somebody who still feels what they felt in the panel before."""
    if mood is None or mood.name not in LASTS or not is_plain(acting.feelings[0]):
        return acting
    left = fainter(Feeling(LASTS[mood.name], mood.degree))
    return _ahead(acting, left if left.degree >= LEAST else None)


def _ahead(acting: Acting, feeling: Feeling | None) -> Acting:
    if feeling is None:
        return acting
    others = (one for one in acting.feelings if one.name != feeling.name)
    return acting._replace(feelings=(feeling, *others))
