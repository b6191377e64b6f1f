// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace imago {

/// Something known of each picture: its width, brightness, folder, camera, an attribute.
struct Property {
    std::string name;
    std::vector<double> numbers;    ///< one a picture; NaN = not known; empty where the property is words
    std::vector<std::string> words; ///< one a picture; empty text = not known; empty where it is numbers

    bool isNumeric() const { return !numbers.empty(); }
    std::size_t size() const { return isNumeric() ? numbers.size() : words.size(); }
};

/// Pictures that are alike in a property.
struct PropertyValue {
    std::string word;         ///< of a property of words
    double low = 0, high = 0; ///< of numbers: the least and the greatest among the pictures
    std::vector<std::size_t> images;
};

/// Words: a value each, by falling count, then by word. Numbers: up to `bins` ranges between quantiles; a
/// number that many pictures share is never cut in two. Pictures for which the property is not known are in
/// none. Precondition: bins > 0.
std::vector<PropertyValue> valuesOf(const Property& property, int bins);

} // namespace imago
