// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/recipe_draft.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QFormLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;
class QWidget;

namespace imago::ui {

/// Lays out the fields of a recipe in groups, each with what one sets often and a "More" that folds the rest
/// away. A row has a label, an editor, the field's reason as help, and, where the value is not the preset's,
/// a mark and a button that takes it back. Edits go to the draft at once; refresh() shows what it holds.
class RecipeRows : public QObject {
    Q_OBJECT
public:
    template <class T> using Member = T Recipe::*;
    using Shown = std::function<bool(const Recipe&)>; ///< whether a row matters to this recipe

    RecipeRows(RecipeDraft& draft, QVBoxLayout* layout, QWidget* parent);

    /// Begins a group; rows that follow go there.
    void group(const QString& title, const char* name);
    /// Rows that follow are folded away. Remembered by group in the user's settings.
    void more();

    struct Number {
        double low = 0, high = 1, step = 1;
        int decimals = 0;
        QString suffix = {};
        QString lowest = {};                    ///< said instead of the lowest value
        std::optional<double> lowestMeans = {}; ///< what the lowest value stands for; itself where absent
        /// The suffix where it is a word that goes with the number: in its singular or plural for so many.
        std::function<QString(int)> counted = {};
    };
    QWidget* number(const QString& label, Member<int> member, const char* field, const Number& number,
                    Shown shown = {});
    QWidget* number(const QString& label, Member<double> member, const char* field, const Number& number,
                    Shown shown = {}, QWidget* beside = nullptr);
    template <class E>
    QWidget* choice(const QString& label, Member<E> member, const char* field,
                    const std::vector<std::pair<E, QString>>& values, Shown shown = {}) {
        std::vector<std::pair<int, QString>> items;
        for (const auto& [value, text] : values)
            items.emplace_back(static_cast<int>(value), text);
        return choiceOf(
            label, field, items, [member](const Recipe& r) { return static_cast<int>(r.*member); },
            [member](Recipe& r, int value) { r.*member = static_cast<E>(value); }, std::move(shown));
    }
    /// An editor of the caller's. `differs` from the preset, and `reset` to it.
    void row(const QString& label, QWidget* editor, const char* field,
             std::function<bool(const Recipe&, const Recipe& base)> differs,
             std::function<void(Recipe&, const Recipe& base)> reset, Shown shown = {},
             QWidget* beside = nullptr);
    void wide(QWidget* widget); ///< across the whole width
    /// Called by each refresh with the draft's recipe.
    void onRefresh(std::function<void(const Recipe&)> show) { m_shows.push_back(std::move(show)); }

    void refresh();
    void edit(const std::function<void(Recipe&)>& change);

private:
    struct Row {
        QFormLayout* form;
        QWidget* holder;
        QLabel* label;
        QString text;
        QToolButton* reset;
        std::function<bool(const Recipe&, const Recipe&)> differs;
        Shown shown;
        int fold; ///< index into m_folds; −1 = always there
    };
    struct Fold {
        QToolButton* button;
        QString title;
    };
    QWidget* choiceOf(const QString& label, const char* field,
                      const std::vector<std::pair<int, QString>>& items,
                      std::function<int(const Recipe&)> get, std::function<void(Recipe&, int)> set,
                      Shown shown);
    QWidget* numberOf(const QString& label, const char* field, const Number& number,
                      std::function<double(const Recipe&)> get, std::function<void(Recipe&, double)> set,
                      Shown shown, QWidget* beside);
    QFormLayout* form(QVBoxLayout* into);

    RecipeDraft& m_draft;
    QVBoxLayout* m_layout;
    QFormLayout* m_form = nullptr;
    QString m_title, m_name;
    std::vector<Row> m_rows;
    std::vector<Fold> m_folds;
    int m_fold = -1;
    std::vector<std::function<void(const Recipe&)>> m_shows;
    bool m_refreshing = false;
};

} // namespace imago::ui
