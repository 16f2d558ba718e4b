"""British press and register pages: places before parties, lists of fines, sentences of courts, averages and limits."""

from __future__ import annotations

import pytest

from tests.pipeline.reading_helpers import read

CASES = [
    # a place before a noun is no party; the company may be named one sentence later, or not at all
    ("A Wrexham company was fined £80,000 by the ICO for spam.", "fine | A Wrexham company | 80000 GBP"),
    (
        "A Tiverton double glazing firm has been fined £70,000 by the ICO. Sash Calls Ltd rang 90,000 people.",
        "fine | Sash Calls Ltd | 70000 GBP",
    ),
    ("Two Swansea firms were fined a total of £180,000 by the ICO.", "fine | Two Swansea firms | 180000 GBP"),
    ("The Bury firm must pay £45,000, the ICO said. Bellow Ltd rang a million.", "fine | Bellow Ltd | 45000 GBP"),
    ("Thirty-four councils have been reprimanded by the ICO.", "reprimand | Thirty-four councils | -"),
    # lines of a list
    (
        "The fines are:\nThe Fund for Lost Animals – £18,000\nPets First (formerly Dogs First) – £6,000",
        "fine | The Fund for Lost Animals | 18000 GBP; fine | Pets First | 6000 GBP",
    ),
    (
        "The ICO issued these reprimands:\n(a) Norwood NHS Trust, for a lost letter;\n(b) the Home Office, for delay.",
        "reprimand | Norwood NHS Trust | -; reprimand | Home Office | -",
    ),
    (
        "Enforcement notices have gone to the operator Fitwell Leisure, to Fitwell Jersey and to six other trusts.",
        "order | Fitwell Leisure | -; order | Fitwell Jersey | -; order | six other trusts | -",
    ),
    (
        "The ICO served a £50,000 penalty on Lodd Ltd. Marrow Ltd received one for £40,000.",
        "fine | Lodd Ltd | 50000 GBP; fine | Marrow Ltd | 40000 GBP",
    ),
    # a criminal court's sentences, by surname
    (
        (
            "Two men were sentenced at Leeds Crown Court over stolen data. Dean Harrop, 40, sold it to Ravi Sood.\n"
            "• Harrop was fined £900.\n• Sood, convicted after a trial, was fined £1,200."
        ),
        "prosecution | Dean Harrop | 900 GBP; prosecution | Ravi Sood | 1200 GBP",
    ),
    # parts of one penalty, told some sentences later
    (
        (
            "Vidly must pay €530m, the CNIL said. It has appealed before. Staff saw data. No harm is known. Six months "
            "are left. The penalty falls into two: €45m for a lack of openness and €485m for the transfers."
        ),
        "fine | Vidly | 530000000 EUR",
    ),
    # sums that are nobody's
    ("The ICO fined Lodd Ltd £50,000. The average penalty this year was £87,000.", "fine | Lodd Ltd | 50000 GBP"),
    ("The ICO fined Lodd Ltd £50,000, well below the £500,000 cap.", "fine | Lodd Ltd | 50000 GBP"),
    (
        "The ICO fined Lodd Ltd £50,000. Since the start of 2023, calls cost firms £4m in ICO fines.",
        "fine | Lodd Ltd | 50000 GBP",
    ),
    # an office behind a name
    (
        "Fitwell Ltd was fined £9,000. Jane Roe, who heads the regulator, said so. The company had a reprimand.",
        "fine | Fitwell Ltd | 9000 GBP",
    ),
    # several parties: spelled out behind a colon, with a total only, with the sum first, one of them let off
    (
        "Three firms were hit with penalties worth £170,000 between them: Maxen Ltd, Crown Glazing Ltd and Logix Ltd.",
        "fine | Maxen Ltd | -; fine | Crown Glazing Ltd | -; fine | Logix Ltd | -",
    ),
    (
        "The ICO announced these fines:\n• £80,000 – Halton Solar Ltd, of Widnes\n• £45,000 – Peel Debt Ltd",
        "fine | Halton Solar Ltd | 80000 GBP; fine | Peel Debt Ltd | 45000 GBP",
    ),
    (
        "The ICO fined Hensley Ltd £9,000. A third company, Tarn Ltd, escaped with a warning.",
        "fine | Hensley Ltd | 9000 GBP; reprimand | Tarn Ltd | -",
    ),
    ("The ICO imposed a £60,000 fine on Merseyside law firm Dodd Ltd.", "fine | Dodd Ltd | 60000 GBP"),
    # what a tribunal leaves, told in either order
    (
        "The First-tier Tribunal reduced to £250,000 the £500,000 penalty imposed on Dasco Ltd by the ICO.",
        "appeal | Dasco Ltd | 250000 GBP",
    ),
    (
        "Dora Pharm Ltd appealed: the Tribunal cut the ICO's £275,000 fine to £92,000.",
        "appeal | Dora Pharm Ltd | 92000 GBP",
    ),
    # a relative clause tells the past
    ("Ticketbay, which was fined £1.25m by the ICO in 2020, faces questions from MPs over a breach.", ""),
    (
        "• Date of decision: 27 April\n• Controller: Studio Medico Alba\n• Fine: £20,000",
        "fine | Studio Medico Alba | 20000 GBP",
    ),
    # one body whose name holds an "and", and two parties
    (
        "The ICO has reprimanded the Department for Work and Pensions.",
        "reprimand | Department for Work and Pensions | -",
    ),
    (
        "The ICO has reprimanded the Department for Science, Innovation and Technology.",
        "reprimand | Department for Science, Innovation and Technology | -",
    ),
    ("The ICO has reprimanded Devon and Cornwall Police.", "reprimand | Devon and Cornwall Police | -"),
    ("The ICO has reprimanded NHS Greater Glasgow and Clyde.", "reprimand | NHS Greater Glasgow and Clyde | -"),
    ("The ICO fined Ali and Sons Ltd £9,000.", "fine | Ali and Sons Ltd | 9000 GBP"),
    (
        "The ICO has reprimanded Capico and Colchester City Council. Capico said it was sorry.",
        "reprimand | Capico | -; reprimand | Colchester City Council | -",
    ),
    (
        "The ICO has reprimanded the Home Office and Kent Police.",
        "reprimand | Home Office | -; reprimand | Kent Police | -",
    ),
    # what a number stands for, an apposition before the last sum, sums in the order of the sentence before
    (
        "The ICO issued reprimands to seven bodies, including the Home Office, Kent Police and two London boroughs.",
        "reprimand | Home Office | -; reprimand | Kent Police | -; reprimand | two London boroughs | -",
    ),
    (
        "Orvane LLC will pay €200m, Lisk Ltd €125m, and Infi Styles Ltd, the Irish arm of Sheek, €150m, the CNIL said.",
        "fine | Orvane LLC | 200000000 EUR; fine | Lisk Ltd | 125000000 EUR; fine | Infi Styles Ltd | 150000000 EUR",
    ),
    (
        "The ICO has fined Orvane Ltd and Sheek Ltd. The fines are of £325,000 and £150,000.",
        "fine | Orvane Ltd | 325000 GBP; fine | Sheek Ltd | 150000 GBP",
    ),
    (
        "The chain Marrot, threatened with a £99m fine last year, will now pay £18m, the ICO said.",
        "fine | Marrot | 18000000 GBP",
    ),
    ("The ICO served an enforcement notice on Kent Trust. An appeal may be lodged.", "order | Kent Trust | -"),
    (
        "This month: penalties – Lodd Ltd (£80,000), Marr Ltd (£9,000); reprimands – Levy LLP, Chelm High School.",
        (
            "fine | Lodd Ltd | 80000 GBP; fine | Marr Ltd | 9000 GBP; reprimand | Levy LLP | -; "
            "reprimand | Chelm High School | -"
        ),
    ),
    (
        "Fines totalling £250,000 were issued to two firms: £130,000 to Allsea Ltd and £120,000 to Keyes Leads Ltd.",
        "fine | Allsea Ltd | 130000 GBP; fine | Keyes Leads Ltd | 120000 GBP",
    ),
    # words of measures and places in names; who speaks is nobody's antecedent; what is paid is a fine, agreed or not
    (
        "The ICO has fined Penny Appeal £10,000. “They were not one-off texts,” said Andy Moss. The charity must stop.",
        "fine | Penny Appeal | 10000 GBP; order | Penny Appeal | -",
    ),
    ("Leeds United has been reprimanded by the ICO. The club said it was sorry.", "reprimand | Leeds United | -"),
    ("Vidly has agreed to pay a £500,000 fine imposed by the ICO.", "fine | Vidly | 500000 GBP"),
    ("The ICO fined law firm Dodd LLP £60,000. The firm told it late.", "fine | Dodd LLP | 60000 GBP"),
    # a sentence that opens with a list of names
    (
        "Orvane, Lisk and Bolto were fined £50m, £3m and £20,000 by the ICO.",
        "fine | Orvane | 50000000 GBP; fine | Lisk | 3000000 GBP; fine | Bolto | 20000 GBP",
    ),
    ("Orvane and Lisk have been reprimanded by the ICO.", "reprimand | Orvane | -; reprimand | Lisk | -"),
    (
        "Cymsol Ltd must pay £9,000. One Llanelli widower was called daily. The ICO told the firm to stop.",
        "fine | Cymsol Ltd | 9000 GBP; order | Cymsol Ltd | -",
    ),
    (
        "Fitwell was found in breach. The ICO issued it with an enforcement notice and a warning.",
        "order | Fitwell | -; reprimand | Fitwell | -",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=range(len(CASES)))
def test_tells_who_was_sanctioned_and_for_how_much(text: str, expected: str) -> None:
    rows = [
        f"{f.type.value} | {f.subject.name if f.subject else None} | "
        + (f"{f.money.amount:.0f} {f.money.currency}" if f.money else "-")
        for f in read(text).findings
        if f.role.value == "main"
    ]
    assert sorted(rows) == sorted(expected.split("; ") if expected else [])


RECALLED = [
    (
        "Capito faces group action",
        "A law firm says it owes £5m. Capito, fined £14m by the ICO in May, denies it.",
    ),
    ("Fines: a parking ticket? | Opinion", "Metova has been fined more than €2.5bn in four years and thrives."),
    (
        "ICO fines plunge as watchdog goes easy",
        "It collected £2.7m in fines in a year. The biggest single penalty, £750,000, fell on the Kent Trust.",
    ),
    (
        "New law raises penalties",
        "The most rises from £500,000 to £17.5m. Last year the ICO fined Lodd Ltd £9,000.",
    ),
]


@pytest.mark.parametrize(("title", "text"), RECALLED, ids=range(len(RECALLED)))
def test_a_fine_that_is_only_recalled_is_no_news(title: str, text: str) -> None:
    assert not read(text, title=title, publisher="press").verdict.is_enforcement
