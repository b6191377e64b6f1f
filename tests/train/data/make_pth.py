#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the .pth files beside it: good ones as torch.save makes them, and bad ones that a reader must refuse.

Needs python3-torch. README.md says what each file is for. The legacy file holds storage keys that change from run to
run; all values are the same each time.
"""

import builtins
import collections
import io
import os
import pathlib
import pickle
import struct
import sys
import zipfile

import torch

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2] / "packaging" / "weights"))
import safetensors_file  # noqa: E402

State = dict[str, torch.Tensor]


def tiny_network() -> torch.nn.Module:
    torch.manual_seed(1)
    network = torch.nn.Sequential(
        collections.OrderedDict(
            conv=torch.nn.Conv2d(3, 4, 3), bn=torch.nn.BatchNorm2d(4), fc=torch.nn.Linear(4, 2)
        )
    )
    network.bn.running_mean.uniform_()
    network.bn.running_var.uniform_(0.5, 1.5)
    network.bn.num_batches_tracked.fill_(7)
    return network


class Tiny(torch.nn.Module):
    """The same layers in two parts, with attributes of other kinds, as a program that TorchScript can hold."""

    def __init__(self):
        super().__init__()
        network = tiny_network()
        self.body = torch.nn.Sequential(collections.OrderedDict(conv=network.conv, bn=network.bn))
        self.fc = network.fc
        self.sizes = [1, 2]
        self.names = ["one", "two"]
        self.scale = 0.5

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.fc(self.body(x).mean(dim=(2, 3)) * self.scale * self.sizes[1])


def save_script(name: str, module: torch.jit.ScriptModule) -> None:
    """Without what TorchScript keeps for stack traces: it holds the paths of this machine."""
    buffer = io.BytesIO()
    torch.jit.save(module, buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(HERE / name, "w") as target:
        for member in source.infolist():
            if not member.filename.endswith(".debug_pkl"):
                kept = zipfile.ZipInfo(member.filename)
                target.writestr(kept, source.read(member), member.compress_type)


def write_torchscript() -> None:
    module = Tiny().eval()
    save_script("tiny_script.pt", torch.jit.script(module))
    save_script("tiny_trace.pt", torch.jit.trace(module, torch.zeros(2, 3, 8, 8)))
    save_script("bad_frozen.pt", torch.jit.freeze(torch.jit.script(module)))


def views() -> State:
    """Tensors that share one storage, with an offset, strides that are not contiguous, a scalar and no element."""
    base = torch.arange(24, dtype=torch.float32)
    return {
        "offset": base[6:12],
        "transposed": base.reshape(4, 6).t(),
        "every_other": base[::2],
        "expanded": base[:3].reshape(3, 1).expand(3, 4),
        "scalar": torch.tensor(2.5),
        "empty": torch.empty(0, 3),
        "half": torch.tensor([1.0, -0.5, 65504.0]).half(),
        "double": torch.tensor([1.0 / 3.0]).double(),
        "long": torch.tensor([-(2**40), 2**40]),
        "bytes": torch.tensor([0, 255], dtype=torch.uint8),
    }


def save_values(name: str, state: State) -> None:
    values = {key: value.detach().contiguous().numpy() for key, value in state.items()}
    safetensors_file.save(HERE / name, values, {})


# --- Files that a reader must refuse -----------------------------------------------------------------------------


class Storage:
    """Stands for torch's persistent id ('storage', type, key, device, number of elements)."""

    def __init__(self, key: str, count: int):
        self.id = ("storage", torch.FloatStorage, key, "cpu", count)


class Tensor:
    def __init__(self, storage: Storage, offset: int, size: tuple[int, ...], stride: tuple[int, ...]):
        self.arguments = (storage, offset, size, stride, False, collections.OrderedDict())

    def __reduce__(self):
        return torch._utils._rebuild_tensor_v2, self.arguments


class Call:
    def __init__(self, function, *arguments):
        self.function, self.arguments = function, arguments

    def __reduce__(self):
        return self.function, self.arguments


class Pickler(pickle.Pickler):
    def persistent_id(self, value):
        return value.id if isinstance(value, Storage) else None


def pickled(value) -> bytes:
    buffer = io.BytesIO()
    Pickler(buffer, protocol=2).dump(value)
    return buffer.getvalue()


def write_archive(name: str, data_pkl: bytes, storages: dict[str, bytes]) -> None:
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_STORED) as archive:
        members = {"data.pkl": data_pkl, "version": b"3\n"} | {f"data/{key}": v for key, v in storages.items()}
        for member, content in members.items():
            archive.writestr(zipfile.ZipInfo(f"archive/{member}"), content)


def write_bad_files(good: bytes) -> None:
    command = "touch evil_was_here"
    script = b"\x80\x02c__torch__\nEvil\n)\x81"
    write_archive("bad_script_setstate.pt", script + b"X\x01\x00\x00\x00ab.", {})
    write_archive("bad_script_arguments.pt", b"\x80\x02c__torch__\nEvil\nK\x01\x85\x81.", {})
    write_archive("bad_script_class.pt", b"\x80\x02c__torch__\nEvil\n)R.", {})
    write_archive("bad_script_os.pt", b"\x80\x02cos\nsystem\n)\x81.", {})
    # Each of 60 modules holds the next one twice, the last itself: 2^60 names that lead nowhere.
    modules = b"".join(script[2:] + b"q%c0" % level for level in range(60))
    links = b"".join(b"h%c}(U\x01ah%cU\x01bh%cub0" % (i, min(i + 1, 59), min(i + 1, 59)) for i in range(60))
    write_archive("bad_script_cycle.pt", b"\x80\x02" + modules + links + b"h\x00.", {})
    four = struct.pack("<4f", 1, 2, 3, 4)

    write_archive("bad_os_system.pth", pickled({"w": Call(os.system, command)}), {})
    write_archive("bad_eval.pth", pickled({"w": Call(builtins.eval, f"__import__('os').system('{command}')")}), {})
    (HERE / "bad_legacy_os_system.pth").write_bytes(
        pickled(0x1950A86A20F9469CFC6C) + pickled(1001) + pickled(Call(os.system, command))
    )
    torch.save(tiny_network(), HERE / "bad_whole_module.pth")

    (HERE / "bad_truncated.pth").write_bytes(good[: len(good) // 2])
    (HERE / "bad_empty.pth").write_bytes(b"")
    (HERE / "bad_text.pth").write_bytes(b"version https://git-lfs.github.com/spec/v1\n")

    huge = 2**40
    tensors = {
        "bad_huge_shape.pth": Tensor(Storage("0", 4), 0, (huge, huge), (huge, 1)),
        "bad_huge_storage.pth": Tensor(Storage("0", huge), 0, (huge,), (1,)),
        "bad_offset.pth": Tensor(Storage("0", 4), 2, (4,), (1,)),
        "bad_negative_size.pth": Tensor(Storage("0", 4), 0, (-4,), (1,)),
        "bad_negative_stride.pth": Tensor(Storage("0", 4), 0, (4,), (-1,)),
        "bad_rank_mismatch.pth": Tensor(Storage("0", 4), 0, (2, 2), (1,)),
        "bad_missing_storage.pth": Tensor(Storage("9", 4), 0, (4,), (1,)),
    }
    for name, tensor in tensors.items():
        write_archive(name, pickled({"w": tensor}), {"0": four})

    depth = 20000
    nested = b"\x80\x02" + b"]" * depth + b"a" * (depth - 1) + b"."
    write_archive("bad_deep_nesting.pth", nested, {})
    write_archive("bad_stack_underflow.pth", b"\x80\x02RRRs.", {})
    write_archive("bad_memo.pth", b"\x80\x02h\x63.", {})
    write_archive("bad_string_length.pth", b"\x80\x02X\xff\xff\xff\x7fabc.", {})

    # The central directory claims 4 GB for a member whose bytes are not there.
    archive = bytearray((HERE / "bad_memo.pth").read_bytes())
    entry = archive.index(b"PK\x01\x02")
    struct.pack_into("<II", archive, entry + 20, 0xFFFFFFF0, 0xFFFFFFF0)
    (HERE / "bad_zip_size.pth").write_bytes(archive)


def main() -> None:
    network = tiny_network()
    state = network.state_dict()
    save_values("tiny.safetensors", state)
    torch.save(state, HERE / "tiny.pth")
    torch.save(state, HERE / "tiny_legacy.pth", _use_new_zipfile_serialization=False)
    checkpoint = {
        "epoch": 3,
        "arch": "tiny",
        "state_dict": state,
        "best": 71.25,
        "done": False,
        "extra": None,
        "history": [(1, 0.5), (2, -1e-300)],
        "step": 2**40,
    }
    torch.save(checkpoint, HERE / "tiny_wrapped.pth")
    torch.save({f"module.{key}": value for key, value in state.items()}, HERE / "tiny_data_parallel.pth")
    torch.save(dict(network.named_parameters()), HERE / "tiny_parameters.pth")
    save_values("views.safetensors", views())
    torch.save(views(), HERE / "views.pth")
    torch.save({"format": "imago-checkpoint", "version": 1, "weights": dict(state), "optimizer": {}}, HERE / "tiny_checkpoint.pt")
    torch.save({f"module.backbone.{key}": value for key, value in state.items()} | {"step": 5}, HERE / "tiny_prefixed.pth")
    write_torchscript()
    write_bad_files((HERE / "tiny.pth").read_bytes())


if __name__ == "__main__":
    main()
