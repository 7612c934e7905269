"""Hostile scripts: what would hang, crash or empty the memory of a careless reader. Each is made when asked for."""

from collections.abc import Callable

__all__ = ["HOSTILE"]


def _laughs() -> str:
    steps = [f"x-{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    return "\n".join(["x-0: &a0 [ha, ha]", *steps, "panels: *a11"])


def _merges() -> str:
    steps = [f"x-{n}: &m{n} {{<<: [*m{n - 1}, *m{n - 1}], k{n}: 1}}" for n in range(1, 24)]
    return "\n".join(["x-0: &m0 {k0: 1}", *steps, "panels: [{alt: x}]"])


def _quotes() -> str:
    return "panels:\n - lines:\n" + '    - mia: "Hi\n' * 3000


HOSTILE: dict[str, Callable[[], str | bytes]] = {
    "laughs": _laughs,
    "merge bomb": _merges,
    "brackets": lambda: "[" * 100_000,
    "braces": lambda: "{a: " * 100_000,
    "closed brackets": lambda: "panels: " + "[" * 20_000 + "]" * 20_000,
    "dashes": lambda: "- " * 100_000,
    "deep indents": lambda: "\n".join(" " * n + "a:" for n in range(1500)),
    "question marks": lambda: "? " * 50_000,
    "huge scalar": lambda: "title: " + "x" * 1_900_000,
    "huge line": lambda: "panels: [{lines: [{by: mia, text: " + "word " * 15_000 + "}]}]",
    "huge key": lambda: "x" * 1_500_000 + ": 1",
    "many keys": lambda: "\n".join(f"k{n}: 1" for n in range(200_000)),
    "many items": lambda: "panels:\n" + "-\n" * 900_000,
    "too large": lambda: b"title: " + b"x" * 30_000_000,
    "cycle": lambda: "panels: &a [*a]",
    "cycle in a mapping": lambda: "panels: &a\n  - lines: *a",
    "python tag": lambda: "panels: !!python/object/apply:os.system ['true']",
    "tag on the root": lambda: "!!python/name:os.system\npanels: []",
    "unknown tag handle": lambda: "panels: !x!y [a]",
    "tag directive": lambda: "%TAG ! tag:evil,2000:\n---\npanels: !a []",
    "yaml 9": lambda: "%YAML 9.9\n---\npanels: []",
    "NUL": lambda: b"title: a\0b\npanels: [{alt: x}]",
    "only NUL": lambda: b"\0" * 10_000,
    "lone surrogate escape": lambda: 'title: "\\ud800"\npanels: [{alt: x}]',
    "lone surrogate": lambda: "title: \ud800\npanels: [{alt: x}]",
    "invalid UTF-8": lambda: b"title: \xff\xfe caf\xe9\npanels: []",
    "broken UTF-16": lambda: b"\xff\xfea\0b",
    "random bytes": lambda: bytes((n * 7919 + n * n) % 256 for n in range(20_000)),
    "PNG": lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 200,
    "second document": lambda: "panels: [{alt: x}]\n---\npanels: [{alt: y}]",
    "open quotes": _quotes,
    "colons": lambda: "panels:\n - lines:\n" + "    - mia: a: b\n" * 20_000,
    "mappings as keys": lambda: "{{{{a: b}: c}: d}: e}: f",
    "long number": lambda: "panels: [{width: " + "9" * 50_000 + ", alt: x}]",
    "aliases in texts": lambda: "x-a: &a " + "z" * 50_000 + "\npanels:\n - lines:\n" + "    - mia: *a\n" * 5_000,
    "tabs": lambda: "panels:\n" + "\t" * 500 + "- x\n" * 2000,
    "spaces": lambda: "panels:\n" + (" " * 1_000_000) + "- x",
    "comments": lambda: "# x\n" * 400_000,
    "path outside": lambda: "cast: ../../../../etc/cast.yaml\npanels: [{alt: x}]",
    "path with NUL": lambda: 'cast: "a\\0b.yaml"\npanels: [{alt: x}]',
    "backslashes": lambda: 'title: "' + "\\" * 99_999 + '"',
    "unknown names": lambda: "panels:\n - lines:\n" + "".join(f"    - nobody{n}: hi\n" for n in range(20_000)),
    "unknown words": lambda: "panels:\n" + " - setting: " + ", ".join(f"w{n}" for n in range(20_000)),
    "brackets in names": lambda: "panels:\n - lines:\n    - " + "(" * 200 + ": x",
    "stars": lambda: "panels:\n - lines:\n" + "    - mia: *a b\n" * 5_000,
}


def main() -> None:
    """Prints how long each takes to be refused, the slowest first: python -m tests.script.hostile."""
    from time import perf_counter

    from comicgen.diagnostics import Report
    from comicgen.script import read

    times = []
    for name, make in HOSTILE.items():
        data = make()
        began = perf_counter()
        read(data, name, Report())
        times.append((perf_counter() - began, name))
    for seconds, name in sorted(times, reverse=True):
        print(f"{seconds * 1000:7.1f} ms  {name}")


if __name__ == "__main__":
    main()
