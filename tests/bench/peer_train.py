#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fine-tunes a torchvision classifier, or predicts with one, as a careful user of PyTorch would: for
`imago bench train --peer tests/bench/peer_train.py`, which runs it in turns with Imago's own engine.

The recipe is torchvision's: DataLoader workers, decoding with PIL, RandomResizedCrop and flip, AdamW with a cosine over all
steps, cross-entropy. Needs python3-torch and python3-torchvision. It prints JSON lines: {"epoch", "val_accuracy",
"images_per_second"} after each epoch, {"ready": true} in front of inference, and {"images", …} at the end.
"""
import argparse
import json
import random
import resource
import struct
import time

import numpy
import torch
import torchvision
from PIL import Image
from torch import nn
from torchvision import transforms


class Pictures(torch.utils.data.Dataset):
    """[path, class] pairs."""

    def __init__(self, items, transform):
        self.items = items
        self.transform = transform

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        path, label = self.items[index]
        with Image.open(path) as picture:
            return self.transform(picture.convert("RGB")), label


def read_safetensors(path):
    """Eight bytes of header length, a JSON header, raw little-endian tensors."""
    kinds = {"F32": numpy.float32, "F16": numpy.float16, "I64": numpy.int64}
    with open(path, "rb") as file:
        data = file.read()
    (length,) = struct.unpack_from("<Q", data)
    tensors = {}
    for name, about in json.loads(data[8 : 8 + length]).items():
        if name == "__metadata__":
            continue
        begin, end = (8 + length + offset for offset in about["data_offsets"])
        values = numpy.frombuffer(data[begin:end], kinds[about["dtype"]]).reshape(about["shape"]).copy()
        tensor = torch.from_numpy(values)
        tensors[name] = tensor.float() if tensor.is_floating_point() else tensor
    return tensors


def read_weights(path):
    if path.endswith(".safetensors"):
        return read_safetensors(path)
    state = torch.load(path, map_location="cpu")
    return state.get("state_dict", state.get("model", state)) if isinstance(state, dict) else state.state_dict()


def is_folded(weights):
    """Convolutions with a bias and no batch norm beside them."""
    return not any(name.endswith("running_mean") for name in weights)


def unfold(weights, network):
    """Each bias becomes that of the batch norm behind its convolution, which otherwise changes nothing: the variance and what
    is added to it make 1. Such norms stay in eval mode, for their statistics are not those of the pictures."""
    state = {}
    norms = {name: module for name, module in network.named_modules() if isinstance(module, nn.BatchNorm2d)}
    for name, tensor in weights.items():
        module, kind = name.rpartition(".")[::2]
        parent, _, number = module.rpartition(".")
        norm = f"{parent}.{int(number) + 1}" if number.isdigit() else ""
        if kind == "bias" and norm in norms:
            state[norm + ".bias"] = tensor
            state[norm + ".weight"] = torch.ones_like(tensor)
            state[norm + ".running_mean"] = torch.zeros_like(tensor)
            state[norm + ".running_var"] = torch.full_like(tensor, 1 - norms[norm].eps)
        else:
            state[name] = tensor
    return state


class FrozenNorm(nn.BatchNorm2d):
    def train(self, mode=True):
        return super().train(False)


def load(network, path):
    """Returns how many tensors of the network were filled."""
    weights = read_weights(path)
    folded = is_folded(weights)
    if folded:
        weights = unfold(weights, network)
    own = network.state_dict()
    fitting = {name: value for name, value in weights.items() if name in own and own[name].shape == value.shape}
    if not fitting:
        raise SystemExit(f"{path}: nothing fits {type(network).__name__}")
    network.load_state_dict(fitting, strict=False)
    if folded:
        for module in network.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.__class__ = FrozenNorm
                module.training = False
    return len(fitting)


def replace_head(network, classes):
    """The last linear layer of the network, wherever it is; returned."""
    name, old = [(n, m) for n, m in network.named_modules() if isinstance(m, nn.Linear)][-1]
    head = nn.Linear(old.in_features, classes)
    parent, _, last = name.rpartition(".")
    setattr(network.get_submodule(parent), last, head)
    return head


def say(**values):
    print(json.dumps(values), flush=True)


def peak_mb():
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def loader(items, transform, options, shuffle):
    return torch.utils.data.DataLoader(
        Pictures(items, transform),
        options.batch,
        shuffle=shuffle,
        num_workers=options.workers,
        persistent_workers=options.workers > 0,
    )


def accuracy_of(network, batches):
    network.eval()
    right = total = 0
    with torch.no_grad():
        for pictures, labels in batches:
            right += (network(pictures).argmax(1) == labels).sum().item()
            total += len(labels)
    return right / max(total, 1)


def train(network, head, split, training, evaluation, options):
    if options.freeze:
        for parameter in network.parameters():
            parameter.requires_grad_(False)
        for parameter in head.parameters():
            parameter.requires_grad_(True)
    learning = [parameter for parameter in network.parameters() if parameter.requires_grad]
    batches = loader(split["train"], training, options, True)
    validation = loader(split["val"], evaluation, options, False)
    optimizer = torch.optim.AdamW(learning, options.lr, weight_decay=options.weight_decay)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, options.epochs * len(batches))
    begin = time.time()
    images = 0
    for epoch in range(1, options.epochs + 1):
        network.train(not options.freeze)
        started, seen = time.time(), 0
        for pictures, labels in batches:
            optimizer.zero_grad(set_to_none=True)
            nn.functional.cross_entropy(network(pictures), labels).backward()
            optimizer.step()
            schedule.step()
            seen += len(labels)
        rate = seen / (time.time() - started)
        images += seen
        say(epoch=epoch, images_per_second=round(rate, 2), val_accuracy=accuracy_of(network, validation))
    say(images=images, seconds=round(time.time() - begin, 2), peak_mb=peak_mb())


def predict(network, split, evaluation, options):
    network.eval()
    batches = loader(split["train"] + split["val"], evaluation, options, False)
    say(ready=True)
    begin, images = time.time(), 0
    with torch.no_grad():
        for pictures, _ in batches:
            images += len(network(pictures).softmax(1))
    say(images=images, seconds=round(time.time() - begin, 2), peak_mb=peak_mb())


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--split", required=True, help='JSON: {"classes": […], "train": [[path, class], …], "val": […]}')
    parser.add_argument("--model", default="mobilenet_v2", help="a network of torchvision.models")
    parser.add_argument("--size", type=int, default=224)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--lr", type=float, default=1e-3)
    parser.add_argument("--weight-decay", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--weights", help="state dictionary or .safetensors with torchvision's names, or with folded norms")
    parser.add_argument("--mean", type=float, nargs=3, default=[0.485, 0.456, 0.406])
    parser.add_argument("--std", type=float, nargs=3, default=[0.229, 0.224, 0.225])
    parser.add_argument("--freeze", action="store_true", help="only the head learns")
    parser.add_argument("--inference", action="store_true", help="predict all pictures instead of training")
    return parser.parse_args()


def main():
    options = parse()
    if options.threads:
        torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    numpy.random.seed(options.seed)
    with open(options.split, encoding="utf-8") as file:
        split = json.load(file)
    network = getattr(torchvision.models, options.model)(weights=None)
    if options.weights:
        load(network, options.weights)
    head = replace_head(network, len(split["classes"]))
    finish = [transforms.ToTensor(), transforms.Normalize(options.mean, options.std)]
    training = transforms.Compose(
        [transforms.RandomResizedCrop(options.size), transforms.RandomHorizontalFlip(), *finish]
    )
    evaluation = transforms.Compose([transforms.Resize(options.size), transforms.CenterCrop(options.size), *finish])
    if options.inference:
        predict(network, split, evaluation, options)
    else:
        train(network, head, split, training, evaluation, options)


if __name__ == "__main__":
    main()
