// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handbook/handbook_site.h"

#include "core/base/files.h"
#include "core/base/markup.h"
#include "core/handbook/markdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace imago {

namespace fs = std::filesystem;

namespace {

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// From a page to the top of the site.
std::string upFrom(const std::string& page) {
    std::string up;
    for (auto depth = std::count(page.begin(), page.end(), '/'); depth > 0; --depth)
        up += "../";
    return up;
}

std::string contentsFor(const Handbook& book, const HandbookPage& page) {
    std::string html;
    // The pages below another are listed while the reader is on it or on one of them.
    std::string parent;
    bool isOpen = false;
    for (const auto& line : book.contents()) {
        if (line.level == 0) {
            html += fmt::format("<h2>{}</h2>\n", escapedMarkup(line.title));
            continue;
        }
        if (line.level == 1) {
            parent = line.page;
            isOpen = page.id == parent || page.id.starts_with(parent + "/");
        } else if (!isOpen) {
            continue;
        }
        html += fmt::format("<a class=\"level{}\" href=\"{}{}.html\"{}>{}</a>\n", line.level, upFrom(page.id),
                            line.page, line.page == page.id ? " aria-current=\"page\"" : "",
                            escapedMarkup(line.title));
    }
    return html;
}

/// Calls `change` with the value of each such attribute, and puts in what it returns.
template <class Change> void changeValues(std::string& html, std::string_view before, const Change& change) {
    for (auto at = html.find(before); at != std::string::npos; at = html.find(before, at + 1)) {
        const auto from = at + before.size(), to = html.find('"', from);
        if (to == std::string::npos) return;
        html.replace(from, to - from, change(html.substr(from, to - from)));
    }
}

/// Pictures lie below the site's "screens"; those there are of both themes are chosen by the reader's system.
std::string withPictures(std::string html, const HandbookPage& page, const fs::path& folder,
                         std::set<std::string>& used) {
    constexpr std::string_view start = "<img src=\"";
    for (auto at = html.find(start); at != std::string::npos;) {
        const auto from = at + start.size(), to = html.find('"', from), end = html.find('>', from) + 1;
        const std::string file = handbookTarget(page.id, html.substr(from, to - from));
        const std::string name = toUtf8(fs::path(file).filename());
        const std::string place = upFrom(page.id) + "screens/" + name;
        used.insert(file);
        std::string picture = fmt::format("<img src=\"{}{}", place, html.substr(to, end - to));
        std::string dark = file;
        replaceAll(dark, "-light.", "-dark.");
        if (std::error_code code; dark != file && fs::exists(folder / dark, code)) {
            used.insert(dark);
            picture = fmt::format(
                "<picture><source srcset=\"{}screens/{}\" media=\"(prefers-color-scheme: "
                "dark)\">{}</picture>",
                upFrom(page.id), toUtf8(fs::path(dark).filename()), picture);
        }
        html.replace(at, end - at, picture);
        at = html.find(start, at + picture.size());
    }
    return html;
}

} // namespace

Result<std::size_t> writeHandbookSite(const Handbook& book, const fs::path& out) {
    IMAGO_TRY(frame, readText(book.folder() / "template.html"));
    std::set<std::string> pictures;
    for (const auto& page : book.pages()) {
        std::string body = withPictures(markdownToHtml(page.text), page, book.folder(), pictures);
        changeValues(body, "<a href=\"", [](std::string target) {
            if (!isExternalLink(target) && target.ends_with(".md"))
                target.replace(target.size() - 3, 3, ".html");
            return target;
        });
        std::string html = frame;
        replaceAll(html, "{{title}}", escapedMarkup(page.title));
        replaceAll(html, "{{home}}", upFrom(page.id) + "index.html");
        replaceAll(html, "{{contents}}", contentsFor(book, page));
        replaceAll(html, "{{body}}", body);
        IMAGO_CHECK(writeAtomically(out / fromUtf8(page.id + ".html"), html));
    }
    for (const auto& picture : pictures) {
        const fs::path from = (book.folder() / fromUtf8(picture)).lexically_normal();
        IMAGO_TRY(bytes, readBytes(from));
        IMAGO_CHECK(writeAtomically(out / "screens" / from.filename(), bytes));
    }
    return book.pages().size();
}

} // namespace imago
