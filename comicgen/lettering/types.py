"""Which face speaks: the roles of a comic and how each is lettered.

Comes in: what kind of line it is, the dialogue size and the house style. Goes out: a TypeSpec. Emphasis is bold
italic, hardly ever plain bold (lettering tradition).
"""

from comicgen.frozen import NamedTuple
from comicgen.lettering.model import Habits, TypeSpec
from comicgen.script.defaults import Face
from comicgen.script.style import LetteringStyle

__all__ = ["cut_of", "is_own_face", "own_face", "shelve_face", "type_for"]


class _Role(NamedTuple):
    roman: str
    stress: str
    size: float = 1.0
    case: str | None = None  # None: as the style says


_ROLES = {
    "speech": _Role("hand", "hand-bold-italic"),
    "weak": _Role("hand-wobble", "hand-italic"),
    "thought": _Role("hand-italic", "hand-bold-italic"),
    "electric": _Role("hand-italic", "hand-bold-italic"),
    "radio": _Role("hand-italic", "hand-bold-italic"),
    "telepathy": _Role("hand-italic", "hand-bold-italic"),
    "sings": _Role("hand-italic", "hand-bold-italic"),
    "double": _Role("hand-bold", "hand-bold-italic"),
    "whisper": _Role("hand-whisper", "hand-italic"),
    "shout": _Role("hand-bold", "hand-bold-italic"),
    "scream": _Role("hand-bold", "hand-bold-italic"),
    "robot": _Role("robot", "robot-bold-italic", 0.92),
    "letter": _Role("typewriter", "typewriter", 0.95, "mixed"),
    "title": _Role("hand-bold-italic", "hand-bold-italic"),
    "banner": _Role("title", "title", case="upper"),
    "credit": _Role("hand-italic", "hand-bold-italic"),
    "sfx": _Role("effects", "effects", case="upper"),
}
_FACES = {  # what a style may name instead of the hand, and what stresses it
    "robot": ("robot", "robot-bold-italic"),
    "typewriter": ("typewriter", "typewriter"),
}
_OWN_FACES: dict[str, Face] = {}
_CAPTIONS = {
    "narrator": _Role("hand-italic", "hand-bold-italic"),
    "place": _Role("hand-italic", "hand-bold-italic"),
    "time": _Role("hand-italic", "hand-bold-italic"),
    "inner": _Role("hand-italic", "hand-bold-italic"),
    "voice": _Role("hand-italic", "hand-bold-italic"),
    "editor": _Role("hand", "hand-bold-italic", 0.9),
}
_STACKED_MARKS = {"vi": 1.1}  # languages whose capitals carry two marks: more leading
_CASELESS_CODES = "ja zh ko th lo km my ar fa ur he yi hi mr ne bn ta te kn ml gu pa si ka am"
_CASELESS = frozenset(_CASELESS_CODES.split())


def shelve_face(face: Face) -> None:
    """Makes a face of a writer's own known by its name."""
    _OWN_FACES[face.name] = face


def is_own_face(name: str) -> bool:
    """Whether a face is a writer's own."""
    return name in _OWN_FACES


def own_face(name: str) -> Face:
    """A face of a writer's own. Raises KeyError when no project made it known in this process."""
    return _OWN_FACES[name]


def _other_face(name: str, role: _Role) -> tuple[str, str]:
    """What letters a role of the hand in another face; whispers and the weak have no cut of their own there."""
    if name in _FACES:
        return _FACES[name]
    return cut_of(name, role.roman), own_face(name).bold_italic


def cut_of(name: str, id: str) -> str:
    """What letters in a face of a writer's own where a cut of the hand would; with a face of the box it is the hand."""
    if not is_own_face(name):
        return id
    face = own_face(name)
    cuts = {"hand-bold": face.bold, "hand-italic": face.italic, "hand-bold-italic": face.bold_italic}
    return cuts.get(id, face.regular)


def type_for(
    kind: str, *, size: float, style: LetteringStyle, language: str = "en", caption: str = "narrator"
) -> TypeSpec:
    """How a kind of line is lettered: `size` is that of plain dialogue, in house units.

    Kinds: those of the script (speech, thought, whisper, shout, electric, caption, sfx...), and "title", "banner",
    "credit", "letter". A kind without a role of its own is lettered as speech. Sizes of
    sounds and titles are the caller's.
    """
    role = _CAPTIONS.get(caption, _CAPTIONS["narrator"]) if kind == "caption" else _ROLES.get(kind, _ROLES["speech"])
    if style.face != "hand" and role.roman.startswith("hand"):
        roman, stress = _other_face(style.face, role)
        role = role._replace(roman=roman, stress=stress)
    factor = {
        "caption": style.caption_size, "whisper": style.whisper_size, "weak": style.weak_size,
        "shout": style.shout_size, "scream": style.scream_size,
    }.get(kind, 1.0)  # fmt: skip
    base = language.partition("-")[0].lower()
    case = "mixed" if base in _CASELESS else role.case or style.case
    points = size * role.size * factor
    leading = style.leading_upper_em if case == "upper" else style.leading_mixed_em
    return TypeSpec(
        role.roman,
        role.stress,
        points,
        points * leading * _STACKED_MARKS.get(base, 1.0),
        case,
        style.whisper_ink if kind in ("whisper", "weak") else style.ink,
        loud=style.loud_size,
        soft=style.soft_size,
        stem_in_initialisms=style.stem_in_initialisms,
        habits=Habits(style.dashes, style.ellipsis, style.double_marks, style.curly_quotes, style.breath_marks),
    )
