// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/class_panel.h"

#include "ui/base/patterns.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/label/class_delegate.h"
#include "ui/label/class_details_dialog.h"
#include "ui/label/class_list.h"
#include "ui/label/class_model.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

namespace {

/// As high as the words, up to some lines; longer ones scroll, so that the classes keep their room.
class WordsArea : public QScrollArea {
public:
    explicit WordsArea(QLabel* words) : m_words(words) {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidget(words);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override {
        constexpr int mostLines = 5;
        const QMargins margins = m_words->contentsMargins();
        const int most = mostLines * m_words->fontMetrics().lineSpacing() + margins.top() + margins.bottom();
        return std::min(m_words->heightForWidth(width), most);
    }
    QSize sizeHint() const override { return {m_words->minimumWidth(), heightForWidth(width())}; }
    // Layouts do not ask for a minimum by width: the list would have to give way.
    QSize minimumSizeHint() const override { return {0, heightForWidth(width())}; }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QScrollArea::resizeEvent(event);
        if (event->oldSize().width() != width()) updateGeometry();
    }

private:
    QLabel* m_words;
};

} // namespace

ClassPanel::ClassPanel(Session& session, QWidget* owner, Reserved reserved, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_reserved(std::move(reserved)),
      m_model(new ClassModel(session, this)),
      m_delegate(new ClassDelegate(this)),
      m_list(new ClassList),
      m_name(new QLineEdit),
      m_mergeMenu(new QMenu(this)) {
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    m_list->setObjectName(QStringLiteral("classes"));
    m_list->setAccessibleName(tr("Classes"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setStyleSheet(QStringLiteral("QListView { background: transparent; border: none; }"));

    const auto command = [&](const QString& iconName, const QString& text, const QList<QKeySequence>& keys,
                             std::function<void()> run) {
        auto* action = makeAction(owner, iconName, text, keys, std::move(run));
        m_commands << action;
        m_list->addAction(action);
        return action;
    };
    m_rename = command(QStringLiteral("pencil"), tr("Re&name class"), {Qt::Key_F2}, [this] {
        if (!selected()) return;
        m_list->setFocus();
        m_list->edit(m_list->currentIndex());
    });
    m_color = command(QStringLiteral("palette"), tr("Change class &colour…"), {Qt::ALT | Qt::Key_C},
                      [this] { recolor(); });
    m_details =
        command(QStringLiteral("book-open"), tr("&Guidelines, attributes and keypoints of the class…"),
                {Qt::Key_F4}, [this] { editDetails(); });
    m_key = command(QStringLiteral("keyboard"), tr("Change class &key…"), {Qt::ALT | Qt::Key_K},
                    [this] { changeKey(); });
    m_up = command(QStringLiteral("arrow-up"), tr("Move class &up"), {Qt::ALT | Qt::Key_Up},
                   [this] { move(-1); });
    m_down = command(QStringLiteral("arrow-down"), tr("Move class &down"), {Qt::ALT | Qt::Key_Down},
                     [this] { move(1); });
    m_merge = command(QStringLiteral("merge"), tr("&Merge class into…"), {Qt::ALT | Qt::Key_M}, [this] {
        fillMergeMenu();
        m_mergeMenu->popup(m_list->mapToGlobal(m_list->visualRect(m_list->currentIndex()).bottomLeft()));
    });
    m_remove = command(QStringLiteral("trash-2"), tr("D&elete class…"), {Qt::SHIFT | Qt::Key_Delete},
                       [this] { remove(); });
    m_mergeMenu->setObjectName(QStringLiteral("merge-into"));

    auto* title = roleLabel(QStringLiteral("heading"), tr("Classes"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, gap, gap, gapSmall);
    head->setSpacing(0);
    head->addWidget(title);
    head->addStretch();
    for (auto* action : {m_rename, m_details, m_color, m_merge, m_remove})
        head->addWidget(actionButton(action));

    m_name->setObjectName(QStringLiteral("new-class"));
    m_name->setAccessibleName(tr("Name of a new class"));
    m_name->setClearButtonEnabled(true);
    m_name->installEventFilter(this);
    auto* add = makeAction(owner, QStringLiteral("plus"), tr("&Add a class"), {Qt::Key_N},
                           [this] { m_name->setFocus(); });
    m_commands << add;
    const auto nameKey = [this, add] {
        const QString key = add->shortcut().toString(QKeySequence::NativeText);
        m_name->setPlaceholderText(key.isEmpty() ? tr("Add a class…") : tr("Add a class (%1)…").arg(key));
    };
    nameKey();
    connect(add, &QAction::changed, this, nameKey);
    m_guidelines = roleLabel("muted", {});
    m_guidelines->setObjectName(QStringLiteral("guidelines"));
    m_guidelines->setAccessibleName(tr("Guidelines of the class"));
    m_guidelines->setContentsMargins(12, gap, 12, 0);
    m_guidelines->setTextFormat(Qt::PlainText);
    m_guidelinesArea = new WordsArea(m_guidelines);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(12, gap, 12, 12);
    foot->addWidget(m_name);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_guidelinesArea);
    column->addLayout(foot);

    connect(m_list, &ClassList::assignWanted, this, &ClassPanel::assignWanted);
    connect(m_list, &ClassList::moveWanted, this, &ClassPanel::moveTo);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ClassPanel::refreshActions);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_model->rowCount() > 0 && !m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0));
        refreshActions();
    });
    // Without roles: the classes themselves are others.
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
                if (roles.isEmpty()) refreshGuidelines();
            });
    if (m_model->rowCount() > 0) m_list->setCurrentIndex(m_model->index(0));
    setMultiLabel(session.multiLabel());
    refreshActions();
}

bool ClassPanel::eventFilter(QObject* object, QEvent* event) {
    if (object != m_name) return QWidget::eventFilter(object, event);
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress) return QWidget::eventFilter(object, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Escape)
        return QWidget::eventFilter(object, event);
    // Typing ends here: Return must not accept a suggestion for the picture, nor Escape leave the page.
    event->accept();
    if (isOverride) return true;
    if (key == Qt::Key_Escape) {
        m_name->clear();
        m_list->setFocus();
    } else {
        add();
    }
    return true;
}

const ClassRecord* ClassPanel::selected() const {
    return m_model->classAt(m_list->currentIndex());
}

void ClassPanel::select(ClassId id) {
    const auto index = m_model->indexOf(id);
    if (index.isValid()) m_list->setCurrentIndex(index);
}

void ClassPanel::setMultiLabel(bool on) {
    m_delegate->setMultiLabel(on);
    m_list->viewport()->update();
}

void ClassPanel::refreshActions() {
    const auto* record = selected();
    const int row = m_list->currentIndex().row();
    for (auto* action : {m_rename, m_color, m_key, m_remove, m_details})
        action->setEnabled(record != nullptr);
    m_merge->setEnabled(record && m_model->rowCount() > 1);
    m_up->setEnabled(record && row > 0);
    m_down->setEnabled(record && row + 1 < m_model->rowCount());
    Q_EMIT selectedChanged();
    refreshGuidelines();
}

void ClassPanel::add() {
    const QString name = m_name->text().trimmed();
    if (name.isEmpty() || !m_session.addClass(name)) return;
    m_name->clear();
    if (!m_session.classes().empty()) select(m_session.classes().back().id);
}

void ClassPanel::recolor() {
    const auto* record = selected();
    if (!record) return;
    const ClassId id = record->id;
    const QColor chosen =
        QColorDialog::getColor(QColor::fromRgb(QRgb(record->color)), this,
                               tr("Colour of %1").arg(QString::fromStdString(record->name)));
    record = m_session.classById(id);
    if (!chosen.isValid() || !record) return;
    auto after = *record;
    after.color = chosen.rgb() & 0xFFFFFFu;
    m_session.commit(changeClass(*record, after));
}

void ClassPanel::editDetails() {
    const auto* record = selected();
    if (!record) return;
    const ClassId id = record->id;
    ClassDetailsDialog dialog(*record, this);
    if (dialog.exec() != QDialog::Accepted) return;
    record = m_session.classById(id);
    if (!record) return;
    auto after = *record; // the rest may have changed meanwhile
    after.guidelines = dialog.edited().guidelines;
    after.schema = dialog.edited().schema;
    m_session.commit(changeClass(*record, after));
}

void ClassPanel::refreshGuidelines() {
    const auto* record = selected();
    const QString words = record ? QString::fromStdString(record->guidelines) : QString();
    m_guidelines->setText(words);
    m_guidelinesArea->setVisible(!words.isEmpty());
    m_guidelinesArea->updateGeometry();
}

void ClassPanel::changeKey() {
    const auto* record = selected();
    if (!record) return;
    const ClassId id = record->id;
    bool accepted = false;
    const auto reserved = m_reserved();
    const QString typed =
        QInputDialog::getText(this, tr("Key of %1").arg(QString::fromStdString(record->name)),
                              tr("A digit or a letter; nothing for no key. In use by commands: %1")
                                  .arg(reserved.keys().join(QStringLiteral(" "))),
                              QLineEdit::Normal, QString::fromStdString(record->key).toUpper(), &accepted)
            .trimmed()
            .toLower();
    record = m_session.classById(id);
    if (!accepted || !record) return;
    const bool usable = typed.isEmpty() || (typed.size() == 1 && typed[0].isLetterOrNumber());
    if (const auto command = reserved.constFind(typed.toUpper()); command != reserved.cend()) {
        Q_EMIT m_session.notice(tr("%1 is the key of “%2”. Choose another, or give that command another key "
                                   "first: Shift+F1 shows all.")
                                    .arg(typed.toUpper(), *command));
        return;
    }
    if (!usable) {
        Q_EMIT m_session.failed(
            failure(ErrorCode::invalidArgument,
                    "“" + typed.toStdString() +
                        "” cannot be a class's key; choose one digit, or one letter that no "
                        "command uses"));
        return;
    }
    auto after = *record;
    after.key = typed.toStdString();
    Edit edit{"class.key", {}};
    // Keys are unique: who had it gives it up first.
    if (const auto* other = m_session.classByKey(typed); other && other->id != id) {
        auto without = *other;
        without.key.clear();
        edit = changeClass(*other, without);
    }
    const auto own = changeClass(*record, after);
    edit.changes.insert(edit.changes.end(), own.changes.begin(), own.changes.end());
    m_session.commit(edit);
}

void ClassPanel::move(int delta) {
    if (const auto* record = selected()) moveTo(record->id, record->position + delta);
}

void ClassPanel::moveTo(ClassId id, int position) {
    if (position < 0 || position >= m_model->rowCount()) return;
    m_session.commit(moveClass(m_session.classes(), id, position));
    select(id);
}

QString ClassPanel::counted(const ClassRecord& record) const {
    return tr("“%1” (%n pictures)", nullptr, static_cast<int>(m_model->countOf(record.id)))
        .arg(QString::fromStdString(record.name));
}

void ClassPanel::fillMergeMenu() {
    m_mergeMenu->clear();
    const auto* from = selected();
    if (!from) return;
    for (const auto& record : m_session.classes()) {
        if (record.id == from->id) continue;
        auto* action = m_mergeMenu->addAction(
            markSwatch(QColor::fromRgb(record.color), record.position),
            QString::fromStdString(record.name).replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this, [this, id = record.id] { merge(id); });
    }
}

void ClassPanel::merge(ClassId into) {
    const auto* from = selected();
    const auto* to = m_session.classById(into);
    if (!from || !to) return;
    const ClassId fromId = from->id;
    const auto answer = QMessageBox::question(
        this, tr("Merge classes"),
        tr("All pictures of %1 become pictures of %2, and the class “%3” goes. This can be undone.")
            .arg(counted(*from), counted(*to), QString::fromStdString(from->name)),
        QMessageBox::Ok | QMessageBox::Cancel, QMessageBox::Ok);
    if (answer == QMessageBox::Ok && m_session.mergeClass(fromId, into)) select(into);
}

void ClassPanel::remove() {
    const auto* record = selected();
    if (!record) return;
    const ClassId id = record->id;
    const auto answer = QMessageBox::question(
        this, tr("Delete class"),
        tr("Delete %1 with all its labels? The pictures stay. This can be undone.").arg(counted(*record)),
        QMessageBox::Ok | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer == QMessageBox::Ok) m_session.removeClass(id);
}

} // namespace imago::ui
