# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the convolutions of a .tflite file: just enough of FlatBuffers and of the TensorFlow Lite schema.

Field numbers: tensorflow/lite/schema/schema.fbs. FlatBuffers: https://flatbuffers.dev/internals; a table starts with
the distance back to its vtable, the vtable lists the position of each field inside the table, 0 for a default.
"""

import dataclasses
import struct

import numpy

CONV_2D, DEPTHWISE_CONV_2D, DEQUANTIZE = 3, 4, 6
FLOAT16 = 1


class Table:
    def __init__(self, content: bytes, position: int):
        self.content = content
        self.position = position
        self.vtable = position - self.number("<i", position)

    def number(self, code: str, position: int) -> int:
        return struct.unpack_from(code, self.content, position)[0]

    def field(self, index: int) -> int:
        """Position of the field, 0 where the file leaves it at its default."""
        slot = 4 + 2 * index
        if slot >= self.number("<H", self.vtable):
            return 0
        distance = self.number("<H", self.vtable + slot)
        return self.position + distance if distance else 0

    def scalar(self, index: int, code: str) -> int:
        position = self.field(index)
        return self.number(code, position) if position else 0

    def vector(self, index: int) -> tuple[int, int]:
        """Position of the first element and number of elements."""
        position = self.field(index)
        if not position:
            return 0, 0
        position += self.number("<I", position)
        return position + 4, self.number("<I", position)

    def integers(self, index: int) -> list[int]:
        start, count = self.vector(index)
        return list(struct.unpack_from(f"<{count}i", self.content, start)) if count else []

    def octets(self, index: int) -> bytes:
        start, count = self.vector(index)
        return self.content[start : start + count]

    def tables(self, index: int) -> list["Table"]:
        start, count = self.vector(index)
        slots = range(start, start + 4 * count, 4)
        return [Table(self.content, slot + self.number("<I", slot)) for slot in slots]


@dataclasses.dataclass
class Convolution:
    depthwise: bool
    weight: numpy.ndarray  # out×height×width×in, depthwise 1×height×width×channels
    bias: numpy.ndarray


def read_convolutions(content: bytes) -> list[Convolution]:
    """All convolutions with their fp16 constants, in the order in which the model runs them."""
    if content[4:8] != b"TFL3":
        raise ValueError("not a TensorFlow Lite model")
    model = Table(content, struct.unpack_from("<I", content)[0])
    operator_codes = [max(code.scalar(0, "<b"), code.scalar(3, "<i")) for code in model.tables(1)]
    buffers = model.tables(4)
    graph = model.tables(2)[0]
    tensors = graph.tables(0)

    def constant(index: int) -> numpy.ndarray:
        tensor = tensors[index]
        if tensor.scalar(1, "<b") != FLOAT16:
            raise ValueError(f"constant {index} is not fp16")
        values = numpy.frombuffer(buffers[tensor.scalar(2, "<I")].octets(0), numpy.float16)
        return values.reshape(tensor.integers(0))

    stored_at: dict[int, int] = {}  # fp32 tensor made by a DEQUANTIZE operator -> its fp16 source
    convolutions = []
    for operator in graph.tables(3):
        code = operator_codes[operator.scalar(0, "<I")]
        inputs, outputs = operator.integers(1), operator.integers(2)
        if code == DEQUANTIZE:
            stored_at[outputs[0]] = inputs[0]
        elif code in (CONV_2D, DEPTHWISE_CONV_2D):
            weight, bias = (constant(stored_at[index]) for index in inputs[1:3])
            convolutions.append(Convolution(code == DEPTHWISE_CONV_2D, weight, bias))
    return convolutions
