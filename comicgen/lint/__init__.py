"""The lint: "looks professional" as something that can fail. It sees a layout file and nothing else.

Comes in: a layout as JSON or as plain data (`verdict.lint_file`, `verdict.lint`). Goes out: a Verdict, findings and a
score. This room imports nothing of the house, so that no mistake of the placement is repeated in its judge. Nothing is
loaded here, for a style knows the thresholds (`limits`) and drawing needs no judge.
"""
