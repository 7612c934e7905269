"""In words: a comic told to those who hear it.

Comes in: a script or a composition. Goes out: alt texts, transcripts, long descriptions and what goes into a post. Each
is imported by name when it is needed.
"""
