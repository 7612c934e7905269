"""Words of beings: what a character is, what its fur is like, and what people's poses are on four legs."""

__all__ = [
    "CREATURES",
    "CREATURE_ALIASES",
    "EARS",
    "EAR_ALIASES",
    "FURS",
    "FUR_ALIASES",
    "MARKINGS",
    "MARKING_ALIASES",
    "animal_pose",
]

CREATURES = (
    "person",
    "bird",
    "cat",
    "dog",
    "rabbit",
)
CREATURE_ALIASES = {
    "human": "person", "man": "person", "woman": "person", "people": "person",
    "kitten": "cat", "kitty": "cat", "tomcat": "cat", "puppy": "dog", "hound": "dog", "pup": "dog",
    "bunny": "rabbit", "hare": "rabbit",
    "parrot": "bird", "budgie": "bird", "canary": "bird", "sparrow": "bird", "robin": "bird", "finch": "bird",
    "crow": "bird", "raven": "bird", "magpie": "bird", "cockatiel": "bird",
}  # fmt: skip
FURS = {
    "black": "#3a3744", "charcoal": "#55525f", "grey": "#9a9ba6", "silver": "#c9ccd4", "white": "#f7f3ea",
    "cream": "#f2dfbd", "golden": "#e0ac5c", "ginger": "#e0893f", "tan": "#c99a63", "fawn": "#d8b48a",
    "brown": "#8a5d3e", "chocolate": "#5f3f31", "blue": "#8694ab",
    # Plumage.
    "green": "#6fae4f", "sky": "#69b4de", "lemon": "#f2cf4a", "scarlet": "#d8473d",
}  # fmt: skip
FUR_ALIASES = {
    "gray": "grey", "orange": "ginger", "red": "ginger", "yellow": "golden", "gold": "golden", "blond": "golden",
    "beige": "fawn", "sandy": "tan", "dark brown": "chocolate", "dark grey": "charcoal", "light grey": "silver",
}  # fmt: skip
MARKINGS = (
    "plain",
    "patches",
    "points",
    "saddle",
    "socks",
    "spots",
    "tabby",
    "tuxedo",
)
MARKING_ALIASES = {
    "none": "plain", "stripes": "tabby", "striped": "tabby", "tiger": "tabby", "siamese": "points", "mask": "points",
    "calico": "patches", "patched": "patches", "patch": "patches", "pied": "patches", "spotted": "spots",
    "dots": "spots", "dalmatian": "spots", "bib": "tuxedo", "tux": "tuxedo", "white paws": "socks",
}  # fmt: skip
EARS = (
    "pricked",
    "floppy",
)
EAR_ALIASES = {"pointed": "pricked", "upright": "pricked", "up": "pricked", "hanging": "floppy", "lop": "floppy"}

_ANIMAL_POSES = ("sit", "stand", "walk", "run", "jump", "lie", "paw", "hide")
_AS = {  # poses of people; those for hands alone are taken sitting
    "cheer": "jump", "wave": "paw", "point": "paw", "explain": "paw", "offer": "paw", "facepalm": "hide",
    "pockets": "lie", "crossed": "lie", "hips": "stand", "beg": "paw", "arms open": "paw", "dance": "jump",
    "ears covered": "hide", "floor": "lie", "hands over mouth": "hide", "lean": "stand", "lean on table": "stand",
    "point up": "paw", "push": "stand", "salute": "paw", "sleep": "lie", "slump": "lie", "thumbs up": "paw",
}  # fmt: skip


def animal_pose(pose: str) -> str:
    """What an animal does for a pose of people: who cannot cross their arms lies down."""
    return pose if pose in _ANIMAL_POSES else _AS.get(pose, "sit")
