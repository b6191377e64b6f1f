#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains variants of the presets on several data sets and prints a table: how the presets got their values.

Needs python3-pil, a built imago, and the data sets, of which any may be absent:

    tests/bench/tune_presets.py --imago build/release/bin/imago --work /tmp/tuning \\
        --sign-digits Dataset --cifar10 cifar10 --fashion /usr/share/datasets/fashion-mnist \\
        --stamps /usr/share/tuxpaint/stamps --cells BCCD quick balanced

Every data set becomes one project with one split (seed 1); each variant is one run in it, judged on the test
split that nothing was chosen by. Seconds are wall time of the whole run, features and predictions included.
"""
import argparse, gzip, pathlib, random, struct, time
import xml.etree.ElementTree as xml

from PIL import Image

from imago_program import imago

PER_CLASS = 100  # enough to tell variants apart, few enough to try many

# Name: what follows "imago train PROJECT". The first of a group is the preset as it is.
VARIANTS = {
    "quick": {
        "Quick": ["--preset", "quick"],
        "rate 5e-3, decay 0.01": ["--preset", "quick", "--set", "learningRate=0.005", "--set", "weightDecay=0.01"],
        "rate 1e-3, decay 0.01": ["--preset", "quick", "--set", "learningRate=0.001", "--set", "weightDecay=0.01"],
        "the same, 30 epochs": ["--preset", "quick", "--set", "learningRate=0.001", "--set", "weightDecay=0.01",
                                "--set", "epochs=30"],
        "the same, smoothing 0.1": ["--preset", "quick", "--set", "learningRate=0.001", "--set",
                                    "weightDecay=0.01", "--set", "labelSmoothing=0.1"],
        "the same, dropout 0.3": ["--preset", "quick", "--set", "learningRate=0.001", "--set", "weightDecay=0.01",
                                  "--set", "dropout=0.3"],
    },
    "balanced": {
        "Balanced": ["--preset", "balanced"],
        "backbone 0.03": ["--preset", "balanced", "--set", "backboneFactor=0.03"],
        "backbone 0.03, one-cycle": ["--preset", "balanced", "--set", "backboneFactor=0.03", "--set",
                                     "schedule=oneCycle"],
        "backbone 0.2": ["--preset", "balanced", "--set", "backboneFactor=0.2"],
        "smoothing 0.1": ["--preset", "balanced", "--set", "labelSmoothing=0.1"],
        "from 96 px": ["--preset", "balanced", "--set", "startSize=96"],
    },
    "best": {
        "Best": ["--preset", "best"],
    },
}


def folder_files(folder, kinds=(".png", ".jpg", ".jpeg")):
    return sorted(p for p in folder.rglob("*") if p.suffix.lower() in kinds)


def choose(files, limit=PER_CLASS):
    files = list(files)
    random.Random(1).shuffle(files)
    return files[:limit]


def copy_classes(target, classes):
    """classes: name → list of (file name, picture or path)."""
    for name, pictures in classes.items():
        (target / name).mkdir(parents=True, exist_ok=True)
        for file, picture in pictures:
            if isinstance(picture, pathlib.Path):
                (target / name / file).write_bytes(picture.read_bytes())
            else:
                picture.save(target / name / file)


def sign_digits(source, target):
    copy_classes(target, {d.name: [(p.name, p) for p in choose(folder_files(d))]
                          for d in sorted(source.iterdir()) if d.is_dir()})


def cifar10(source, target):
    copy_classes(target, {d.name: [(p.name, p) for p in choose(folder_files(d))]
                          for d in sorted((source / "train").iterdir()) if d.is_dir()})


def fashion(source, target):
    def idx(stem):
        found = next(p for p in source.iterdir() if p.name.startswith(stem))
        blob = gzip.open(found).read() if found.suffix == ".gz" else found.read_bytes()
        dimensions = blob[3]
        shape = struct.unpack(">" + "I" * dimensions, blob[4:4 + 4 * dimensions])
        return shape, blob[4 + 4 * dimensions:]
    (count, rows, columns), pixels = idx("train-images")
    labels = idx("train-labels")[1]
    classes = {}
    for i in range(count):
        of = classes.setdefault(f"class-{labels[i]}", [])
        if len(of) < PER_CLASS:
            image = Image.frombytes("L", (columns, rows), pixels[i * rows * columns:(i + 1) * rows * columns])
            of.append((f"{i}.png", image))
    copy_classes(target, classes)


def stamps(source, target):
    """Photographic stamps, categories of at least 15 pictures with many colours, on white."""
    classes = {}
    for category in sorted(d for top in source.iterdir() if top.is_dir() for d in top.iterdir() if d.is_dir()):
        pictures = []
        for path in folder_files(category, (".png",)):
            image = Image.open(path).convert("RGBA")
            if image.convert("RGB").getcolors(2000) is not None:
                continue  # a drawing
            flat = Image.new("RGBA", image.size, "white")
            flat.alpha_composite(image)
            pictures.append((path.stem + ".png", flat.convert("RGB")))
        if len(pictures) >= 15:
            classes[f"{category.parent.name}-{category.name}"] = pictures
    copy_classes(target, classes)


def cells(source, target):
    """Blood cells cut out along their boxes (Pascal VOC)."""
    classes = {}
    for path in sorted(source.rglob("*.xml")):
        root = xml.parse(path).getroot()
        picture = next(iter(source.rglob(path.stem + ".jpg")), None)
        if picture is None:
            continue
        image = Image.open(picture).convert("RGB")
        for i, thing in enumerate(root.iter("object")):
            box = [int(thing.find("bndbox/" + k).text) for k in ("xmin", "ymin", "xmax", "ymax")]
            of = classes.setdefault(thing.find("name").text, [])
            if box[2] - box[0] > 10 and box[3] - box[1] > 10 and len(of) < PER_CLASS:
                of.append((f"{path.stem}-{i}.png", image.crop(box)))
    copy_classes(target, classes)


SETS = {"sign-digits": sign_digits, "cifar10": cifar10, "fashion": fashion, "stamps": stamps, "cells": cells}


def project_of(program, work, name, source):
    project = work / f"{name}.imago"
    if not project.exists():
        pictures = work / name
        if not pictures.exists():
            SETS[name](source, pictures)
        imago(program, "new", project)
        imago(program, "import", project, pictures, "--format", "imagefolder")
        imago(program, "split", project, "--train", 0.6, "--val", 0.2, "--test", 0.2, "--seed", 1)
    return project


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*", default=list(VARIANTS), help="quick, balanced, best")
    parser.add_argument("--imago", default="imago")
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--seeds", type=int, default=1, help="runs of each variant, averaged")
    parser.add_argument("--only", action="append", help="a variant by name; several times for several")
    for name in SETS:
        parser.add_argument(f"--{name}", type=pathlib.Path)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    sources = {name: getattr(options, name.replace("-", "_")) for name in SETS}
    projects = {name: project_of(options.imago, options.work, name, source)
                for name, source in sources.items() if source}
    print("| variant | " + " | ".join(f"{name}, % (s)" for name in projects) + " | mean, % |")
    print("| --- |" + " --- |" * (len(projects) + 1), flush=True)
    for group in options.groups:
        for variant, arguments in VARIANTS[group].items():
            if options.only and variant not in options.only:
                continue
            cells_of_row, accuracies = [], []
            for project in projects.values():
                accuracy = seconds = 0
                for seed in range(1, options.seeds + 1):
                    begin = time.time()
                    imago(options.imago, "train", project, *arguments, "--seed", seed)
                    seconds += (time.time() - begin) / options.seeds
                    judged = imago(options.imago, "evaluate", project, "--run", "last", "--split", "test")
                    accuracy += 100 * judged["accuracy"] / options.seeds
                accuracies.append(accuracy)
                cells_of_row.append(f"{accuracy:.1f} ({seconds:.0f})")
            mean = sum(accuracies) / len(accuracies)
            print(f"| {variant} | " + " | ".join(cells_of_row) + f" | {mean:.1f} |", flush=True)


if __name__ == "__main__":
    main()
