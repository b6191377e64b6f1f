// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/source_text.h"

#include "core/base/json_fields.h"

#include <QCoreApplication>

namespace imago::ui {

namespace {
struct Source {
    Q_DECLARE_TR_FUNCTIONS(imago::ui::Source)
};
} // namespace

QString clockText(double ms) {
    const qint64 whole = qRound64(ms);
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    return QStringLiteral("%1:%2:%3.%4")
        .arg(two(whole / 3'600'000), two(whole / 60'000 % 60), two(whole / 1000 % 60))
        .arg(whole % 1000, 3, 10, QLatin1Char('0'));
}

QString sourceText(const std::string& json) {
    const auto parsed = json::parse(json, "a source");
    if (!parsed || !parsed->is_object()) return {};
    const auto name = [&](const char* key) {
        const auto at = parsed->find(key);
        return at != parsed->end() && at->is_string()
                   ? QString::fromStdString(at->get<std::string>()).section('/', -1)
                   : QString();
    };
    const auto number = [&](const char* key) {
        const auto at = parsed->find(key);
        return at != parsed->end() && at->is_number() ? at->get<double>() : 0.0;
    };
    const QString video = name("video"), file = name("file");
    if (!video.isEmpty()) return Source::tr("%1 at %2").arg(video, clockText(number("timeMs")));
    if (!file.isEmpty()) return Source::tr("%1, page %2").arg(file).arg(number("page"));
    return {};
}

QString sourceTextOf(ProjectStore& store, ImageId image) {
    const ImageId ids[] = {image};
    if (const auto texts = store.imageMeta(ids))
        for (const auto& text : *texts)
            if (text.key == "source") return sourceText(text.value);
    return {};
}

} // namespace imago::ui
