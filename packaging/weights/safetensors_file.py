# SPDX-License-Identifier: GPL-3.0-or-later
"""Safetensors files with numpy: https://github.com/huggingface/safetensors, section "Format".

Layout: u64 little-endian length of the header, JSON header padded with spaces to a multiple of 8, tensor data.
The tensors lie in the order of their names, so that equal content gives equal bytes.
"""

import json
import pathlib
import struct

import numpy

CODE_OF = {"float16": "F16", "float32": "F32", "float64": "F64", "int64": "I64", "int32": "I32", "uint8": "U8"}


def save(path: pathlib.Path, tensors: dict[str, numpy.ndarray], metadata: dict[str, str]) -> None:
    header: dict = {"__metadata__": metadata} if metadata else {}
    position = 0
    for name in sorted(tensors):
        tensor = tensors[name]
        header[name] = {
            "dtype": CODE_OF[tensor.dtype.name],
            "shape": list(tensor.shape),
            "data_offsets": [position, position + tensor.nbytes],
        }
        position += tensor.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text = text.ljust((len(text) + 7) // 8 * 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for name in sorted(tensors):
            file.write(numpy.ascontiguousarray(tensors[name]).tobytes())


def load(path: pathlib.Path) -> dict[str, numpy.ndarray]:
    content = path.read_bytes()
    (length,) = struct.unpack_from("<Q", content)
    header = json.loads(content[8 : 8 + length])
    type_of = {code: name for name, code in CODE_OF.items()}
    tensors = {}
    for name, entry in header.items():
        if name != "__metadata__":
            begin, end = (8 + length + offset for offset in entry["data_offsets"])
            flat = numpy.frombuffer(content[begin:end], type_of[entry["dtype"]])
            tensors[name] = flat.reshape(entry["shape"]).copy()
    return tensors
