"""To the reader: what stands in, beside and over a finished picture.

`png`, `encode` and `write` make the file, `size` and `metadata` what it says of itself, `slices` and `framing` the
pictures of a place, `manifest` the list of what was delivered, `layout_json` and `overlay` what the layout says of
itself. Each is imported by name when it is needed, so that drawing a strip loads only what it uses.
"""
