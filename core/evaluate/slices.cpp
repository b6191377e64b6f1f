// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/slices.h"

#include "core/evaluate/checks.h"
#include "core/evaluate/metrics.h"
#include "core/evaluate/statistics.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace imago {

namespace {

class Slicer {
public:
    static Result<Slicer> of(const EvaluationInput& input, const SliceOptions& options) {
        constexpr int mostBins = 100;
        IMAGO_CHECK(checkNotEmpty(input));
        if (options.bins < 1 || options.bins > mostBins)
            return badInput("{} bins; take 1 to {}", options.bins, mostBins);
        IMAGO_TRY(outcomes, Outcomes::of(input));
        return Slicer(std::move(outcomes), crossEntropies(input), options);
    }

    Result<std::vector<Slice>> slices(const Property& property) const {
        if (property.size() != m_outcomes.images())
            return badInput("{}: {} values do not fit {} pictures", property.name, property.size(),
                            m_outcomes.images());
        std::vector<Slice> all;
        for (auto& value : valuesOf(property, m_options.bins))
            all.push_back(measured(property.name, std::move(value)));
        return all;
    }

    /// Pictures of two slices at once, where they are fewer than either but enough.
    void addCommon(const Slice& a, const Slice& b, std::vector<Slice>& to) const {
        PropertyValue value;
        std::ranges::set_intersection(a.value.images, b.value.images, std::back_inserter(value.images));
        const auto count = value.images.size();
        if (count < m_options.leastImages || count == a.value.images.size() || count == b.value.images.size())
            return;
        value.word = fmt::format("{}, {}", text(a.value), text(b.value));
        to.push_back(measured(fmt::format("{}, {}", a.property, b.property), std::move(value)));
    }

    void judge(std::vector<Slice>& slices) const {
        std::vector<double> pValues;
        for (const Slice& slice : slices)
            pValues.push_back(slice.pValue);
        const auto adjusted = adjustedForMany(pValues);
        for (std::size_t i = 0; i < slices.size(); ++i) {
            slices[i].adjusted = adjusted[i];
            slices[i].isWorse = slices[i].gap < 0 && adjusted[i] < m_options.falseShare;
        }
    }

private:
    Slicer(Outcomes outcomes, std::vector<double> losses, const SliceOptions& options)
        : m_outcomes(std::move(outcomes)),
          m_losses(std::move(losses)),
          m_options(options) {
        for (std::size_t i = 0; i < m_outcomes.images(); ++i)
            m_errors += !m_outcomes.exact(i);
    }

    static std::string text(const PropertyValue& value) {
        return value.word.empty() ? fmt::format("{:g} to {:g}", value.low, value.high) : value.word;
    }

    Slice measured(std::string property, PropertyValue value) const {
        Slice slice;
        slice.property = std::move(property);
        std::vector<ClassCounts> counts(m_outcomes.classes());
        for (const auto i : value.images) {
            m_outcomes.add(i, 1, counts);
            slice.errors += !m_outcomes.exact(i);
            slice.loss += m_losses[i];
        }
        const auto images = static_cast<std::int64_t>(value.images.size());
        const auto others = static_cast<std::int64_t>(m_outcomes.images()) - images;
        const auto count = static_cast<double>(images);
        slice.accuracy = static_cast<double>(images - slice.errors) / count;
        slice.accuracyInterval = wilson(images - slice.errors, images);
        slice.macroF1 = measureCounts(counts, m_outcomes.multiLabel()).macro.f1;
        slice.loss /= count;
        slice.pValue = std::numeric_limits<double>::quiet_NaN();
        if (others > 0) {
            const auto otherErrors = m_errors - slice.errors;
            slice.gap =
                slice.accuracy - static_cast<double>(others - otherErrors) / static_cast<double>(others);
            if (value.images.size() >= m_options.leastImages)
                slice.pValue = fisherAtLeast(slice.errors, images, otherErrors, others);
        }
        slice.value = std::move(value);
        return slice;
    }

    Outcomes m_outcomes;
    std::vector<double> m_losses;
    SliceOptions m_options;
    std::int64_t m_errors = 0;
};

double badness(const Slice& slice) {
    return -slice.gap * std::sqrt(static_cast<double>(slice.value.images.size()));
}

} // namespace

Result<std::vector<Slice>> slicesBy(const EvaluationInput& input, const Property& property,
                                    const SliceOptions& options) {
    IMAGO_TRY(slicer, Slicer::of(input, options));
    IMAGO_TRY(slices, slicer.slices(property));
    slicer.judge(slices);
    return slices;
}

Result<std::vector<Slice>> worstSlices(const EvaluationInput& input, const std::vector<Property>& properties,
                                       const SliceOptions& options) {
    IMAGO_TRY(slicer, Slicer::of(input, options));
    std::vector<Slice> all;
    std::vector<std::size_t> ends;
    for (const Property& property : properties) {
        IMAGO_TRY(slices, slicer.slices(property));
        std::ranges::move(slices, std::back_inserter(all));
        ends.push_back(all.size());
    }
    if (options.pairs) {
        std::vector<Slice> common;
        std::size_t begin = 0;
        for (const auto end : ends) {
            for (auto a = begin; a < end; ++a)
                for (auto b = end; b < all.size(); ++b)
                    slicer.addCommon(all[a], all[b], common);
            begin = end;
        }
        std::ranges::move(common, std::back_inserter(all));
    }
    slicer.judge(all);
    std::erase_if(all, [](const Slice& slice) { return !slice.isWorse; });
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return badness(a) > badness(b); });
    std::vector<Slice> out;
    for (auto& slice : all)
        if (std::ranges::none_of(out, [&](const Slice& o) { return o.value.images == slice.value.images; }))
            out.push_back(std::move(slice));
    return out;
}

} // namespace imago
