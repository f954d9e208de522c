"""Uses report.html of the sample city in a real browser as people do.

usage: behaviour.py report.html

Prints what does not hold; nothing where all does.
"""

import os
import subprocess
import sys
import tempfile
import urllib.parse

from browser import Browser

page = sys.argv[1]
problems = []


def expect(holds, what):
    if not holds:
        problems.append(what)


def count(browser):
    return browser.evaluate("document.getElementById('count').textContent")


def rows(browser):
    return browser.evaluate("document.querySelectorAll('#rows th[scope=row]').length")


def titles(browser):
    return browser.evaluate("[...document.querySelectorAll('#rows .title')].map(e => e.textContent).join()")


def settle(browser):
    browser.evaluate("new Promise(done => setTimeout(done, 60))")


with Browser() as browser:
    browser.open(page)
    expect(count(browser) == "647件", f"the list has {count(browser)}")
    expect(rows(browser) == 100, f"a page shows {rows(browser)} forms")

    # Searching: the key, several words, full-width and half-width alike, what is not there, and back.
    browser.key("/", "Slash", "/")
    expect(browser.evaluate("document.activeElement.id") == "q", "the key / does not lead to the search")
    browser.type("印鑑登録　申請書")
    expect(rows(browser) == 4, f"searching finds {count(browser)}")
    expect("印鑑登録申請書" in titles(browser), f"searching finds {titles(browser)}")
    expect(browser.evaluate("location.hash") == "#q=" + urllib.parse.quote("印鑑登録　申請書"), "the address does not keep the search")
    browser.evaluate("q.value = 'ｋ００１－'; q.dispatchEvent(new Event('input'))")
    browser.evaluate("q.value = 'Ｋ００１'; q.dispatchEvent(new Event('input'))")
    expect(rows(browser) == 3, f"an id in full-width letters finds {rows(browser)}")
    browser.evaluate("q.value = '<b>'; q.dispatchEvent(new Event('input'))")
    expect(count(browser) == "当てはまる様式はありません。", f"nothing is said as {count(browser)}")
    browser.evaluate("document.getElementById('reset').click()")
    expect(count(browser) == "647件" and browser.evaluate("q.value") == "", "the filters are not reset")

    # Filters, alone and together, by the controls and by the address.
    browser.evaluate("dept.value = '市民環境部'; dept.dispatchEvent(new Event('change'))")
    browser.evaluate("outcome.value = 'retain'; outcome.dispatchEvent(new Event('change'))")
    expect(count(browser) == "647件中 25件", f"a department and an outcome: {count(browser)}")
    browser.open(page, "#" + urllib.parse.urlencode({"dept": "市民環境部", "outcome": "retain", "rule": "koseki-forms"}))
    settle(browser)
    both = count(browser)
    expect(both == "647件中 17件", f"with a rule: {both}")
    expect(browser.evaluate("rule.value") == "koseki-forms", "the controls do not follow the address")
    browser.open(page, "#outcome=undetermined")
    settle(browser)
    expect(rows(browser) == 12, f"undetermined are {rows(browser)}")

    # A number in the table leads to its forms, each of them.
    browser.open(page)
    wrong = browser.evaluate("""(async () => {
      const wrong = [];
      for (const link of document.querySelectorAll('#tally-form tbody a')) {
        location.hash = link.getAttribute('href');
        await new Promise(done => setTimeout(done, 5));
        const found = document.getElementById('count').textContent.match(/(\\d+)件$/)[1];
        if (found !== link.textContent) wrong.push(link.getAttribute('href') + ': ' + found);
      }
      return wrong;
    })()""")
    expect(wrong == [], f"numbers lead elsewhere: {wrong}")

    # Pages.
    browser.evaluate("document.getElementById('reset').click()")
    for _ in range(6):
        browser.evaluate("document.getElementById('next').click()")
    expect(rows(browser) == 47 and browser.evaluate("document.getElementById('next').disabled"), "the last page")

    # An explanation opens in place and closes again, by the keyboard.
    browser.evaluate("document.getElementById('reset').click(); document.querySelector('#rows button').focus()")
    browser.key("ArrowDown")
    expect(browser.evaluate("[...document.querySelectorAll('#rows th button')].indexOf(document.activeElement)") == 1, "the arrow does not go to the next form")
    browser.key("Enter", text="\r")
    expect(browser.evaluate("document.activeElement.getAttribute('aria-expanded')") == "true", "Enter does not open")
    detail = browser.evaluate("document.getElementById(document.activeElement.getAttribute('aria-controls')).textContent")
    expect("理由" in detail and "forms/wako/01-kikaku.xml:" in detail, f"the explanation says {detail}")
    browser.key("Enter", text="\r")
    expect(browser.evaluate("document.querySelectorAll('#rows .detail').length") == 0, "Enter does not close")
    browser.open(page, "#open=K031-F05")
    settle(browser)
    expect(browser.evaluate("document.activeElement.getAttribute('aria-expanded')") == "true", "an address does not open its form")
    browser.open(page, "#reasons")
    browser.evaluate("document.querySelector('[data-rule=koseki-forms]').click()")
    expect(browser.evaluate("document.querySelectorAll('.reason-forms a').length") == 17, "a reason does not show its forms")

    # Names for all that can be used, and for the tables.
    nameless = browser.evaluate("""[...document.querySelectorAll('a, button, input, select, th')].filter(e =>
      !e.hidden && !e.textContent.trim() && !(e.labels?.length) && !e.ariaLabel).map(e => e.outerHTML.slice(0, 80))""")
    expect(nameless == [], f"without a name: {nameless}")
    expect(browser.evaluate("document.querySelectorAll('table:not([role]) thead th:not([scope])').length") == 0, "a header without scope")
    expect(browser.evaluate("[...document.querySelectorAll('h1,h2,h3')].every((h, i, all) => !i || h.tagName[1] - all[i - 1].tagName[1] <= 1)"), "a level of headings is skipped")

    # On paper all forms, no controls.
    with tempfile.TemporaryDirectory() as folder:
        browser.open(page)
        browser.pdf(folder + "/page.pdf")
        expect(os.path.getsize(folder + "/page.pdf") > 100_000, "the PDF is small")
        try:
            text = subprocess.run(["pdftotext", folder + "/page.pdf", "-"], capture_output=True, check=True).stdout.decode()
            expect(text.count("\f") < 90, f"{text.count(chr(12))} sheets")
            expect("様式一覧" in text and "印鑑登録申請書" in text, "the PDF lacks forms")
            expect("検索" not in text and "次へ" not in text, "the PDF has controls")
            browser.open(page, "#dept=" + urllib.parse.quote("市民環境部"))
            settle(browser)
            browser.pdf(folder + "/page.pdf")
            text = subprocess.run(["pdftotext", folder + "/page.pdf", "-"], capture_output=True, check=True).stdout.decode()
            expect("647件中" in text and "印鑑登録申請書" in text and "総務部" not in text, "the filtered PDF has other forms")
            expect("存続の理由" not in text and "改正を要する例規" not in text and text.count("\f") < 15, "the filtered PDF has everything")
        except FileNotFoundError:
            pass

    browser.size(390, 844)
    browser.open(page)
    expect(browser.evaluate("document.documentElement.scrollWidth") <= 390, "wider than a telephone")
    tall = browser.evaluate("Math.max(...[...document.querySelectorAll('.form .bars th')].map(e => e.offsetHeight))")
    expect(tall < 40, f"a name beside its bar is {tall} pixels high on a telephone")
    plates = browser.evaluate("document.querySelectorAll('.bar rect.plate + text').length")
    expect(plates > 10, f"{plates} numbers have a ground of their own")
    problems += [f"the console says {text}" for text in browser.console]
    fetched = [url for url in browser.events if not url.startswith("file://") or not url.split("#")[0].endswith("report.html")]
    expect(fetched == [], f"something is fetched: {fetched}")

# Everything but the list is there without JavaScript.
with Browser(script=False) as browser:
    browser.open(page)
    tree = browser.call("DOM.getDocument", depth=-1)["root"]["nodeId"]
    find = lambda selector: len(browser.call("DOM.querySelectorAll", nodeId=tree, selector=selector)["nodeIds"])
    expect(find("#tally-form tbody tr") == 12 and find(".bar") > 20 and find("table.worklist tbody tr") == 118, "tables are missing")
    expect(find("noscript p") == 1, "no word on JavaScript")

print("\n".join(problems))
sys.exit(1 if problems else 0)
