"""Speed and memory as ratios, all taken in one run: `make bench`, or `python -m tools.bench --help`.

The floor is what no painter can beat: copying the finished pixels and packing them with the fastest encoder. A machine
changes its pace within minutes, so that all which is compared is measured in turns, and told as ratios of medians.
How it is measured, and what was found, stands in docs/speed.md.
"""
