"""The closed lists of the script language: every word with a meaning, and what writers call the same thing.

One address for the reader, the schema, the docs and the makers above: a canonical name here is drawn by `cast` or
`settings`, and tests hold both sides together. Aliases map a writer's word to its canonical name. Four modules by what
the words are about: `acting`, `looks`, `voices`, `scenes`.
"""
