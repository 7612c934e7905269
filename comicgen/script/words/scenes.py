"""Words of scenes: settings, times and weathers, shots, pauses, and the formats of sheets."""

from comicgen.stock import stock_names

__all__ = [
    "AFTERS",
    "CORNERS",
    "CORNER_ALIASES",
    "FORMATS",
    "FORMAT_ALIASES",
    "GROUNDS",
    "PROCESSES",
    "SETTING_ALIASES",
    "SHOTS",
    "SHOT_ALIASES",
    "STYLE_ALIASES",
    "TIMES",
    "TIME_ALIASES",
    "TITLE_PLACES",
    "WEATHERS",
    "WEATHER_ALIASES",
    "setting_names",
    "style_names",
]

GROUNDS = (  # settings that are no places: tones and patterns behind people, in a colour that a script may choose
    "plain", "gradient", "halftone", "speed lines", "focus lines", "streaks", "burst", "rays", "gloom", "mood",
    "sparkles", "hearts", "checker",
)  # fmt: skip
SETTING_ALIASES = {  # what a writer says: the words it stands for
    "night city": "city, night", "city at night": "city, night", "skyline": "city", "downtown": "city",
    "town": "city", "balcony": "city",
    "living room": "room", "flat": "room", "apartment": "room", "home": "room",
    "house": "room", "indoors": "room", "sunset beach": "beach, dusk", "seaside": "beach", "sea": "beach",
    "road": "street", "outside": "street", "sidewalk": "street", "pavement": "street",
    "outdoors": "park", "coffee shop": "cafe", "café": "cafe",
    "workplace": "office", "work": "office", "dots": "halftone",
    "speed": "speed lines", "action lines": "speed lines", "empty": "plain", "blank": "plain",
    "lawn": "park",
    "ocean": "beach", "hallway": "room", "corridor": "room",
    "in front of the television": "tv room", "television room": "tv room", "telly": "tv room",
    "movie night": "tv room", "tv": "tv room", "parking": "car park", "parking garage": "car park",
    "parking lot": "car park", "multi-storey": "car park",
    "attic": "room", "basement": "room",
    "sitting room": "room", "lounge": "room", "living": "room", "den": "room",
    "bed room": "bedroom", "in bed": "bedroom", "dormitory": "bedroom", "hotel room": "bedroom", "nursery": "bedroom",
    "bath": "bathroom", "shower": "bathroom", "toilet": "bathroom", "restroom": "bathroom", "washroom": "bathroom",
    "loo": "bathroom", "kitchenette": "kitchen", "dining room": "kitchen", "galley": "kitchen",
    "pub": "bar", "tavern": "bar", "inn": "bar", "saloon": "bar", "nightclub": "bar", "cocktail bar": "bar",
    "conference room": "meeting room", "boardroom": "meeting room", "board room": "meeting room",
    "meeting": "meeting room", "conference": "meeting room", "store": "shop", "corner shop": "shop",
    "supermarket": "shop", "grocery": "shop", "grocer": "shop", "bakery": "shop", "kiosk": "shop",
    "reading room": "library", "bookshop": "library", "bookstore": "library", "study": "library", "archive": "library",
    "hospital room": "hospital", "ward": "hospital", "clinic": "hospital", "sickroom": "hospital",
    "doctor": "hospital", "surgery": "hospital", "on the bus": "bus", "in the bus": "bus", "coach": "bus",
    "inside a bus": "bus", "bus inside": "bus", "tram": "bus",
    "train carriage": "train", "carriage": "train", "compartment": "train", "railway carriage": "train",
    "on the train": "train", "in the train": "train", "train inside": "train", "inside a train": "train",
    "in the car": "car", "in a car": "car", "car inside": "car", "inside a car": "car", "taxi": "car", "cab": "car",
    "driving": "car", "stage": "theatre", "theater": "theatre", "on stage": "theatre", "auditorium": "theatre",
    "opera": "theatre", "fitness studio": "gym", "gymnasium": "gym", "fitness club": "gym", "sports hall": "gym",
    "diner": "restaurant", "bistro": "restaurant", "trattoria": "restaurant", "pizzeria": "restaurant",
    "workshop": "garage", "repair shop": "garage", "shed": "garage", "tool shed": "garage",
    "class": "classroom", "school": "classroom", "lecture hall": "classroom", "schoolroom": "classroom",
    # open country
    "alps": "mountain", "mountains": "mountain", "mountain top": "mountain", "peak": "mountain", "summit": "mountain",
    "hill": "mountain", "hills": "mountain", "trail": "mountain", "ski slope": "mountain, snow",
    "countryside": "meadow", "field": "meadow", "fields": "meadow", "pasture": "meadow", "prairie": "meadow",
    "hillside": "meadow", "picnic": "meadow",
    "dunes": "desert", "sahara": "desert", "wild west": "desert", "canyon": "desert", "wasteland": "desert",
    "campsite": "forest", "camp": "forest", "grove": "forest", "jungle": "forest", "wood": "forest", "woods": "forest",
    "woodland": "forest",
    "lakeside": "lake", "pond": "lake", "river": "lake", "riverside": "lake", "stream": "lake", "jetty": "lake",
    # under the sky, and under the ground
    "allotment": "garden", "back yard": "garden", "backyard": "garden", "greenhouse": "garden", "yard": "garden",
    "bus shelter": "bus stop", "tram stop": "bus stop", "stop": "bus stop",
    "dock": "harbour", "docks": "harbour", "harbor": "harbour", "marina": "harbour", "pier": "harbour",
    "port": "harbour", "quay": "harbour", "lighthouse": "harbour",
    "barn": "farm", "farmyard": "farm", "ranch": "farm", "village": "farm",
    "play area": "playground", "sandpit": "playground", "swings": "playground", "schoolyard": "playground",
    "roof": "rooftop", "roof terrace": "rooftop", "terrace": "rooftop", "on the roof": "rooftop",
    "moon": "space", "moon base": "space", "mars": "space", "outer space": "space", "planet": "space",
    "metro": "subway", "underground": "subway", "tube": "subway", "platform": "subway", "metro station": "subway",
    "subway station": "subway", "train station": "subway", "station": "subway",
    "metro stairs": "subway stairs", "underpass": "subway stairs", "stairs": "subway stairs",
    "staircase": "subway stairs", "steps": "subway stairs",
    "deep sea": "underwater", "reef": "underwater", "sea bed": "underwater", "seabed": "underwater",
    "under water": "underwater", "aquarium": "underwater",
    # grounds
    "concentration lines": "focus lines", "zoom lines": "focus lines", "shock": "focus lines",
    "motion lines": "streaks", "dash": "streaks", "whoosh": "streaks", "rush": "streaks",
    "explosion": "burst", "flash": "burst", "impact": "burst", "sunburst": "rays", "sunbeams": "rays", "glory": "rays",
    "doom": "gloom", "gloom lines": "gloom", "rain of lines": "gloom", "despair": "gloom",
    "wash": "mood", "mood wash": "mood", "watercolour": "mood", "watercolor": "mood", "feeling": "mood",
    "sparkle": "sparkles", "glitter": "sparkles", "magic": "sparkles", "twinkles": "sparkles",
    "heart": "hearts", "love": "hearts", "romance": "hearts",
    "checkers": "checker", "checkerboard": "checker", "chequered": "checker", "checkered": "checker",
}  # fmt: skip

TIMES = ("day", "dusk", "night")
TIME_ALIASES = {
    "morning": "day", "noon": "day", "afternoon": "day", "daytime": "day", "daylight": "day", "evening": "dusk",
    "sunset": "dusk", "sunrise": "dusk", "dawn": "dusk", "twilight": "dusk", "midnight": "night",
    "night time": "night", "nighttime": "night", "at night": "night",
}  # fmt: skip
WEATHERS = ("clear", "rain", "storm", "snow", "fog", "wind")
WEATHER_ALIASES = {
    "rainy": "rain", "raining": "rain", "snowy": "snow", "snowing": "snow", "foggy": "fog",
    "mist": "fog", "misty": "fog", "sunny": "clear", "fair": "clear", "dry": "clear",
    "drizzle": "rain", "heavy rain": "rain",
    "windy": "wind", "breeze": "wind", "breezy": "wind", "gusty": "wind", "blustery": "wind",
    "thunderstorm": "storm", "stormy": "storm", "thunder": "storm", "lightning": "storm", "gale": "storm",
}  # fmt: skip
SHOTS = (
    "establishing", "long", "full", "medium", "two-shot", "close-up", "extreme close-up", "over-the-shoulder",
    "silhouette",
)  # fmt: skip
SHOT_ALIASES = {
    "establishing shot": "establishing", "long shot": "long", "wide": "long", "wide shot": "long",
    "full shot": "full", "medium shot": "medium", "mid": "medium", "mid shot": "medium", "two shot": "two-shot",
    "2 shot": "two-shot", "closeup": "close-up", "close": "close-up", "close-up shot": "close-up",
    "extreme closeup": "extreme close-up", "big close-up": "extreme close-up", "over-shoulder": "over-the-shoulder",
    "ots": "over-the-shoulder", "cu": "close-up", "ecu": "extreme close-up",
    "medium close-up": "medium", "mcu": "medium", "ms": "medium", "ls": "long", "ws": "long", "full body": "full",
}  # fmt: skip

AFTERS = ("time passes", "at once")
FORMATS = ("strip", "two-tier", "square", "page", "a5", "scroll")
FORMAT_ALIASES = {
    "two tiers": "two-tier", "2 tier": "two-tier", "2 tiers": "two-tier", "comic page": "page", "us page": "page",
    "us comic": "page", "comic book": "page", "webtoon": "scroll", "vertical": "scroll", "post": "square",
}  # fmt: skip
CORNERS = ("top left", "top right", "bottom left", "bottom right")
CORNER_ALIASES = {
    "upper left": "top left", "upper right": "top right", "lower left": "bottom left", "lower right": "bottom right",
    "left top": "top left", "right top": "top right", "left bottom": "bottom left", "right bottom": "bottom right",
}  # fmt: skip
PROCESSES = ("colour", "pastel", "clear", "ink", "dots")  # how a drawing comes onto paper
STYLE_ALIASES = {
    "accessible": "high contrast", "ben day": "newspaper", "black and white": "ink", "default": "house",
    "film noir": "noir", "pastels": "pastel", "pop art": "newspaper",
}  # fmt: skip
TITLE_PLACES = ("top", "foot", "shape")  # `shape`: where the format has it


def setting_names() -> tuple[str, ...]:
    """The names of the settings in the box."""
    return stock_names("panels/settings")


def style_names() -> tuple[str, ...]:
    """The names of the styles in the box, the house's own first."""
    return ("house", *(name for name in stock_names("panels/styles") if name != "house"))
