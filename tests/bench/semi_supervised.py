#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What learning from unlabelled pictures (FixMatch) gains with few labels: the same recipe with and without.

    tests/bench/semi_supervised.py --imago build/release/bin/imago --work /tmp/semi --classes FOLDER

FOLDER holds a folder of pictures for each class. Of each class N pictures keep their label (--labels, 10 and 40),
20 more choose the best epoch, 50 are the test, and all others lose their label.
"""
import argparse, pathlib, random, shutil

from imago_program import KINDS, imago

VALIDATION, TEST = 20, 50


def lay_out(classes, work, labels, most):
    """work/labelled/{train,val,test}/CLASS and work/unlabelled."""
    shutil.rmtree(work, ignore_errors=True)
    (work / "unlabelled").mkdir(parents=True)
    for folder in sorted(p for p in classes.iterdir() if p.is_dir()):
        pictures = sorted(p for p in folder.rglob("*") if p.suffix.lower() in KINDS)
        random.Random(1).shuffle(pictures)
        splits = {"test": pictures[:TEST], "val": pictures[TEST:TEST + VALIDATION],
                  "train": pictures[TEST + VALIDATION:TEST + VALIDATION + labels]}
        for split, chosen in splits.items():
            target = work / "labelled" / split / folder.name
            target.mkdir(parents=True)
            for picture in chosen:
                shutil.copy(picture, target / picture.name)
        for picture in pictures[TEST + VALIDATION + labels:TEST + VALIDATION + labels + most]:
            shutil.copy(picture, work / "unlabelled" / f"{folder.name}-{picture.name}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--imago", default="imago")
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--classes", type=pathlib.Path, required=True)
    parser.add_argument("--labels", type=int, nargs="*", default=[10, 40])
    parser.add_argument("--most", type=int, default=200, help="unlabelled pictures of each class")
    parser.add_argument("--steps", type=int, default=240, help="of the optimizer, about")
    parser.add_argument("--set", action="append", default=[], help="further fields of the recipe")
    options = parser.parse_args()
    print("| labels a class | without, test % | with, test % |\n| ---: | ---: | ---: |", flush=True)
    for labels in options.labels:
        work = options.work / f"labels-{labels}"
        lay_out(options.classes, work, labels, options.most)
        project = work / "project.imago"
        imago(options.imago, "new", project)
        imago(options.imago, "import", project, work / "labelled", "--format", "imagefolder")
        imago(options.imago, "import", project, work / "unlabelled")
        classes = sum(1 for p in (work / "labelled/train").iterdir())
        epochs = max(1, round(options.steps / (labels * classes / 16)))
        row = []
        for weight in (0, 1):
            fields = [f"unlabelledWeight={weight}", "batch=16", f"epochs={epochs}", *options.set]
            imago(options.imago, "train", project, "--preset", "balanced",
                  *[word for field in fields for word in ("--set", field)])
            judged = imago(options.imago, "evaluate", project, "--run", "last", "--split", "test")
            row.append(f"{100 * judged['accuracy']:.1f}")
        print(f"| {labels} | {row[0]} | {row[1]} |", flush=True)


if __name__ == "__main__":
    main()
