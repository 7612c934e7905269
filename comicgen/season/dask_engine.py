"""The engine of a Dask cluster, by the address of its scheduler.

Comes in: an address, limits. Goes out: an Engine. dask.distributed is loaded when work begins, and only by whoever asks
for it.
"""

from collections.abc import Generator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from comicgen.season.edition import Made, Order
from comicgen.season.yard import PATIENCE, NoCluster, Patience, Yard
from comicgen.studio.limits import USUAL, Limits

if TYPE_CHECKING:
    from distributed import Client

__all__ = ["DaskEngine"]


class DaskEngine:
    """Does orders on a cluster. `remarks` are what should be told in the end."""

    def __init__(
        self, scheduler: str, *, limits: Limits = USUAL, most: int | None = None, patience: Patience = PATIENCE
    ) -> None:
        self.scheduler, self.limits, self.most, self.patience = scheduler, limits, most, patience
        self.remarks: list[str] = []

    def __call__(self, orders: Sequence[Order]) -> Generator[tuple[Made, ...], None, None]:
        """What became of each order. Raises NoCluster, ClusterGone."""
        if not orders:
            return
        client = _connected(self.scheduler, self.patience.scheduler)
        yard = Yard(client, orders, self.limits, most=self.most, patience=self.patience, remarks=self.remarks)
        with closing(yard):
            yield from yard.done()


def _connected(address: str, seconds: float) -> "Client":
    """The way to the scheduler. Raises NoCluster."""
    try:
        from distributed import Client
    except ImportError:
        raise NoCluster("dask.distributed is not installed", "pip install 'comicgen-toolkit[dask]'") from None
    import logging

    for name in ("distributed", "distributed.client", "distributed.comm", "distributed.core"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what goes wrong is told here, in a line
    try:
        return Client(address, timeout=seconds, set_as_default=False, name="comicgen")
    except (OSError, ValueError, TypeError, RuntimeError, ImportError) as fault:
        why = f"no scheduler answers at {address}" if isinstance(fault, OSError) else f"{address}: {fault}"
        hint = "start one with `dask scheduler`; it says its address, such as tcp://192.0.2.1:8786"
        raise NoCluster(why, hint) from None
