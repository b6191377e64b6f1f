// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handbook/markdown.h"

#include <md4c-html.h>

#include <md4c.h>

namespace imago {

namespace {

constexpr unsigned dialect = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML;

/// What both readers of the parser's events have in common: the words between them.
struct Walk {
    std::vector<MarkdownPart> parts;
    std::vector<std::size_t> open; ///< parts whose text goes on
    std::string plain;
};

Walk& walkOf(void* user) {
    return *static_cast<Walk*>(user);
}

std::string attribute(const MD_ATTRIBUTE& value) {
    return value.text ? std::string(value.text, value.size) : std::string();
}

void begin(Walk& walk, MarkdownPart part) {
    walk.open.push_back(walk.parts.size());
    walk.parts.push_back(std::move(part));
}

int enterBlock(MD_BLOCKTYPE type, void* detail, void* user) {
    if (type == MD_BLOCK_H)
        begin(walkOf(user), {MarkdownPart::Kind::heading,
                             static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level),
                             {},
                             {}});
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void*, void* user) {
    Walk& walk = walkOf(user);
    if (type == MD_BLOCK_H) walk.open.pop_back();
    walk.plain += type == MD_BLOCK_TD || type == MD_BLOCK_TH ? ' ' : '\n';
    return 0;
}

int enterSpan(MD_SPANTYPE type, void* detail, void* user) {
    if (type == MD_SPAN_A)
        begin(walkOf(user),
              {MarkdownPart::Kind::link, 0, {}, attribute(static_cast<MD_SPAN_A_DETAIL*>(detail)->href)});
    if (type == MD_SPAN_IMG)
        begin(walkOf(user),
              {MarkdownPart::Kind::picture, 0, {}, attribute(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src)});
    return 0;
}

int leaveSpan(MD_SPANTYPE type, void*, void* user) {
    if (type == MD_SPAN_A || type == MD_SPAN_IMG) walkOf(user).open.pop_back();
    return 0;
}

int takeText(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    Walk& walk = walkOf(user);
    const bool isBreak = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR;
    const std::string_view words = isBreak ? std::string_view(" ") : std::string_view(text, size);
    walk.plain += words;
    for (const std::size_t part : walk.open)
        walk.parts[part].text += words;
    return 0;
}

Walk walked(std::string_view text) {
    Walk walk;
    MD_PARSER parser{};
    parser.flags = dialect;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = takeText;
    md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &walk);
    return walk;
}

} // namespace

std::vector<MarkdownPart> markdownParts(std::string_view text) {
    return walked(text).parts;
}

std::string markdownToPlain(std::string_view text) {
    return walked(text).plain;
}

std::string markdownToHtml(std::string_view text) {
    std::string html;
    const auto add = [](const MD_CHAR* piece, MD_SIZE size, void* to) {
        static_cast<std::string*>(to)->append(piece, size);
    };
    md_html(text.data(), static_cast<MD_SIZE>(text.size()), add, &html, dialect, 0);
    return html;
}

} // namespace imago
