"""To the reader: what stands in, beside and over a finished picture.

`png` and `write` make the file, `size` and `metadata` what it says of itself, `alt` the words for those who do not
see it, `layout_json` and `overlay` what the layout says of itself. Each is imported by name when it is needed, so
that drawing a strip loads only what it uses.
"""
