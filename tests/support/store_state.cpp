// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store_state.h"

#include "tests/support/fixtures.h"

#include <fmt/format.h>

namespace imago::test {

ReferenceProject stateOf(ProjectStore& store) {
    ReferenceProject state;
    const auto ids = must(store.imageIds({}));
    for (auto& image : must(store.images(ids)))
        state.images.emplace(image.id, std::move(image));
    for (auto& record : must(store.classes()))
        state.classes.emplace(record.id, std::move(record));
    for (auto& annotation : must(store.annotations(ids)))
        state.annotations.emplace(annotation.id, std::move(annotation));
    for (auto& [image, key, value] : must(store.imageMeta(ids)))
        state.meta.emplace(std::pair(image, key), std::move(value));
    return state;
}

ImageRecord imageRecord(const std::string& path, int n) {
    ImageRecord image;
    image.path = path;
    image.bytes = 1000 + n;
    image.size = {64, 48};
    image.mtimeMs = 1'700'000'000'000 + n;
    image.contentHash = fmt::format("{:032x}", mix64(static_cast<std::uint64_t>(n)));
    image.phash = mix64(static_cast<std::uint64_t>(n) + 1'000'000);
    return image;
}

} // namespace imago::test
