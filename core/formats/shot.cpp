// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/shot.h"

#include "core/base/text.h"

#include <exiv2/exiv2.hpp>

#include <chrono>
#include <cstdio>
#include <memory>
#include <mutex>

namespace imago {

namespace {

std::string textOf(const Exiv2::ExifData& exif, const char* key) {
    const auto at = exif.findKey(Exiv2::ExifKey(key));
    if (at == exif.end()) return {};
    std::string text = at->toString();
    while (!text.empty() && text.back() == '\0')
        text.pop_back();
    text = withoutOuterSpace(text);
    return isUtf8(text) ? text : std::string();
}

void takeTime(const std::string& text, Shot& shot) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0;
    if (std::sscanf(text.c_str(), "%4d:%2d:%2d %2d:%2d", &year, &month, &day, &hour, &minute) != 5) return;
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    // A camera whose clock was never set writes zeros.
    if (!date.ok() || year < 1970 || hour < 0 || hour > 23 || minute < 0 || minute > 59) return;
    shot.days = static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
    shot.hour = hour + minute / 60.0;
}

} // namespace

void startExiv2() {
    static std::once_flag once;
    std::call_once(once, [] {
        Exiv2::XmpParser::initialize();
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    });
}

Shot shotOf(const std::filesystem::path& picture) {
    startExiv2();
    Shot shot;
    try {
        const auto image = Exiv2::ImageFactory::open(picture.string());
        image->readMetadata();
        const Exiv2::ExifData& exif = image->exifData();
        const std::string make = textOf(exif, "Exif.Image.Make"), model = textOf(exif, "Exif.Image.Model");
        // Many makers begin the model with their name.
        shot.camera = make.empty() || lowerAscii(model).starts_with(lowerAscii(make)) ? model
                      : model.empty()                                                 ? make
                                                                                      : make + " " + model;
        auto time = textOf(exif, "Exif.Photo.DateTimeOriginal");
        if (time.empty()) time = textOf(exif, "Exif.Photo.DateTimeDigitized");
        takeTime(time, shot);
    } catch (const std::exception&) { // no picture that exiv2 knows: nothing is known of it
    }
    return shot;
}

} // namespace imago
