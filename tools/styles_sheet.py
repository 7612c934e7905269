"""Contact sheets for judging by eye: animals, held things, voices, signs round heads, grounds and weather in every
style; with scripts, those scripts in every style.

    python tools/styles_sheet.py FOLDER [section or script...] [--style NAME...]

Comes in: the closed lists of words. Goes out: a PNG of each section, or script, in each style. The strips of a section
are made of its words alone, so that a new pose, device or weather is on the next sheet.
"""

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PIL import Image

from comicgen.backends import paint
from comicgen.diagnostics import Report
from comicgen.layout import compose
from comicgen.publish.png import png_bytes
from comicgen.script import read, styled
from comicgen.script.words.acting import DEVICES, EMANATA, PROPS
from comicgen.script.words.beings import CREATURES
from comicgen.script.words.scenes import GROUNDS, TIMES, WEATHERS, setting_names, style_names
from comicgen.script.words.voices import KINDS
from comicgen.settings.recipe import recipe

__all__ = ["SECTIONS", "strips", "styles_sheet"]

WIDTH = 1500  # pixels: of a strip
ACROSS = 4  # panels in a strip
_PEOPLE = ("theodore", "ada", "kenji", "mia", "omar", "june", "lin", "walt", "rosa", "nell", "tunde", "zainab", "arjun")
_PLACES = ("room, night", "park, day", "street, night", "plain, mint", "kitchen, day", "beach, dusk", "city, night",
           "halftone, pink", "library, day", "forest, day", "bar, night", "speed lines, yellow")  # fmt: skip
_COATS = ("white", "black", "ginger tabby", "black tuxedo", "grey points", "brown socks")
_PLUMAGES = ("white", "black", "green", "sky", "lemon", "scarlet")


def main() -> None:
    """Draws and writes."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("what", nargs="*")
    asked.add_argument("--style", nargs="*", default=style_names())
    args = asked.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    for what in args.what or SECTIONS:
        texts = SECTIONS[what]() if what in SECTIONS else [Path(what).read_text(encoding="utf-8")]
        for style in args.style:
            path = args.folder / f"{Path(what).stem}-{style.replace(' ', '-')}.png"
            path.write_bytes(png_bytes(styles_sheet(texts, style)))
            print(path)


def styles_sheet(texts: Iterable[str], style: str) -> Image.Image:
    """The sheets of some scripts in one style, one under the other."""
    pictures = [picture for text in texts for picture in _drawn(text, style)]
    sheet = Image.new("RGB", (WIDTH, sum(picture.height for picture in pictures)), "#808080")
    y = 0
    for picture in pictures:
        sheet.paste(picture, (0, y))
        y += picture.height
    return sheet


def _drawn(text: str, style: str) -> list[Image.Image]:
    report = Report()
    script = read(text, "sheet", report)
    if script is None:
        raise SystemExit("\n".join(item.message for item in report.items))
    script = script._replace(base_style=style)
    made = compose(script, styled(script), report)
    if made is None:
        raise SystemExit("\n".join(item.message for item in report.items))
    return [paint(page.sheet, width=WIDTH).convert("RGB") for page in made.pages]


def strips(panels: Sequence[str], cast: str = "") -> list[str]:
    """Scripts of a few panels each."""
    starts = range(0, len(panels), ACROSS)
    return [f"{cast}panels:\n" + "".join(panels[start : start + ACROSS]) for start in starts]


def _panel(setting: str, lines: Sequence[str], actors: Sequence[str] = (), shot: str = "medium") -> str:
    acted = "    actors:\n" + "".join(f"      {actor}\n" for actor in actors) if actors else ""
    said = "".join(f"      - {one}\n" for one in lines)
    return f"  - setting: {setting}\n    shot: {shot}\n{acted}    lines:\n{said}"


def _animals() -> list[str]:
    """Each kind in six coats, near and whole, beside somebody."""
    cast, panels = "cast:\n", list[str]()
    for kind in CREATURES[1:]:
        for n, coat in enumerate(_PLUMAGES if kind == "bird" else _COATS):
            cast += f"  {kind}{n}: {{kind: {kind}, fur: {coat}}}\n"
            shot = ("close-up", "medium", "full")[n % 3]
            who, where = _PEOPLE[len(panels) % len(_PEOPLE)], _PLACES[len(panels) % len(_PLACES)]
            others = () if n % 3 == 0 else (f"{who}: neutral", f"{kind}{n}: neutral")
            panels.append(_panel(where, [f"{kind}{n} [happy]: I am {coat}."], others, shot))
    return strips(panels, cast)


def _held() -> list[str]:
    """Everything that a hand can hold."""
    panels = []
    for n, thing in enumerate(PROPS):
        who, where = _PEOPLE[n % len(_PEOPLE)], _PLACES[n % len(_PLACES)]
        words = f'{thing} "NO MORE MONDAYS"' if thing == "sign" else thing
        panels.append(
            _panel(where, [f"{who}: A {thing}."], [f"{who}: holding {words}"], ("medium", "full")[n // 4 % 2])
        )
    return strips(panels)


def _voices() -> list[str]:
    """Every device that speaks and every kind of balloon, in a dark place and a light one."""
    cast = "cast:\n" + "".join(
        f"  v{n}: {{voice: {device}{', worn by: mia' if device == 'earpiece' else ''}}}\n"
        for n, device in enumerate(DEVICES)
    )
    cast += "  mia: mia\n"
    panels = [
        _panel(_PLACES[(2 * n + k) % len(_PLACES)], [f"v{n} {mood}: I am a {device}.", "mia: Hello."], ["mia: neutral"])
        for n, device in enumerate(DEVICES)
        for k, mood in enumerate(("[happy]", "[angry]"))
    ]
    panels += [
        _panel(_PLACES[n % len(_PLACES)], [f"{_PEOPLE[n]} ({kind}): This is {kind}."]) for n, kind in enumerate(KINDS)
    ]
    return strips(panels, cast)


def _emanata() -> list[str]:
    """Every sign round a head, from near and from afar."""
    return strips([
        _panel(_PLACES[(n + k) % len(_PLACES)], [f"{who}: So, {sign}."], [f"{who}: {{emanata: {sign}}}"], shot)
        for n, sign in enumerate(EMANATA)
        for k, (shot, who) in enumerate(
            (("close-up", _PEOPLE[n % len(_PEOPLE)]), ("full", _PEOPLE[(n + 5) % len(_PEOPLE)]))
        )
    ])  # fmt: skip


def _grounds() -> list[str]:
    """Every ground that is no place, in its own colour and in a written one."""
    return strips([
        _panel(f"{ground}{colour}", [f"{who}: Such {ground}!"], [f"{who}: neutral", f"{other}: neutral"], shot)
        for n, ground in enumerate(GROUNDS)
        for colour, shot, who, other in (
            ("", "full", _PEOPLE[n], _PEOPLE[n - 1]), (", navy", "medium", _PEOPLE[n - 2], _PEOPLE[n - 3])
        )
    ])  # fmt: skip


def _weather() -> list[str]:
    """Every place under the sky, at every time, in all weathers."""
    places = [name for name in setting_names() if name not in GROUNDS and recipe(name).outdoors]
    return strips([
        _panel(f"{place}, {time}, {weather}", [f"{who}: In {weather}."], [f"{who}: neutral", f"{other}: neutral"], shot)
        for n, place in enumerate(places) if recipe(place).weathers
        for time in TIMES
        for k, (weather, shot) in enumerate(zip(WEATHERS, ("full", "medium", "full", "medium", "full", "full"),
                                                strict=True))
        for who, other in ((_PEOPLE[(n + k) % 13], _PEOPLE[(n + k + 6) % 13]),)
    ])  # fmt: skip


SECTIONS: dict[str, Callable[[], list[str]]] = {
    "animals": _animals,
    "held": _held,
    "voices": _voices,
    "emanata": _emanata,
    "grounds": _grounds,
    "weather": _weather,
}

if __name__ == "__main__":
    main()
