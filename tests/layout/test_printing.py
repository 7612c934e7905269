"""Styles: what is drawn in each, and that nothing but the looks of it changes."""

from collections.abc import Iterator
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
    first, second = (paint(drawn("heart", "newspaper").sheet, width=400).tobytes() for _ in range(2))
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
