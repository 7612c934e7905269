"""Lines: what is said, in the short form and in the long one.

Comes in: an item of `lines`. Goes out: a Line, or None with a fault.
"""

import re

from comicgen.diagnostics import Span
from comicgen.frozen import NamedTuple
from comicgen.script.build_feeling import feeling_from, feeling_of
from comicgen.script.desk import Desk, display_name
from comicgen.script.entries import Entry, one_of
from comicgen.script.fields import key_form, table
from comicgen.script.freetext import quoted
from comicgen.script.how import How, read_how
from comicgen.script.lists import match, plain_form
from comicgen.script.mixed import pieces
from comicgen.script.model import Feeling, Line
from comicgen.script.nodes import Mapping, Node, Scalar, Sequence
from comicgen.script.speaker import Speaker, parse_speaker
from comicgen.script.wording import free_text

__all__ = ["MOST_SAID", "read_lines"]

MOST_SAID = 10_000  # characters of one line
_TIGHT = re.compile(r"(?P<who>[^:：﹕]{1,60}?)\s*(?P<colon>:(?=\S)|[：﹕])(?P<words>.+)", re.DOTALL)
_INVISIBLE = re.compile("(?:^|(?<=\\s))//(?=\\s|$)|[\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_LONG_KEYS = frozenset(table("line"))
_HOW_KEYS = {  # keys of the long form, and what stands before the same word in the short form
    "kind": "",
    "where": "",
    "link": "",
    "to": "to ",
    "voice of": "voice of ",
    "from": "from ",
    "side": "",
    "tone": "",
    "timbre": "",
    "course": "",
    "letters": "",
}


class _Voice(NamedTuple):
    """Who is heard: keys of the cast, and what those unknown who are off are called."""

    by: tuple[str, ...]
    heard_as: str = ""


def read_lines(desk: Desk, node: Node) -> tuple[Line, ...]:
    """The lines of a panel."""
    node = desk.resolved(node)
    if isinstance(node, Mapping):
        hint = "begin each line with '- ': `- NAME: words`"
        desk.error("wrong-type", "'lines' is a list, but a mapping stands here", node, hint=hint)
        lines = (_short(desk, key, value) for key, value in node.pairs if key_form(key.value) not in _LONG_KEYS)
        return tuple(line for line in lines if line)
    if isinstance(node, Scalar) and node.value:
        _speechless(desk, node)
        return ()
    found: list[Line] = []
    for item in desk.items(node, "'lines'"):
        if isinstance(item, Mapping):
            found += _of_mapping(desk, item)
        elif isinstance(item, Scalar):
            _speechless(desk, item)
        else:
            desk.error("bad-line", "a line is '- NAME: words', but a list stands here", item)
    return tuple(found)


def _of_mapping(desk: Desk, node: Mapping) -> tuple[Line, ...]:
    """The line, or by mistake lines, of one mapping."""
    keys = {key_form(key.value) for key, _ in node.pairs}
    if "text" in keys or ("by" in keys and keys <= _LONG_KEYS):
        line = _long(desk, node)
        return (line,) if line else ()
    if node.flow:
        _in_braces(desk, node)
        return ()
    for key, _ in node.pairs[1:]:
        first = node.pairs[0][0].value
        if key_form(key.value) in _LONG_KEYS:
            hint = f"the long form says everything in keys: by: {first}, text: ..., {key.value}: ..."
        else:
            hint = f"begin each line with '- ': `- {key.value}: ...`"
        desk.error("bad-line", f"'{key.value[:60]}' stands in the line of '{first[:60]}'", key, hint=hint)
    lines = (_short(desk, key, value) for key, value in node.pairs if key_form(key.value) not in _LONG_KEYS)
    return tuple(line for line in lines if line)


def _in_braces(desk: Desk, node: Mapping) -> None:
    """A short form in braces, where commas cut names and words."""
    source = desk.lines[node.line - 1]
    inner = source[node.column : node.end_column - 2].strip() if node.end_line == node.line else ""
    who, colon, words = inner.partition(": ")
    fixed = words.strip() if words.strip()[:1] in "\"'" else quoted(words.strip())
    single = node.column > 2 and source[: node.column - 1].strip() == "-" and colon and words.strip()
    fix = f"{source[: node.column - 1]}{who}: {fixed}{source[node.end_column - 1 :]}" if single else ""
    message = "a line in braces is cut at its commas; the short form stands without them"
    desk.error(
        "flow-line", message, node, hint="write '- NAME: words', or the long form {by: NAME, text: words}", fix=fix
    )


def _speechless(desk: Desk, node: Scalar) -> None:
    """A line that is a mere text: the colon lacks its space, or nobody says it."""
    source = desk.lines[node.line - 1]
    if not node.value.strip():
        lost = source[node.column - 1 :].lstrip(" -").startswith("#")
        desk.error("bad-line", "this line is empty" + (": '#' makes it a comment" if lost else ""), node)
        return
    found = _TIGHT.fullmatch(node.value)
    single = node.line == node.end_line and not node.style
    head = source[: node.column - 1]
    if found and _may_speak(desk, found["who"]):
        words = found["words"].strip()
        fix = f"{head}{found['who']}: {quoted(words)}{source[node.end_column - 1 :]}" if single else ""
        where = desk.part(node, found.start("colon"), 1)
        if found["colon"] == ":":
            desk.error("bad-colon", f"a space is missing behind '{found['who']}:'", where, fix=fix)
        else:
            desk.error("bad-colon", f"'{found['colon']}' is not the colon of this language: write ': '", where, fix=fix)
        return
    first, _, rest = node.value.partition(" ")
    fix = ""
    if single and rest.strip() and (desk.known(first) or plain_form(first) in ("caption", "sfx")):
        fix = f"{head}{first}: {quoted(rest.strip())}{source[node.end_column - 1 :]}"
    shown = node.value if len(node.value) <= 40 else f"{node.value[:37]}..."
    hint = "write '- NAME: words', or '- caption: words'"
    desk.error("bad-line", f"nobody says '{shown}'", node, hint=hint, fix=fix)


def _may_speak(desk: Desk, who: str) -> bool:
    """Whether a head without its space is probably a speaker."""
    name = re.split(r"[(\[&]", who)[0].strip()
    return bool(name) and (" " not in name or desk.known(name) is not None) and not name.startswith("http")


def _short(desk: Desk, key: Scalar, value: Node) -> Line | None:
    """`NAME (how) [feeling]: words`."""
    text = free_text(desk, key, value)
    speaker = parse_speaker(desk, key)
    if speaker is None:
        return None
    role = _role(speaker)
    how = read_how(desk, speaker.how, role) if speaker.how else How()
    feeling = _feeling(desk, speaker.feeling, role)
    if not _sayable(desk, text, key):
        return None
    voice = _voice(desk, speaker, role, how=how)
    return _line(
        desk, (role, how, voice), text, span=desk.span(key), text_span=_text_span(desk, key, value), feeling=feeling
    )


def _text_span(desk: Desk, key: Scalar, value: Node) -> Span:
    """The place of the words; the key's own when they are elsewhere."""
    return desk.span(value) if value.line >= key.line else desk.span(key)


def _role(speaker: Speaker) -> str:
    name = plain_form(speaker.names[0].value) if len(speaker.names) == 1 else ""
    return name if name in ("caption", "sfx") else "person"


def _feeling(desk: Desk, node: Scalar | None, role: str) -> Feeling | None:
    """The feeling in square brackets; nobody has one in a caption or an SFX."""
    if node is None:
        return None
    if role != "person":
        name = "a caption" if role == "caption" else "an SFX"
        desk.error("misplaced-word", f"{name} has no feeling", node)
        return None
    if match("kind", node.value) and not match("expression", node.value):
        message = f"'{node.value}' is no feeling; how a line sounds stands in round brackets: ({node.value})"
        desk.error("misplaced-word", message, node)
        return None
    return feeling_of(desk, node)


def _long_feeling(desk: Desk, entry: Entry, speaker: Speaker, *, role: str) -> Feeling | None:
    """The feeling of a line in the long form, which may weigh several."""
    node = entry.node_of("feeling")
    if isinstance(node, Mapping) and role == "person":
        return feeling_from(desk, entry, "feeling")
    return _feeling(desk, entry.scalar("feeling") or speaker.feeling, role)


def _sayable(desk: Desk, text: str, where: Scalar) -> bool:
    """Whether there are words, and not more than a balloon could ever hold."""
    if not _INVISIBLE.sub("", text).strip():
        hint = "a pause is a panel without lines, or a line of '...'"
        desk.error("empty-text", f"'{where.value[:60]}' says nothing", where, hint=hint)
        return False
    if len(text) > MOST_SAID:
        desk.error("too-large", f"a line of {len(text):,} characters; the limit is {MOST_SAID:,}", where)
        return False
    return True


def _voice(desk: Desk, speaker: Speaker, role: str, *, how: How) -> _Voice | None:
    """Who is heard; None with a fault. Unknown names may be heard from off."""
    if role != "person":
        return _Voice(())
    keys: list[str | None] = []
    strangers: list[str] = []
    for name in speaker.names:
        if how.where and desk.known(name.value) is None:
            strangers.append(display_name(name.value))
        else:
            keys.append(desk.person(name.value, name))
    if not all(keys):
        return None
    return _Voice(tuple(dict.fromkeys(key for key in keys if key)), " and ".join(strangers))


def _long(desk: Desk, node: Mapping) -> Line | None:
    """`{by: NAME, text: words, ...}`."""
    entry = Entry(desk, node, "line")
    text = entry.text("text") or ""
    by = _by(desk, entry)
    if by is None:
        return None
    speaker, role = by
    how = _long_how(desk, entry, role)
    feeling = _long_feeling(desk, entry, speaker, role=role)
    at, nudge, name = entry.word("at"), entry.pair("nudge"), entry.name_of("id")
    if "text" not in entry:
        desk.error("missing-key", "a line in the long form has a 'text'", node)
        return None
    if not _sayable(desk, text, entry.pairs["text"][0]):
        return None
    anonymous = plain_form(speaker.names[0].value) == "voice" and desk.known("voice") is None
    if anonymous and not how.where:
        desk.error("missing-key", "'by: voice' is heard from outside the panel: say where, such as `where: off`", node)
        return None
    voice = _Voice(()) if anonymous else _voice(desk, speaker, role, how=how)
    line = _line(
        desk,
        (role, how, voice),
        text,
        span=desk.span(entry.pairs["by"][0]),
        text_span=_text_span(desk, *entry.pairs["text"]),
        feeling=feeling,
    )
    return _placed(line, at=at, nudge=nudge, name=name) if line else None


def _by(desk: Desk, entry: Entry) -> tuple[Speaker, str] | None:
    """Who says a line in the long form: a name, or a list of names."""
    node = entry.node_of("by")
    if isinstance(node, Sequence):
        names = tuple(word for item in node.items if (word := desk.word(item, "a name")))
        speaker = Speaker(names, None, None) if names else None
    else:
        word = desk.word(node, "'by'") if node is not None else None
        speaker = parse_speaker(desk, word) if word else None
    if speaker is None or not speaker.names:
        if node is None:
            desk.error("missing-key", "a line in the long form says who speaks: `by`", entry.node)
        return None
    return speaker, _role(speaker)


def _long_how(desk: Desk, entry: Entry, role: str) -> How:
    """The keys of the long form as the words of HOW, so that both forms know the same words."""
    found = How()
    by = entry.node_of("by")
    for name, lead in _HOW_KEYS.items():
        node = entry.scalar(name)
        known = entry.spec(name).words
        for word in pieces(node) if node else ():
            if known and one_of(desk, known, word) is None:
                continue
            said = read_how(desk, word._replace(value=f"{lead}{word.value}", column=word.column - len(lead)), role)
            found = How(*(new or old for old, new in zip(found, said, strict=True)))
    if isinstance(by, Scalar) and "(" in by.value:
        speaker = parse_speaker(desk, by)
        said = read_how(desk, speaker.how, role) if speaker and speaker.how else How()
        found = How(*(old or new for old, new in zip(found, said, strict=True)))
    return found


def _line(
    desk: Desk,
    who: tuple[str, How, _Voice | None],
    text: str,
    *,
    span: Span,
    text_span: Span,
    feeling: Feeling | None,
) -> Line | None:
    """A line from its parts; a voice without a body is electric unless it says otherwise."""
    role, how, voice = who
    if voice is None:
        return None
    device = any(member.voice for key in voice.by if (member := desk.member(key)))
    return Line(
        kind=(how.kind or ("electric" if device else "speech")) if role == "person" else role,
        text=text,
        span=span,
        text_span=text_span,
        by=voice.by,
        where=how.where,
        link=how.link,
        to=how.to,
        caption=how.caption or ("voice" if how.voice_of else "narrator"),
        voice_of=how.voice_of,
        loudness=how.loudness or "plain",
        source=how.source,
        side=how.side,
        timbre=how.timbre,
        course=how.course,
        hollow=how.letters == "hollow",
        feeling=feeling,
        heard_as=voice.heard_as,
        tone=how.tone,
    )


def _placed(line: Line, *, at: str | None, nudge: tuple[float, float] | None, name: str | None) -> Line:
    """The line where the artist wants it."""
    return line._replace(at=at, nudge=nudge or (0.0, 0.0), id=name)
