"""Two states of a comic beside each other: what is different, in words and in pixels, and the report that shows it."""
