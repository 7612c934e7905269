"""Words of looks: the characters in the box, builds and faces, hair, clothes, and their colours."""

from functools import cache

from comicgen.stock import stock_file, stock_names

__all__ = [
    "ACCESSORIES",
    "ACCESSORY_ALIASES",
    "AGES",
    "AGE_ALIASES",
    "BOTTOMS",
    "BOTTOM_ALIASES",
    "BUILDS",
    "BUILD_ALIASES",
    "CLOTH",
    "COLOUR_ALIASES",
    "EYES",
    "FACES",
    "FACIAL_HAIR",
    "FACIAL_HAIR_ALIASES",
    "GLASSES",
    "GLASSES_ALIASES",
    "HAIR",
    "HAIR_ALIASES",
    "HAIR_COLOURS",
    "HAIR_COLOUR_ALIASES",
    "HEADWEAR",
    "HEADWEAR_ALIASES",
    "NOSES",
    "PATTERNS",
    "PATTERN_ALIASES",
    "SHOES",
    "SHOE_ALIASES",
    "SKINS",
    "SKIN_ALIASES",
    "TOPS",
    "TOP_ALIASES",
    "stock_characters",
    "stock_kind",
]

BUILDS = ("slim", "average", "broad", "round", "curvy", "child")
BUILD_ALIASES = {"thin": "slim", "normal": "average", "muscular": "broad", "big": "broad", "kid": "child"}
AGES = ("child", "teen", "adult", "elder")
AGE_ALIASES = {"kid": "child", "teenager": "teen", "old": "elder", "elderly": "elder", "young": "teen"}
FACES = ("oval", "round", "square", "long", "heart", "child")
NOSES = ("button", "round", "pointed", "long", "wide")
EYES = ("oval", "dot")
GLASSES = ("none", "round", "square", "sun", "half moon", "cat eye")
GLASSES_ALIASES = {
    "no": "none", "sunglasses": "sun", "shades": "sun", "yes": "round", "reading": "half moon", "cats eye": "cat eye",
}  # fmt: skip
FACIAL_HAIR = (
    "none", "stubble", "moustache", "beard", "full", "goatee", "handlebar", "long", "pencil", "walrus", "whiskers",
)  # fmt: skip
FACIAL_HAIR_ALIASES = {
    "no": "none", "mustache": "moustache", "full beard": "full", "short beard": "beard", "trimmed": "beard",
    "van dyke": "goatee", "long beard": "long", "mutton chops": "whiskers", "sideburns": "whiskers",
    "pencil moustache": "pencil", "walrus moustache": "walrus", "handlebar moustache": "handlebar",
}  # fmt: skip
HAIR = (
    "none", "side part", "messy", "quiff", "buzz", "bald", "curly", "bob", "long", "bun", "ponytail", "waves",
    "afro", "bowl", "braids", "cornrows", "flat top", "fringe", "locs", "mohawk", "pigtails", "pixie", "receding",
    "slicked", "top knot", "twin tails", "undercut",
)  # fmt: skip
HAIR_ALIASES = {
    "buzz cut": "buzz", "buzzcut": "buzz", "curls": "curly", "wavy": "waves", "pony tail": "ponytail",
    "side parting": "side part", "short": "side part", "pompadour": "quiff", "dreadlocks": "locs", "dreads": "locs",
    "plaits": "braids", "bangs": "fringe", "bunches": "pigtails", "balding": "receding", "thinning": "receding",
    "slicked back": "slicked", "man bun": "top knot", "topknot": "top knot", "twintails": "twin tails",
    "pageboy": "bowl", "iroquois": "mohawk", "shaved": "none", "hat": "beanie",
}  # fmt: skip
HEADWEAR = (
    "none", "beanie", "beret", "bucket hat", "cap", "headscarf", "helmet", "hijab", "sun hat", "turban",
)  # fmt: skip
HEADWEAR_ALIASES = {
    "no": "none", "hat": "beanie", "woolly hat": "beanie", "baseball cap": "cap", "bandana": "headscarf",
    "kerchief": "headscarf", "head scarf": "headscarf", "straw hat": "sun hat", "bike helmet": "helmet",
    "dastar": "turban", "fishing hat": "bucket hat",
}  # fmt: skip
TOPS = (
    "tee", "tank", "polo", "shirt", "blouse",
    "sweater", "turtleneck", "hoodie", "cardigan", "vest", "blazer",
    "dress", "sun dress", "gown",
    "coat", "raincoat", "parka",
    "lab coat", "chef jacket", "police uniform", "scrubs", "overalls", "school uniform", "space suit",
)  # fmt: skip
TOP_ALIASES = {
    "t-shirt": "tee", "tshirt": "tee", "jumper": "sweater", "pullover": "sweater",
    "jacket": "blazer", "suit": "blazer", "roll neck": "turtleneck", "tank top": "tank",
    "top": "tee", "polo shirt": "polo", "waistcoat": "vest", "undershirt": "tank", "overcoat": "coat",
    "sundress": "sun dress", "summer dress": "sun dress", "plain dress": "dress", "frock": "dress",
    "evening dress": "gown", "ball gown": "gown", "trench coat": "coat", "winter coat": "coat", "mac": "raincoat",
    "rain coat": "raincoat", "anorak": "parka", "winter jacket": "parka",
    "doctor's coat": "lab coat", "doctors coat": "lab coat", "doctor": "lab coat", "white coat": "lab coat",
    "chef": "chef jacket", "chef's jacket": "chef jacket", "cook": "chef jacket", "chef whites": "chef jacket",
    "police": "police uniform", "officer": "police uniform", "nurse": "scrubs", "nurse scrubs": "scrubs",
    "nurse's scrubs": "scrubs", "dungarees": "overalls", "school": "school uniform", "astronaut": "space suit",
    "astronaut suit": "space suit", "spacesuit": "space suit",
}  # fmt: skip
BOTTOMS = ("trousers", "jeans", "leggings", "shorts", "skirt", "long skirt")
BOTTOM_ALIASES = {
    "pants": "trousers", "slacks": "trousers", "chinos": "trousers", "denims": "jeans", "blue jeans": "jeans",
    "tights": "leggings", "short skirt": "skirt", "maxi skirt": "long skirt",
}  # fmt: skip
SHOES = ("shoe", "sneaker", "boot", "sandals", "heels", "barefoot")
SHOE_ALIASES = {
    "shoes": "shoe", "sneakers": "sneaker", "trainers": "sneaker", "boots": "boot", "wellies": "boot",
    "sandal": "sandals", "flip-flops": "sandals", "heel": "heels", "high heels": "heels", "pumps": "heels",
    "bare feet": "barefoot", "no shoes": "barefoot",
}  # fmt: skip
PATTERNS = ("plain", "stripes", "dots", "check", "plaid", "flowers", "heart", "star")
PATTERN_ALIASES = {
    "striped": "stripes", "stripy": "stripes", "dotted": "dots", "polka dots": "dots", "none": "plain",
    "checked": "check", "checks": "check", "gingham": "check", "tartan": "plaid", "flower": "flowers",
    "floral": "flowers", "flowery": "flowers", "hearts": "heart", "stars": "star",
}  # fmt: skip
ACCESSORIES = (
    "earpiece", "earrings", "scarf", "tie", "pocket phone", "freckles", "collar",
    "bindi", "eye patch", "eye shadow", "headphones", "hearing aid", "hoops", "lipstick", "mole", "nose ring", "scar",
    "bow tie", "bag", "apron", "badge",
    "wheelchair", "crutch", "cane",
)  # fmt: skip
ACCESSORY_ALIASES = {
    "earring": "earrings", "phone": "pocket phone", "necktie": "tie", "earbud": "earpiece", "bowtie": "bow tie",
    "handbag": "bag", "shoulder bag": "bag", "satchel": "bag", "name tag": "badge", "crutches": "crutch",
    "walking stick": "cane",
    "hoop earrings": "hoops", "hearing aids": "hearing aid", "eyeshadow": "eye shadow", "patch": "eye patch",
    "beauty mark": "mole", "beauty spot": "mole", "nose stud": "nose ring", "headset": "headphones",
}  # fmt: skip
SKINS = {
    "porcelain": "#fbe0d0", "light": "#f7cdae", "beige": "#ebb68d", "tan": "#d69b6b", "olive": "#c48a5e",
    "brown": "#9c633c", "dark": "#774930", "deep": "#533022",
}  # fmt: skip
SKIN_ALIASES = {"pale": "porcelain", "fair": "light", "medium": "tan", "black": "deep"}
HAIR_COLOURS = {
    "black": "#2b2633", "dark brown": "#472c22", "brown": "#6e4329", "auburn": "#963f22", "ginger": "#cb6a2c",
    "blond": "#e6b955", "platinum": "#f0e2b8", "grey": "#a9aab2", "white": "#eceae6", "blue": "#3f72b8",
    "pink": "#e983a8", "green": "#53a06e",
}  # fmt: skip
HAIR_COLOUR_ALIASES = {
    "gray": "grey", "blonde": "blond", "red": "ginger", "silver": "grey", "dark": "dark brown", "fair": "blond",
}  # fmt: skip
CLOTH = {
    "coral": "#e8604c", "red": "#c8323f", "mustard": "#efb23b", "teal": "#2a9d8f", "navy": "#2b3a67",
    "sky": "#79c3e6", "plum": "#7d4e9a", "rose": "#ec95a9", "olive": "#7f8c48", "cream": "#f5e8d0",
    "slate": "#64748b", "charcoal": "#3a3b47", "white": "#fbfaf6", "denim": "#4a6fa5", "khaki": "#c3a878",
    "brown": "#7a5238", "mint": "#a8dcc4", "black": "#2b2633", "grey": "#a9aab2", "green": "#4f9a63",
    "blue": "#3f72b8", "orange": "#e8853a", "yellow": "#f2cf4a", "pink": "#ec95a9", "purple": "#7d4e9a",
}  # fmt: skip

COLOUR_ALIASES = {"gray": "grey", "dark blue": "navy", "light blue": "sky", "beige": "khaki", "violet": "purple"}


def stock_kind(name: str) -> str:
    """What a character in the box is: person, cat, dog..."""
    return _kinds().get(name, "person")


@cache
def _kinds() -> dict[str, str]:
    kinds: dict[str, str] = {}
    for name in stock_characters():
        for row in stock_file(f"panels/characters/{name}.yaml").read_text("utf-8").splitlines():
            if row.startswith("kind:"):
                kinds[name] = row.partition(":")[2].strip()
    return kinds


def stock_characters() -> tuple[str, ...]:
    """The names of the characters in the box."""
    return stock_names("panels/characters")
