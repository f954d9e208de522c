"""Compares the tables of report.html with the other files of a review.

usage: tables.py FOLDER

Prints what differs; nothing where all is equal. Reads Japanese reports.
"""

import collections
import csv
import html.parser
import json
import pathlib
import sys

VOID = {"meta", "input", "br", "rect", "path", "link"}


class Node:
    def __init__(self, tag, attributes=()):
        self.tag, self.attributes, self.children = tag, dict(attributes), []

    def all(self, tag, **attributes):
        for child in self.children:
            if isinstance(child, Node):
                if child.tag == tag and all(child.attributes.get(k.strip("_")) == v for k, v in attributes.items()):
                    yield child
                yield from child.all(tag, **attributes)

    def first(self, tag, **attributes):
        return next(self.all(tag, **attributes), None)

    def text(self, without=()):
        parts = [c if isinstance(c, str) else "" if c.tag in without else c.text(without) for c in self.children]
        return "".join(parts).strip()


class Reader(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.root = Node("root")
        self.stack = [self.root]
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        node = Node(tag, attributes)
        self.stack[-1].children.append(node)
        if tag not in VOID:
            self.stack.append(node)

    def handle_startendtag(self, tag, attributes):
        self.stack[-1].children.append(Node(tag, attributes))

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if self.stack[-1].tag != tag:
            raise ValueError(f"</{tag}> at {self.getpos()} ends <{self.stack[-1].tag}>")
        self.stack.pop()

    def handle_data(self, data):
        self.stack[-1].children.append(data)


def plain(cell):
    """A cell of a CSV file without what keeps spreadsheets from computing."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in set("=+-@\t\r\n＝＋－＠") else cell


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = [[plain(cell) for cell in row] for row in csv.reader(file)]
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def place(department, section):
    names = [department] + ([section] if section != department else [])
    return " ".join(name for name in names if name) or "所管不明"


folder = pathlib.Path(sys.argv[1])
page = Reader((folder / "report.html").read_text(encoding="utf-8")).root
problems = 0


def same(what, found, expected):
    global problems
    if found != expected:
        problems += 1
        print(f"{what}: the page has\n  {found}\nbut the file\n  {expected}")


# The table per department.
tally = page.first("table", id="tally-form")
labels = [cell.text() for cell in tally.first("thead").all("th")]
rows = []
for row in tally.all("tr"):
    cells = list(row.all("td"))
    if cells:
        shown = {labels[0]: row.first("th").text()}
        for label, cell in zip(labels[1:], cells):
            shown[label] = cell.text(without={"small"})
            if cell.first("small"):
                shown[label + "（％）"] = cell.first("small").text()
        shown.pop("見直し率")
        rows.append(shown)
same("tally.csv", rows, table(folder / "tally.csv"))

# Why marks stay.
reasons = collections.Counter()
for row in (page.first("table", id="table-reasons") or Node("table")).all("tr"):
    cells = list(row.all("td"))
    if cells:
        because = cells[1].text(without={"b"})
        reasons[(cells[0].text(), because, cells[4].first("button").attributes["data-rule"])] = int(cells[3].text())
same("retained.csv", reasons,
     collections.Counter(
         (r["結果"], "それぞれの理由は「個別の決定」に示す", "decision") if r["規則"].startswith("個別の決定（") else
         (r["結果"], r["理由"], r["規則"]) for r in table(folder / "retained.csv")))

# The worklist, an instrument a row.
shown, expected = [], {}
procedures = [h for h in page.all("h3") if h.first("span", class_="by")]
for heading, part in zip(procedures, page.all("table", class_="list worklist")):
    for row in part.first("tbody").all("tr"):
        cells = list(row.all("td"))
        name = row.first("th")
        articles = cells[2].first("small")
        shown.append({
            "procedure": (heading.text(without={"span"}), heading.first("span").text()),
            "title": name.first("a").text(),
            "place": cells[1].text(),
            "articles": articles.first("bdi").text().split("、") if articles else [],
            "forms": cells[3].text().split("、") if cells[3].text() else [],
            "marks": int(cells[4].text()),
        })
for row in table(folder / "worklist.csv"):
    entry = expected.setdefault(row["例規ID"], {
        "procedure": (row["手続"], row["制定者"] or "制定者不明"), "title": row["例規名"] or row["例規番号"] or row["例規ID"],
        "place": place(row["部局"], row["課所"]), "articles": [], "forms": {}, "marks": 0})
    if row["条項"]:
        entry["articles"].append(row["条項"])
    if row["様式ID"]:
        entry["forms"][row["様式ID"]] = row["様式番号"] or row["様式ID"]
        entry["marks"] += 1
expected = [dict(entry, forms=list(entry["forms"].values())) for entry in expected.values()]
key = lambda entry: json.dumps(entry, ensure_ascii=False, sort_keys=True)
same("worklist.csv", sorted(shown, key=key), sorted(expected, key=key))

# What is to be asked.
asked = collections.Counter()
for row in (page.first("table", id="table-questions") or Node("table")).all("tr"):
    cells = list(row.all("td"))
    if cells:
        rules = cells[1].first("small").text() if cells[1].first("small") else ""
        asked[(row.first("th").text(), cells[0].text(), cells[1].text(without={"small"}), cells[2].text(), rules)] = int(cells[3].text())
same("undetermined.csv", asked, collections.Counter(
    (place(r["部局"], r["課所"]), r["状態"], r["確認する事項"], r["考えられる結果"], r["矛盾する規則"])
    for r in table(folder / "undetermined.csv")))

# What people decided, and what sections say.
def place_of_record(record):
    return "" if record["状態"] == "台帳に該当なし" else place(record["部局"], record["課所"])


def cell(node):
    """A cell's own text, what stands small below it, and its day."""
    small = [part for part in node.all("small") if not part.first("time")]
    day = node.first("time")
    return node.text(without={"small"}), small[0].text() if small else "", day.attributes["datetime"] if day else ""


def records(name):
    rows = (page.first("table", id=name) or Node("table")).all("tr")
    return [[cell(row.first("th"))] + [cell(c) for c in row.all("td")] for row in rows if list(row.all("td"))]


def named(record):
    name = "　".join(part for part in (record["様式番号"], record["様式名"]) if part) or record["様式ID"]
    return name, record["様式ID"] + (f" {record['番号']}番" if record["番号"] else ""), ""


if (folder / "departures.csv").exists():
    same("departures.csv", [
        [c[0], c[1], c[2], (c[3][0], bool(c[3][1])), c[4][0], c[5], c[6]] for c in records("table-departures")], [
        [named(r), (place_of_record(r), "", ""), (r["規則による結果"], r["規則"], ""),
         (r["決定した結果"], bool(r["適用開始"] or r["適用終了"])), r["理由"], (r["決定した者"], "", r["決定日"]),
         (r["状態"], r["記録"], "")] for r in table(folder / "departures.csv")])
    for kind, name in (("異議", "table-objections"), ("同意", "table-agreements")):
        same("opinions.csv", records(name), [
            [named(r), (place_of_record(r), "", ""),
             (r["提案"] + ("→" + r["希望する結果"] if r["希望する結果"] else ""), r["提案の規則"], ""),
             (r["理由"], "根拠 " + r["根拠"] if r["根拠"] else "", ""),
             (r["回答者"], " ".join(part for part in (r["ファイル"], r["セル"]) if part), r["回答日"]),
             (r["状態"], r["記録"], "")] for r in table(folder / "opinions.csv") if r["意見"] == kind])

# The list of all forms, mark by mark.
data = json.loads(page.first("script", id="data").text())
head, listed, decisions, files, instruments = data[0], [], [], [], []
for row in data[1:]:
    if row[0] == 0:
        files.append(row[1])
    elif row[0] == 1:
        instruments.append(row)
    elif row[0] == 2:
        decisions.append(row)
    else:
        place_of = lambda own, other: own if own is not None else other
        common = [row[1], instruments[-1][1], place_of(row[4], instruments[-1][4]), place_of(row[5], instruments[-1][5]), files[-1]]
        if head["outcomeIDs"][row[6]] == "unread":
            listed.append(common + [None, "undetermined", None, row[7]])
        for ordinal, mark in enumerate(row[8]):
            decision = decisions[mark[0]]
            outcome = head["outcomeIDs"][decision[1]]
            rule = head["rules"][decision[2][0]][0] if decision[2] and outcome != "undetermined" else None
            if (folder / "departures.csv").exists() and decision[2] == [len(head["rules"]) - 1]:
                rule = None
            listed.append(common + [ordinal + 1, outcome, rule, mark[4]])
lines = [json.loads(line) for line in (folder / "decisions.ndjson").read_text(encoding="utf-8").split("\n") if line]
same("decisions.ndjson", listed, [
    [l["form"], l["instrument"], l["department"], l["section"], l["file"], l.get("requirement"), l["outcome"], l["rule"], l["line"]]
    for l in lines])

summary = json.loads((folder / "review.json").read_text(encoding="utf-8"))
online = sum(1 for part in page.all("details", class_="online") for row in part.first("tbody").all("tr"))
same("onlineCandidates", online, sum(len(s["forms"]) for s in summary["onlineCandidates"]))
same("reviewRate", page.first("div", class_="main").first("b").text(), summary["tally"]["reviewRate"] or "–")
sys.exit(1 if problems else 0)
