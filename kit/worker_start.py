"""Makes a process green: imported first, and only by a worker.

Nameko runs on eventlet, which replaces sockets, threads and time.  Nothing that keeps references to the
originals may be imported before; and a process that is patched here must never import grpc, which would
answer nothing under the patch.
"""

import os
import warnings

# The system's resolver knows what the machine is told (hosts file, search domains); eventlet's own does not
# in every case.  Names are looked up when connecting only.
os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")

with warnings.catch_warnings():
    # What its maintainers advise is known; Nameko leaves no choice.
    warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
    import eventlet

eventlet.monkey_patch()
