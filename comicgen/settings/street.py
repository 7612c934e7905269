"""The street: a row of house fronts with shops, seen from across the pavement."""

import math

from comicgen.colour import mix
from comicgen.frozen import NamedTuple
from comicgen.geometry import Path, Rect, circle, polygon, rectangle, rounded
from comicgen.geometry.curves import smooth
from comicgen.scene import Item
from comicgen.settings.greenery import drift, tree
from comicgen.settings.lights import lamp_x, street_lamp
from comicgen.settings.recipe import Place
from comicgen.settings.scenery import Scenery
from comicgen.settings.sky import CLEAR, air, cloud, stars
from comicgen.settings.skyline import Skyline, skyline
from comicgen.settings.view import THICK, THIN, View, box, merged, tone, upright

__all__ = ["street"]

BASE = 77.0  # world y of the foot of the houses
SHOP = 21.0  # height of the ground floor
LIT = {"day": 0.0, "dusk": 0.3, "night": 0.4}
LAMP = {"day": 0.0, "dusk": 0.8, "night": 1.0}


class _House(NamedTuple):
    x: float
    width: float
    height: float
    number: int

    @property
    def top(self) -> float:
        return BASE - self.height


def street(view: View, place: Place) -> Scenery:
    """House fronts, pavement, kerb (options: lamp, tree)."""
    palette = place.palette
    side = 1 if view.dice("side").random() < 0.5 else -1
    items = air(view, (palette["sky"], palette["sky low"]), BASE - 20)
    items += _sky(view, place, side)
    for house in _houses(view):
        items += _front(view, place, house)
    items += _ground(view, place)
    props: list[tuple[str, Rect]] = []
    if place.has("tree") and view.edge > 30:
        x = -side * (view.edge - 6.0)
        items += tree(view, x, BASE + 4, 10.5, colour=palette["leaf"], bark=palette["bark"], form=1)
    if place.has("lamp"):
        x = lamp_x(view, side * (view.edge - 8.0), BASE + 5, 45.0)
        items += street_lamp(view, x, BASE + 5, 45.0, metal=palette["metal"], lit=LAMP[place.time])
        props.append(("street lamp", view.matrix.apply_rect(Rect(x - 3, BASE - 42, 6, 9))))
    return Scenery(tuple(items), props=tuple(props))


def _sky(view: View, place: Place, side: int) -> list[Item]:
    palette = place.palette
    items: list[Item] = []
    if place.time == "night" and place.weather in CLEAR:
        items += stars(view, "#ffffff", 40.0)  # the moon would hang behind the lettering
    elif place.time != "night":
        items += cloud(view, side * 22.0, 17.0, 26.0, colour=palette["cloud"], opacity=0.8)
        items += cloud(view, -side * 46.0, 12.0, 22.0, colour=palette["cloud"], opacity=0.7)
    far = Skyline(
        "far",
        BASE,
        34,
        52,
        8,
        15,
        0.8,
        0.0,
        upright(20, 70, (palette["far"], palette["sky low"])),
        "#ffffff",
        "#ffffff",
    )
    return items + skyline(view, far, view.left - 1, view.right + 1)


def _houses(view: View) -> list[_House]:
    """The row, built outwards from the middle: the same houses in every panel of the place."""
    found: list[_House] = []
    for side in (-1, 1):
        x, number = -13.0 if side < 0 else -13.0 + 1e-9, 0 if side > 0 else 1
        while (x > view.left) if side < 0 else (x < view.right):
            dice = view.dice("house", side, number)
            width, height = dice.uniform(25, 34), dice.uniform(42, 55)
            at = x - width if side < 0 else x
            if view.sees(at - 2, at + width + 2):
                found.append(_House(at, width, height, side * number))
            x += side * (width + 0.5)
            number += 1
    return found


def _front(view: View, place: Place, house: _House) -> list[Item]:
    palette = place.palette
    fronts = palette.all("fronts")
    wall = fronts[(house.number + palette.pick) % len(fronts)]
    dice = view.dice("front", house.number)
    body = Rect(house.x, house.top, house.width, house.height)
    items: list[Item] = [view.shape(rectangle(body), wall, line=THICK, calm=True)]
    items += _roof(view, house, wall, dice.randrange(3))
    if not view.quiet:
        items += _bricks(view, house, wall)
        items += _storeys(view, place, house, wall)
    return items + _shop(view, place, house, wall)


def _roof(view: View, house: _House, wall: str, kind: int) -> list[Item]:
    x, w, top = house.x, house.width, house.top
    trim = mix(wall, "#ffffff", 0.35)
    cornice = view.shape(box(x - 0.9, top - 1.0, w + 1.8, 2.0), trim, line=THICK, calm=True)
    ledge = [cornice, drift(view, x - 0.5, x + w + 0.5, top - 0.9, 1.3)] if view.snow else [cornice]
    if kind == 0:
        roof = polygon(((x + 0.4, top - 0.9), (x + 3, top - 7.5), (x + w - 3, top - 7.5), (x + w - 0.4, top - 0.9)))
        slate = mix(tone(wall, 0.25), "#8a8fa8", 0.35)
        dormer = box(x + w * 0.5 - 2, top - 6.2, 4, 5.2)
        return [view.shape(roof, slate, line=THICK, calm=True), view.shape(dormer, trim, line=THIN, calm=True), *ledge]
    if kind == 1:
        gable = smooth(
            ((x + w * 0.28, top - 0.9), (x + w * 0.38, top - 5), (x + w * 0.62, top - 5), (x + w * 0.72, top - 0.9)),
            corners=(0, 3),
        )
        return [view.shape(gable, wall, line=THICK, calm=True), *ledge]
    chimney = box(x + w * 0.7, top - 5.5, 3.2, 5) + box(x + w * 0.7 - 0.5, top - 6.2, 4.2, 1.2)
    return [view.shape(chimney, tone(wall, 0.14), line=THIN, calm=True), *ledge]


def _storeys(view: View, place: Place, house: _House, wall: str) -> list[Item]:
    """Rows of tall windows, some lit after dark, some with a flower box."""
    palette, dice = place.palette, view.dice("storeys", house.number)
    columns = 3 if house.width > 29 else 2
    storeys = 2 if house.height - SHOP > 27 else 1
    pitch, high = house.width / columns, 10.5 if storeys > 1 else 12.5
    trim, dark, lit = mix(wall, "#ffffff", 0.5), palette["pane"], palette["lit"]
    frames, boxes = [], list[Path]()
    panes: dict[str, list[Path]] = {dark: [], lit: []}
    for row in range(storeys):
        y = house.top + 4.0 + row * (house.height - SHOP - 3.5) / storeys
        for column in range(columns):
            at = Rect(house.x + (column + 0.5) * pitch - 2.5, y, 5.0, high)
            frames.append(rectangle(at.grown(0.7)))
            panes[lit if dice.random() < LIT[place.time] else dark].append(rectangle(at))
            if dice.random() < 0.3:
                boxes.append(box(at.x - 0.8, at.bottom - 0.9, at.w + 1.6, 1.9))
    items: list[Item] = [view.shape(merged(frames), trim, line=THIN, calm=True)]
    items += [view.shape(merged(found), colour, calm=True) for colour, found in panes.items() if found]
    bars = [
        Path(
            "MLML",
            (
                f.numbers[0] + 3.2,
                f.numbers[1],
                f.numbers[0] + 3.2,
                f.numbers[5],
                f.numbers[0],
                f.numbers[1] + high * 0.4,
                f.numbers[2],
                f.numbers[1] + high * 0.4,
            ),
        )
        for f in frames
    ]
    items.append(view.hairline(merged(bars), trim, THICK))
    if boxes:
        items.append(view.shape(merged(boxes), palette["leaf"], line=THIN, calm=True))
    return items


def _bricks(view: View, house: _House, wall: str) -> list[Item]:
    """A few loose bricks: enough to say that it is a wall."""
    dice = view.dice("bricks", house.number)
    spots = [
        box(
            house.x + 1.5 + dice.random() * (house.width - 6),
            house.top + 3 + dice.random() * (house.height - SHOP - 8),
            2.2,
            0.8,
        )
        for _ in range(5)
    ]
    return [view.shape(merged(spots), tone(wall, 0.09), calm=True)]


def _shop(view: View, place: Place, house: _House, wall: str) -> list[Item]:
    """The ground floor: a sign, an awning, a shop window and a door."""
    palette, dice = place.palette, view.dice("shop", house.number)
    x, w, top = house.x, house.width, BASE - SHOP
    awnings = palette.all("awnings")
    cloth = awnings[(house.number * 2 + palette.pick) % len(awnings)]
    frame = mix(cloth, wall, 0.55)
    open_late = place.time != "day" and dice.random() < 0.7
    glass = palette["shop lit"] if open_late else palette["shop"]
    door_left = dice.random() < 0.5
    door = Rect(x + 2.4 if door_left else x + w - 9.4, top + 5.5, 7.0, SHOP - 5.5)
    pane = Rect(door.right + 1.8 if door_left else x + 2.4, top + 5.5, w - 13.6, SHOP - 8.5)
    items: list[Item] = [
        view.shape(box(x, top, w, SHOP), frame, line=THIN),
        view.shape(rectangle(pane), glass, line=THIN),
        view.shape(rectangle(door), tone(frame, 0.12), line=THIN),
        view.shape(box(door.x + 1.3, door.y + 1.3, door.w - 2.6, door.h * 0.5), glass, line=THIN),
    ]
    if not view.quiet:
        items += _wares(view, pane, cloth, glass)
        knob = circle(door.right - 1.1 if door_left else door.x + 1.1, door.y + door.h * 0.64, 0.4)
        items.append(view.shape(knob, palette["lit"]))
    items += _awning(view, Rect(x + 0.8, top + 0.6, w - 1.6, 7.0), cloth, palette["stripe"])
    return [*items, drift(view, x + 0.6, x + w - 0.6, top + 1.6, 1.5)] if view.snow else items


def _wares(view: View, pane: Rect, cloth: str, glass: str) -> list[Item]:
    """Something stands in the window: jars, hats, loaves; a slanting shine over it."""
    dice = view.dice("wares", round(pane.x))
    soft = mix(cloth, glass, 0.5)
    goods: list[Path] = []
    x = pane.x + 1.4
    while x < pane.right - 2.6:
        size = dice.uniform(1.3, 2.4)
        high = dice.uniform(1.6, 4.6)
        goods.append(rounded(Rect(x, pane.bottom - 0.8 - high, size, high), 0.7))
        x += size + dice.uniform(0.5, 2.0)
    x0, y0, w, h = pane
    shine = polygon(((x0 + w * 0.2, y0 + h), (x0 + w * 0.5, y0), (x0 + w * 0.68, y0), (x0 + w * 0.38, y0 + h)))
    items: list[Item] = [view.shape(merged(goods), soft)] if goods else []
    return [*items, view.shape(shine, "#ffffff", opacity=0.16)]


def _awning(view: View, at: Rect, cloth: str, stripe: str) -> list[Item]:
    """A striped awning with a scalloped edge."""
    count = max(4, round(at.w / 4.2))
    count += 1 - count % 2
    step, flare = at.w / count, 1.5
    panels: dict[str, list[Path]] = {cloth: [], stripe: []}
    for n in range(count):
        a, b = at.x + n * step, at.x + (n + 1) * step
        spread = [((p - at.centre[0]) / (at.w / 2)) * flare for p in (a, b)]
        c, d, y = a + spread[0], b + spread[1], at.bottom - 1.2
        panels[cloth if n % 2 == 0 else stripe].append(
            Path.parse(f"M{a} {at.y}L{b} {at.y}L{d} {y}C{d} {y + 2} {c} {y + 2} {c} {y}Z")
        )
    edge = tone(cloth, 0.32)
    return [view.shape(merged(found), colour, line=THIN, outline=edge) for colour, found in panels.items()]


def _ground(view: View, place: Place) -> list[Item]:
    """A pavement as wide as people need, a kerb, and the edge of the road."""
    palette = place.palette
    kerb = max(98.0, view.floor + 2.5)
    x0, x1, stone = view.left - 2, view.right + 2, palette["pavement"]
    items: list[Item] = [
        view.shape(box(x0, BASE, x1 - x0, kerb - BASE), upright(BASE, kerb, (tone(stone, 0.08), stone)))
    ]
    if not view.quiet:
        lines = f"M{x0:.2f} {BASE + 6.5:.2f}L{x1:.2f} {BASE + 6.5:.2f}"
        pitch = 19.0
        for n in range(math.floor(x0 / pitch) - 2, math.ceil(x1 / pitch) + 3):
            lines += f"M{n * pitch:.2f} {BASE:.2f}L{n * pitch * 1.55:.2f} {kerb:.2f}"
        items.append(view.hairline(Path.parse(lines), tone(stone, 0.13), THIN))
    items.append(view.shape(box(x0, kerb, x1 - x0, 1.6), mix(stone, "#ffffff", 0.25), line=THIN))
    items.append(view.shape(box(x0, kerb + 1.6, x1 - x0, max(view.bottom - kerb, 0) + 30), palette["road"]))
    return items
