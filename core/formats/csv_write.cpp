// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv.h"
#include "core/formats/csv_table.h"
#include "core/formats/numbers.h"
#include "core/formats/reading.h"
#include "core/formats/writing.h"

#include <fmt/format.h>

#include <algorithm>

namespace imago {

namespace {

using Kind = AnnotationKind;

class Writer {
public:
    Writer(const Dataset& data, Output& out, char separator)
        : m_data(data),
          m_out(out),
          m_separator(separator) {
        for (const auto& item : data.items) {
            m_splits |= item.split != Split::none;
            for (const auto& shape : item.shapes)
                m_boxes |= shape.geometry.index() != 0;
        }
    }

    Status write(bool mark, const WriteOptions& options) {
        m_text = mark ? "\xef\xbb\xbf" : "";
        std::vector<std::string> header{"path"};
        if (m_boxes) header.insert(header.end(), {"xmin", "ymin", "xmax", "ymax"});
        header.emplace_back("label");
        if (m_boxes) header.insert(header.end(), {"width", "height"});
        if (m_splits) header.emplace_back("split");
        line(header);
        const auto names = pictureNames(m_data);
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (options.stop.stop_requested()) return failure(ErrorCode::cancelled, "writing was cancelled");
            if (i % 100 == 0)
                report(options.progress, static_cast<std::int64_t>(i),
                       static_cast<std::int64_t>(names.size()), "writing");
            IMAGO_CHECK(item(m_data.items[i], names[i]));
        }
        IMAGO_CHECK(m_out.file("labels.csv", m_text));
        loseDetails(m_data, {.splits = true, .emptyClasses = false}, m_out);
        return {};
    }

private:
    void line(const std::vector<std::string>& cells) {
        bool first = true;
        for (const auto& cell : cells) {
            if (!first) m_text += m_separator;
            m_text += csvCell(cell, m_separator);
            first = false;
        }
        m_text += '\n';
    }

    void row(const std::string& path, const Box* box, const std::string& label, Size size, Split split) {
        std::vector<std::string> cells{defusedText(path)};
        if (m_boxes && box)
            cells.insert(cells.end(), {shortest(box->x), shortest(box->y), shortest(box->x + box->width),
                                       shortest(box->y + box->height)});
        else if (m_boxes)
            cells.insert(cells.end(), 4, "");
        cells.push_back(defusedText(label));
        if (m_boxes && !size.empty())
            cells.insert(cells.end(), {std::to_string(size.width), std::to_string(size.height)});
        else if (m_boxes)
            cells.insert(cells.end(), 2, "");
        if (m_splits) cells.emplace_back(split == Split::none ? "" : toString(split));
        line(cells);
    }

    Status item(const DatasetItem& item, const std::string& name) {
        const std::string folder = "images/";
        m_out.about(&item);
        IMAGO_TRY(path, m_out.picture(item, folder + name));
        const auto size = m_boxes ? sizeOf(item) : item.size;
        std::int64_t written = 0;
        for (const auto& label : imageClasses(item)) {
            if (label.find_first_of(";|") != label.npos)
                m_out.lose("image", "becomes several classes: its name holds ; or |");
            row(path, nullptr, label, size, item.split);
            ++written;
        }
        for (const auto& shape : item.shapes) {
            if (shape.geometry.index() == 0) continue;
            m_out.about(&item, &shape);
            auto held = asHeld(shape.geometry, kindSet({Kind::box}), size, m_out);
            if (held) held = cutToPicture(*held, size, m_out);
            const auto* box = held ? std::get_if<Box>(&*held) : nullptr;
            if (!box) continue;
            row(path, box, shape.label, size, item.split);
            ++written;
        }
        if (written == 0) row(path, nullptr, "", size, item.split);
        m_out.wrote(1, written);
        return {};
    }

    const Dataset& m_data;
    Output& m_out;
    char m_separator;
    bool m_boxes = false, m_splits = false;
    std::string m_text;
};

} // namespace

Status writeCsv(const Dataset& data, Output& out, const WriteOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {"separator", "bom"}));
    IMAGO_TRY(separator, choiceOf(options.choices, "separator", {"comma", "semicolon", "tab"}));
    IMAGO_TRY(mark, choiceOf(options.choices, "bom", {"no", "yes"}));
    return Writer(data, out,
                  separator == "comma" ? ','
                  : separator == "tab" ? '\t'
                                       : ';')
        .write(mark == "yes", options);
}

} // namespace imago
