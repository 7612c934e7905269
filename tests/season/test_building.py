"""Building: whatever becomes of a process, only the guilty edition is lost; what is left over goes."""

import gc
import os
from pathlib import Path
from weakref import ref

import pytest

from comicgen.season import building, making
from comicgen.season.building import embedded, lost
from comicgen.season.edition import Comic, Edition, Order, Wanted
from comicgen.season.making import make
from comicgen.studio import delivery
from comicgen.studio.delivery import Desk
from comicgen.studio.limits import Limits, Why
from comicgen.targets.named import target_named
from tests.season.harm import harmed

SOUP = "panels:\n  - lines:\n      - mia: Is there any soup left?\n"


def order(root: Path, *names: str) -> Order:
    """An order of a comic for some targets."""
    path = root / "soup.yaml"
    path.write_text(SOUP)
    wanted = tuple(Wanted(Edition("soup", "en", name), target_named(name)) for name in names)
    return Order(Comic("soup", "en", path, "soup.yaml"), wanted, root, "out/{target}/soup.{ext}")


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("guilty", ["crash", "hang", "eat"])
def test_an_edition_that_ends_its_process_is_lost_alone(
    guilty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "work_here", harmed)
    comic = Comic("soup", "en", tmp_path / "soup.yaml", "soup.yaml")
    names = ("square", guilty, "story", "tall")
    both = Order(comic, tuple(Wanted(Edition("soup", "en", name), None) for name in names), tmp_path, "")
    other = both._replace(wanted=(Wanted(Edition("tea", "en", "square"), None),))
    limits = Limits(seconds=5.0 if guilty == "hang" else None)
    done = [made for some in embedded(workers=2, limits=limits)([both, other]) for made in some]
    assert {str(made.edition): made.how for made in done} == {
        "soup (en) for square": "made",
        f"soup (en) for {guilty}": "failed",
        "soup (en) for story": "made",
        "soup (en) for tall": "made",
        "tea (en) for square": "made",
    }
    assert len(done) == len(names) + 1


def test_a_lost_edition_is_told_with_its_reason(tmp_path: Path) -> None:
    asked = order(tmp_path, "instagram-square")
    codes = {"memory": "out-of-memory", "time": "out-of-time"}
    for kind, code in codes.items():
        (made,) = lost(asked, Why(kind, "it is too much"))  # type: ignore[arg-type]
        assert (made.how, made.outcome, made.findings[0].code) == ("failed", "refused", code)
    (made,) = lost(asked, Why("died", "its process was ended by SIGSEGV"))
    assert (made.outcome, "SIGSEGV" in made.trace) == ("bug", True)


@pytest.mark.parametrize("fault", [MemoryError(), OSError("out of memory")])
def test_a_lack_of_memory_is_for_whoever_runs_the_order(
    fault: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def draw(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(delivery, "painted", draw)
    with pytest.raises(MemoryError):
        make(order(tmp_path, "instagram-square"))


def test_a_bug_is_told_with_its_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(delivery, "painted", draw)
    (made,) = make(order(tmp_path, "instagram-square"))
    assert (made.how, made.outcome) == ("failed", "bug")
    assert "ZeroDivisionError: a bug" in made.trace


def test_pictures_of_an_order_go_when_it_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without waiting for rubbish to be looked for: worker processes do that rarely."""
    desks = []
    real = making.Desk

    def desk(*words: object, **more: object) -> Desk:
        made = real(*words, **more)  # type: ignore[arg-type]
        desks.append(ref(made))
        return made

    monkeypatch.setattr(making, "Desk", desk)
    gc.disable()
    try:
        make(order(tmp_path, "instagram-square"))
        assert [one() for one in desks] == [None]
    finally:
        gc.enable()
