// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_fields.h"
#include "core/formats/writing.h"

#include <unordered_set>

namespace imago {

namespace {

class Details {
public:
    Details(const Holding& holding, Output& out) : m_holding(holding), m_out(out) {}

    void shape(const DatasetShape& shape) {
        const auto& h = m_holding;
        if (!shape.attributes.empty()) attributes(shape.attributes);
        lose(!h.confidence && shape.confidence != 1, "confidence", "not kept: every shape counts as certain");
        lose(!h.source && shape.source == AnnotationSource::model, "source",
             "not kept: what a model proposed looks like any other shape");
        lose(!h.source && shape.source == AnnotationSource::human, "source",
             "not kept: who drew it, a person or a program, is not told");
        lose(!h.author && !shape.author.empty(), "author", "the name of who made it is not kept");
        lose(!h.zOrder && shape.zOrder != 0, "z_order", "what lies on top is told by the order alone");
        lose(!h.group && shape.groupId != 0, "group", "becomes a shape of its own");
        lose(!h.locked && (shape.flags & annotationLocked), "flag_locked", "no longer locked");
        lose(!h.hidden && (shape.flags & annotationHidden), "flag_hidden", "no longer hidden");
        lose(!h.crowd && (shape.flags & annotationCrowd), "crowd", "becomes a single object");
    }

    void item(const DatasetItem& item) {
        const auto& h = m_holding;
        m_out.about(&item);
        const bool empty = item.labels.empty() && item.shapes.empty();
        lose(!h.splits && item.split != Split::none, "split", "not kept");
        lose(!h.review && item.review && *item.review != ReviewState::unreviewed, "review", "not kept");
        lose(!h.negative && item.negative, "negative", "looks like a picture that nobody has labelled");
        lose(!h.unlabelled && empty && !item.negative, "unlabelled", "left out: no picture without labels");
        for (const auto& [key, value] : item.meta)
            if (key == "comments")
                lose(!h.comments, "comment", "not kept");
            else
                lose(key != h.foreign, "foreign", "what another format or source told of a picture");
        for (const auto& each : item.shapes) {
            m_out.about(&item, &each);
            shape(each);
        }
    }

    void whole(const Dataset& data) {
        const auto& h = m_holding;
        for (const auto& each : data.details) {
            lose(!h.schemas && !each.schema.empty(), "schema", "attributes and keypoints of a class");
            lose(!h.guidelines && !each.guidelines.empty(), "guidelines", "not kept");
            lose(!h.colors && each.color.has_value(), "color", "not kept");
            lose(!h.keys && !each.key.empty(), "key", "not kept");
        }
        for (const auto& [key, value] : data.extra)
            lose(key != h.foreign, "foreign", "what another format told of the whole data set");
        if (!h.emptyClasses) emptyClasses(data);
    }

private:
    void lose(bool lost, const char* kind, const char* reason) {
        if (lost) m_out.lose(kind, reason);
    }

    void attribute(bool lost, bool isTree) {
        lose(lost, "attribute", "not kept");
        lose(!lost && isTree && !m_holding.attributeTrees, "attribute",
             "a list or an object becomes its text");
    }

    void attributes(const std::string& text) {
        const auto parsed = json::parse(text, "the attributes of a shape");
        if (!parsed || !parsed->is_object()) return;
        for (const auto& [name, value] : parsed->items()) {
            if (!name.empty() && name.front() == '$')
                lose(name != m_holding.foreign, "foreign", "what another format told of a shape");
            else
                attribute(!m_holding.attributes && !m_holding.attributeNames.contains(name),
                          value.is_structured() || value.is_null());
        }
    }

    void emptyClasses(const Dataset& data) {
        std::unordered_set<std::string> used;
        for (const auto& item : data.items) {
            used.insert(item.labels.begin(), item.labels.end());
            for (const auto& shape : item.shapes)
                used.insert(shape.label);
        }
        for (const auto& name : data.classes)
            lose(!used.contains(name), "class", "not listed: nothing has it");
    }

    const Holding& m_holding;
    Output& m_out;
};

} // namespace

void loseDetails(const Dataset& data, const Holding& holding, Output& out) {
    Details details(holding, out);
    out.about(nullptr);
    details.whole(data);
    for (const auto& item : data.items)
        details.item(item);
    out.about(nullptr);
}

} // namespace imago
