"""Faults to put into clean layouts, each a function that changes a layout, and the metric that must see it."""

from collections.abc import Callable
from typing import Any, NamedTuple

Layout = dict[str, Any]
Balloon = dict[str, Any]
EM = 34.43  # about: the size of the lettering in the clean layouts


class Seed(NamedTuple):
    """A fault: which metric must trip, which others may, and which clean layout it goes into."""

    metric: str
    spoil: Callable[[Layout], None]
    companions: tuple[str, ...] = ()
    layout: str = "strip"


def balloon(layout: Layout, panel: int, number: int) -> Balloon:
    found: Balloon = layout["panels"][panel]["balloons"][number]
    return found


def moved(it: Balloon, dx: float, dy: float, *, tails: bool = False) -> None:
    """A balloon elsewhere with its words; its tails stay behind, which means that they go, unless `tails`."""
    it["outline"] = [[x + dx, y + dy] for x, y in it["outline"]]
    for row in it["rows"]:
        row["baseline"] += dy
        for ink in (row, *row["runs"]):
            x, y, w, h = ink["ink"]
            ink["ink"] = [x + dx, y + dy, w, h]
    for tail in it["tails"]:
        tail["axis"] = [[x + dx, y + dy] for x, y in tail["axis"]]
        tail["polygons"] = [[[x + dx, y + dy] for x, y in polygon] for polygon in tail["polygons"]]
        tail["tip"] = [tail["tip"][0] + dx, tail["tip"][1] + dy]
    if not tails:
        it["tails"] = []


def box(it: Balloon) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of an outline."""
    xs, ys = [x for x, _ in it["outline"]], [y for _, y in it["outline"]]
    return min(xs), min(ys), max(xs), max(ys)


def scaled(it: Balloon, factor: float) -> None:
    """An outline larger or smaller, round the same words."""
    left, top, right, bottom = box(it)
    cx, cy = (left + right) / 2, (top + bottom) / 2
    it["outline"] = [[cx + (x - cx) * factor, cy + (y - cy) * factor] for x, y in it["outline"]]


def straight(tail: dict[str, Any], share: float) -> None:
    """A tail that goes a share of the way to its target, straight, and 0.9 em wide at its root."""
    (x0, y0), (x1, y1) = tail["axis"][0], tail["target"]
    tail["tip"] = [x0 + share * (x1 - x0), y0 + share * (y1 - y0)]
    tail["axis"] = [[x0, y0], tail["tip"]]
    tail["polygons"] = [[[x0 - 0.45 * EM, y0], [x0 + 0.45 * EM, y0], tail["tip"]]]


def row_inked(it: Balloon, number: int, share: float) -> None:
    """A row of another width, still centred."""
    for ink in (it["rows"][number], *it["rows"][number]["runs"]):
        x, y, w, h = ink["ink"]
        ink["ink"] = [x + w * (1 - share) / 2, y, w * share, h]


# One seed for each metric


def swap_order(layout: Layout) -> None:
    one, other = layout["panels"][0]["balloons"]
    one["order"], other["order"] = 1, 0


def raise_second(layout: Layout) -> None:
    first, second = layout["panels"][0]["balloons"]
    moved(first, 0, 0.8 * EM + box(second)[1] - box(first)[1])


def hide_next(layout: Layout) -> None:
    """The second balloon of a panel goes to its far corner; that of the next panel is close to the first one."""
    first, second = layout["panels"][0]["balloons"]
    left, _, right, bottom = layout["panels"][0]["rect"][0], 0, sum(layout["panels"][0]["rect"][::2]), 0
    moved(first, right - box(first)[2] - 0.6 * EM, 0)
    bottom = sum(layout["panels"][0]["rect"][1::2])
    moved(second, left - box(second)[0] + 0.6 * EM, bottom - box(second)[3] - 0.6 * EM)
    layout["panels"][0]["figures"] = []


def turn_tail(layout: Layout) -> None:
    tail = balloon(layout, 2, 0)["tails"][0]
    face = layout["panels"][2]["figures"][0]["face"]
    aim = tail["target"]
    tail["target"] = [aim[0] + 0.9 * face[2], aim[1]]
    straight(tail, 0.5)
    tail["target"] = aim


def cross_tails(layout: Layout) -> None:
    """The two people of a panel change places, and the tails follow them."""
    panel = layout["panels"][0]
    one, other = panel["figures"]
    for key in ("face", "head", "mouth", "eyes", "body", "hands", "gaze"):
        one[key], other[key] = other[key], one[key]
    for it in panel["balloons"]:
        tail = it["tails"][0]
        tail["target"] = next(figure["mouth"] for figure in panel["figures"] if figure["name"] == tail["speaker"])
        straight(tail, 0.5)


def tail_into_face(layout: Layout) -> None:
    straight(balloon(layout, 2, 0)["tails"][0], 0.95)


def tail_over_words(layout: Layout) -> None:
    first, second = layout["panels"][0]["balloons"]
    x, y, w, h = second["rows"][-1]["ink"]
    first["tails"][0]["polygons"].append([[x, y], [x + w, y], [x, y + h]])


def early_tail(layout: Layout) -> None:
    """The speaker stands twelve em below the root, and the tail goes a quarter of the way to their hair."""
    tail = balloon(layout, 2, 0)["tails"][0]
    straight(tail, 0.0001)
    figure = layout["panels"][2]["figures"][0]
    x, y = tail["axis"][0]
    down = y + 12 * EM - figure["head"][1]
    for key in ("face", "head", "body"):
        figure[key][1] += down
    figure["mouth"] = tail["target"] = [x, figure["mouth"][1] + down]
    straight(tail, 0.12)


def heavy_tail(layout: Layout) -> None:
    tail = balloon(layout, 0, 0)["tails"][0]
    straight(tail, 0.3)
    x, y = tail["axis"][0]
    tail["polygons"] = [[[x - EM, y], [x + EM, y], tail["tip"]]]


def over_face(layout: Layout) -> None:
    it = balloon(layout, 2, 0)
    x, y, w, h = layout["panels"][2]["figures"][0]["face"]
    left, top, right, bottom = box(it)
    moved(it, x + w / 2 - (left + right) / 2, y + h / 2 - (top + bottom) / 2)


def near_face(layout: Layout) -> None:
    it = balloon(layout, 2, 0)
    moved(it, 0, layout["panels"][2]["figures"][0]["face"][1] - 0.2 * EM - box(it)[3])


def keep_clear(layout: Layout) -> None:
    left, top, right, bottom = box(balloon(layout, 0, 0))
    layout["panels"][0]["keep_clear"] = [[left, top, right - left, bottom - top]]


def smother(layout: Layout) -> None:
    scaled(balloon(layout, 2, 0), 2.8)


def crowd(layout: Layout) -> None:
    first, second = layout["panels"][0]["balloons"]
    moved(second, box(first)[2] + 0.2 * EM - box(second)[0], 0.4 * EM)


def overlap(layout: Layout) -> None:
    first, second = layout["panels"][0]["balloons"]
    moved(second, box(first)[2] - 0.2 * EM - box(second)[0], 0.4 * EM)


def just_miss(layout: Layout) -> None:
    it = balloon(layout, 2, 0)
    moved(it, 0, layout["panels"][2]["rect"][1] + 0.2 * EM - box(it)[1], tails=True)


def at_the_edge(layout: Layout) -> None:
    layout["texts"].append({"role": "title", "text": "Cardboard", "ink": [2, 900, 200, 24], "size": 25})


def unsafe(layout: Layout) -> None:
    """A printer cuts off as much as would touch the words of the first balloon."""
    x = balloon(layout, 0, 0)["rows"][0]["ink"][0]
    canvas = layout["canvas"]
    canvas["safe"] = [x + EM, 0, canvas["width"] - x - EM, canvas["height"]]


def cut_sound(layout: Layout) -> None:
    outline = [[2300, 300], [2420, 300], [2420, 340], [2300, 340]]
    layout["panels"][2]["balloons"].append({"id": "p3.2", "order": 1, "kind": "sfx", "text": "Rip", "outline": outline})


def out_of_frame(layout: Layout) -> None:
    """The frame is lowered until it nearly touches the words, and crops the balloon."""
    panel = layout["panels"][2]
    x, y, w, h = panel["rect"]
    top = panel["balloons"][0]["rows"][0]["ink"][1] - 0.45 * EM
    panel["rect"] = [x, top, w, h - (top - y)]
    panel["balloons"][0]["outline"] = [[x, max(y, top)] for x, y in panel["balloons"][0]["outline"]]


def tight(layout: Layout) -> None:
    scaled(balloon(layout, 2, 0), 0.86)


def off_centre(layout: Layout) -> None:
    it = balloon(layout, 2, 0)
    for row in it["rows"]:
        for ink in (row, *row["runs"]):
            ink["ink"][0] += 0.2 * EM


def ragged(layout: Layout) -> None:
    row_inked(balloon(layout, 2, 0), 0, 0.2)


def waist(layout: Layout) -> None:
    row_inked(balloon(layout, 2, 0), 1, 0.5)


def widow(layout: Layout) -> None:
    """The last row keeps only a short word; the row before takes the rest."""
    it = balloon(layout, 2, 0)
    it["rows"][-1]["text"] = it["rows"][-1]["runs"][0]["text"] = "UP."
    it["text"] = " ".join(row["text"] for row in it["rows"])
    row_inked(it, -1, 0.3)


def hyphen(layout: Layout) -> None:
    one, other = balloon(layout, 2, 0)["rows"][1:3]
    words = one["text"].split()
    cut = words[-1][:2]
    one["text"] = " ".join([*words[:-1], f"{cut}-"])
    other["text"] = f"{words[-1][2:]} {other['text']}"


def wordy(layout: Layout) -> None:
    balloon(layout, 2, 0)["text"] = "word " * 40


def loose(layout: Layout) -> None:
    it = balloon(layout, 2, 0)
    moved(it, 0, 1.8 * EM)
    scaled(it, 1.4)


def small(layout: Layout) -> None:
    layout["canvas"]["display_width"] = 800


def pale(layout: Layout) -> None:
    balloon(layout, 2, 0)["colour"] = "#999999"


def shrunk(layout: Layout) -> None:
    for row in balloon(layout, 2, 0)["rows"]:
        for run in row["runs"]:
            run["size"] *= 0.93


def dash(layout: Layout) -> None:
    it = balloon(layout, 2, 0)
    it["rows"][0]["text"] += "\u2014"


def wide_gutter(layout: Layout) -> None:
    """The last panel is three pixels farther to the right, with all that is in it."""
    panel = layout["panels"][2]
    panel["rect"][0] += 3
    for it in panel["balloons"]:
        moved(it, 3, 0, tails=True)
        for tail in it["tails"]:
            tail["target"][0] += 3
    for figure in panel["figures"]:
        for key in ("face", "head", "mouth", "body"):
            figure[key][0] += 3


def ragged_tier(layout: Layout) -> None:
    layout["panels"][4]["rect"][3] -= 4


def wide_tiers(layout: Layout) -> None:
    for panel in layout["panels"][:3]:
        panel["rect"][1] -= 3 * EM
    layout["canvas"]["height"] += 200


def hat(layout: Layout) -> None:
    it = balloon(layout, 2, 0)
    head = layout["panels"][2]["figures"][0]["head"]
    moved(it, head[0] + head[2] / 2 - (box(it)[0] + box(it)[2]) / 2, head[1] - 0.2 * EM - box(it)[3])


def inset(layout: Layout) -> None:
    left, top, right, bottom = box(balloon(layout, 0, 1))
    spot = [left + EM, top + EM, right - left, bottom - top]
    layout["panels"].append({"id": "p4", "rect": spot, "border": 5, "inset": "p1", "tier": 0})


def torn(layout: Layout) -> None:
    one, other = balloon(layout, 2, 0)["rows"][1:3]
    one["text"], other["text"] = one["text"][:-1], one["text"][-1] + other["text"]


def weak_end(layout: Layout) -> None:
    """A balloon whose second row could as well end one word earlier."""
    it = balloon(layout, 2, 0)
    rows = ("SHE BUILT", "BOATS FROM THE", "BOX.")
    for row, text in zip(it["rows"], rows, strict=True):
        row["text"] = row["runs"][0]["text"] = text
        x, y, w, h = row["ink"]
        wide = 0.54 * EM * len(text)
        row["ink"] = row["runs"][0]["ink"] = [x + w / 2 - wide / 2, y, wide, h]
    it["text"] = " ".join(rows)


PLACE = ("L02", "L03", "L09", "L10", "L12", "L13", "L14", "L25")  # what may trip when a balloon is somewhere else
BODY = ("L11", "L13", "L14", "L15", "L16", "L22", "L25")  # when an outline has another size
BLOCK = ("L16", "L17", "L22")  # when a row has another width

SEEDS = {
    "swapped order": Seed("L01", swap_order, ("L03",)),
    "second one higher": Seed("L02", raise_second, ("L03", "L25")),
    "next one far away": Seed("L03", hide_next, ()),
    "turned tail": Seed("L04", turn_tail, ("L06", "L07", "L08")),
    "crossed tails": Seed("L05", cross_tails, ("L06", "L07", "L08")),
    "tail into the face": Seed("L06", tail_into_face, ("L07", "L08")),
    "tail over words": Seed("L06", tail_over_words),
    "early tail": Seed("L07", early_tail, ("L25",)),
    "heavy tail": Seed("L08", heavy_tail, ("L06",)),
    "balloon on a face": Seed("L09", over_face, PLACE),
    "balloon near a face": Seed("L09", near_face, ("L13", "L25")),
    "kept clear": Seed("L10", keep_clear),
    "smothered panel": Seed("L11", smother, (*BODY, "L06", "L09", "L10", "L12")),
    "crowded": Seed("L12", crowd, ("L13",)),
    "overlapping": Seed("L12", overlap, ("L13",)),
    "under an inset": Seed("L12", inset, ("L13", "L14")),
    "just missed frame": Seed("L13", just_miss),
    "title at the edge": Seed("L14", at_the_edge),
    "words that a printer cuts": Seed("L14", unsafe),
    "sound cut by the edge": Seed("L14", cut_sound),
    "words at the frame": Seed("L14", out_of_frame, ("L25",)),
    "tight outline": Seed("L15", tight, ("L16", "L22")),
    "off centre": Seed("L16", off_centre, ("L15",)),
    "ragged rows": Seed("L17", ragged, (*BLOCK, "L19")),
    "waist": Seed("L18", waist, BLOCK),
    "widow": Seed("L19", widow, BLOCK),
    "hard hyphen": Seed("L20", hyphen),
    "torn word": Seed("L20", torn),
    "row that ends in an article": Seed("L20", weak_end, (*BLOCK, "L15", "L19")),
    "too many words": Seed("L21", wordy),
    "loose outline": Seed("L22", loose, (*BODY, "L09")),
    "small letters": Seed("L23", small),
    "pale letters": Seed("L23", pale),
    "one font shrunk": Seed("L24", shrunk),
    "a dash": Seed("L24", dash),
    "gutter shifted by 3 px": Seed("L25", wide_gutter),
    "panel shorter than its tier": Seed("L25", ragged_tier, (), "tiers"),
    "tiers far apart": Seed("L25", wide_tiers, ("L13",), "tiers"),
    "balloon like a hat": Seed("L25", hat, ("L02", "L03", "L12", "L13")),
}
