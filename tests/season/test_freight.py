"""Freight: what is made of it in another folder is what is made here, to the letter."""

from pathlib import Path

import pytest

from comicgen.lettering.own_fonts import faces_of, own_font
from comicgen.script.defaults import Defaults
from comicgen.season.edition import Comic, Edition, Made, Order, Wanted
from comicgen.season.freight import luggage_of, packed, sent_home, unpacked, with_fonts
from comicgen.season.making import make
from comicgen.stock import stock_file
from comicgen.studio.limits import USUAL
from comicgen.targets.named import target_named

SCRIPT = "cast: people/all.yaml\nstyle: styles/house.yaml\npanels:\n  - lines:\n      - ana: Is it far?\n"
CAST = "ana: {hair: bun grey}\n"
STYLE = "style: noir\ngutter: 9\n"


def order_of(root: Path, script: str = SCRIPT, *, folder: str = "scripts", **files: str) -> Order:
    """An order for a comic in a project; `files` lie beside it, with _ for / and . in their names."""
    home = root / folder
    told = {"people_all": CAST, "styles_house": STYLE, **files}
    for name, text in told.items():
        path = home / f"{name.replace('_', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (home / "far.yaml").write_text(script)
    edition = Edition("far", "en", "story")
    return Order(
        Comic("far", "en", home / "far.yaml", "scripts/far.yaml"),
        (Wanted(edition, target_named("story")),),
        root,
        "out/{target}/far.{ext}",
        Defaults(language="en", by="Somebody"),
        engine="x",
        asks=True,  # read, and told by its key: drawing adds nothing to this
    )


def made_elsewhere(order: Order, there: Path) -> Made:
    """What becomes of the freight of an order in another folder; here nothing is left to be read by mistake."""
    freight = packed(order)
    luggage = luggage_of("season", order.defaults, limits=USUAL)
    (there / "season").mkdir(parents=True)
    order.root.rename(there / "gone")
    (made,) = make(unpacked(freight, with_fonts(luggage, there / "season"), there / "order"))
    return sent_home(made, freight)._replace(seconds=0.0)


@pytest.mark.parametrize(
    "script",
    [
        "cast: people/all.yaml\npanels:\n  - lines:\n      - ana: Is it far?\n",
        'cast: "people/all\\x2eyaml"\npanels:\n  - lines:\n      - ana: Is it far?\n',
        "style: styles/house.yaml\npanels:\n  - lines:\n      - mia: Is it far?\n",
        "panels:\n  - lines:\n      - mia: Is it far.yaml?\n",
        "cast: people/none.yaml\npanels:\n  - lines:\n      - ana: Is it far?\n",
        "cast: ../people/all.yaml\npanels:\n  - lines:\n      - ana: Is it far?\n",
        "panels: 7\n",
        "\x00",
    ],
    ids=["cast", "escaped", "style", "no file", "missing", "outside", "fault", "no text"],
)
def test_what_is_made_elsewhere_is_what_is_made_here(tmp_path: Path, script: str) -> None:
    order = order_of(tmp_path / "here", script)
    (here,) = make(order)
    home = made_elsewhere(order, tmp_path / "there")
    assert home == here._replace(seconds=0.0)


@pytest.mark.parametrize("cast", ["ana: {hair: blue-ish}\n", "- [\n", "\x07"])
def test_faults_of_a_file_beside_it_are_told_with_the_same_names(tmp_path: Path, cast: str) -> None:
    order = order_of(
        tmp_path / "here", "cast: people/all.yaml\npanels:\n  - lines:\n      - ana: Far?\n", people_all=cast
    )
    (here,) = make(order)
    assert here.how == "failed"
    home = made_elsewhere(order, tmp_path / "there")
    assert home == here._replace(seconds=0.0)


def test_a_lock_goes_along_and_is_told_by_its_name_here(tmp_path: Path) -> None:
    script = "panels:\n  - lines:\n      - mia: Is it far?\n"
    order = order_of(tmp_path / "here", script)
    order.comic.path.with_name("far.lock.yaml").write_text("layout: nonsense\n")
    (here,) = make(order)
    home = made_elsewhere(order, tmp_path / "there")
    assert home == here._replace(seconds=0.0)
    told = [item.span.source for item in home.findings if item.span]
    assert told == ["scripts/far.lock.yaml"] * len(told) != []


def test_inputs_of_a_script_outside_of_its_project_are_those_here(tmp_path: Path) -> None:
    order = order_of(tmp_path / "else", "cast: people/all.yaml\npanels:\n  - lines:\n      - ana: Far?\n", folder="x")
    order = order._replace(root=tmp_path / "project", comic=order.comic._replace(name="../else/x/far.yaml"))
    (here,) = make(order)
    freight = packed(order)
    (tmp_path / "there").mkdir()
    (far,) = make(unpacked(freight, order.defaults, tmp_path / "there"))
    assert sent_home(far, freight).inputs == here.inputs
    assert (tmp_path / "else" / "x" / "people" / "all.yaml").as_posix() in here.inputs


def test_freight_is_plain_values_without_paths_of_this_machine(tmp_path: Path) -> None:
    import pickle

    freight = packed(order_of(tmp_path / "here"))
    assert str(tmp_path) not in repr(freight)
    assert pickle.loads(pickle.dumps(freight)) == freight
    assert freight.files[0][0] == "scripts/far.yaml"


def test_a_script_that_cannot_be_read_is_no_freight(tmp_path: Path) -> None:
    order = order_of(tmp_path)
    order.comic.path.unlink()
    with pytest.raises(OSError, match="No such file"):
        packed(order)


def test_fonts_of_the_project_go_along(tmp_path: Path) -> None:
    data = stock_file("fonts/Bangers-Regular.ttf").read_bytes()
    path = tmp_path / "project" / "hand.ttf"
    path.parent.mkdir()
    path.write_bytes(data)
    font = own_font(path, data)
    luggage = luggage_of("season", Defaults(fonts=(font,), faces=faces_of([font])), limits=USUAL)
    path.unlink()
    there = tmp_path / "there"
    there.mkdir()
    (sent,) = with_fonts(luggage, there).fonts
    assert sent.path.read_bytes() == data
    assert sent.path.is_relative_to(there)
    assert sent._replace(path=path) == font
    gone = luggage_of("season", Defaults(fonts=(font,)), limits=USUAL)
    assert with_fonts(gone, there).fonts == (font,)  # and is told there, by its name here
