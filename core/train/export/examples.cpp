// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/export/examples.h"

#include "core/deploy/model_formats.h"

#include <initializer_list>

namespace imago::train {

namespace {

constexpr const char* pythonExample = R"py(#!/usr/bin/env python3
"""Classifies pictures with the model beside this file: python3 example.py PICTURE...

Needs numpy; Pillow or OpenCV to read pictures; onnxruntime, torch or OpenCV to run the model.
"""
import json
import pathlib
import sys

import numpy

HERE = pathlib.Path(__file__).resolve().parent
MODEL = json.loads((HERE / "model.json").read_text(encoding="utf-8"))


def read_rgb(path):
    try:
        from PIL import Image, ImageOps

        return numpy.asarray(ImageOps.exif_transpose(Image.open(path)).convert("RGB"))
    except ImportError:
        import cv2

        picture = cv2.imread(str(path))
        if picture is None:
            sys.exit(f"{path} cannot be read")
        return numpy.ascontiguousarray(picture[:, :, ::-1])


def resize(rgb, width, height):
    shrinks = width <= rgb.shape[1] and height <= rgb.shape[0]
    try:
        from PIL import Image

        return numpy.asarray(Image.fromarray(rgb).resize((width, height), Image.BOX if shrinks else Image.BILINEAR))
    except ImportError:
        import cv2

        return cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)


def prepare(rgb):
    """The model's input for one picture, 1 x 3 x size x size."""
    wanted = MODEL["preprocess"]
    size = wanted["size"]
    height, width = rgb.shape[:2]
    if wanted["resize"] == "crop":
        side = max(1, round(min(width, height) * wanted["cropFraction"]))
        left, top = (width - side) // 2, (height - side) // 2
        rgb = resize(rgb[top : top + side, left : left + side], size, size)
    elif wanted["resize"] == "squash":
        rgb = resize(rgb, size, size)
    else:
        scale = size / max(width, height)
        rgb = resize(rgb, max(1, round(width * scale)), max(1, round(height * scale)))
    values = rgb[:, :, ::-1] if wanted["channels"] == "bgr" else rgb
    values = (values.astype(numpy.float32) - numpy.float32(wanted["mean"])) / numpy.float32(wanted["std"])
    square = numpy.zeros((size, size, 3), numpy.float32)  # around a letterboxed picture lies the mean
    left, top = (size - values.shape[1]) // 2, (size - values.shape[0]) // 2
    square[top : top + values.shape[0], left : left + values.shape[1]] = values
    return numpy.ascontiguousarray(square.transpose(2, 0, 1)[None])


def load():
    """A function from input to logits, by whatever is installed."""
    files = {file["format"]: str(HERE / file["path"]) for file in MODEL["files"]}
    onnx = next((files[f] for f in ("onnx", "onnx13", "onnx17", "onnx-fp16", "onnx-int8") if f in files), None)
    if onnx:
        try:
            import onnxruntime

            session = onnxruntime.InferenceSession(onnx, providers=["CPUExecutionProvider"])
            return lambda image: session.run(["logits"], {"image": image})[0]
        except ImportError:
            pass
    if "torchscript" in files:
        try:
            import torch

            network = torch.jit.load(files["torchscript"]).eval()
            return lambda image: network(torch.from_numpy(image)).detach().numpy()
        except ImportError:
            pass
    if onnx:
        try:
            import cv2

            network = cv2.dnn.readNetFromONNX(onnx)
            return lambda image: (network.setInput(image, "image"), network.forward("logits"))[1]
        except ImportError:
            pass
    sys.exit("Install onnxruntime, torch or opencv-python to run the model.")


def confidences(logits):
    logits = logits / MODEL.get("calibration", {}).get("temperature", 1)
    if MODEL["output"]["confidence"] == "sigmoid":
        return 1 / (1 + numpy.exp(-logits))
    powers = numpy.exp(logits - logits.max())
    return powers / powers.sum()


if len(sys.argv) < 2:
    sys.exit(__doc__)
run = load()
for path in sys.argv[1:]:
    shares = confidences(run(prepare(read_rgb(path)))[0])
    print(path)
    for k in numpy.argsort(-shares, kind="stable"):
        print(f"  {shares[k]:.4f} {MODEL['classes'][k]}")
)py";

/// @…@ stands for what differs between OpenCV and LibTorch.
constexpr const char* cppExample =
    R"text(// Classifies pictures with the model beside it: example FOLDER PICTURE...
#include <opencv2/core.hpp>
@INCLUDE@
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

cv::Mat resized(const cv::Mat& picture, cv::Size size) {
    const bool shrinks = size.width <= picture.cols && size.height <= picture.rows;
    cv::Mat out;
    cv::resize(picture, out, size, 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    return out;
}

// The model's input for one picture: 3 planes of size x size floats, one after another.
std::vector<float> prepared(cv::Mat picture, const cv::FileNode& wanted) {
    const int size = wanted["size"];
    const std::string mode = wanted["resize"];
    if (mode == "crop") {
        const int shorter = std::min(picture.cols, picture.rows);
        const int side = std::max(1, cvRound(shorter * static_cast<double>(wanted["cropFraction"])));
        const cv::Rect centre((picture.cols - side) / 2, (picture.rows - side) / 2, side, side);
        picture = resized(picture(centre), {size, size});
    } else if (mode == "squash") {
        picture = resized(picture, {size, size});
    } else {
        const double scale = static_cast<double>(size) / std::max(picture.cols, picture.rows);
        const int width = std::max(1, cvRound(picture.cols * scale)), height = std::max(1, cvRound(picture.rows * scale));
        picture = resized(picture, {width, height});
    }
    if (static_cast<std::string>(wanted["channels"]) == "rgb") cv::cvtColor(picture, picture, cv::COLOR_BGR2RGB);
    std::vector<float> values(3 * size * size, 0.0f); // around a letterboxed picture lies the mean
    const int left = (size - picture.cols) / 2, top = (size - picture.rows) / 2;
    for (int c = 0; c < 3; ++c) {
        const double mean = wanted["mean"][c], deviation = wanted["std"][c];
        for (int y = 0; y < picture.rows; ++y)
            for (int x = 0; x < picture.cols; ++x)
                values[(c * size + top + y) * size + left + x] =
                    static_cast<float>((picture.at<cv::Vec3b>(y, x)[c] - mean) / deviation);
    }
    return values;
}

int main(int count, char** arguments) {
    if (count < 3) {
        std::cerr << "usage: example FOLDER PICTURE...\n";
        return 2;
    }
    const std::string folder = arguments[1];
    const cv::FileStorage model(folder + "/model.json", cv::FileStorage::READ | cv::FileStorage::FORMAT_JSON);
    if (!model.isOpened()) {
        std::cerr << folder << "/model.json cannot be read\n";
        return 1;
    }
    const int size = model["inputSize"];
    const bool several = static_cast<std::string>(model["output"]["confidence"]) == "sigmoid";
    const cv::FileNode calibration = model["calibration"];
    const double temperature = calibration.empty() ? 1.0 : static_cast<double>(calibration["temperature"]);
    @LOAD@
    for (int i = 2; i < count; ++i) {
        const cv::Mat picture = cv::imread(arguments[i]);
        if (picture.empty()) {
            std::cerr << arguments[i] << " cannot be read\n";
            return 1;
        }
        std::vector<float> input = prepared(picture, model["preprocess"]);
        @RUN@
        for (float& share : shares)
            share = static_cast<float>(share / temperature);
        const float highest = *std::max_element(shares.begin(), shares.end());
        for (float& share : shares)
            share = several ? 1 / (1 + std::exp(-share)) : std::exp(share - highest);
        const float sum = several ? 1 : std::accumulate(shares.begin(), shares.end(), 0.0f);
        std::vector<int> order(shares.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return shares[a] > shares[b]; });
        std::cout << arguments[i] << '\n';
        for (const int k : order)
            std::cout << "  " << shares[k] / sum << ' ' << static_cast<std::string>(model["classes"][k]) << '\n';
    }
}
)text";

constexpr const char* nodeExample =
    R"js(// Classifies pictures with the model beside it: npm install, then node example.cjs PICTURE...
const fs = require("fs");
const path = require("path");
const ort = require("onnxruntime-node");
const sharp = require("sharp");

const model = JSON.parse(fs.readFileSync(path.join(__dirname, "model.json"), "utf8"));

async function readRgb(file) {
    const { data, info } = await sharp(file)
        .rotate() // upright, as its EXIF orientation says
        .flatten({ background: "#ffffff" })
        .toColourspace("srgb")
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
}

// The weights of source pixels for each target pixel of one direction: areas, or bilinear.
function weights(from, to, areas) {
    const scale = from / to;
    return Array.from({ length: to }, (_, i) => {
        const list = [];
        if (areas) {
            const end = Math.min((i + 1) * scale, from);
            for (let j = Math.floor(i * scale); j < end; j++)
                list.push([j, (Math.min(j + 1, end) - Math.max(j, i * scale)) / (end - i * scale)]);
        } else {
            const centre = Math.min(Math.max((i + 0.5) * scale - 0.5, 0), from - 1);
            const j = Math.floor(centre);
            list.push([j, 1 - (centre - j)], [Math.min(j + 1, from - 1), centre - j]);
        }
        return list;
    });
}

function resize(picture, box, width, height) {
    const areas = width <= box.width && height <= box.height;
    const columns = weights(box.width, width, areas), rows = weights(box.height, height, areas);
    const data = new Float32Array(3 * width * height);
    for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++)
            for (let c = 0; c < 3; c++) {
                let sum = 0;
                for (const [j, v] of rows[y])
                    for (const [i, w] of columns[x])
                        sum += v * w * picture.data[3 * ((box.top + j) * picture.width + box.left + i) + c];
                data[3 * (y * width + x) + c] = Math.round(sum);
            }
    return { data, width, height };
}

// The model's input for one picture: 3 planes of size x size floats, one after another.
function prepare(picture) {
    const wanted = model.preprocess, size = wanted.size;
    const shorter = Math.min(picture.width, picture.height), longer = Math.max(picture.width, picture.height);
    const whole = { left: 0, top: 0, width: picture.width, height: picture.height };
    let resized;
    if (wanted.resize === "crop") {
        const side = Math.max(1, Math.round(shorter * wanted.cropFraction));
        const box = { left: (picture.width - side) >> 1, top: (picture.height - side) >> 1, width: side, height: side };
        resized = resize(picture, box, size, size);
    } else if (wanted.resize === "squash") {
        resized = resize(picture, whole, size, size);
    } else {
        const fit = (side) => Math.max(1, Math.round((side * size) / longer));
        resized = resize(picture, whole, fit(picture.width), fit(picture.height));
    }
    const values = new Float32Array(3 * size * size); // around a letterboxed picture lies the mean
    const left = (size - resized.width) >> 1, top = (size - resized.height) >> 1;
    for (let c = 0; c < 3; c++) {
        const from = wanted.channels === "bgr" ? 2 - c : c;
        for (let y = 0; y < resized.height; y++)
            for (let x = 0; x < resized.width; x++)
                values[(c * size + top + y) * size + left + x] =
                    (resized.data[3 * (y * resized.width + x) + from] - wanted.mean[c]) / wanted.std[c];
    }
    return values;
}

function confidences(logits) {
    const scaled = logits.map((z) => z / (model.calibration?.temperature ?? 1));
    if (model.output.confidence === "sigmoid") return scaled.map((z) => 1 / (1 + Math.exp(-z)));
    const highest = Math.max(...scaled);
    const powers = scaled.map((z) => Math.exp(z - highest));
    const sum = powers.reduce((a, b) => a + b);
    return powers.map((p) => p / sum);
}

async function main() {
    if (process.argv.length < 3) throw new Error("usage: node example.cjs PICTURE...");
    const session = await ort.InferenceSession.create(path.join(__dirname, "@FILE@"));
    const size = model.inputSize;
    for (const file of process.argv.slice(2)) {
        const image = new ort.Tensor("float32", prepare(await readRgb(file)), [1, 3, size, size]);
        const shares = confidences(Array.from((await session.run({ image })).logits.data));
        console.log(file);
        for (const k of shares.map((_, i) => i).sort((a, b) => shares[b] - shares[a]))
            console.log(`  ${shares[k].toFixed(4)} ${model.classes[k]}`);
    }
}

main().catch((error) => {
    console.error(error.message);
    process.exit(1);
});
)js";

constexpr const char* nodePackage = R"json({
  "private": true,
  "dependencies": { "onnxruntime-node": "^1.20.0", "sharp": "^0.33.0 || ^0.34.0 || ^0.35.0" }
}
)json";

struct Library {
    const char *include, *load, *run, *packages, *libraries;
};

constexpr Library openCv = {
    "#include <opencv2/dnn.hpp>", R"(cv::dnn::Net network = cv::dnn::readNetFromONNX(folder + "/@FILE@");)",
    R"(const int shape[] = {1, 3, size, size};
        network.setInput(cv::Mat(4, shape, CV_32F, input.data()), "image");
        const cv::Mat logits = network.forward("logits");
        std::vector<float> shares(logits.begin<float>(), logits.end<float>());)",
    "find_package(OpenCV REQUIRED COMPONENTS core imgproc imgcodecs dnn)\n", "${OpenCV_LIBS}"};

constexpr Library libTorch = {
    "#include <torch/script.h>", R"(torch::jit::Module network = torch::jit::load(folder + "/@FILE@");)",
    R"(const torch::Tensor logits =
            network.forward({torch::from_blob(input.data(), {1, 3, size, size})}).toTensor().detach().contiguous();
        std::vector<float> shares(logits.data_ptr<float>(), logits.data_ptr<float>() + logits.numel());)",
    "find_package(OpenCV REQUIRED COMPONENTS core imgproc imgcodecs)\nfind_package(Torch REQUIRED)\n",
    "${OpenCV_LIBS} ${TORCH_LIBRARIES}"};

std::string replaced(std::string text, const std::string& mark, const std::string& by) {
    const std::size_t at = text.find(mark);
    return at == std::string::npos ? text : text.replace(at, mark.size(), by);
}

std::string cmakeExample(const Library& library) {
    return std::string(
               "# cmake -S . -B build && cmake --build build && build/example . PICTURE\n"
               "cmake_minimum_required(VERSION 3.16)\nproject(example CXX)\nset(CMAKE_CXX_STANDARD 17)\n") +
           library.packages + "add_executable(example example.cpp)\ntarget_link_libraries(example " +
           library.libraries + ")\n";
}

/// The name of the first of these formats that the export has; empty where it has none.
std::string fileOf(const ExportReport& report, std::initializer_list<const char*> formats) {
    for (const char* word : formats)
        for (const ExportReport::File& file : report.files)
            if (file.format == word) return std::string(findModelFormat(word)->file);
    return {};
}

} // namespace

std::vector<std::pair<std::string, std::string>> examples(const ExportReport& report) {
    const std::string onnx = fileOf(report, {"onnx", "onnx13", "onnx17"});
    const std::string script = fileOf(report, {"torchscript"});
    const std::string forNode = onnx.empty() ? fileOf(report, {"onnx-fp16", "onnx-int8"}) : onnx;
    std::vector<std::pair<std::string, std::string>> files;
    if (!forNode.empty() || !script.empty()) files.emplace_back("example.py", pythonExample);
    if (!onnx.empty() || !script.empty()) {
        const Library& library = onnx.empty() ? libTorch : openCv;
        std::string cpp = replaced(cppExample, "@INCLUDE@", library.include);
        cpp = replaced(cpp, "@LOAD@", library.load);
        cpp = replaced(cpp, "@FILE@", onnx.empty() ? script : onnx);
        cpp = replaced(cpp, "@RUN@", library.run);
        files.emplace_back("example.cpp", cpp);
        files.emplace_back("CMakeLists.txt", cmakeExample(library));
    }
    if (!forNode.empty()) {
        files.emplace_back("example.cjs", replaced(nodeExample, "@FILE@", forNode));
        files.emplace_back("package.json", nodePackage);
    }
    return files;
}

} // namespace imago::train
