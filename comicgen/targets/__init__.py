"""Targets: places where comics are read, as figures, and the project file that changes and adds to them.

Comes in: `panels/targets/*.yaml` and a project file. Goes out: Targets, sets of them, and the format in which a comic
is laid out for one. Each is imported by name when it is needed.
"""
