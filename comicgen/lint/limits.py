"""What counts as a fault: every threshold of the lint in one table, which a style may change (`style: {lint: ...}`).

Lengths are in em of the dialogue unless the name says otherwise; `_warn` begins a warning, `_error` an error. Where
each number comes from is told metric by metric in docs/lint.md.
"""

from comicgen.frozen import NamedTuple

__all__ = ["LIMITS", "Limits"]


class Limits(NamedTuple):
    """The thresholds of the house style."""

    slack_em: float = 0.01  # nobody sees a length miss its threshold by less
    # order: L01 to L03
    order_overlap_share: float = 0.30  # of the lesser height that a balloon below another may overlap it
    order_beside_share: float = 0.20  # of the lesser width that a balloon beside another may overlap it
    order_rise_em: float = 0.5  # a balloon beside another may start this much higher and still be read second
    order_margin_em: float = 0.3  # least clearance of a pair (L02)
    order_drop_em: float = 0.3  # a balloon that begins so far below another's end is read second, whoever stands left
    order_step_em: float = 1.0  # so is one beside it that is clear by this much
    nearest_pull_em: float = 6.0  # a balloon farther than this draws no eye (L03)
    nearest_lead_em: float = 0.5  # the wrong balloon must be nearer by this to be gone to first
    nearest_wall_ratio: float = 1.3  # gutters between tiers this much wider than inside keep the eye in its tier
    nearest_jump_ratio: float = 2.0  # where they do not, a jump is an error from this many times as far
    # tails: L04 to L08
    aim_warn: float = 0.25  # of the face's width from the mouth
    aim_error: float = 0.50
    aim_rival_ratio: float = 1.4  # the next mouth must be this many times as far from the line
    aim_head_warn: float = 0.50  # of the head's width from its middle, for thoughts
    aim_head_error: float = 1.0
    aim_device_warn_em: float = 0.5  # from the device's edge
    aim_device_error_em: float = 1.5
    aim_frame_warn_em: float = 0.5  # from tip to frame, for voices outside of the panel
    aim_frame_error_em: float = 1.5
    tip_clear_heads: float = 0.10  # of its head that a tip stays away from the face (L06)
    brow_share: float = 0.22  # of a face, from above: the part that gives way to words in an extreme close-up
    reach_least: float = 0.35  # of the way from balloon to mouth (L07)
    reach_most: float = 0.70
    reach_electric_least: float = 0.40
    reach_electric_most: float = 0.85
    reach_error_least: float = 0.20
    reach_error_most: float = 0.90
    reach_exempt_em: float = 2.0  # shorter tails may have any reach
    tail_least_em: float = 0.8
    tail_most_em: float = 6.0
    tail_device_most_em: float = 9.5
    base_least_em: float = 0.6  # width at the balloon (L08)
    base_most_em: float = 1.1
    base_spread_warn: float = 0.10  # coefficient of variation over the strip
    base_spread_error: float = 0.30
    lean_warn: float = 60.0  # degrees from the vertical
    lean_error: float = 80.0
    root_share: float = 0.6  # of the half side that a root may be away from its middle
    bulge_most: float = 0.2  # of the tail's length
    # faces and key art: L09, L10
    face_gap_em: float = 0.25
    device_hidden_share: float = 0.25
    hand_hidden_share: float = 0.10
    art_hidden_error: float = 0.25  # of what was asked to be kept clear
    # bodies: L11 to L13, L22
    cover_warn: float = 0.40  # of the panel, all balloons
    cover_error: float = 0.50
    largest_warn: float = 0.35  # of the panel, the largest balloon
    largest_error: float = 0.45
    gap_em: float = 0.45
    tangent_em: float = 0.35
    tangents_most: int = 2  # in one panel
    kiss_em: float = 1.0  # a round balloon that is cropped by the frame is cropped along this much of it at least
    fill_least: float = 0.36
    fill_most: float = 0.68
    fill_error_least: float = 0.25
    fill_error_most: float = 0.80
    aspect_least: float = 0.8
    aspect_most: float = 3.0
    economy_words: int = 4  # fewer words are all air
    # words in their balloons: L14 to L16, L23
    frame_warn_em: float = 0.5
    frame_error_em: float = 0.35
    edge_warn_share: float = 0.02  # of the picture's width
    edge_error_share: float = 0.01
    pad_warn_em: float = 0.50
    pad_error_em: float = 0.35
    pad_spread_warn: float = 0.20
    pad_spread_error: float = 0.40
    centre_warn_em: float = 0.12
    centre_error_em: float = 0.35
    cap_warn_px: float = 10.0  # css pixels at the size at which the strip is read
    cap_error_px: float = 7.5
    contrast_warn: float = 7.0
    contrast_error: float = 4.5
    # rows: L17 to L21
    ragged_warn: float = 0.18
    ragged_long_warn: float = 0.15  # more than `ragged_long_words` words
    ragged_long_words: int = 8
    ragged_error: float = 0.25
    hourglass_share: float = 0.88
    widow_share: float = 0.35
    widow_letters: int = 3
    words_warn: int = 25  # in a balloon
    words_error: int = 35
    panel_words_warn: int = 35  # in a panel of a sixth of a page; larger panels take more
    panel_words_error: int = 50
    page_words: int = 210
    page_area_em: float = 4090.0  # em squared: the live area of an American page lettered at 8.5 pt
    rows_warn: int = 7
    rows_error: int = 10
    balloons_warn: int = 5  # in a panel
    balloons_error: int = 8
    # the strip: L24, L25
    leading_least_em: float = 0.98  # capitals
    leading_most_em: float = 1.20
    leading_mixed_least_em: float = 1.10
    leading_mixed_most_em: float = 1.30
    stroke_least: float = 0.40  # line of the balloon to line of the frame
    stroke_most: float = 1.0
    gutter_spread_warn: float = 0.005  # coefficient of variation within a class; less is rounding
    gutter_spread_error: float = 0.02
    gutter_ratio_least: float = 1.0  # between tiers to inside a tier
    gutter_ratio_most: float = 2.2
    edge_off_px: float = 0.5  # css pixels that the edges of a tier's panels may differ
    headroom_heads: float = 0.25
    headroom_most_em: float = 1.0  # more air than this is not asked for, however large the head
    hat_gap_em: float = 0.35  # between hair and the balloon above it
    far_words_em: float = 6.0  # from the nearest balloon of a panel to the nearest head


LIMITS = Limits()
