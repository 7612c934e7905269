"""Measures acting: lines of a corpus, the face and the hands that each gets, and the share that fits.

    tools/acting_table.py SOURCE... [--count 100] [--seed 1] [--words 30] [--lang en] [--unknown] [--verdicts FILE]

A SOURCE is a JSONL file of comics (`{"panels": [{"lines": [{"speaker": ..., "text": ...}]}]}`) or a folder of them;
the lines are spread evenly over the sources. --unknown counts what is spoken by nobody knows whom. Without verdicts
the table is there to be judged. A file of verdicts
holds one row for each line in the same order: `yes`, `face` (the face does not fit), `body` or `no` (neither does),
and behind it what else would; the table then ends with the shares.
"""

import argparse
import json
import random
from collections import Counter
from pathlib import Path

from comicgen.cast.acting import react

NOBODY = ("", "SFX")


def lines_of(path: Path, *, lang: str, most: int, unknown: bool) -> list[str]:
    """What is said in a file, each text once."""
    found: dict[str, None] = {}
    for row in path.read_text(encoding="utf-8").splitlines():
        comic = json.loads(row)
        if comic.get("lang", lang) != lang:
            continue
        for panel in comic.get("panels", ()):
            for line in panel["lines"] if isinstance(panel, dict) else ():  # layouts of pages say nothing
                text = " ".join(line["text"].split())
                if (line["speaker"] == "?" and not unknown) or line["speaker"] in NOBODY:
                    continue
                if 0 < len(text.split()) <= most:
                    found[text] = None
    return list(found)


def sample(sources: list[Path], *, count: int, seed: int, lang: str, most: int, unknown: bool) -> list[tuple[str, str]]:
    """Lines with the name of their source, spread evenly."""
    files = [file for path in sources for file in (sorted(path.glob("*.jsonl")) if path.is_dir() else [path])]
    pools = [(file.stem, lines_of(file, lang=lang, most=most, unknown=unknown)) for file in files]
    pools = [(name, lines) for name, lines in pools if lines]
    dice = random.Random(seed)
    found: list[tuple[str, str]] = []
    for i, (name, lines) in enumerate(pools):
        share = count // len(pools) + (i < count % len(pools))
        found += [(name, text) for text in dice.sample(lines, min(share, len(lines)))]
    return found


def acted(text: str, number: int, *, lang: str) -> tuple[str, str]:
    """The face, with its degree, and the pose."""
    acting = react(text, kind="speech", language=lang, name="dora", number=number, addressed=True)
    feeling = acting.feelings[0]
    return f"{feeling.name} {feeling.degree:g}" if feeling.name != "neutral" else "neutral", acting.poses[0]


def shares(verdicts: list[str]) -> str:
    """How many fit."""
    count = Counter(verdict.split(maxsplit=1)[0] for verdict in verdicts)
    total = sum(count.values())
    face, body = total - count["face"] - count["no"], total - count["body"] - count["no"]
    return f"fits: both {count['yes'] / total:.0%}, face {face / total:.0%}, body {body / total:.0%} of {total} lines"


def main() -> None:
    """The table."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("sources", nargs="+", type=Path)
    asked.add_argument("--count", type=int, default=100)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--words", type=int, default=30, help="longer lines are passed over")
    asked.add_argument("--lang", default="en")
    asked.add_argument("--unknown", action="store_true", help="count lines of unknown speakers")
    asked.add_argument("--verdicts", type=Path)
    wish = asked.parse_args()
    choice = {"count": wish.count, "seed": wish.seed, "lang": wish.lang, "most": wish.words, "unknown": wish.unknown}
    rows = sample(wish.sources, **choice)
    verdicts = wish.verdicts.read_text(encoding="utf-8").splitlines() if wish.verdicts else [""] * len(rows)
    if len(verdicts) != len(rows):
        raise SystemExit(f"{len(rows)} lines, but {len(verdicts)} verdicts")
    print("| | from | line | face | body | fits |\n| --- | --- | --- | --- | --- | --- |")
    for number, ((name, text), verdict) in enumerate(zip(rows, verdicts, strict=True)):
        face, body = acted(text, number, lang=wish.lang)
        print(f"| {number + 1} | {name} | {text.replace('|', '/')} | {face} | {body} | {verdict} |")
    if wish.verdicts:
        print(f"\n{shares(verdicts)}")


if __name__ == "__main__":
    main()
