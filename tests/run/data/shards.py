# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reader of WebDataset sees in shards: files with one key, beside each other, are a sample.

    shards.py read FOLDER     the samples of all shards as JSON
    shards.py link FILE       writes a shard whose picture is a symbolic link
"""
import glob
import itertools
import json
import os
import sys
import tarfile


def key_and_ending(member):
    return member.name.split(".", 1)


def samples(folder):
    for shard in sorted(glob.glob(folder + "/*.tar")):
        with tarfile.open(shard) as tar:
            members = list(tar)
            assert all(member.isfile() for member in members)
            for key, group in itertools.groupby(members, key=lambda member: key_and_ending(member)[0]):
                parts = {key_and_ending(member)[1]: tar.extractfile(member).read() for member in group}
                label = parts.pop("cls", None)
                about = json.loads(parts.pop("json"))
                ((ending, picture),) = parts.items()
                yield {
                    "key": key,
                    "cls": None if label is None else int(label),
                    "about": about,
                    "ending": ending,
                    "bytes": len(picture),
                    "shard": os.path.basename(shard),
                }


def write_link(file):
    with tarfile.open(file, "w", format=tarfile.USTAR_FORMAT) as tar:
        link = tarfile.TarInfo("000000000.png")
        link.type = tarfile.SYMTYPE
        link.linkname = "/etc/passwd"
        tar.addfile(link)


if sys.argv[1] == "read":
    print(json.dumps(list(samples(sys.argv[2]))))
else:
    write_link(sys.argv[2])
