// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/export/examples.h"

#include <algorithm>

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
    if "onnx" in files:
        try:
            import onnxruntime

            session = onnxruntime.InferenceSession(files["onnx"], providers=["CPUExecutionProvider"])
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
    if "onnx" in files:
        try:
            import cv2

            network = cv2.dnn.readNetFromONNX(files["onnx"])
            return lambda image: (network.setInput(image, "image"), network.forward("logits"))[1]
        except ImportError:
            pass
    sys.exit("Install onnxruntime, torch or opencv-python to run the model.")


def confidences(logits):
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
    @LOAD@
    for (int i = 2; i < count; ++i) {
        const cv::Mat picture = cv::imread(arguments[i]);
        if (picture.empty()) {
            std::cerr << arguments[i] << " cannot be read\n";
            return 1;
        }
        std::vector<float> input = prepared(picture, model["preprocess"]);
        @RUN@
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

struct Library {
    const char *include, *load, *run, *packages, *libraries;
};

constexpr Library openCv = {"#include <opencv2/dnn.hpp>",
                            R"(cv::dnn::Net network = cv::dnn::readNetFromONNX(folder + "/model.onnx");)",
                            R"(const int shape[] = {1, 3, size, size};
        network.setInput(cv::Mat(4, shape, CV_32F, input.data()), "image");
        const cv::Mat logits = network.forward("logits");
        std::vector<float> shares(logits.begin<float>(), logits.end<float>());)",
                            "find_package(OpenCV REQUIRED COMPONENTS core imgproc imgcodecs dnn)\n",
                            "${OpenCV_LIBS}"};

constexpr Library libTorch = {
    "#include <torch/script.h>", R"(torch::jit::Module network = torch::jit::load(folder + "/model.pt");)",
    R"(const torch::Tensor logits =
            network.forward({torch::from_blob(input.data(), {1, 3, size, size})}).toTensor().detach().contiguous();
        std::vector<float> shares(logits.data_ptr<float>(), logits.data_ptr<float>() + logits.numel());)",
    "find_package(OpenCV REQUIRED COMPONENTS core imgproc imgcodecs)\nfind_package(Torch REQUIRED)\n",
    "${OpenCV_LIBS} ${TORCH_LIBRARIES}"};

std::string replaced(std::string text, const std::string& mark, const char* by) {
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

} // namespace

std::vector<std::pair<std::string, std::string>> examples(const ExportReport& report) {
    const bool onnx = std::any_of(report.files.begin(), report.files.end(),
                                  [](const ExportReport::File& file) { return file.format == "onnx"; });
    const Library& library = onnx ? openCv : libTorch;
    std::string cpp = replaced(cppExample, "@INCLUDE@", library.include);
    cpp = replaced(cpp, "@LOAD@", library.load);
    cpp = replaced(cpp, "@RUN@", library.run);
    return {{"example.py", pythonExample}, {"example.cpp", cpp}, {"CMakeLists.txt", cmakeExample(library)}};
}

} // namespace imago::train
