"""Styles: what is drawn in each, and that nothing but the looks of it changes."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from comicgen.backends import paint
from comicgen.colour import contrast, mix
from comicgen.diagnostics import Report
from comicgen.geometry import Affine, Rect, rectangle
from comicgen.layout import compose
from comicgen.layout.printing import printed, share_of
from comicgen.layout.process import process_of
from comicgen.layout.result import Composition
from comicgen.layout.silhouette import silhouette
from comicgen.scene import Dots, GlyphRun, Gradient, Group, Item, Screen, Shape, Stroke
from comicgen.script import read, styled
from comicgen.script.model import Script
from comicgen.script.style import HOUSE, Style
from comicgen.script.tones import tones
from comicgen.script.words.looks import CLOTH, SKINS
from comicgen.script.words.scenes import style_names
from comicgen.script.words.voices import CAPTIONS, KINDS

SCRIPTS = Path(__file__).parent.parent.parent / "scripts"
OTHERS = [name for name in style_names() if name != "house"]


def script_of(name: str, style: str = "house") -> Script:
    report = Report()
    script = read((SCRIPTS / f"{name}.yaml").read_bytes(), name, report, folder=SCRIPTS)
    assert script is not None
    return script._replace(base_style=style)


def style_of(name: str) -> Style:
    return styled(script_of("heart", name))


@cache
def drawn(name: str, style: str) -> Composition:
    script = script_of(name, style)
    made = compose(script, styled(script), Report())
    assert made is not None
    return made


def colours_in(items: tuple[Item, ...]) -> Iterator[str]:
    """Every colour of a drawing."""
    for item in items:
        match item:
            case Group():
                yield from colours_in(item.items)
            case Dots():
                yield item.fill
            case GlyphRun() | Shape():
                match item.fill:
                    case str():
                        yield item.fill
                    case Gradient(colours=colours):
                        yield from colours
                    case Screen(ground=ground, ink=ink):
                        yield from (colour for colour in (ground, ink) if colour)
                if item.stroke:
                    yield item.stroke.colour


@pytest.mark.parametrize("script", ["heart", "band", "rain"])
def test_ink_has_nothing_but_ink_and_paper(script: str) -> None:
    assert set(colours_in(drawn(script, "ink").sheet.items)) <= {"#000000", "#ffffff"}


@pytest.mark.parametrize("script", ["heart", "bench", "lights"])
def test_noir_has_one_colour_beside_ink_and_paper(script: str) -> None:
    look = style_of("noir").print
    assert set(colours_in(drawn(script, "noir").sheet.items)) <= {look.ink, look.paper, look.accent}


def test_newspaper_has_few_colours() -> None:
    assert len(set(colours_in(drawn("heart", "newspaper").sheet.items))) <= 40
    assert len(set(colours_in(drawn("heart", "house").sheet.items))) > 100


@pytest.mark.parametrize("name", style_names())
def test_words_can_be_read_on_every_ground(name: str) -> None:
    style = style_of(name)
    for kind in KINDS:
        for caption in CAPTIONS:
            for tint in (None, *CLOTH.values()):
                for inverted in (False, True):
                    found = tones(kind, style, caption=caption, tint=tint, inverted=inverted)
                    assert contrast(found.words, found.fill) >= 7.0, (kind, caption, tint, inverted)
    assert contrast(style.lettering.ink, style.page.paper) >= 7.0
    if name != "house":
        assert contrast(style.lettering.credit_ink, style.page.paper) >= 7.0


def test_each_style_looks_unlike_the_others() -> None:
    pictures = {paint(drawn("heart", name).sheet, width=300).tobytes() for name in style_names()}
    assert len(pictures) == len(style_names())


def test_house_hands_the_drawing_back_untouched() -> None:
    shape = Shape(rectangle(Rect(0, 0, 10, 10)), "#123456", Stroke("#654321", 2.0), 0.3)
    assert printed((shape,), HOUSE.print)[0] is shape


@pytest.mark.parametrize("name", ["ink", "noir", "newspaper", "pastel"])
def test_a_style_without_a_size_of_its_own_moves_nothing(name: str) -> None:
    """People and words stand where they stand in the house style."""
    here, there = drawn("band", name), drawn("band", "house")
    for one, other in zip(here.panels, there.panels, strict=True):
        assert tuple(one.rect) == pytest.approx(tuple(other.rect), abs=1.0)  # a border is a little thicker
        for figure, like in zip(one.figures, other.figures, strict=True):
            assert tuple(figure.head) == pytest.approx(tuple(like.head), abs=2.0)


@pytest.mark.parametrize("name", ["ink", "noir"])
@pytest.mark.parametrize("skin", SKINS.values())
def test_a_face_is_never_black(name: str, skin: str) -> None:
    """Whoever it is, lines of ink show on it."""
    process = process_of(style_of(name).print)
    assert process is not None
    found = process.skin(skin)
    if isinstance(found, Screen):
        assert found.ground == style_of(name).print.paper
        assert found.share <= 0.25
    else:
        assert found == style_of(name).print.paper


@pytest.mark.parametrize("colour", CLOTH.values())
@pytest.mark.parametrize("share", [0.1, 0.2, 0.4, 0.5])
def test_a_shade_is_known_by_its_colour(colour: str, share: float) -> None:
    found = share_of(colour, HOUSE.figure.shade, mix(colour, HOUSE.figure.shade, share))
    assert found == 0.0 or abs(found - share) < 0.08
    assert share_of(colour, HOUSE.figure.shade, colour) == 0.0


def test_screens_keep_their_pitch_on_the_sheet() -> None:
    """Near and far, dots have one size: a figure's scale does not change the printer's screen."""
    look = HOUSE.print._replace(process="ink", blacks=0.1, tints=0.9)
    shape = Shape(rectangle(Rect(0, 0, 10, 10)), "#808080")
    (group,) = printed((Group((shape,), Affine.scaling(0.25)),), look)
    assert isinstance(group, Group)
    (inner,) = group.items
    assert isinstance(inner, Shape)
    assert isinstance(inner.fill, Screen)
    assert inner.fill.pitch == pytest.approx(look.pitch * 4)


def test_styles_give_the_same_bytes_twice() -> None:
    again = drawn.__wrapped__("heart", "newspaper")
    first, second = (paint(page.sheet, width=400).tobytes() for page in (drawn("heart", "newspaper"), again))
    assert first == second


def test_a_sky_that_was_a_blend_is_flat_bands() -> None:
    blend = Gradient((0.0, 0.0), (0.0, 90.0), ("#101040", "#f0e8d0"))
    sky = Shape(rectangle(Rect(0, 0, 100, 90)), blend)
    (setting,) = printed((Group((sky,), role="setting"),), style_of("ink").print)
    assert isinstance(setting, Group)
    (bands,) = setting.items
    assert isinstance(bands, Group)
    assert bands.clip == sky.path
    fills = [band.fill for band in bands.items if isinstance(band, Shape)]
    assert fills[0] == "#000000"
    assert fills[-1] == "#ffffff"


def test_snow_is_paper_and_a_halftone_is_ink() -> None:
    """Dots lighter than what they lie on stay light: nobody has black snow on the nose."""
    ground = Shape(rectangle(Rect(0, 0, 100, 90)), "#e0d8c8")
    spots = tuple((float(x), 5.0, 1.0) for x in range(60))
    for dot, seen in (("#ffffff", "#ffffff"), ("#c8b898", "#000000")):
        (setting,) = printed((Group((ground, Dots(spots, dot)), role="setting"),), style_of("ink").print)
        assert isinstance(setting, Group)
        assert [item.fill for item in setting.items if isinstance(item, Dots)] == [seen]


def places_in(items: tuple[Item, ...]) -> Iterator[Shape]:
    """Every shape of a place."""
    for item in items:
        if isinstance(item, Group) and item.role == "setting":
            yield from shapes_in(item.items)
        elif isinstance(item, Group):
            yield from places_in(item.items)


def shapes_in(items: tuple[Item, ...]) -> Iterator[Shape]:
    for item in items:
        if isinstance(item, Group):
            yield from shapes_in(item.items)
        elif isinstance(item, Shape):
            yield item


def place(name: str, *shapes: Shape, role: str = "setting") -> list[Shape]:
    """What a style makes of a drawing."""
    return list(shapes_in(printed((Group(shapes, role=role),), style_of(name).print)))


WALL, FLOOR, NIGHT, LAMP = "#f2dbc6", "#c08a64", "#2b2d58", "#ffd98a"
AREA = rectangle(Rect(0, 0, 100, 100))


@pytest.mark.parametrize("script", ["heart", "recipe", "small-talk"])
def test_noir_places_are_black_or_white_and_never_grey(script: str) -> None:
    """Day is white with black masses; hatching all over it would be a grey."""
    look = style_of("noir").print
    areas = [shape for shape in places_in(drawn(script, "noir").sheet.items) if shape.fill]
    tints = {shape.fill for shape in areas if isinstance(shape.fill, Screen) and shape.fill.ground}
    assert not tints
    assert {look.ink, look.paper} <= {shape.fill for shape in areas}


def test_noir_parts_masses_by_lines_of_the_other_tone() -> None:
    edge = Stroke(mix(WALL, "#1f1a2b", 0.3), 1.0)
    wall, floor, night, lamp = (
        place("noir", Shape(AREA, colour, stroke))[0]
        for colour, stroke in (
            (WALL, edge),
            (FLOOR, Stroke("#9a6c50", 1.0)),
            (NIGHT, Stroke("#1f1a2b", 1.0)),
            (LAMP, edge),
        )
    )
    look = style_of("noir").print
    seen = [(shape.fill, shape.stroke and shape.stroke.colour) for shape in (wall, floor, night, lamp)]
    assert seen == [
        (look.paper, look.ink),
        (look.ink, look.paper),
        (look.ink, look.ink),
        (look.paper, look.ink),
    ]


def test_slim_things_of_a_place_are_solid_and_not_a_few_lines_of_hatching() -> None:
    post, wall = rectangle(Rect(0, 0, 8, 90)), AREA
    (slim,), (broad,) = (place("ink", Shape(path, "#686b7c")) for path in (post, wall))
    assert isinstance(broad.fill, Screen)
    assert slim.fill == style_of("ink").print.ink


def test_paper_round_figures_leaves_out_what_cannot_be_seen_beyond_them() -> None:
    """Of the shapes of a figure about half, and none of them a fill: the figure itself covers it."""
    items = drawn("band", "house").sheet.items
    figures = [item for item in groups_in(items) if item.role == "figure"]
    assert figures
    for figure in figures:
        edges = list(shapes_in(silhouette(figure.items, 2.0, "#ffffff")))
        assert 0 < len(edges) < 0.6 * len(list(shapes_in(figure.items)))
        assert all(edge.fill is None and edge.stroke for edge in edges)


def groups_in(items: tuple[Item, ...]) -> Iterator[Group]:
    for item in items:
        if isinstance(item, Group):
            yield item
            yield from groups_in(item.items)


def test_paper_round_figures_reaches_as_far_as_their_lines() -> None:
    whisker = Shape(rectangle(Rect(40, 10, 60, 2)), "#1f1a2b")
    head = Shape(AREA._replace(numbers=tuple(n * 0.6 for n in AREA.numbers)), "#fbe0d0", Stroke("#1f1a2b", 3.0))
    nose = Shape(rectangle(Rect(28, 28, 4, 4)), "#1f1a2b")
    edges = silhouette((head, nose, whisker), 2.0, "#ffffff")
    assert [edge.path for edge in shapes_in(edges)] == [head.path, whisker.path]
    assert [edge.stroke.width for edge in shapes_in(edges) if edge.stroke] == [7.0, 4.0]


def test_strokes_of_the_brush_are_as_heavy_as_the_lines_of_a_style() -> None:
    """A brow is a slim filled shape; a pupil is none."""
    brow, pupil = rectangle(Rect(0, 0, 40, 3)), rectangle(Rect(0, 0, 9, 10))
    for name, expected in (("high contrast", True), ("newspaper", True), ("ink", False)):
        thick, plain = place(name, Shape(brow, "#1f1a2b"), Shape(pupil, "#1f1a2b"), role="figure")[-2:]
        more = thick.stroke.width if thick.stroke else 0.0
        assert more == pytest.approx((style_of(name).print.line - 1) * 2.79 if expected else 0.0, abs=0.02)
        assert plain.stroke is None


def test_dots_on_faces_are_finer_than_on_clothes() -> None:
    process = process_of(style_of("newspaper").print)
    assert process is not None
    for skin in SKINS.values():
        made = process.skin(skin)
        if isinstance(made, Screen):
            assert made.pitch < 0.7 * style_of("newspaper").print.pitch
            assert made.share <= 0.28


def panel_of(style: str, setting: str, *, lines: str, cast: str = "") -> tuple[Item, ...]:
    """What is drawn for a panel in a style."""
    text = f"{cast}panels:\n  - setting: {setting}\n    lines:\n      - {lines}\n"
    script = read(text, "panel", Report())
    assert script is not None
    script = script._replace(base_style=style)
    made = compose(script, styled(script), Report())
    assert made is not None
    return made.sheet.items


def groups(items: tuple[Item, ...], role: str) -> Iterator[Group]:
    for item in items:
        if isinstance(item, Group):
            if item.role == role:
                yield item
            yield from groups(item.items, role)


@pytest.mark.parametrize("style", ["noir", "ink", "newspaper"])
@pytest.mark.parametrize("colour", ["", ", navy"])
@pytest.mark.parametrize("ground", ["burst", "rays", "gloom", "sparkles", "hearts", "checker", "focus lines"])
def test_patterns_are_seen_in_few_inks(style: str, colour: str, ground: str) -> None:
    """Two greys that are one tone in ink would be a bare wall."""
    (setting, *_) = groups(panel_of(style, ground + colour, lines="mia: So."), "setting")
    tints = {item.fill for item in setting.items if isinstance(item, Shape)}
    tints |= {band.fill for group in setting.items if isinstance(group, Group) for band in group.items
              if isinstance(band, Shape)}  # fmt: skip
    assert len(tints) > 1
    assert not any(isinstance(tint, Screen) and tint.ground is None for tint in tints), "a line in dots is dust"


@pytest.mark.parametrize("style", ["noir", "ink"])
@pytest.mark.parametrize("feeling", ["happy", "angry", "neutral", "sad"])
@pytest.mark.parametrize("device", ["phone", "screen", "television", "radio", "speaker", "intercom", "car"])
def test_a_voice_is_seen_on_its_device(style: str, device: str, feeling: str) -> None:
    """Its wave is white on coloured glass, which in ink is white on white; and its rings are no dust."""
    cast = f"cast:\n  it: {{voice: {device}, name: It}}\n"
    drawn_ = panel_of(style, "park", lines=f"it [{feeling}]: Hello.", cast=cast)
    figure = next(one for one in groups(drawn_, "figure") if one.label == device)
    areas: list[tuple[Rect, object]] = []
    for item in figure.items:
        assert isinstance(item, Shape)
        box = item.path.bounds()
        if item.fill:
            areas.append((box, item.fill))
        if item.fill is None and item.stroke and len(item.path.verbs) > 20:  # the wave
            middle = Rect(*box.centre, 0.0, 0.0).grown(0.1)
            under = next(fill for place, fill in reversed(areas) if place.meets(middle))
            assert item.stroke.colour != (under.ground if isinstance(under, Screen) else under)
        if box.h > 4 * box.w and item.fill and item.stroke is None:
            assert isinstance(item.fill, str), "a ring"


def test_both_legs_are_of_one_cloth_in_dots() -> None:
    """The far leg is drawn first and a little darker: other dots, or a flat, would be another pair of trousers."""
    look = style_of("newspaper").print
    cloth, leg = "#c9a86f", rectangle(Rect(0, 0, 20, 90))
    far = mix(cloth, HOUSE.figure.shade, 0.1)
    (figure,) = printed([Group((Shape(leg, far), Shape(leg, cloth)), role="figure")], look)
    assert isinstance(figure, Group)
    first, second = (item.fill for item in figure.items if isinstance(item, Shape))
    assert first == second
    assert process_of(look).fill(far, ground=False) != process_of(look).fill(cloth, ground=False)  # type: ignore[union-attr]


def test_the_shaded_side_of_dots_has_larger_dots() -> None:
    process = process_of(style_of("newspaper").print)
    assert process is not None
    tint = Screen("#ffffff", "#ff0000", 0.28, 4.0)
    shaded = process.shadow("#804020", tint)
    assert isinstance(shaded, Screen)
    assert (shaded.ground, shaded.ink) == (tint.ground, tint.ink)
    assert shaded.share > tint.share


def test_silhouettes_have_no_freckles() -> None:
    """Dots of the colour below them are nothing, in ink as in colour."""
    look = style_of("noir").print
    black = "#2a2440"
    freckles = Dots(((10.0, 10.0, 1.0),), black)
    (figure,) = (one for one in printed([Group((Shape(AREA, black), freckles), role="figure")], look)
                 if one.role)  # type: ignore[union-attr]  # fmt: skip
    assert isinstance(figure, Group)
    area_, dots = figure.items
    assert isinstance(area_, Shape)
    assert isinstance(dots, Dots)
    assert dots.fill == area_.fill


def test_the_accent_of_noir_is_for_small_things_of_a_place() -> None:
    look, sunset = style_of("noir").print, "#ee6f54"
    small, large = (place("noir", Shape(rectangle(Rect(0, 0, side, side)), sunset))[0].fill for side in (30.0, 90.0))
    assert (small, large) == (look.accent, look.ink)
