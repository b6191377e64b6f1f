#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads exported data sets with torchvision's own readers and prints what they see, as JSON.

read_by_torchvision.py FORMAT FOLDER

coco: images and annotations by CocoDetection, or by json alone where pycocotools is missing; voc: pictures and boxes by
VOCDetection's parser; imagefolder: pictures by class. Exit status 77 where torchvision is missing."""
import json
import pathlib
import sys

try:
    from torchvision import datasets
except ImportError:
    sys.exit(77)


def coco(folder):
    images = annotations = 0
    for file in sorted(folder.rglob("*.json")):
        data = json.loads(file.read_text(encoding="utf-8"))
        if "annotations" not in data:
            continue
        for image in data["images"]:
            if not (file.parent / image["file_name"]).exists() and not (folder / image["file_name"]).exists():
                matches = list(folder.rglob(image["file_name"].rsplit("/", 1)[-1]))
                assert matches, image["file_name"]
        ids = {image["id"] for image in data["images"]}
        kinds = {category["id"] for category in data["categories"]}
        for one in data["annotations"]:
            assert one["image_id"] in ids and one["category_id"] in kinds and len(one["bbox"]) == 4
        try:
            import pycocotools  # noqa: F401

            seen = datasets.CocoDetection(str(folder), str(file))
            assert len(seen) == len(ids)
        except ImportError:
            pass
        images += len(ids)
        annotations += len(data["annotations"])
    return {"images": images, "annotations": annotations}


def voc(folder):
    import xml.etree.ElementTree as tree

    images = annotations = 0
    for file in sorted((folder / "Annotations").rglob("*.xml")):
        target = datasets.VOCDetection.parse_voc_xml(tree.parse(file).getroot())["annotation"]
        assert (folder / "JPEGImages" / target["filename"]).exists(), target["filename"]
        images += 1
        for thing in target.get("object", []):
            box = {key: float(value) for key, value in thing["bndbox"].items()}
            assert box["xmin"] <= box["xmax"] and box["ymin"] <= box["ymax"]
            annotations += 1
    return {"images": images, "annotations": annotations}


def imagefolder(folder):
    roots = [folder / name for name in ("train", "val", "test") if (folder / name).is_dir()] or [folder]
    seen = [datasets.ImageFolder(str(root)) for root in roots]
    images = sum(len(one) for one in seen)
    for one in seen:
        one[0]
    return {"images": images, "annotations": images}


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print(json.dumps({"coco": coco, "voc": voc, "imagefolder": imagefolder}[sys.argv[1]](pathlib.Path(sys.argv[2]))))
