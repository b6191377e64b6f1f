// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/jobs/assign_splits.h"
#include "tests/support/fixtures.h"

#include <fmt/format.h>

#include <map>

using namespace imago;
using namespace imago::test;

namespace {

std::string hashOf(std::uint64_t number) {
    return fmt::format("{:016x}{:016x}", mix64(number), mix64(number + 1));
}

/// A project of rows alone: no files are needed to split them.
class Rows {
public:
    explicit Rows(const std::vector<std::string>& classes) {
        Edit edit;
        std::vector<ClassRecord> known;
        for (const auto& name : classes) {
            for (auto& change : addClass(known, name).changes) {
                known.push_back(*std::get<ClassChange>(change).after);
                edit.changes.push_back(std::move(change));
            }
        }
        must(m_project->commit(edit, "test"));
        for (const auto& known2 : must(m_project->classes()))
            m_classes[known2.name] = known2.id;
    }

    ImageId add(std::uint64_t number, const std::vector<std::string>& labels, std::int64_t group = 0,
                std::uint32_t problems = 0) {
        ImageRecord record;
        record.path = fmt::format("{:06}.png", m_count++);
        record.contentHash = hashOf(number);
        record.problems = problems;
        record.groupId = group;
        const auto id = must(m_project->putImages({record})).front();
        Edit edit{"label", {}};
        for (const auto& label : labels) {
            AnnotationChange change;
            change.after.emplace();
            change.after->image = id;
            change.after->classId = m_classes.at(label);
            edit.changes.emplace_back(std::move(change));
        }
        if (!edit.empty()) must(m_project->commit(edit, "test"));
        return id;
    }
    void addMany(std::uint64_t from, int count, const std::string& label) {
        for (int i = 0; i < count; ++i)
            add(from + static_cast<std::uint64_t>(i), {label});
    }

    Counts assign(const SplitOptions& options = {}) {
        return must(assignSplits(m_project.store(), options, "test"));
    }
    /// Content hash → split.
    std::map<std::string, Split> splits() {
        std::map<std::string, Split> out;
        for (const auto& key : must(m_project->imageKeys()))
            out[key.contentHash] = key.split;
        return out;
    }
    std::map<Split, int> ofClass(const std::string& name) {
        std::map<Split, int> out;
        for (const auto& key : must(m_project->imageKeys()))
            if (std::find(key.classes.begin(), key.classes.end(), m_classes.at(name)) != key.classes.end())
                ++out[key.split];
        return out;
    }
    Split of(ImageId id) { return must(m_project->image(id))->split; }
    void set(ImageId id, Split split) {
        const auto image = *must(m_project->image(id));
        must(m_project->commit(setSplit({id}, {{image.split, image.review}}, split), "test"));
    }
    ProjectStore& store() { return m_project.store(); }

private:
    TempProject m_project;
    std::map<std::string, ClassId> m_classes;
    int m_count = 0;
};

} // namespace

class TestSplits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheSharesInEachClass() {
        Rows rows({"a", "b", "c"});
        rows.addMany(0, 100, "a");
        rows.addMany(1000, 50, "b");
        rows.addMany(2000, 7, "c");
        const auto counts = rows.assign();
        QCOMPARE(rows.ofClass("a"),
                 (std::map<Split, int>{{Split::train, 80}, {Split::val, 10}, {Split::test, 10}}));
        QCOMPARE(rows.ofClass("b"),
                 (std::map<Split, int>{{Split::train, 40}, {Split::val, 5}, {Split::test, 5}}));
        QCOMPARE(rows.ofClass("c"),
                 (std::map<Split, int>{{Split::train, 5}, {Split::val, 1}, {Split::test, 1}}));
        QCOMPARE(counts.bySplit.at(Split::train), std::int64_t(125));
        QCOMPARE(counts.bySplit.at(Split::none), std::int64_t(0));
    }

    void smallClasses_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("train");
        QTest::addColumn<int>("val");
        QTest::addColumn<int>("test");
        QTest::newRow("1") << 1 << 1 << 0 << 0;
        QTest::newRow("2") << 2 << 2 << 0 << 0;
        QTest::newRow("3") << 3 << 1 << 1 << 1;
        QTest::newRow("4") << 4 << 2 << 1 << 1;
        QTest::newRow("5") << 5 << 3 << 1 << 1;
        QTest::newRow("12") << 12 << 10 << 1 << 1;
    }
    void smallClasses() {
        QFETCH(int, count);
        QFETCH(int, train);
        QFETCH(int, val);
        QFETCH(int, test);
        Rows rows({"a"});
        rows.addMany(0, count, "a");
        const auto counts = rows.assign();
        QCOMPARE(counts.bySplit.at(Split::train), std::int64_t(train));
        QCOMPARE(counts.bySplit.at(Split::val), std::int64_t(val));
        QCOMPARE(counts.bySplit.at(Split::test), std::int64_t(test));
    }

    void sharesAreNormalised() {
        Rows rows({"a"});
        rows.addMany(0, 40, "a");
        const auto counts = rows.assign({.train = 3, .val = 1, .test = 0});
        QCOMPARE(counts.bySplit.at(Split::train), std::int64_t(30));
        QCOMPARE(counts.bySplit.at(Split::val), std::int64_t(10));
        QCOMPARE(counts.bySplit.at(Split::test), std::int64_t(0));
        for (const SplitOptions& bad :
             {SplitOptions{.train = -1}, SplitOptions{.train = 0, .val = 0, .test = 0},
              SplitOptions{.train = std::nan("")}})
            QCOMPARE(assignSplits(rows.store(), bad, "test").error().code, ErrorCode::invalidArgument);
    }

    void dependsOnSeedAndContentOnly() {
        Rows first({"a", "b"}), second({"b", "a"});
        first.addMany(0, 60, "a");
        first.addMany(100, 60, "b");
        second.addMany(100, 60, "b");
        for (std::uint64_t i = 60; i-- > 0;)
            second.add(i, {"a"});
        first.assign();
        second.assign();
        QCOMPARE(first.splits(), second.splits());
        const auto before = first.splits();
        first.assign({.seed = 2, .keepAssigned = false});
        QVERIFY(first.splits() != before);
        first.assign({.seed = 1, .keepAssigned = false});
        QCOMPARE(first.splits(), before);
    }

    void addedImagesMoveNobody() {
        Rows rows({"a"});
        rows.addMany(0, 100, "a");
        rows.assign();
        const auto before = rows.splits();
        rows.addMany(1000, 100, "a");
        const auto counts = rows.assign();
        const auto after = rows.splits();
        for (const auto& [hash, split] : before)
            QCOMPARE(after.at(hash), split);
        QCOMPARE(counts.bySplit.at(Split::train), std::int64_t(160));
        QCOMPARE(counts.bySplit.at(Split::val), std::int64_t(20));
        QCOMPARE(counts.bySplit.at(Split::test), std::int64_t(20));
        // Even when all may move, few do: the order within the class is the same.
        rows.addMany(2000, 20, "a");
        rows.assign({.keepAssigned = false});
        int moved = 0;
        const auto fresh = rows.splits();
        for (const auto& [hash, split] : before)
            if (fresh.at(hash) != split) ++moved;
        QVERIFY2(moved <= 15, qPrintable(QString::number(moved)));
    }

    void fillsWhatOthersLack() {
        Rows rows({"a"});
        std::vector<ImageId> ids;
        for (std::uint64_t i = 0; i < 50; ++i)
            ids.push_back(rows.add(i, {"a"}));
        for (int i = 0; i < 20; ++i)
            rows.set(ids[static_cast<std::size_t>(i)], Split::test); // far more than a tenth
        const auto counts = rows.assign();
        QCOMPARE(counts.bySplit.at(Split::test), std::int64_t(20));
        QCOMPARE(counts.bySplit.at(Split::train) + counts.bySplit.at(Split::val), std::int64_t(30));
        QVERIFY(counts.bySplit.at(Split::val) >= 3);
        QVERIFY(counts.bySplit.at(Split::train) > counts.bySplit.at(Split::val));
    }

    void takesValidationFromTrainWhereThereIsNone() {
        Rows rows({"a", "b"});
        for (std::uint64_t i = 0; i < 70; ++i)
            rows.set(rows.add(i, {i % 2 ? "a" : "b"}), i < 60 ? Split::train : Split::test);
        const auto before = rows.splits();
        auto counts = rows.assign();
        QCOMPARE(counts.bySplit.at(Split::test), std::int64_t(10));
        QCOMPARE(counts.bySplit.at(Split::val), std::int64_t(8)); // a tenth of each class of 35, rounded
        QCOMPARE(counts.bySplit.at(Split::train), std::int64_t(52));
        for (const auto& [hash, split] : rows.splits())
            QVERIFY(split == before.at(hash) || (split == Split::val && before.at(hash) == Split::train));
        // From now on nobody moves.
        const auto once = rows.splits();
        counts = rows.assign();
        QCOMPARE(rows.splits(), once);
    }

    void keepsCopiesTogether() {
        Rows rows({"a", "b"});
        std::vector<std::vector<ImageId>> groups;
        for (std::uint64_t g = 0; g < 30; ++g) {
            std::vector<ImageId> group{rows.add(g * 10, {"a"})};
            const auto leader = group.front().value;
            if (g % 3 == 0) { // near duplicates
                ImageRecord record = *must(rows.store().image(group.front()));
                must(rows.store().setGroups({{group.front(), leader}}));
                group.push_back(rows.add(g * 10 + 1, {"a"}, leader));
                group.push_back(rows.add(g * 10 + 2, {"b"}, leader));
            } else if (g % 3 == 1) { // equal contents that no pass has grouped yet
                group.push_back(rows.add(g * 10, {"a"}));
            }
            groups.push_back(group);
        }
        rows.assign();
        std::map<Split, int> used;
        for (const auto& group : groups) {
            ++used[rows.of(group.front())];
            for (const auto id : group)
                QCOMPARE(rows.of(id), rows.of(group.front()));
        }
        QCOMPARE(used.size(), std::size_t(3));
        // A copy that comes later joins its original.
        for (const auto& group : groups) {
            const auto image = *must(rows.store().image(group.front()));
            if (image.groupId == 0 || image.split == Split::train) continue;
            const auto late = rows.add(5000, {"a"}, image.groupId);
            rows.assign();
            QCOMPARE(rows.of(late), image.split);
            return;
        }
        QFAIL("no group outside train");
    }

    void leavesTheOthersAlone() {
        Rows rows({"a"});
        rows.addMany(0, 10, "a");
        const auto unlabelled = rows.add(100, {});
        const auto unreadable = rows.add(101, {"a"}, 0, problemUnreadable);
        rows.assign();
        QCOMPARE(rows.of(unlabelled), Split::none);
        QCOMPARE(rows.of(unreadable), Split::none);
    }

    void severalLabelsGoWithTheRarest() {
        Rows rows({"common", "rare"});
        for (std::uint64_t i = 0; i < 100; ++i)
            rows.add(
                i, i < 10 ? std::vector<std::string>{"common", "rare"} : std::vector<std::string>{"common"});
        rows.assign();
        QCOMPARE(rows.ofClass("rare"),
                 (std::map<Split, int>{{Split::train, 8}, {Split::val, 1}, {Split::test, 1}}));
    }

    void isOneGesture() {
        Rows rows({"a"});
        rows.addMany(0, 30, "a");
        rows.assign();
        QCOMPARE(must(rows.store().nextUndo())->verb, std::string("split"));
        must(rows.store().undo());
        for (const auto& [hash, split] : rows.splits())
            QCOMPARE(split, Split::none);
        rows.assign({.seed = 4});
        const auto depth = must(rows.store().journal(100)).size();
        rows.assign({.seed = 4}); // nothing to do
        QCOMPARE(must(rows.store().journal(100)).size(), depth);
    }
};

QTEST_GUILESS_MAIN(TestSplits)
#include "test_splits.moc"
