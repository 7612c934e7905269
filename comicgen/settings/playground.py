"""The playground: swings, a tower with a slide, a sandpit with a bucket, houses and trees behind a lawn."""

from comicgen.colour import mix
from comicgen.geometry import Path, Rect, ellipse, polygon, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.greenery import bush, flowers, tree
from comicgen.settings.homes import homes
from comicgen.settings.land import rolling, tufts
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import heavens
from comicgen.settings.view import THICK, THIN, View, box, merged, tone, upright

__all__ = ["playground"]

FAR, LAWN = 65.0, 71.0
TREES = ((-33.0, 71, 6.5), (20.0, 70.5, 5.0), (39.0, 71.5, 7.5), (-60.0, 71, 8.0), (64.0, 72, 8.5))


def playground(view: View, place: Place) -> Scenery:
    """Where children play (options: swings, slide)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = heavens(view, place, side, LAWN + 2)
    items += homes(view, place, FAR + 2, veil=0.45)
    for number in view.steps(8.0, 5.0):
        dice = view.dice("bush", number)
        if dice.random() < 0.7:
            x, size = number * 8.0 + dice.uniform(-2, 2), dice.uniform(2.4, 4.2)
            items += bush(view, x, FAR + 4.5, size, colour=mix(palette["bush"], palette["mist"], 0.3))
    for x, y, size in TREES:
        if view.sees(side * x - size * 1.3, side * x + size * 1.3):
            leaf = mix(palette["leaf"], palette["mist"], 0.3)
            items += tree(view, side * x, y, size, colour=leaf, bark=palette["bark"], form=round(size))
    items += _lawn(view, place, side)
    props: list[tuple[str, Rect]] = []
    if place.has("swings") and not view.quiet:
        x = -side * max(view.edge - 13.0, 15.0)
        items += _swings(view, place, x)
        props.append(("swings", view.matrix.apply_rect(Rect(x - 12, 50, 24, 30))))
    if place.has("slide"):
        x = side * (view.edge - 2.0)
        items += _tower(view, place, x, -side)
        props.append(("slide", view.matrix.apply_rect(Rect(min(x, x - side * 26), 58, 26, 30))))
    return Scenery(tuple(items), props=tuple(props))


def _lawn(view: View, place: Place, side: int) -> list[Item]:
    palette, ground = place.palette, place.palette["ground"]
    fill = upright(LAWN, 100, (mix(ground, palette["mist"], 0.2), ground))
    items: list[Item] = [rolling(view, (LAWN, 0.7, 110.0), 1.0, fill)]
    if view.quiet:
        return items
    items += tufts(view, "grass", (LAWN + 4, 99.0), tone(ground, 0.13))
    if place.time != "night" and place.weather != "snow":
        items += flowers(view, (LAWN + 5, 98.0), palette.all("flowers"))
    return items + _sandpit(view, place, -side * 3.0)


def _sandpit(view: View, place: Place, x: float) -> list[Item]:
    """A round pit with a rim of wood, a bucket and a castle in it."""
    palette, y = place.palette, 80.0
    rim, sand, red = palette["wood"], palette["sand"], palette["toys"]
    castle = Path.parse(
        f"M{x - 6.5} {y}L{x - 5.6} {y - 3.4}H{x - 4.8}V{y - 4.2}H{x - 4.0}V{y - 3.4}H{x - 3.2}V{y - 4.2}H{x - 2.4}"
        f"V{y - 3.4}H{x - 1.8}L{x - 0.9} {y}Z"
    )
    return [
        view.shape(ellipse(x, y + 0.3, 13.6, 3.0), rim, line=THICK),
        view.shape(ellipse(x, y - 0.3, 12.4, 2.4), sand),
        view.shape(castle, tone(sand, 0.08), line=THIN),
        view.shape(polygon(((x + 3.2, y - 2.8), (x + 6.2, y - 2.8), (x + 5.7, y), (x + 3.7, y))), red, line=THIN),
        view.hairline(
            Path.parse(f"M{x + 3.3} {y - 2.8}C{x + 3.4} {y - 5} {x + 6} {y - 5} {x + 6.1} {y - 2.8}"),
            tone(red, 0.2),
            THICK,
        ),
    ]


def _swings(view: View, place: Place, x: float) -> list[Item]:
    """Two swings in a frame; one of them is still moving, and the wind takes both."""
    palette, foot, top = place.palette, 79.5, 51.0
    frame, seat = palette["frame"], palette["seat"]
    legs = Path.parse(
        f"M{x - 9.6} {top}L{x - 12} {foot}M{x - 9.6} {top}L{x - 7.6} {foot - 1.6}"
        f"M{x + 9.6} {top}L{x + 12} {foot}M{x + 9.6} {top}L{x + 7.6} {foot - 1.6}"
    )
    ropes, seats = "", list[Path]()
    blown = -4.2 if view.wind else 0.0
    for at, swing in ((x - 4.4, -3.2 + blown / 2), (x + 4.4, blown)):
        y = foot - 7.0 - abs(swing) * 0.3
        for dx in (-1.7, 1.7):
            ropes += f"M{at + dx} {top}L{at + dx + swing} {y}"
        seats.append(rounded(Rect(at - 2.3 + swing, y - 0.3, 4.6, 1.1), 0.5))
    shadow = merged(ellipse(x + dx, foot, 5.5, 0.6) for dx in (-4.4, 4.4))
    return [
        view.shape(shadow, tone(palette["ground"], 0.18), opacity=0.5),
        view.stroke(legs, frame, 0.95),
        view.stroke(Path("ML", (x - 10.4, top, x + 10.4, top)), tone(frame, 0.10), 1.2),
        view.hairline(Path.parse(ropes), tone(frame, 0.25), THICK),
        view.shape(merged(seats), seat, line=THIN),
    ]


def _tower(view: View, place: Place, x: float, way: int) -> list[Item]:
    """A small tower with a roof, a ladder, and a slide that comes towards the middle."""
    palette, foot, deck = place.palette, 88.0, 68.0
    wood, red, roof = palette["wood"], palette["slide"], palette["toys"]

    def at(dx: float) -> float:
        return x + way * dx

    posts = merged(box(at(dx) - 0.7, 50, 1.4, foot - 50) for dx in (-7, 6.5))
    lid = polygon(((at(-9), 51), (at(-0.3), 41), (at(8.6), 51)))
    rails = Path("MLML", (at(-7), deck - 6.5, at(6.5), deck - 6.5, at(-7), deck - 3.4, at(6.5), deck - 3.4))
    chute = smooth(
        ((at(6.2), deck - 0.6), (at(12), deck + 6), (at(19), deck + 14.6), (at(25.5), foot - 2.6),
         (at(27.4), foot - 2.4), (at(27.2), foot - 0.6), (at(24), foot - 0.4), (at(17), deck + 17.4),
         (at(10), deck + 8.6), (at(6.2), deck + 2.8)),
        corners=(0, 4, 5, 9), tension=0.4,
    )  # fmt: skip
    lip = Path.parse(
        f"M{at(6.2)} {deck - 3.2}C{at(10)} {deck + 0.6} {at(15)} {deck + 8} {at(19.5)} {deck + 13.4}"
        f"C{at(22)} {foot - 4.6} {at(24)} {foot - 3.8} {at(27)} {foot - 3.6}"
    )
    shadow = ellipse(at(10), foot + 0.3, 19, 1.2)
    items: list[Item] = [
        view.shape(shadow, tone(palette["ground"], 0.18), opacity=0.5),
        view.shape(posts, wood, line=THIN),
        view.shape(lid, roof, line=THICK, calm=True),
        view.shape(box(min(at(-8), at(7.4)), deck, 15.4, 2.2), mix(wood, "#fff4dc", 0.2), line=THIN),
        view.stroke(rails, wood, 0.8),
    ]
    if not view.quiet:
        rungs = "".join(f"M{at(-5.6)} {y}H{at(-1.4)}" for y in (73, 77, 81, 85))
        ladder = f"M{at(-5.6)} {deck + 2}V{foot}M{at(-1.4)} {deck + 2}V{foot}"
        items.append(view.stroke(Path.parse(ladder + rungs), tone(wood, 0.10), 0.7))
        items.append(view.hairline(Path.parse(f"M{at(-6)} 48.4H{at(5.6)}"), mix(roof, "#ffffff", 0.4), THICK))
    return [*items, view.shape(chute, red, line=THICK), view.stroke(lip, mix(red, "#ffffff", 0.3), 1.0)]
