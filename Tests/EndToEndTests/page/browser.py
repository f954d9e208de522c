"""Drives a headless Chromium through its debugging pipe, with Python's standard library alone."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class Browser:
    """One page in one browser; `console` is everything that the page said there."""

    def __init__(self, width=1280, height=900, dark=False, script=True, seconds=60):
        self.profile = tempfile.mkdtemp(prefix="page-")
        self.deadline = time.monotonic() + seconds
        self.number = 0
        self.rest = b""
        self.console = []
        self.events = []
        read_commands, self.commands = os.pipe()
        self.answers, write_answers = os.pipe()

        def place_pipes():
            # Chromium reads commands at 3 and writes answers at 4; both are kept out of the way first.
            source, target = os.dup(read_commands), os.dup(write_answers)
            source, target = max(source, os.dup(source)), max(target, os.dup(target))
            os.dup2(source, 3)
            os.dup2(target, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
             "--user-data-dir=" + self.profile, "--remote-debugging-pipe"],
            preexec_fn=place_pipes, close_fds=False, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        os.close(read_commands)
        os.close(write_answers)
        target = self.call("Target.createTarget", session=None, url="about:blank")["targetId"]
        self.session = None
        self.session = self.call("Target.attachToTarget", session=None, targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.call(domain + ".enable")
        self.size(width, height)
        scheme = "dark" if dark else "light"
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        if not script:
            self.call("Emulation.setScriptExecutionDisabled", value=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def size(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 600)

    def receive(self):
        while b"\0" not in self.rest:
            left = self.deadline - time.monotonic()
            if left <= 0 or not select.select([self.answers], [], [], left)[0]:
                raise TimeoutError("the browser does not answer")
            part = os.read(self.answers, 1 << 20)
            if not part:
                raise EOFError("the browser has ended")
            self.rest += part
        message, self.rest = self.rest.split(b"\0", 1)
        message = json.loads(message)
        self.note(message)
        return message

    def note(self, message):
        method, values = message.get("method"), message.get("params", {})
        if method == "Runtime.exceptionThrown":
            self.console.append(json.dumps(values["exceptionDetails"], ensure_ascii=False))
        elif method == "Runtime.consoleAPICalled":
            self.console.append(json.dumps(values["args"], ensure_ascii=False))
        elif method == "Log.entryAdded":
            self.console.append(values["entry"]["text"])
        elif method == "Network.requestWillBeSent":
            self.events.append(values["request"]["url"])

    def call(self, method, session="own", **values):
        self.number += 1
        command = {"id": self.number, "method": method, "params": values}
        if session == "own":
            command["sessionId"] = self.session
        os.write(self.commands, json.dumps(command).encode() + b"\0")
        while True:
            message = self.receive()
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]

    def open(self, path, fragment=""):
        """Loads a file of this disk, and waits until it has been."""
        self.call("Page.navigate", url="about:blank")
        began = time.monotonic()
        self.call("Page.navigate", url="file://" + os.path.abspath(path) + fragment)
        while not self.evaluate("document.readyState === 'complete' && location.protocol === 'file:'"):
            time.sleep(0.01)
        return time.monotonic() - began

    def evaluate(self, script):
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"], ensure_ascii=False))
        return answer["result"].get("value")

    def key(self, key, code=None, text=None):
        for kind in ["keyDown", "keyUp"]:
            values = {"type": kind, "key": key, "code": code or key}
            if kind == "keyDown" and text:
                values["text"] = text
            codes = {"Enter": 13, "Tab": 9, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38}
            if key in codes:
                values["windowsVirtualKeyCode"] = codes[key]
            self.call("Input.dispatchKeyEvent", **values)

    def type(self, text):
        self.call("Input.insertText", text=text)

    def screenshot(self, path, full=False):
        image = self.call("Page.captureScreenshot", captureBeyondViewport=full)
        with open(path, "wb") as file:
            file.write(base64.b64decode(image["data"]))

    def pdf(self, path):
        result = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        with open(path, "wb") as file:
            file.write(base64.b64decode(result["data"]))
