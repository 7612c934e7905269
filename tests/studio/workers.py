"""Work for other processes: named here, since a process that starts can only find what has a name."""

import os

from comicgen.diagnostics import Diagnostic
from comicgen.studio.outcome import Job, Result


def obedient(job: Job) -> Result:
    """Does what the job's name says."""
    if "die" in job.name:
        os._exit(9)
    if "fault" in job.name:
        return Result(job.name, "findings", (Diagnostic("error", "unknown-name", "no one is called that"),))
    return Result(job.name, "done", data=str(os.getpid()).encode())
