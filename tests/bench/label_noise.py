#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many planted label errors `imago label-issues` finds: labels are turned to another class, the pictures are
predicted out of fold, and the ranking is compared with what was planted.

    tests/bench/label_noise.py --imago build/release/bin/imago --work /tmp/noise --classes FOLDER
    tests/bench/label_noise.py --imago build/release/bin/imago --work /tmp/noise --idx /usr/share/datasets/fashion-mnist

FOLDER holds a folder of pictures for each class; --idx a data set of handwritten digits' format (train-*-idx*-ubyte.gz).
Precision at k: of the k most suspicious, as many as were planted, how many are planted.
"""
import argparse, gzip, pathlib, random, shutil, struct

from imago_program import KINDS, imago


def unpack(folder, to, most):
    """The first `most` pictures of each class of an IDX data set, as PGM files in folders."""
    with gzip.open(next(folder.glob("train-images*gz"))) as images, gzip.open(next(folder.glob("train-labels*gz"))) as labels:
        _, count, rows, columns = struct.unpack(">4I", images.read(16))
        labels.read(8)
        taken = {}
        for i in range(count):
            pixels, label = images.read(rows * columns), labels.read(1)[0]
            taken[label] = taken.get(label, 0) + 1
            if taken[label] <= most:
                place = to / f"class-{label}"
                place.mkdir(parents=True, exist_ok=True)
                (place / f"{i:05}.pgm").write_bytes(b"P5 %d %d 255\n" % (columns, rows) + pixels)
    return to


def plant(classes, work, share, most):
    """work/data/CLASS with `share` of the pictures in another class's folder; the names of these."""
    shutil.rmtree(work, ignore_errors=True)
    folders = sorted(p for p in classes.iterdir() if p.is_dir())
    everything = []
    for folder in folders:
        pictures = sorted(p for p in folder.rglob("*") if p.suffix.lower() in KINDS + (".pgm",))
        random.Random(1).shuffle(pictures)
        everything += [(picture, folder.name) for picture in pictures[:most]]
    dealer = random.Random(7)
    wrong = set(dealer.sample(range(len(everything)), round(share * len(everything))))
    planted = set()
    for i, (picture, name) in enumerate(everything):
        given = dealer.choice([f.name for f in folders if f.name != name]) if i in wrong else name
        target = work / "data" / given
        target.mkdir(parents=True, exist_ok=True)
        to = target / f"{i:05}{picture.suffix}"
        shutil.copy(picture, to)
        if i in wrong:
            planted.add(to.name)
    return planted, len(everything)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--imago", default="imago")
    parser.add_argument("--work", type=pathlib.Path, required=True)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--classes", type=pathlib.Path)
    source.add_argument("--idx", type=pathlib.Path)
    parser.add_argument("--most", type=int, default=500, help="pictures of each class")
    parser.add_argument("--noise", type=float, nargs="*", default=[0.05, 0.1, 0.2])
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--preset", default="quick")
    parser.add_argument("--set", action="append", default=[], help="further fields of the recipe")
    options = parser.parse_args()
    classes = options.classes or unpack(options.idx, options.work / "pictures", options.most)
    print("| planted | pictures | out-of-fold accuracy | estimated noise | suspected | of them planted | of the planted found |"
          " precision at k |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |", flush=True)
    for share in options.noise:
        work = options.work / f"noise-{share}"
        planted, count = plant(classes, work, share, options.most)
        project = work / "project.imago"
        imago(options.imago, "new", project)
        imago(options.imago, "import", project, work / "data")
        imago(options.imago, "split", project, "--train", "0.9", "--val", "0.1", "--test", "0")
        runs = imago(options.imago, "train", project, "--preset", options.preset, "--folds", options.folds,
                     *[word for field in options.set for word in ("--set", field)])
        found = imago(options.imago, "label-issues", project, "--run", ",".join(run["name"] for run in runs["runs"]))
        names = [pathlib.Path(issue["image"]).name for issue in found["issues"]]
        hits = sum(name in planted for name in names)
        first = sum(name in planted for name in names[:len(planted)])
        accuracy = runs["val_accuracy"]["mean"]
        print(f"| {len(planted)} ({share:.0%}) | {found['images']} | {accuracy:.1%} | {found['estimated_noise']:.1%} | {len(names)} |"
              f" {hits / max(len(names), 1):.1%} | {hits / len(planted):.1%} | {first / len(planted):.1%} |", flush=True)


if __name__ == "__main__":
    main()
