// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/manifest.h"
#include "core/recipe/recipe.h"
#include "core/recipe/weights_catalogue.h"
#include "core/run/wire.h"
#include "tests/fuzz/target.h"

#include <variant>

using namespace imago;

namespace {

template <class Message>
void checkSame(const Result<Message>& message, Result<Message> (*decode)(std::string_view)) {
    if (!message) return;
    const auto again = decode(encode(*message));
    fuzz::require(again.ok() && again->index() == message->index());
}

void readLines(std::string_view text) {
    LineBuffer lines;
    const auto half = text.size() / 2;
    for (const auto part : {text.substr(0, half), text.substr(half)})
        for (const auto& line : lines.feed(part)) {
            checkSame(decodeWorker(line), decodeWorker);
            checkSame(decodeCommand(line), decodeCommand);
        }
}

} // namespace

/// What programs tell each other, by the first byte: a recipe, a manifest, a catalogue of weights, lines of
/// messages.
IMAGO_FUZZ_TARGET(recipe) {
    if (input.empty()) return;
    const std::string text(fuzz::textOf(input.subspan(1)));
    switch (input[0] % 4) {
        case 0:
            if (const auto recipe = recipeFromJson(text)) {
                const auto again = recipeFromJson(toJson(*recipe));
                fuzz::require(again.ok() && *again == *recipe);
            }
            break;
        case 1:
            if (const auto manifest = manifestFromJson(text)) {
                static_cast<void>(manifest->datasetHash());
                fuzz::require(manifestFromJson(toJson(*manifest)).ok());
            }
            break;
        case 2:
            static_cast<void>(catalogueFromJson(text));
            break;
        default:
            readLines(text);
    }
}
