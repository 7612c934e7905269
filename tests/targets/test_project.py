"""The project file: what it changes and adds, where it is found, and its faults with their places."""

from pathlib import Path

import pytest

from comicgen.diagnostics import ComicError, Report
from comicgen.targets.named import expanded, sets, target_named, target_names
from comicgen.targets.project import Project, find_project, project_of, read_project


def read(folder: Path, text: str) -> tuple[Project | None, Report]:
    path = folder / "comicgen.yaml"
    path.write_text(text, encoding="utf-8")
    report = Report()
    return read_project(path, report), report


def sound(folder: Path, text: str) -> Project:
    """The project of a file without faults."""
    project, report = read(folder, text)
    assert [item.message for item in report.items] == []
    assert project is not None
    return project


def test_a_target_of_the_box_is_changed(tmp_path: Path) -> None:
    text = "targets:\n  Instagram Portrait: {bytes: 30 MB, slides: 20, alt: any, formats: [png, jpg]}\n"
    project = sound(tmp_path, text)
    target, plain = target_named("instagram-portrait", project), target_named("instagram-portrait")
    assert (target.bytes, target.slides, target.alt, target.formats) == (30_000_000, 20, None, ("png", "jpeg"))
    assert target.changed == ("bytes", "slides", "alt", "formats")
    assert target.span_name.endswith("comicgen.yaml")
    assert (target.width, target.about, target.safe) == (plain.width, plain.about, plain.safe)
    assert (plain.bytes, plain.changed) == (8_000_000, ())
    assert target_names(project) == target_names()


def test_a_figure_of_ones_own_is_confirmed(tmp_path: Path) -> None:
    project = sound(tmp_path, "targets: {tapas: {size: 690 wide}}")
    assert "size" in target_named("tapas").unconfirmed
    assert "size" not in target_named("tapas", project).unconfirmed
    assert target_named("tapas", project).unconfirmed == ("slice", "slides", "formats", "bytes")


def test_one_edge_leaves_the_others(tmp_path: Path) -> None:
    project = sound(tmp_path, "targets: {story: {safe: {bottom: 400px}}}")
    assert target_named("story", project).safe == target_named("story").safe._replace(bottom=400)


def test_shares_of_an_edge_follow_the_size(tmp_path: Path) -> None:
    project = sound(tmp_path, "targets: {big-story: {like: story, size: 2160x3840}}")
    assert target_named("big-story", project).safe == (130, 538, 130, 768)


def test_a_new_target_is_like_another(tmp_path: Path) -> None:
    text = """
targets:
  our-app: {like: our-site, display: 360px}
  our-site:
    like: wordpress
    about: Our own site.
    size: 1600 wide
    greys: 16
  wordpress: {bytes: 2 MB}
"""
    project = sound(tmp_path, text)
    site, app = target_named("our-site", project), target_named("our-app", project)
    assert (site.width, site.height, site.bytes, site.about, site.greys) == (1600, None, 2_000_000, "Our own site.", 16)
    assert app == site._replace(name="our-app", display=360, changed=("display",))
    assert {"our-site", "our-app"} <= set(target_names(project))


def test_a_new_target_of_its_own_needs_its_size_alone(tmp_path: Path) -> None:
    target = target_named("kiosk", sound(tmp_path, "targets: {kiosk: {size: 1920x1080}}"))
    assert (target.width, target.height, target.layout, target.formats, target.display) == (
        1920,
        1080,
        "sheet",
        ("png",),
        390,
    )


def test_sets_hold_targets_and_sets(tmp_path: Path) -> None:
    text = """
targets: {kiosk: {size: 1920x1080}}
sets:
  ours: [kiosk, news, story]
  news: bluesky, mastodon
  social: [social, kiosk]
  web: [kiosk]
"""
    project = sound(tmp_path, text)
    found = sets(project)
    assert found["ours"] == ("kiosk", "bluesky", "mastodon", "story")
    assert found["social"] == (*sets()["social"], "kiosk")
    assert found["web"] == ("kiosk",)
    assert found["scroll"] == sets()["scroll"]
    assert expanded("ours,web", project) == found["ours"]
    assert "kiosk" in expanded("all", project)
    with pytest.raises(ComicError):
        expanded("ours")


FAULTS = [
    ("targets:\n  story: {byts: 8 MB}", "unknown-key", 2, 11, "did you mean 'bytes'"),
    ("targets:\n  story: {max bytes: 8 MB}", "unknown-key", 2, 11, "did you mean 'bytes'"),
    ("targets:\n  story: {bytes: 8 apples}", "bad-value", 2, 18, "`8 MB`"),
    ("targets:\n  story: {bytes: 5}", "bad-value", 2, 18, ""),
    ("targets:\n  story: {size: big}", "bad-value", 2, 17, "`1080x1350`"),
    ("targets:\n  story: {slides: 0}", "bad-value", 2, 19, ""),
    ("targets:\n  story: {slides: many}", "bad-value", 2, 19, ""),
    ("targets:\n  story: {display: 20px}", "bad-value", 2, 20, ""),
    ("targets:\n  story: {display: any}", "bad-value", 2, 20, "390px"),
    ("targets:\n  story: {alt: long}", "bad-value", 2, 16, "`no`"),
    ("targets:\n  story: {greys: some}", "bad-value", 2, 18, "`no`"),
    ("targets:\n  story: {date: yesterday}", "bad-value", 2, 17, "2026-11"),
    ("targets:\n  story: {layout: carusel}", "unknown-word", 2, 19, "did you mean 'carousel'"),
    ("targets:\n  story: {formats: [png, tiff]}", "unknown-word", 2, 26, "png, jpeg, webp"),
    ("targets:\n  story: {formats: {png: yes}}", "wrong-type", 2, 20, ""),
    ("targets:\n  story: {unconfirmed: [bites]}", "unknown-word", 2, 25, "did you mean 'bytes'"),
    ("targets:\n  story: {safe: {top: 60%}}", "bad-value", 2, 23, "less than half"),
    ("targets:\n  story: {safe: {above: 6%}}", "unknown-key", 2, 18, "left, top, right, bottom"),
    ("targets:\n  story: {safe: 900}", "bad-value", 2, 17, "take less"),
    ("targets:\n  story: {layout: scroll}", "bad-value", 2, 3, "`size: 1080 wide`"),
    ("targets:\n  x: {layout: carousel, slides: 1}", "bad-value", 2, 33, "`slides: 10`"),
    ("targets:\n  wordpress: {layout: cover}", "bad-value", 2, 3, "`size: 2560x3200`"),
    ("targets:\n  story: {like: x}", "bad-value", 2, 17, "a name of its own"),
    ("targets:\n  storry: {bytes: 8 MB}", "missing-key", 2, 3, "did you mean 'story'"),
    ("targets:\n  kiosk: {size: huge}", "bad-value", 2, 17, "`1080x1350`"),
    ("targets:\n  kiosk: {like: stry}", "unknown-target", 2, 17, "did you mean 'story'"),
    ("targets:\n  a1: {like: a2}\n  a2: {like: a1}", "circular", 3, 14, "a target of the box"),
    ("targets:\n  Our Site: {like: x}", "bad-name", 2, 3, "small letters"),
    ("targets:\n  con: {like: x}", "bad-name", 2, 3, ""),
    ("targets:\n  ../up: {like: x}", "bad-name", 2, 3, ""),
    ("targets:\n  all: {like: x}", "bad-name", 2, 3, ""),
    ("targets:\n  story: 8 MB", "wrong-type", 2, 10, ""),
    ("targets:\n  story: {alt: 5}\n  Story: {alt: 6}", "duplicate-key", 3, 3, ""),
    ("targets: [story, y]", "unknown-target", 1, 18, "`comicgen targets`"),
    ("targets: {}\nfor: stry", "unknown-target", 2, 6, "did you mean 'story'"),
    ("for: [story, socail]", "unknown-target", 1, 14, "did you mean 'social'"),
    ("for: {story: yes}", "wrong-type", 1, 6, "`for: [one, other]`"),
    ("for: story\ntargets: [x]", "duplicate-key", 1, 1, "leave one of them out"),
    ("sets:\n  ours: [stry]", "unknown-target", 2, 10, "did you mean 'story'"),
    ("sets:\n  ours: {story: yes}", "wrong-type", 2, 9, ""),
    ("sets:\n  story: [x]", "bad-name", 2, 3, ""),
    ("sets:\n  all: [x]", "bad-name", 2, 3, ""),
    ("sets:\n  a1: [a2]\n  a2: [x, a1]", "circular", 3, 11, "leave it out"),
    ("set: {}", "unknown-key", 1, 1, "did you mean 'sets'"),
    ("scripts: ../other", "outside-folder", 1, 10, "from the folder of the project file"),
    ("scripts: [a, /etc]", "outside-folder", 1, 14, ""),
    ("scripts: [a, 'C:/a']", "outside-folder", 1, 14, ""),
    ("scripts: {a: b}", "wrong-type", 1, 10, "`scripts: [one, other]`"),
    ("scripts: a\\b", "bad-value", 1, 10, "write /"),
    ("languages: [en, english language]", "bad-value", 1, 17, "pt-BR"),
    ("languages:\n  - pt-BR\n  - es\n  - pt-br", "duplicate-key", 4, 5, ""),
    ("language: es\nlanguages: [en, es]", "bad-value", 1, 11, "leave 'language' out"),
    ("language: e", "bad-value", 1, 11, "pt-BR"),
    ("format: stripe", "bad-value", 1, 9, "did you mean 'strip'"),
    ("readable at: 10px", "bad-value", 1, 14, ""),
    ("style: nior", "unknown-word", 1, 8, "did you mean 'noir'"),
    ("style: {lettering: {case: loud}}", "unknown-word", 1, 27, "upper, mixed"),
    ("cast: cast.yaml", "no-file", 1, 7, "write it there, or leave this out"),
    ("style: house-style.yaml", "no-file", 1, 8, "write it there, or leave this out"),
    ("cast: ../cast.yaml", "outside-folder", 1, 7, ""),
    ("cast:\n  nora: {hiar: bun}", "unknown-key", 2, 10, "did you mean 'hair'"),
    ("cast:\n  nora: {voice: phone, worn by: pete}", "unknown-name", 2, 3, "the cast is: nora"),
    ("output: out/{target}/{scirpt}.{ext}", "unknown-word", 1, 22, "did you mean '{script}'"),
    ("output: out", "bad-value", 1, 9, "`out/{target}/{script}.{ext}`"),
    ("output: out/{target}/{script}.png", "bad-value", 1, 9, ""),
    ("output: '{script}.{ext}'", "bad-value", 1, 9, ""),
    ("output: out/{target}.{ext}", "bad-value", 1, 9, ""),
    ("languages: [en, es]\noutput: out/{target}/{script}.{ext}", "bad-value", 2, 9, "{language}"),
    ("output: ../{target}/{script}.{ext}", "bad-value", 1, 9, "leave '..' out"),
    ("output: /srv/{target}/{script}.{ext}", "bad-value", 1, 9, "leave the start out"),
    ("output: out//{target}/{script}.{ext}", "bad-value", 1, 9, ""),
    ("output: nul/{target}/{script}.{ext}", "bad-value", 1, 9, ""),
    ("output: 'out:{target}/{script}.{ext}'", "bad-value", 1, 9, ""),
    ("output: out\\{target}\\{script}.{ext}", "bad-value", 1, 9, "write /"),
    ("output: out/{target}/{script.{ext}", "bad-value", 1, 9, ""),
    ("output: out/{target}/{script}}.{ext}", "bad-value", 1, 9, ""),
    ("output: [a, b]", "wrong-type", 1, 9, ""),
    ("cache: {size: 2 apples}", "bad-value", 1, 15, "`2 GB`"),
    ("cache: {size: 1 kB}", "bad-value", 1, 15, ""),
    ("cache: {size: any}", "bad-value", 1, 15, ""),
    ("cache: {foldre: x}", "unknown-key", 1, 9, "did you mean 'folder'"),
    ("cache: ../cache", "outside-folder", 1, 8, ""),
    ("cache: 's3://bucket name'", "bad-value", 1, 8, "s3://"),
    ("panels: []", "unknown-key", 1, 1, "scripts"),
    ("- story", "wrong-type", 1, 1, "`targets:`"),
    ("targets:\n  story: {bytes: 8 MB", "bad-yaml", 0, 0, ""),
]


@pytest.mark.parametrize(("text", "code", "line", "column", "hint"), FAULTS, ids=[text for text, *_ in FAULTS])
def test_a_fault_is_told_with_its_place_and_the_way_out(
    tmp_path: Path, text: str, code: str, line: int, column: int, hint: str
) -> None:
    project, report = read(tmp_path, text)
    assert project is None
    found = next((item for item in report.sorted() if item.code == code), None) or report.sorted()[0]
    if line:
        assert (found.code, *found.span[1:3]) == (code, line, column)  # type: ignore[index]
    assert hint in found.hint
    assert found.span is not None
    assert found.span.source.endswith("comicgen.yaml")


def test_all_faults_are_told_in_one_run(tmp_path: Path) -> None:
    text = "targets:\n  story: {byts: 1}\n  kiosk: {like: stry}\nsets:\n  ours: [blusky]\noutput: out\n"
    _, report = read(tmp_path, text)
    assert [item.code for item in report.sorted()] == ["unknown-key", "unknown-target", "unknown-target", "bad-value"]


def test_a_circle_of_targets_is_told_once(tmp_path: Path) -> None:
    _, report = read(tmp_path, "targets:\n  a1: {like: a2}\n  a2: {like: a3}\n  a3: {like: a1}\n  a4: {like: a2}\n")
    assert [item.message for item in report.items] == ["'a1' is like itself: a1 > a2 > a3 > a1"]


def test_a_circle_of_sets_is_told_once(tmp_path: Path) -> None:
    _, report = read(tmp_path, "sets:\n  a1: [a2]\n  a2: [a3]\n  a3: [a1, story]\n")
    assert [item.message for item in report.items] == ["the set 'a1' holds itself: a1 > a2 > a3 > a1"]


def test_sets_of_sets_of_sets_take_no_time(tmp_path: Path) -> None:
    twice = "".join(f"  s{number}: [s{number + 1}, s{number + 1}, s{number + 1}]\n" for number in range(15))
    assert sets(sound(tmp_path, f"sets:\n{twice}  s15: [story]\n"))["s0"] == ("story",)


@pytest.mark.parametrize("kind", ["sets", "targets"])
def test_no_chain_is_too_long_to_be_told(tmp_path: Path, kind: str) -> None:
    form = "  n{}: [n{}]\n" if kind == "sets" else "  n{}: {{like: n{}}}\n"
    chain = "".join(form.format(number, number + 1) for number in range(900))
    _, report = read(tmp_path, f"{kind}:\n{chain}")
    assert "more than 20 deep" in report.sorted()[0].message


def test_keys_for_other_tools_are_passed_over(tmp_path: Path) -> None:
    text = "x-calendar: weekly\ntargets: {story: {x-owner: pia}, x-old: {}}\nsets: {x-old: [nothing]}"
    assert sound(tmp_path, text).targets[0].name == "story"


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "targets:\nsets:\n"])
def test_an_empty_file_changes_nothing(tmp_path: Path, text: str) -> None:
    project = sound(tmp_path, text)
    assert (project.targets, project.sets) == ((), ())


def test_the_file_is_found_upwards_and_the_nearest_counts(tmp_path: Path) -> None:
    below = tmp_path / "series" / "week 12"
    below.mkdir(parents=True)
    (tmp_path / "comicgen.yaml").write_text("targets: {story: {slides: 3}}")
    assert find_project(below) == (tmp_path / "comicgen.yaml").resolve()
    (tmp_path / "series" / "comicgen.yml").write_text("targets: {story: {slides: 4}}")
    report = Report()
    project = project_of(below, report)
    assert target_named("story", project).slides == 4
    assert report.items == []


def test_a_folder_without_a_file_has_no_project(tmp_path: Path) -> None:
    report = Report()
    found = find_project(tmp_path)
    assert found is None or not found.is_relative_to(tmp_path.resolve())
    assert report.items == []


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    report = Report()
    assert read_project(tmp_path / "comicgen.yaml", report) is None
    assert [item.code for item in report.items] == ["cannot-read"]


def test_a_target_of_the_box_is_no_key_for_other_tools(tmp_path: Path) -> None:
    assert target_named("x-landscape", sound(tmp_path, "targets: {x-landscape: {slides: 2}}")).slides == 2
