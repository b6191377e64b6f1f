// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/detector.h"

#include "core/base/files.h"
#include "core/image/decode.h"
#include "core/project/coco_names.h"
#include "core/train/detect/nano_det.h"
#include "core/train/loop/guarded.h"

namespace imago::train {

namespace {

class NanoDetector final : public Detector {
public:
    explicit NanoDetector(NanoDet network) : m_network(std::move(network)) {}

    Result<std::vector<Proposal>> detect(const std::filesystem::path& picture,
                                         const DetectOptions& options) override {
        return guarded([&] { return detectIn(picture, options); });
    }

private:
    Result<std::vector<Proposal>> detectIn(const std::filesystem::path& picture,
                                           const DetectOptions& options) {
        IMAGO_TRY(file, readPictureFile(picture));
        IMAGO_TRY(decoded, decodePicture(file.bytes, toUtf8(picture), {0, NanoDet::side}));
        std::array<double, 2> scale{};
        const auto outputs = m_network.outputs(detectorInput(decoded.bgr, decoded.fullSize, scale));
        std::vector<Proposal> found;
        for (const RawBox& raw : rawBoxes(outputs, NanoDet::side, options)) {
            const Box box = clipped(Box{raw.left / scale[0], raw.top / scale[1],
                                        (raw.right - raw.left) / scale[0], (raw.bottom - raw.top) / scale[1]},
                                    decoded.fullSize);
            if (box.area() > 0)
                found.push_back(
                    {box, std::string(cocoNames[static_cast<std::size_t>(raw.classIndex)]), raw.score});
        }
        return found;
    }

    NanoDet m_network;
};

} // namespace

Result<std::unique_ptr<Detector>> Detector::load(const std::filesystem::path& resources) {
    return guarded([&]() -> Result<std::unique_ptr<Detector>> {
        IMAGO_TRY(path, embeddedWeights(resources, "csp_nano"));
        IMAGO_TRY(file, readWeights(path));
        auto network = NanoDet::make(file);
        if (!network) return std::move(network).error().within("reading " + toUtf8(path));
        return std::unique_ptr<Detector>(std::make_unique<NanoDetector>(std::move(*network)));
    });
}

} // namespace imago::train
