#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A usual script that reads a COCO file into SQLite: json and sqlite3, nothing else.

peer_import.py COCO.json OUT.sqlite

One transaction, rows in bulk, an index by image. Prints one JSON object: how many images and annotations it wrote."""
import json
import sqlite3
import sys


def main(source, target):
    with open(source, encoding="utf-8") as file:
        data = json.load(file)
    db = sqlite3.connect(target)
    db.execute("PRAGMA journal_mode = WAL")
    db.executescript(
        """
        CREATE TABLE class (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE image (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, width INTEGER, height INTEGER);
        CREATE TABLE annotation (
            id INTEGER PRIMARY KEY,
            image_id INTEGER NOT NULL REFERENCES image (id),
            class_id INTEGER NOT NULL REFERENCES class (id),
            kind TEXT NOT NULL,
            geometry TEXT NOT NULL,
            crowd INTEGER NOT NULL);
        CREATE INDEX annotation_image ON annotation (image_id);
        """
    )
    with db:
        db.executemany("INSERT INTO class VALUES (?, ?)", ((c["id"], c["name"]) for c in data["categories"]))
        db.executemany(
            "INSERT INTO image VALUES (?, ?, ?, ?)",
            ((i["id"], i["file_name"], i["width"], i["height"]) for i in data["images"]),
        )

        def rows():
            for a in data["annotations"]:
                shape = a.get("segmentation")
                kind = "polygon" if shape else "box"
                yield (
                    a["id"],
                    a["image_id"],
                    a["category_id"],
                    kind,
                    json.dumps(shape or a["bbox"], separators=(",", ":")),
                    a.get("iscrowd", 0),
                )

        db.executemany("INSERT INTO annotation VALUES (?, ?, ?, ?, ?, ?)", rows())
    images = db.execute("SELECT count(*) FROM image").fetchone()[0]
    annotations = db.execute("SELECT count(*) FROM annotation").fetchone()[0]
    print(json.dumps({"images": images, "annotations": annotations}))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
