#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens exported LabelMe files with labelme's own LabelFile and prints what it holds, as JSON.

read_by_labelme.py FOLDER

{"files": {NAME: {"flags": […], "shapes": [{"label", "type", "points", "group", "mask"}…]}}}. A picture that labelme does
not find ends the program. Exit status 77 where labelme is missing."""
import json
import pathlib
import sys

try:
    from labelme.label_file import LabelFile
except ImportError:
    sys.exit(77)


def shape(one):
    return {
        "label": one["label"],
        "type": one["shape_type"],
        "points": one["points"],
        "group": one["group_id"],
        "mask": one["other_data"].get("mask"),
    }


def read(path):
    file = LabelFile(str(path))
    assert file.imageData, path
    return {"flags": [name for name, on in file.flags.items() if on], "shapes": [shape(one) for one in file.shapes]}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    files = {str(path.relative_to(folder)): read(path) for path in sorted(folder.rglob("*.json"))}
    print(json.dumps({"files": files}))
