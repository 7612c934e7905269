"""python -m tools.bench [SCRIPT...]: measures and prints."""

import argparse
import sys
from pathlib import Path

from .peers import print_peers
from .placement import print_placement
from .road import print_road, print_sprites
from .starts import ROOT, print_memory, print_pair, print_starts

TYPICAL = "heart"  # four panels, people, two places: the script of which whole processes are told
PARTS = ("memory", "starts", "placement", "road", "sprites", "pair", "peers")


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description="Speed and memory as ratios.")
    parser.add_argument("scripts", nargs="*", type=Path, help="default: all in scripts/")
    parser.add_argument("--rounds", type=int, default=5, help="of each measurement (default: 5)")
    parser.add_argument("--only", choices=PARTS, action="append", help="only this part; may be given again")
    parser.add_argument("--peers", default=sys.executable, metavar="PYTHON", help="an interpreter that has the peers")
    options = parser.parse_args()
    scripts = options.scripts or sorted((ROOT / "scripts").glob("*.yaml"))
    parts, rounds = options.only or PARTS, options.rounds
    if "memory" in parts:
        print_memory(scripts)  # first: a child's count starts with what its parent has
    if "starts" in parts:
        print_starts(next((script for script in scripts if script.stem == TYPICAL), scripts[0]), rounds)
    if "placement" in parts:
        print_placement(scripts)
    if "road" in parts:
        print_road(scripts, rounds)
    if "sprites" in parts:
        print_sprites(scripts)
    if "pair" in parts:
        print_pair(scripts, max(1, rounds // 2))
    if "peers" in parts:
        print_peers(scripts, options.peers, max(1, rounds // 3))


if __name__ == "__main__":
    main()
