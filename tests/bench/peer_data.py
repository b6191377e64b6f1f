#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The data pipeline of a usual torchvision script, measured: PIL in a DataLoader.

peer_data.py FOLDER [--size 224] [--epochs 3] [--workers 2] [--view train|val] [--draft]

Prints one JSON object: pictures a second of wall time and processor milliseconds a picture (user and system, the
loader's processes included), as the median of the epochs. The first import and start are not counted."""
import argparse
import json
import os
import resource
import statistics
import time

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import torch
from PIL import Image
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms


class Folder(Dataset):
    def __init__(self, folder, transform, draft):
        self.files = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".jpg"))
        self.transform = transform
        self.draft = draft

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        with Image.open(self.files[index]) as picture:
            if self.draft:
                picture.draft("RGB", (self.draft, self.draft))
            return self.transform(picture.convert("RGB")), 0


def processor_seconds():
    own = resource.getrusage(resource.RUSAGE_SELF)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--size", type=int, default=224)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--view", choices=("train", "val"), default="train")
    parser.add_argument("--draft", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(1)
    finish = [
        transforms.ToTensor(),
        transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]),
    ]
    if options.view == "train":
        first = [transforms.RandomResizedCrop(options.size, scale=(0.08, 1.0)), transforms.RandomHorizontalFlip()]
    else:
        first = [transforms.Resize(round(options.size / 0.875)), transforms.CenterCrop(options.size)]
    data = Folder(options.folder, transforms.Compose(first + finish), options.size if options.draft else 0)
    seconds, milliseconds = [], []
    for _ in range(options.epochs):
        began, used = time.monotonic(), processor_seconds()
        seen = 0
        # Made anew: the processor time of the loader's processes is known once they have ended.
        for batch, _ in DataLoader(data, batch_size=options.batch, shuffle=True, num_workers=options.workers):
            seen += batch.shape[0]
        seconds.append((time.monotonic() - began) / seen)
        milliseconds.append(1000 * (processor_seconds() - used) / seen)
    print(
        json.dumps(
            {
                "pictures": len(data),
                "cpuMsPerPicture": statistics.median(milliseconds),
                "picturesPerSecond": 1 / statistics.median(seconds),
            }
        )
    )


if __name__ == "__main__":
    main()
