#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Explanations by hooks on PyTorch modules, written independently of the program, to compare with.

explain_reference.py MAKE_REFERENCE OUT.safetensors

The networks, their weights by formula and the picture are those of packaging/weights/make_reference, in double precision.
Tensors are named NETWORK.METHOD[.LAYER]. Exit status 77 where torch or torchvision is missing."""
import importlib.machinery
import importlib.util
import os
import pathlib
import sys

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):  # threads would wait for each other beside other work
    os.environ[variable] = "1"
try:
    import numpy
    import torch
    import torchvision
    from torch.nn import functional
except ImportError:
    sys.exit(77)

CLASS, SIDE, STEPS = 3, 64, 16


def load(path):
    sys.path.insert(0, str(pathlib.Path(path).parent))
    loader = importlib.machinery.SourceFileLoader("make_reference", path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("make_reference", loader))
    loader.exec_module(module)
    return module


def layer_and_gradient(network, layer, picture):
    """Output of a module and the gradient of the class's logit there, C×h×w each."""
    kept = []

    def hook(_module, _inputs, output):
        output.retain_grad()
        kept.append(output)

    handle = dict(network.named_modules())[layer].register_forward_hook(hook)
    network(picture)[0, CLASS].backward()
    handle.remove()
    output, gradient = kept[0].detach()[0], kept[0].grad[0]
    if output.dim() == 2:  # tokens, the class token first
        grid = int(round((len(output) - 1) ** 0.5))
        output, gradient = (x[1:].T.reshape(-1, grid, grid) for x in (output, gradient))
    return output, gradient


def enlarged(cam):
    return functional.interpolate(cam[None, None], size=(SIDE, SIDE), mode="bilinear", align_corners=False)[0, 0]


def grad_cam(network, layer, picture):
    output, gradient = layer_and_gradient(network, layer, picture)
    return enlarged(torch.einsum("c,chw->hw", gradient.mean(dim=(1, 2)), output).clamp(min=0))


def grad_cam_plus_plus(network, layer, picture):
    output, g = layer_and_gradient(network, layer, picture)
    area = output.clamp(min=0).sum(dim=(1, 2), keepdim=True)
    alpha = torch.where(g > 0, g**2 / (2 * g**2 + g**3 * area), torch.zeros_like(g))
    weights = (alpha * g.clamp(min=0)).sum(dim=(1, 2))
    return enlarged(torch.einsum("c,chw->hw", weights, output).clamp(min=0))


def integrated_gradients(network, picture, steps):
    total = torch.zeros_like(picture)
    for step in range(steps):
        at = (picture * ((step + 0.5) / steps)).requires_grad_(True)
        network(at)[0, CLASS].backward()
        total += at.grad
    return (picture * total / steps)[0]


@torch.no_grad()
def occlusion(network, picture):
    window = SIDE // 7
    stride = window // 2
    whole = network(picture)[0, CLASS]
    places = sorted({min(at, SIDE - window) for at in range(0, SIDE, stride)})
    total, count = torch.zeros(2, SIDE, SIDE, dtype=torch.float64)
    for top in places:
        for left in places:
            hidden = picture.clone()
            hidden[..., top : top + window, left : left + window] = 0
            total[top : top + window, left : left + window] += whole - network(hidden)[0, CLASS]
            count[top : top + window, left : left + window] += 1
    return (total / count).clamp(min=0)


@torch.no_grad()
def rollout(network, picture):
    kept = []

    def hook(module, inputs, _output):
        q, k, _v = (p.unflatten(2, (module.heads, -1)).transpose(1, 2) for p in module.qkv(inputs[0]).chunk(3, dim=2))
        kept.append((q @ k.transpose(2, 3) * q.shape[3] ** -0.5).softmax(dim=3)[0].mean(dim=0))

    handles = [block.attn.register_forward_hook(hook) for block in network.blocks]
    network(picture)
    for handle in handles:
        handle.remove()
    flow = torch.eye(len(kept[0]), dtype=torch.float64)
    for attention in kept:
        flow = (attention + torch.eye(len(attention))) / 2 @ flow
    grid = int(round((len(flow) - 1) ** 0.5))
    return enlarged(flow[0, 1:].reshape(grid, grid))


def main():
    reference = load(sys.argv[1])
    torch.set_num_threads(1)
    picture = reference.wave(1, SIDE)
    networks = {
        "resnet18": (torchvision.models.resnet18(weights=None, num_classes=10), ("layer2", "layer4")),
        "mobilenet_v2": (torchvision.models.mobilenet_v2(weights=None, num_classes=10), ("features.11",)),
        "vit_tiny": (reference.VisionTransformer(192, 3), ("blocks.5", "blocks.10")),
    }
    results = {}
    for name, (network, layers) in networks.items():
        network = reference.filled(network).eval()
        for layer in layers:
            results[f"{name}.gradcam.{layer}"] = grad_cam(network, layer, picture)
            results[f"{name}.gradcam++.{layer}"] = grad_cam_plus_plus(network, layer, picture)
        # What knows no layers is tried with one network: it takes long in double precision.
        if name == "resnet18":
            results[f"{name}.integrated-gradients"] = integrated_gradients(network, picture, STEPS)
        if name == "vit_tiny":
            results[f"{name}.occlusion"] = occlusion(network, picture)
    results["vit_tiny.attention-rollout"] = rollout(network, picture)
    values = {key: numpy.ascontiguousarray(value.float().numpy()) for key, value in results.items()}
    reference.safetensors_file.save(pathlib.Path(sys.argv[2]), values, {})


if __name__ == "__main__":
    main()
