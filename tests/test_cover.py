"""The sample of a big table."""

from itertools import combinations, product

import pytest

from tests.cover import pairs


@pytest.mark.parametrize("sizes", [(4, 2), (6, 6, 24), (6, 6, 6, 6), (1, 5, 2, 3), (5, 4, 3, 2)])
def test_every_two_values_meet_in_few_rows(sizes: tuple[int, ...]) -> None:
    axes = [[f"{axis}{n}" for n in range(size)] for axis, size in enumerate(sizes)]
    rows = pairs(*axes)
    met = {pair for row in rows for pair in combinations(row, 2)}
    assert met == {pair for one, other in combinations(axes, 2) for pair in product(one, other)}
    longest, second = sorted(sizes)[:-3:-1]
    assert len(rows) <= 1.5 * longest * second
    assert rows == pairs(*axes)
