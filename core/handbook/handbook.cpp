// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handbook/handbook.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/handbook/markdown.h"
#include "core/handbook/recipe_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view fieldPages = "recipe/";

std::string titleOf(std::string_view text) {
    for (const auto& part : markdownParts(text))
        if (part.kind == MarkdownPart::Kind::heading) return part.text;
    return {};
}

/// Behind the first line, which is the title.
void putFactsIn(HandbookPage& page) {
    if (!page.id.starts_with(fieldPages)) return;
    const std::string facts = recipeFacts(std::string_view(page.id).substr(fieldPages.size()));
    if (facts.empty()) return;
    const auto end = std::min(page.text.find('\n'), page.text.size());
    page.text.insert(end, "\n\n" + facts);
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : lowerAscii(std::string(text)) + " ") {
        if (c != ' ') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

/// Some words around a place, cut at spaces.
std::string excerptAt(const std::string& plain, std::size_t at) {
    constexpr std::size_t before = 40, length = 120;
    std::size_t from = at > before ? plain.find(' ', at - before) + 1 : 0;
    if (from == 0 || from > at) from = at > before ? at : 0;
    std::size_t to = std::min(plain.size(), from + length);
    if (to < plain.size())
        if (const auto space = plain.rfind(' ', to); space != std::string::npos && space > at) to = space;
    std::string text = plain.substr(from, to - from);
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

} // namespace

Result<Handbook> Handbook::read(const fs::path& folder) {
    std::error_code code;
    if (!fs::exists(folder / "index.md", code))
        return failure(ErrorCode::notFound,
                       fmt::format("there is no handbook in {}; install Imago anew", toUtf8(folder)));
    Handbook book;
    book.m_folder = folder;
    for (fs::recursive_directory_iterator at(folder, code), end; at != end && !code; at.increment(code)) {
        if (at->path().extension() != ".md") continue;
        IMAGO_TRY(text, readText(at->path()));
        HandbookPage page{toUtf8(at->path().lexically_relative(folder).replace_extension()), titleOf(text),
                          std::move(text)};
        putFactsIn(page);
        book.m_pages.push_back(std::move(page));
    }
    std::sort(book.m_pages.begin(), book.m_pages.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    book.addContents(*book.page("index"));

    std::vector<std::string> order;
    for (const auto& line : book.m_contents)
        order.push_back(line.page);
    std::stable_sort(book.m_pages.begin(), book.m_pages.end(), [&](const auto& a, const auto& b) {
        return std::find(order.begin(), order.end(), a.id) < std::find(order.begin(), order.end(), b.id);
    });
    return book;
}

void Handbook::addContents(const HandbookPage& index) {
    std::set<std::string> listed{index.id};
    m_contents.push_back({1, index.title, index.id});
    const auto list = [&](const MarkdownPart& link) {
        const auto* target = page(handbookTarget(index.id, link.target));
        if (!target || !listed.insert(target->id).second) return;
        m_contents.push_back({1, target->title, target->id});
        for (const auto& below : markdownParts(target->text)) {
            if (below.kind != MarkdownPart::Kind::link) continue;
            const auto* child = page(handbookTarget(target->id, below.target));
            if (child && child->id.starts_with(target->id + "/") && listed.insert(child->id).second)
                m_contents.push_back({2, child->title, child->id});
        }
    };
    for (const auto& part : markdownParts(index.text)) {
        if (part.kind == MarkdownPart::Kind::heading && part.level == 2)
            m_contents.push_back({0, part.text, {}});
        if (part.kind == MarkdownPart::Kind::link) list(part);
    }
}

const HandbookPage* Handbook::page(std::string_view id) const {
    const auto at =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const auto& page) { return page.id == id; });
    return at == m_pages.end() ? nullptr : &*at;
}

std::vector<HandbookHit> Handbook::search(std::string_view words) const {
    const auto wanted = wordsOf(words);
    std::vector<HandbookHit> inTitle, inText;
    if (wanted.empty()) return {};
    for (const auto& page : m_pages) {
        const std::string plain = markdownToPlain(page.text);
        const std::string lower = lowerAscii(plain), title = lowerAscii(page.title);
        const auto has = [](const std::string& text) {
            return [&text](const std::string& word) { return text.find(word) != std::string::npos; };
        };
        if (!std::all_of(wanted.begin(), wanted.end(), has(lower))) continue;
        // A word that is the title says nothing of the page: the next place does.
        auto at = lower.find(wanted.front(), std::min(title.size() + 1, lower.size()));
        if (at == std::string::npos) at = lower.find(wanted.front());
        auto& hits = std::any_of(wanted.begin(), wanted.end(), has(title)) ? inTitle : inText;
        hits.push_back({page.id, excerptAt(plain, at)});
    }
    inTitle.insert(inTitle.end(), inText.begin(), inText.end());
    return inTitle;
}

bool isExternalLink(std::string_view target) {
    return target.find("://") != std::string_view::npos || target.starts_with("mailto:");
}

std::string handbookTarget(std::string_view page, std::string_view target) {
    auto path = (fromUtf8(page).parent_path() / fromUtf8(target)).lexically_normal();
    if (path.extension() == ".md") path.replace_extension();
    return toUtf8(path);
}

} // namespace imago
