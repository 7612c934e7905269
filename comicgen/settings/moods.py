"""Moods: the colour in which a wash is laid behind somebody who feels something.

Colour scripts of animated films work like this: warm and light for joy, red for anger, blue for grief, green for
disgust, violet for unease. All are light enough for figures and words to stand before them.
"""

__all__ = ["MOODS", "mood_colour"]

MOODS = {
    # joy: warm and light
    "happy": "#ffdf94",
    "laughing": "#ffd27c",
    "excited": "#ffcf8c",
    "proud": "#ffd79a",
    "hopeful": "#fdeeb4",
    "content": "#f7e3b0",
    "relieved": "#d8ecc0",
    "wink": "#fbd7b4",
    "smug": "#e8d3a4",
    "mischievous": "#e3cfa8",
    # love: rose
    "tender": "#fbc9c4",
    "moved": "#f9d3d4",
    "in love": "#f9bccb",
    "embarrassed": "#f8bdb8",
    # thought: cool green
    "thinking": "#c4e2dc",
    "confused": "#d9d2ea",
    "sceptical": "#d2dfc8",
    "surprised": "#fdeca6",
    "determined": "#f6b98c",
    "hungry": "#f5cf9c",
    # anger: red
    "angry": "#f2a294",
    "shouting": "#f49a82",
    "annoyed": "#eeb49a",
    # disgust and envy: green
    "disgusted": "#cbd9a4",
    "jealous": "#bcd6a6",
    # unease: violet
    "worried": "#d6c8ea",
    "scared": "#bdb6de",
    "guilty": "#cbbedb",
    "pleading": "#d8cdf0",
    "dizzy": "#d3d6ee",
    # grief and weariness: blue and grey
    "sad": "#b4c8e8",
    "crying": "#a6bce4",
    "tired": "#c6cbe0",
    "sleepy": "#c2c6e6",
    "bored": "#d3d3d6",
}


def mood_colour(feeling: str) -> str | None:
    """The wash for an expression; None for a neutral face: the wash keeps its own colour."""
    return MOODS.get(feeling)
