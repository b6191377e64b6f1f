# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benchmarks that run the program share."""
import json, subprocess, sys

KINDS = (".png", ".jpg", ".jpeg")


def imago(program, *arguments):
    """Runs a command and returns its JSON; ends with what it said where it fails."""
    done = subprocess.run([program, *map(str, arguments), "--json"], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"imago {' '.join(map(str, arguments))}:\n{done.stdout}{done.stderr}")
    return json.loads(done.stdout)
