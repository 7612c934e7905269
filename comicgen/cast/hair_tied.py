"""Hair that is combed back and tied, with a parting: what bun, ponytail, braids and bunches share."""

from comicgen.cast.hair_lock import Lock

__all__ = ["TIED_FRONT", "TIED_SHINE", "TIED_STRANDS"]

TIED_FRONT = Lock(
    "-34.2,12 -45,4 -52,-16 -46,-44 -24,-60 8,-63 37,-53 48,-33 46,-14 41.8,2 40,-16 30,-29 14.2,-37 -3.8,-32"
    " -19.5,-18 -25.9,2",
    front="0:-40,12 8:47,-14 9:43,2 12:6,-38 13:-14,-35 14:-29,-22 15:-35,0",
    corners=(0, 9, 12),
    outer=(1, 9),
)
TIED_STRANDS = (
    Lock("12.2,-38 -8,-45 -34,-40", front="0:4,-39"),
    Lock("13.2,-38.5 -4,-50 -22,-53", front="0:5,-39.5"),
    Lock("15,-38 27,-44 41,-35", front="0:7,-39"),
)
TIED_SHINE = Lock("-40,-36 -20,-53 12,-56 28,-50 6,-49.5 -22,-39", corners=(0, 3))
