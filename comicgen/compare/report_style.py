"""How the report looks: one style sheet, without a program; also its slider and its tabs are CSS."""

from comicgen.compare.picture import CAME

__all__ = ["STEPS", "style_sheet"]

STEPS = 41  # places of the slider: 0 %, 2.5 %... 100 %

_SHEET = """\
:root { color-scheme: light dark; --paper: #fffdf8; --ink: #1f1a2b; --soft: #5d566b; --line: #d9d3c7; --card: #ffffff;
  --accent: #0b4fb3; }
@media (prefers-color-scheme: dark) { :root { --paper: #17141f; --ink: #f3efe6; --soft: #b9b2c6; --line: #3a3547;
  --card: #211d2b; --accent: #8ab4ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 80rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.15; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 0; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
a { color: var(--accent); }
.soft, figcaption { color: var(--soft); }
.key span { white-space: nowrap; margin-right: 1.25rem; }
.key i { display: inline-block; width: 1em; height: 1em; border-radius: .2em; vertical-align: -.12em;
  margin-right: .4em; border: 1px solid var(--soft); }
nav ul { columns: 18rem; padding-left: 1.25rem; }
article { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem;
  margin-top: 1.5rem; }
article header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
.state { font-size: .85rem; font-weight: 600; border: 1.5px solid currentColor; border-radius: 1rem; padding: 0 .6rem; }
.changes { margin: .5rem 0; padding-left: 1.25rem; }
header + figure, details + figure { margin-top: .75rem; }
.changes b { font-weight: 600; }
summary { cursor: pointer; color: var(--soft); }
fieldset { border: 0; margin: 1rem 0 0; padding: 0; min-width: 0; }
legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.tabs { display: flex; flex-wrap: wrap; gap: .4rem; margin-bottom: .75rem; }
.tabs label { border: 1.5px solid var(--line); border-radius: 1rem; padding: .1rem .8rem; cursor: pointer; }
.tabs input { position: absolute; opacity: 0; }
.tabs label:has(:checked) { background: var(--ink); border-color: var(--ink); color: var(--paper); }
.tabs label:has(:focus-visible), .slide:has(:focus-visible), .onion:focus-visible, a:focus-visible,
summary:focus-visible {
  outline: 3px solid var(--accent); outline-offset: 2px; }
.view { display: none; }
fieldset:has(.tabs label:nth-child(1) :checked) .view:nth-of-type(2),
fieldset:has(.tabs label:nth-child(2) :checked) .view:nth-of-type(3),
fieldset:has(.tabs label:nth-child(3) :checked) .view:nth-of-type(4),
fieldset:has(.tabs label:nth-child(4) :checked) .view:nth-of-type(5) { display: block; }
.beside { gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); }
.wide .beside { grid-template-columns: 1fr; }
fieldset:has(.tabs label:nth-child(1) :checked) .view.beside:nth-of-type(2) { display: grid; align-items: start; }
figure { margin: 0; }
figcaption { margin-bottom: .25rem; }
img { display: block; max-width: 100%; height: auto; background: #fff; border: 1px solid var(--line); }
.stack { position: relative; background: #fff; }
.stack img { border: 0; }
.stack .over { position: absolute; left: 0; top: 0; }
.slide { --at: 50%; }
.slide .over { clip-path: inset(0 0 0 var(--at)); }
.slide .all { position: absolute; inset: 0; }
.slide .all::after { content: ""; position: absolute; top: 0; bottom: 0; left: calc(var(--at) - 1.5px); width: 3px;
  background: @CAME@; pointer-events: none; }
.steps { position: absolute; inset: 0; display: flex; }
.steps input { appearance: none; flex: 1; margin: 0; height: 100%; cursor: ew-resize; outline: none; }
.onion .over { opacity: .5; }
.onion:hover .over, .onion:focus .over { opacity: 1; }
@media print { .tabs, nav { display: none; } article { break-inside: avoid; } }
"""


def style_sheet() -> str:
    """The whole of it; the step under the pointer counts more than the one that was chosen."""
    steps = [
        f".slide:has(.steps :nth-child({number + 1}):{state}) {{ --at: {number * 100 / (STEPS - 1):g}%; }}"
        for state in ("checked", "hover")
        for number in range(STEPS)
    ]
    return _SHEET.replace("@CAME@", CAME) + "\n".join(steps) + "\n"
