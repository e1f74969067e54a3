"""A language of which no word is known is compared by its figures and addresses: no false error, and few misses."""

from __future__ import annotations

from pathlib import Path

import pytest

from policysite.checking.comparison import compare
from policysite.language.description.knowledge import knowledge
from policysite.model.finding import Finding, Severity
from policysite.model.language import Language
from policysite.reading.documents import read_document

ENGLISH = """# Privacy notice

This notice was approved on 14 February 2023.

We delete access logs after 90 days, and session cookies within 12 hours.

Customer data are kept for five years.

Article 15 of the GDPR gives you a right of access.

The data are stored in Germany.

Write to privacy@example.org or call +372 600 1234.

About 40% of our users are younger than 25.
"""
OTHERS = {
    "uk": """# Повідомлення про конфіденційність

Це повідомлення затверджено 14 лютого 2023 року.

Ми видаляємо журнали доступу через 90 днів, а сеансові файли cookie — протягом 12 годин.

Дані клієнтів зберігаються протягом п’яти років.

Стаття 15 GDPR надає вам право на доступ.

Дані зберігаються в Німеччині.

Пишіть на privacy@example.org або телефонуйте +372 600 1234.

Близько 40 % наших користувачів молодші 25 років.
""",
    "eu": """# Pribatutasun-oharra

Ohar hau 2023ko otsailaren 14an onartu zen.

Sarbide-erregistroak 90 egunen buruan ezabatzen ditugu, eta saioko cookieak 12 orduko epean.

Bezeroen datuak bost urtez gordetzen dira.

DBEOren 15. artikuluak sarbide-eskubidea ematen dizu.

Datuak Alemanian gordetzen dira.

Idatzi privacy@example.org helbidera edo deitu +372 600 1234 zenbakira.

Gure erabiltzaileen % 40 inguruk 25 urte baino gutxiago dituzte.
""",
    "ja": """# プライバシー通知

本通知は2023年2月14日に承認されました。

アクセスログは90日後に、セッションCookieは12時間以内に削除します。

顧客データは5年間保存されます。

GDPR第15条はアクセス権を定めています。

データはドイツに保存されます。

privacy@example.org にご連絡いただくか、+372 600 1234 までお電話ください。

利用者の約40%は25歳未満です。
""",
}


def loud(language: str, text: str, folder: Path) -> list[Finding]:
    documents = []
    for code, words in ((language, text), ("en", ENGLISH)):
        path = folder / f"notice.{code}.md"
        path.write_text(words, encoding="utf-8")
        documents.append(read_document(path, path.name))
    return [finding for finding in compare(*documents).findings if finding.severity > Severity.NOTE]


@pytest.mark.parametrize("language", OTHERS)
def test_no_value_is_missed_that_nobody_can_read(language: str, tmp_path: Path) -> None:
    assert not knowledge(Language(language)).is_described
    assert loud(language, OTHERS[language], tmp_path) == []


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(
    ("figure", "other"),
    [("90", "60"), ("12", "24"), ("14", "15"), ("2023", "2022"), ("40", "50"), ("@example", "@beispiel")],
)
def test_another_figure_is_told(language: str, figure: str, other: str, tmp_path: Path) -> None:
    assert loud(language, OTHERS[language].replace(figure, other, 1), tmp_path)


def test_the_reader_of_the_report_is_told_how_far_it_goes(tmp_path: Path) -> None:
    documents = []
    for code, words in (("uk", OTHERS["uk"]), ("en", ENGLISH)):
        path = tmp_path / f"notice.{code}.md"
        path.write_text(words, encoding="utf-8")
        documents.append(read_document(path, path.name))
    assert compare(*documents).notices == (
        "no words of Ukrainian are known: figures, addresses, structure and extent were compared",
    )
