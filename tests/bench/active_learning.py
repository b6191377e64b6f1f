#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What choosing the pictures to label gains over labelling in random order: a learning curve of each choice.

    tests/bench/active_learning.py --imago build/release/bin/imago --work /tmp/active --classes FOLDER

FOLDER holds a folder of pictures for each class, so that every label is known. A fifth of each class is the test. Some
pictures of each class begin with their label (--start), then in each round the run of the round before names the next
(`imago next --by …`), or chance does; they get their true label and a new run learns from all. The figures are the test
accuracy, mean and standard deviation over the seeds.
"""
import argparse, pathlib, random, shutil, statistics

from imago_program import KINDS, imago


def deal(classes, seed, start, test_share):
    """The test pictures, the labelled ones to begin with, and the pool; each a list of (picture, class)."""
    dealer = random.Random(seed)
    test, labelled, pool = [], [], []
    for folder in sorted(p for p in classes.iterdir() if p.is_dir()):
        pictures = sorted(p for p in folder.rglob("*") if p.suffix.lower() in KINDS)
        dealer.shuffle(pictures)
        cut = round(test_share * len(pictures))
        for part, some in ((test, pictures[:cut]), (labelled, pictures[cut:cut + start]), (pool, pictures[cut + start:])):
            part += [(picture, folder.name) for picture in some]
    return test, labelled, pool


def train(options, work, test, labelled, pool, seed):
    """A project of these pictures and its run; the project and the run's accuracy on the test."""
    shutil.rmtree(work, ignore_errors=True)
    val = set(random.Random(seed).sample(range(len(labelled)), max(1, len(labelled) // 5)))
    for i, (picture, name) in enumerate(labelled):
        place(picture, work / "labelled" / ("val" if i in val else "train") / name)
    for picture, name in test:
        place(picture, work / "labelled" / "test" / name)
    for i, (picture, _) in enumerate(pool):
        place(picture, work / "pool", f"{i:05}{picture.suffix.lower()}")
    project = work / "project.imago"
    imago(options.imago, "new", project)
    imago(options.imago, "import", project, work / "labelled", "--format", "imagefolder")
    if pool:
        imago(options.imago, "import", project, work / "pool")
    fields = [f"seed={seed}", *options.set]
    imago(options.imago, "train", project, "--preset", options.preset,
          *[word for field in fields for word in ("--set", field)])
    return project, imago(options.imago, "evaluate", project, "--run", "last", "--resamples", 1)["accuracy"]


def place(picture, folder, name=None):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / (name or picture.name)).symlink_to(picture.resolve())


def curve(options, by, seed):
    test, labelled, pool = deal(options.classes, seed, options.start, options.test)
    dealer = random.Random(seed + 1000)
    accuracies = []
    for number in range(options.rounds + 1):
        project, accuracy = train(options, options.work / f"{by}-{seed}", test, labelled, pool, seed)
        accuracies.append((len(labelled), accuracy))
        if number == options.rounds:
            break
        if by == "random":
            chosen = dealer.sample(range(len(pool)), min(options.add, len(pool)))
        else:
            found = imago(options.imago, "next", project, "--by", by, "--count", options.add)
            chosen = [int(pathlib.Path(entry["image"]).stem) for entry in found["images"]]
        labelled += [pool[i] for i in chosen]
        pool = [entry for i, entry in enumerate(pool) if i not in set(chosen)]
    return accuracies


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--imago", default="imago")
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--classes", type=pathlib.Path, required=True)
    parser.add_argument("--by", nargs="*", default=["random", "entropy", "margin", "diversity", "both"])
    parser.add_argument("--start", type=int, default=5, help="labelled pictures of each class to begin with")
    parser.add_argument("--add", type=int, default=50, help="pictures that are labelled in a round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--test", type=float, default=0.2, help="share of each class")
    parser.add_argument("--preset", default="quick")
    parser.add_argument("--set", action="append", default=[], help="further fields of the recipe")
    options = parser.parse_args()
    curves = {by: [] for by in options.by}
    for seed in range(1, options.seeds + 1): # all choices of a seed first: a run that is stopped early compares them
        for by in options.by:
            curves[by].append(curve(options, by, seed))
            print(f"seed {seed}, {by}: " + ", ".join(f"{n}: {a:.1%}" for n, a in curves[by][-1]), flush=True)
    counts = [n for n, _ in curves[options.by[0]][0]]
    print(f"\n| labels | {' | '.join(options.by)} |\n| ---: |{' ---: |' * len(options.by)}")
    for i, count in enumerate(counts):
        cells = []
        for by in options.by:
            values = [100 * one[i][1] for one in curves[by]]
            spread = f" ± {statistics.stdev(values):.1f}" if len(values) > 1 else ""
            cells.append(f"{statistics.mean(values):.1f}{spread}")
        print(f"| {count} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
