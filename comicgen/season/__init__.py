"""The season: everything that a project names, made anew only where something changed.

Comes in: a Project and its scripts. Goes out: pictures and their words at the places that the project names, and what
became of each edition. Knows editions, content keys, records, the store; draws nothing itself.
"""
