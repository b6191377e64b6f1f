// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/markup.h"
#include "core/formats/base64.h"
#include "core/report/document.h"

#include <fmt/format.h>

#include <algorithm>

namespace imago {

namespace {

// As the reader's system has it, light or dark; paper is white. The plots are drawn for a light ground and
// bring it along.
constexpr const char* style = R"(
:root{color-scheme:light dark;--ink:#1c2430;--soft:#56606e;--line:#d5dae1;--hair:#e6e9ee;--ground:#fff}
@media screen and (prefers-color-scheme:dark){
:root{--ink:#e3e7ee;--soft:#a3adbb;--line:#3a4350;--hair:#2a323d;--ground:#151a21}
figure svg{background:#f4f6f9;border-radius:6px;padding:8px;box-sizing:border-box}}
body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--ground);max-width:960px;margin:0 auto;padding:24px}
h1{font-size:26px;margin:0 0 4px}h2{font-size:20px;margin:36px 0 8px;border-bottom:1px solid var(--line);padding-bottom:4px}
h3{font-size:16px;margin:20px 0 6px}p{margin:6px 0;white-space:pre-line;overflow-wrap:anywhere}.muted{color:var(--soft)}
.wide{overflow-x:auto}table{border-collapse:collapse;margin:8px 0;font-variant-numeric:tabular-nums}
th,td{padding:3px 12px 3px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--hair);overflow-wrap:anywhere}
th{color:var(--soft);font-weight:600}.n{text-align:right;white-space:nowrap}
figure{margin:12px 0}figure svg{max-width:100%;height:auto}figcaption{color:var(--soft)}
.pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:16px}
.pictures figure{margin:0;font-size:13px;line-height:1.35;overflow-wrap:anywhere}
.pictures img{display:block;height:128px;max-width:100%;object-fit:contain;margin-bottom:4px}
@media print{body{padding:0}h2{break-after:avoid}figure,tr{break-inside:avoid}}
)";

struct Writer {
    std::string& out;

    void operator()(const HeadingBlock& heading) const {
        const int level = std::clamp(heading.level, 1, 3);
        out += fmt::format("<h{0}>{1}</h{0}>\n", level, escapedMarkup(heading.text));
    }
    void operator()(const TextBlock& text) const {
        out += fmt::format("<p{}>{}</p>\n", text.muted ? " class=\"muted\"" : "", escapedMarkup(text.text));
    }
    void operator()(const TableBlock& table) const {
        out += "<div class=\"wide\"><table";
        if (!table.title.empty()) out += fmt::format(" aria-label=\"{}\"", escapedMarkup(table.title));
        out += ">\n";
        // A table of names and values has nothing to say above them.
        if (std::ranges::any_of(table.header, [](const auto& name) { return !name.empty(); })) {
            out += "<thead>";
            row(table, table.header, "th");
            out += "</thead>\n";
        }
        out += "<tbody>\n";
        for (const auto& cells : table.rows) {
            row(table, cells, "td");
            out += "\n";
        }
        out += "</tbody></table></div>\n";
    }
    void operator()(const FigureBlock& figure) const {
        out += fmt::format("<figure>{}<figcaption>{}</figcaption></figure>\n", figure.svg,
                           escapedMarkup(figure.caption));
    }
    void operator()(const PicturesBlock& block) const {
        out += "<div class=\"pictures\">\n";
        for (const auto& picture : block.pictures) {
            out += "<figure>";
            if (!picture.jpeg.empty())
                out += fmt::format("<img alt=\"\" src=\"data:image/jpeg;base64,{}\"/>", base64(picture.jpeg));
            out += "<figcaption>";
            for (std::size_t i = 0; i < picture.lines.size(); ++i)
                out += i == 0 ? fmt::format("<b>{}</b>", escapedMarkup(picture.lines[i]))
                              : fmt::format("<br/>{}", escapedMarkup(picture.lines[i]));
            out += "</figcaption></figure>\n";
        }
        out += "</div>\n";
    }

private:
    void row(const TableBlock& table, const std::vector<std::string>& cells, const char* tag) const {
        out += "<tr>";
        for (std::size_t i = 0; i < cells.size(); ++i)
            out += fmt::format("<{0}{1}>{2}</{0}>", tag, i >= table.numbersFrom ? " class=\"n\"" : "",
                               escapedMarkup(cells[i]));
        out += "</tr>";
    }
};

} // namespace

std::string toHtml(const Document& document) {
    // The policy keeps the page from loading anything, whatever a name in it contains.
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta "
        "charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; img-src data:\"/>\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\"/>\n<title>{}</title>\n<style>{}</style>\n</head>\n"
        "<body>\n",
        escapedMarkup(document.title), style);
    for (const Block& block : document.blocks)
        std::visit(Writer{out}, block);
    out += "</body>\n</html>\n";
    return out;
}

} // namespace imago
