// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"
#include "ui/model/thumbnails.h"
#include "ui/train/run_story.h"

#include <QAbstractListModel>
#include <QWidget>

class QLabel;
class QListView;
class QSlider;

namespace imago::ui {

/// What the network said of a few validation pictures after one epoch.
class SampleModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { PictureRole = Qt::UserRole, LabelRole, GuessRole, RightRole, ImageIdRole };
    SampleModel(Session& session, QObject* parent = nullptr);
    void set(const SampleMessage& sample, const std::vector<std::string>& classes);
    void setSide(int side) { m_side = side; } ///< of a thumbnail, in device pixels
    int right() const;                        ///< how many are right
    ImageId imageAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    bool isRight(const SampleMessage::Item& item) const;
    QString className(int index) const;

    Session& m_session;
    mutable Thumbnails m_thumbnails; ///< asking for a picture starts its making
    SampleMessage m_sample;
    std::vector<std::string> m_classes;
    std::map<std::int64_t, ImageRecord> m_records;
    int m_side = 96;
};

/// The pictures of SampleModel in a strip, with a slider over the epochs. It stays at the newest epoch until
/// the person moves it back.
class SampleStrip : public QWidget {
    Q_OBJECT
public:
    explicit SampleStrip(Session& session, QWidget* parent = nullptr);
    /// `samples` by epoch, in ascending order.
    void setSamples(const std::map<int, SampleMessage>& samples, const std::vector<std::string>& classes);
    SampleModel& model() { return *m_model; }
    int epoch() const; ///< shown; 0 = none

Q_SIGNALS:
    void imageWanted(imago::ImageId image);

private:
    void showEpoch();

    std::vector<SampleMessage> m_samples;
    std::vector<std::string> m_classes;
    SampleModel* m_model;
    QListView* m_view;
    QSlider* m_slider;
    QLabel *m_caption, *m_empty;
};

} // namespace imago::ui
