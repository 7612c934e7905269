"""What is still wrong with an arrangement, in words that the ladder and the writer can use."""

from comicgen.balloons.bodies import Body
from comicgen.balloons.costs import OVERLAP_EM, breaks, stands_in
from comicgen.balloons.field import Arranged, Field, Spot, Want
from comicgen.balloons.plane import bodies_meet, body_meets_box
from comicgen.balloons.shapes import outline_of
from comicgen.balloons.together import order_margin
from comicgen.geometry import bounds_of

__all__ = ["TOO_MUCH", "faults_of"]

TOO_MUCH = "the balloons cover too much of the panel"
LENS_AREA = 3.5  # of half axes one long; a box's is 4
CLEAR = 0.9  # of the gap that is wanted at the border still looks meant
LEAST_GAP_EM = {"linked": 0.2, "cutting": -1.1 * OVERLAP_EM, "plain": 0.42}


def faults_of(arranged: Arranged, linked: dict[int, int]) -> list[str]:
    """The hard faults of the bodies; those of the tails are found as they are routed."""
    field, wants, spots = arranged
    faults: list[str] = []
    for k, (want, spot) in enumerate(zip(wants, spots, strict=True)):
        faults += _alone(field, want, spot)
        for i in range(k):
            faults += _together(arranged, i, k, is_linked=linked.get(k) == i)
    covered = sum(
        spot.a * spot.b * (4.0 if spot.boxy else LENS_AREA)
        for spot, want in zip(spots, wants, strict=True)
        if want.role != "sfx"
    )
    taste = field.style.place
    if covered > (taste.coverage_relaxed if field.effort >= 2 else taste.coverage) * field.scene.frame.area:
        faults.append(TOO_MUCH)
    return faults


def _together(arranged: Arranged, i: int, k: int, *, is_linked: bool) -> list[str]:
    field, wants, spots = arranged
    faults: list[str] = []
    cutting = wants[k].ask.interrupts and i == k - 1
    gap = LEAST_GAP_EM["linked" if is_linked else "cutting" if cutting else "plain"] * field.em
    if bodies_meet(spots[i].footprint, spots[k].footprint, gap=gap, n=field.style.balloon.exponent):
        faults.append(f"balloons {i + 1} and {k + 1} touch")
    if "sfx" not in (wants[i].role, wants[k].role) and order_margin(spots[i], spots[k], field.em) < 0.0:
        faults.append(f"balloon {k + 1} is not read after balloon {i + 1}")
    return faults


def _alone(field: Field, want: Want, spot: Spot) -> list[str]:
    n, name, place = field.style.balloon.exponent, f"balloon {want.number + 1}", field.style.place
    faults: list[str] = []
    body = want.bodies[spot.shape]
    ink = body.ink.moved(spot.x, spot.y)
    gaps = (ink.x - field.left, field.right - ink.right, ink.y - field.top, field.bottom - ink.bottom)
    inside = min((gap for gap in gaps if not breaks(body, gap, field.em)), default=field.em)
    least = field.style.balloon.frame_gap_em if want.role == "sfx" else place.text_inside_em
    if inside < 0.98 * least * field.em:
        faults.append(f"the words of {name} do not fit into the panel")
    elif not stands_in(field, body, (spot.x, spot.y)) and not _clears(field, body, spot):
        faults.append(f"{name} neither clears the border nor is plainly cropped by it")
    for face, head in zip(field.faces, field.heads, strict=True):
        if body_meets_box(spot.footprint, face.grown(-0.5 * place.face_gap_em * field.em), n):
            faults.append(f"{name} covers a face")
        elif head[2] > 0.0 and bodies_meet(spot.footprint, head, gap=0.0, n=n):
            depth = spot.y + spot.b - (head[1] - head[3])
            if field.effort < 2 or depth > place.hair_relaxed * 2 * head[3]:
                faults.append(f"{name} covers a head")
    return faults


def _clears(field: Field, body: Body, spot: Spot) -> bool:
    """Whether a body as drawn clears the border: scallops and spikes seldom reach as far as they may."""
    look = field.style.balloon
    box = bounds_of(outline_of(body, (spot.x, spot.y), look, em=field.em).flattened(0.02 * field.em)[0])
    gap = min(box.x - field.left, field.right - box.right, box.y - field.top, field.bottom - box.bottom)
    return gap >= CLEAR * look.frame_gap_em * field.em
