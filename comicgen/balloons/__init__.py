"""Balloons: bodies, tails, where they go, how they are drawn.

Comes in: lettered words that want a place (Ask) and what is in the panel (Scene). Goes out: a Placement of Balloons,
and their drawing.
"""

from comicgen.balloons.bodies import Body, bodies, demand, fit_body
from comicgen.balloons.carry import carried
from comicgen.balloons.draw import body_look, draw
from comicgen.balloons.kinds import kind_of
from comicgen.balloons.model import Aim, Ask, Balloon, Being, Connector, PlacedTail, Placement, Remark, Scene
from comicgen.balloons.place import place
from comicgen.balloons.stand import Stand, rows_of, stand

__all__ = [
    "Aim",
    "Ask",
    "Balloon",
    "Being",
    "Body",
    "Connector",
    "PlacedTail",
    "Placement",
    "Remark",
    "Scene",
    "Stand",
    "bodies",
    "body_look",
    "carried",
    "demand",
    "draw",
    "fit_body",
    "kind_of",
    "place",
    "rows_of",
    "stand",
]
