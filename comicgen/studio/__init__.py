"""The house's day: the whole road from script to files, and many scripts at once. See `pipeline` and `batch`."""
