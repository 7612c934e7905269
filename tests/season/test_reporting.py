"""Reports: tables that fit."""

from comicgen.season.edition import Edition, Made
from comicgen.season.reporting import table

MADE = (
    Made(Edition("soup", "en", "instagram-portrait"), "made", seconds=1.5),
    Made(Edition("soup", "en", "story"), "failed"),
)


def test_a_table_leaves_out_what_is_nothing_where_there_is_no_room() -> None:
    wide = table(MADE)
    assert "restored" in wide
    assert table(MADE, columns=200) == wide
    narrow = table(MADE, columns=80).split("\n")
    assert narrow[0].split() == ["made", "failed", "MB", "seconds"]
    assert max(len(row) for row in narrow) < 80
    assert narrow[-1].split() == ["all", "1", "1", "0.0", "1.5"]


def test_a_table_of_a_dry_run_counts_what_would_be_and_no_pictures() -> None:
    dry = table(MADE, is_dry=True)
    assert dry.split("\n")[0].split("  ")[-4:] == ["in the cache", "to be made", "would fail", "warnings"]
    assert "MB" not in dry
