"""What every test may ask for, and the --bless switch."""

import os
import signal

import pytest
from hypothesis import settings

from tests.golden import Goldens

settings.register_profile("house", deadline=None)  # no test depends on how busy a machine is
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", metavar="NAME", default="", help="accept the actual goldens whose name holds NAME")


def pytest_configure(config: pytest.Config) -> None:
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as in what a shell starts in the background
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if config.getoption("--bless") and os.environ.get("CI"):
        raise pytest.UsageError("--bless is for people who look at what they accept, not for CI")


@pytest.fixture
def goldens(request: pytest.FixtureRequest) -> Goldens:
    """Compares pictures and texts with the accepted ones beside the test's file."""
    return Goldens(request.path.parent, bless=request.config.getoption("--bless"))


@pytest.fixture(autouse=True)
def _fixed_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on the colours or the width of the terminal from which it was started."""
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COMICGEN_STYLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
