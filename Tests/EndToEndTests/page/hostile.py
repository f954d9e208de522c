"""Opens a report.html whose texts try to break out of it.

usage: hostile.py report.html

Prints what they achieve; nothing where they are all shown as they stand.
"""

import json
import sys

from browser import Browser

problems = []
with Browser() as browser:
    browser.open(sys.argv[1])
    forms = browser.evaluate("document.querySelectorAll('#rows th button').length")
    browser.evaluate("for (const button of document.querySelectorAll('#rows th button, .needs-script')) button.click()")
    browser.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    browser.evaluate("new Promise(done => setTimeout(done, 300))")
    for what, script in {
        "a script ran": "window.broken !== undefined",
        "an element was made": "document.querySelector('img, iframe, b > i, marquee, object, [onerror], [onmouseover]') !== null",
        "there are further scripts": "document.scripts.length !== 2",
        "a direction was overridden": "/[\\u202A-\\u202E\\u2066-\\u2069]/.test(document.body.innerText)",
        "the title is not shown": "!document.getElementById('rows').textContent.includes('</script><script>')",
        "the page is wider than its window": "document.documentElement.scrollWidth > 1280",
    }.items():
        if browser.evaluate(script):
            problems.append(what)
    # A link to a form finds it whatever its id is.
    for link in browser.evaluate("[...document.querySelectorAll('#table-questions a, .online a')].map(a => a.getAttribute('href'))"):
        browser.evaluate(f"location.hash = {json.dumps(link)}")
        browser.evaluate("new Promise(done => setTimeout(done, 20))")
        if not browser.evaluate("document.activeElement.matches('[aria-expanded=true]')"):
            problems.append(f"{link} leads nowhere")
    browser.evaluate("q.value = '</SCRIPT>'; q.dispatchEvent(new Event('input'))")
    if browser.evaluate("document.querySelectorAll('#rows th button').length") == 0:
        problems.append("what looks like an element is not found")
    if forms < 5:
        problems.append(f"there are {forms} forms")
    problems += [f"the console says {text}" for text in browser.console]

print("\n".join(problems))
sys.exit(1 if problems else 0)
