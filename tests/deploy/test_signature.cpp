// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/deploy/package_check.h"
#include "core/deploy/sha256.h"
#include "core/deploy/signature.h"
#include "tests/support/fixtures.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace imago {

class TestSignature : public QObject {
    Q_OBJECT
    test::TempFolder m_temp;
    SigningKey m_key;

    std::filesystem::path signedFile(const std::string& name, const std::string& content) {
        const auto file = m_temp / name;
        test::must(writeAtomically(file, content));
        test::must(signFile(m_key, file));
        return file;
    }
    /// A package of two files with sums and signature.
    std::filesystem::path package(const std::string& name) {
        const auto folder = m_temp / name;
        std::filesystem::create_directories(folder);
        std::string sums;
        for (const char* file : {"model.onnx", "model.json"}) {
            test::must(writeAtomically(folder / file, std::string("content of ") + file));
            sums += test::must(sha256OfFile(folder / file)) + "  " + file + "\n";
        }
        test::must(writeAtomically(folder / "SHA256SUMS", sums));
        test::must(signFile(m_key, folder / "SHA256SUMS"));
        test::must(writeAtomically(folder / "minisign.pub", publicKeyText(m_key)));
        return folder;
    }
    static int codeOf(const Result<PackageCheck>& check) { return check ? -1 : int(check.error().code); }

private Q_SLOTS:
    void initTestCase() { m_key = test::must(signingKey(m_temp / "user")); }

    void theKeyIsMadeOnceForItsOwnerAlone() {
        QCOMPARE(test::must(signingKey(m_temp / "user")), m_key);
        QVERIFY(test::must(signingKey(m_temp / "somebody else")) != m_key);
        QCOMPARE(int(std::filesystem::status(m_temp / "user/signing-key").permissions() &
                     std::filesystem::perms::mask),
                 0600);
        QCOMPARE(int(std::distance(std::filesystem::directory_iterator(m_temp / "user"), {})), 1);
        test::must(writeAtomically(m_temp / "bad/signing-key", "no key"));
        const auto bad = signingKey(m_temp / "bad");
        QVERIFY(!bad);
        QCOMPARE(int(bad.error().code), int(ErrorCode::corrupt));
    }

    void aSignatureIsOfOneFileAndOneKey() {
        const auto file = signedFile("a.txt", "some text");
        const std::string key = publicKeyText(m_key);
        QCOMPARE(test::must(checkSignature(file, key)), keyName(m_key));
        const auto other = test::must(signingKey(m_temp / "other"));
        QVERIFY(checkSignature(file, publicKeyText(other)).error().text().find("another key") !=
                std::string::npos);
        test::must(writeAtomically(file, "some other text"));
        QVERIFY(checkSignature(file, key).error().text().find("changed") != std::string::npos);
        test::must(writeAtomically(file, "some text"));
        // The comment that is shown as trusted is signed too.
        auto text = test::must(readText(file.string() + ".minisig"));
        test::must(
            writeAtomically(file.string() + ".minisig", text.replace(text.find("file:a"), 6, "file:b")));
        QVERIFY(!checkSignature(file, key));
        for (const char* garbage : {"", "untrusted comment: x\n", "a\nb\nc\nd\n"}) {
            test::must(writeAtomically(file.string() + ".minisig", garbage));
            QCOMPARE(int(checkSignature(file, key).error().code), int(ErrorCode::corrupt));
            QCOMPARE(int(checkSignature(file, garbage).error().code), int(ErrorCode::corrupt));
        }
    }

    void minisignAcceptsIt() {
        if (QStandardPaths::findExecutable("minisign").isEmpty()) QSKIP("needs minisign");
        const auto file = signedFile("b.bin", std::string("\0\xff binary", 9));
        test::must(writeAtomically(m_temp / "minisign.pub", publicKeyText(m_key)));
        const QStringList arguments{"-V", "-p", QString::fromStdString((m_temp / "minisign.pub").string()),
                                    "-m", QString::fromStdString(file.string())};
        QCOMPARE(QProcess::execute("minisign", arguments), 0);
        test::must(writeAtomically(file, "changed"));
        QVERIFY(QProcess::execute("minisign", arguments) != 0);
    }

    void aPackageIsComparedWholly() {
        const auto folder = package("whole");
        const auto check = test::must(checkPackage(folder));
        QCOMPARE(check.files, (std::vector<std::string>{"model.onnx", "model.json"}));
        QCOMPARE(check.signer, keyName(m_key));
        QCOMPARE(test::must(checkPackage(folder, folder / "minisign.pub")).signer, keyName(m_key));
        const auto other = test::must(signingKey(m_temp / "other"));
        test::must(writeAtomically(m_temp / "other.pub", publicKeyText(other)));
        QCOMPARE(codeOf(checkPackage(folder, m_temp / "other.pub")), int(ErrorCode::corrupt));

        test::must(writeAtomically(folder / "model.onnx", "another model"));
        const auto changed = checkPackage(folder);
        QCOMPARE(codeOf(changed), int(ErrorCode::corrupt));
        QVERIFY(changed.error().text().find("model.onnx") != std::string::npos);
        std::filesystem::remove(folder / "model.onnx");
        QCOMPARE(codeOf(checkPackage(folder)), int(ErrorCode::notFound));
    }

    void aPackageWithoutSignatureIsToldApart() {
        const auto folder = package("unsigned");
        std::filesystem::remove(folder / "SHA256SUMS.minisig");
        QVERIFY(test::must(checkPackage(folder)).signer.empty());
        QCOMPARE(codeOf(checkPackage(folder, folder / "minisign.pub")), int(ErrorCode::notFound));
    }

    void sumsOfFilesElsewhereAreRefused() {
        for (const char* name : {"../a.txt", "/etc/hostname", "x/../../a.txt"}) {
            const auto folder = package("outside");
            std::filesystem::remove(folder / "SHA256SUMS.minisig");
            test::must(writeAtomically(folder / "SHA256SUMS", std::string(64, 'a') + "  " + name + "\n"));
            const auto check = checkPackage(folder);
            QCOMPARE(codeOf(check), int(ErrorCode::corrupt));
            QVERIFY(check.error().text().find("outside") != std::string::npos);
        }
        test::must(writeAtomically(m_temp / "outside/SHA256SUMS", "rubbish\n"));
        QCOMPARE(codeOf(checkPackage(m_temp / "outside")), int(ErrorCode::corrupt));
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestSignature)
#include "test_signature.moc"
