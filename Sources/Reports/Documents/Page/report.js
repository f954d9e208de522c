"use strict";
(() => {
  const pageSize = 100;
  const printLimit = 10000;
  const $ = id => document.getElementById(id);
  const rows = JSON.parse($("data").textContent);
  const { words, outcomes, outcomeIDs, rules, acts, seals, signers } = rows[0];
  const undetermined = outcomes.length - 3;

  // The rows in their order: a form belongs to the file and the instrument before it.
  const files = [], instruments = [], decisions = [], forms = [];
  for (const row of rows) {
    if (row[0] === 3) {
      forms.push({
        id: row[1], number: row[2], title: row[3], department: row[4], section: row[5], outcome: row[6],
        line: row[7], marks: row[8], instrument: instruments.at(-1), file: files.at(-1), text: null,
      });
    } else if (row[0] === 1) {
      const [, id, title, number, department, section] = row;
      instruments.push({ id, title, number, department, section });
    } else if (row[0] === 2) {
      decisions.push({ outcome: row[1], rules: row[2], parts: row[3] });
    } else if (row[0] === 0) files.push(row[1]);
  }
  rows.length = 0;

  const department = form => form.department ?? form.instrument.department;
  const section = form => form.section ?? form.instrument.section;
  const name = instrument => instrument.title ?? instrument.number ?? instrument.id;
  const fold = text => text.normalize("NFKC").toLowerCase();
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  const count = number => number.toLocaleString("en-US");
  const unknown = "unknown";

  function element(tag, properties, ...children) {
    const result = document.createElement(tag);
    for (const [key, value] of Object.entries(properties ?? {})) {
      if (key in result && key !== "role") result[key] = value; else result.setAttribute(key, value);
    }
    result.append(...children.filter(child => child !== null));
    return result;
  }

  // Text of the register, which must not reorder what stands around it.
  const bdi = (text, className) => element("bdi", className ? { className } : null, text);

  function swatch(outcome) {
    const ns = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(ns, "svg");
    svg.setAttribute("class", "swatch");
    svg.setAttribute("aria-hidden", "true");
    const rect = document.createElementNS(ns, "rect");
    for (const [key, value] of [["width", "100%"], ["height", "100%"], ["fill", `url(#p${outcome})`]]) rect.setAttribute(key, value);
    svg.append(rect);
    return svg;
  }

  // What is shown: the filters are the fragment of the address, so that a view can be kept and sent.
  const none = { q: "", dept: "", outcome: "", rule: "", instrument: "" };
  let state = { ...none, page: 0 };
  let shown = forms.map((_, index) => index);
  const opened = new Set();
  const inputs = { q: $("q"), dept: $("dept"), outcome: $("outcome"), rule: $("rule") };

  const searched = form => form.text ??= fold(
    [form.id, form.number, form.title, form.instrument.id, form.instrument.title, form.instrument.number].join("\n"));

  function matching() {
    const terms = fold(state.q).split(/\s+/).filter(Boolean);
    const outcome = outcomeIDs.indexOf(state.outcome);
    const rule = rules.findIndex(([id]) => id === state.rule);
    return forms.map((_, index) => index).filter(index => {
      const form = forms[index];
      if (state.dept && (department(form) ?? unknown) !== state.dept) return false;
      // What is unread is undetermined too.
      if (state.outcome && form.outcome !== outcome && !(outcome === undetermined && form.outcome === undetermined + 1)) return false;
      if (state.instrument && form.instrument.id !== state.instrument) return false;
      if (state.rule && !form.marks.some(mark => decisions[mark[0]].rules.includes(rule))) return false;
      const text = terms.length ? searched(form) : "";
      return terms.every(term => text.includes(term));
    });
  }

  function row(index) {
    const form = forms[index], isOpen = opened.has(index);
    const button = element("button", { type: "button", "aria-expanded": isOpen, "aria-controls": `d${index}` },
      bdi(form.number ?? form.id, "number"), bdi(form.title ?? "", "title"));
    const result = element("tr", { className: isOpen ? "opened" : "" },
      element("th", { scope: "row" }, button),
      element("td", null, bdi(name(form.instrument), "title")),
      element("td", null, bdi([department(form), section(form)].filter((part, i, all) => part && part !== all[i - 1]).join(" ") || words.noPlace)),
      element("td", { className: "result" }, swatch(Math.min(form.outcome, undetermined)), outcomes[form.outcome]));
    if (form.marks.some(mark => decisions[mark[0]].rules.includes(rules.length - 1))) result.lastChild.append(" ", element("small", { className: "line" }, words.byDecision)); // answers
    button.addEventListener("click", () => {
      const opens = !opened.delete(index);
      if (opens) opened.add(index);
      button.setAttribute("aria-expanded", opens);
      result.className = opens ? "opened" : "";
      if (opens) result.after(detail(index)); else result.nextElementSibling.remove();
    });
    return isOpen ? [result, detail(index)] : [result];
  }

  function detail(index) {
    const form = forms[index];
    const list = pairs => element("dl", null, ...pairs.filter(([, text]) => text).flatMap(([label, text], place) =>
      [element("dt", null, label), element("dd", { className: place === 1 ? "key" : "" }, bdi(text))]));
    const cell = element("td", { colSpan: 4 });
    const { instrument } = form;
    const title = instrument.title === null || instrument.number === null ? "" : ` ${instrument.number}`;
    cell.append(element("dl", null,
      element("dt", null, words.form), element("dd", null, bdi(form.id)),
      element("dt", null, words.instrument), element("dd", null, bdi(name(instrument) + title))));
    form.marks.forEach((mark, ordinal) => {
      const [number, act, seal, signer, line, column, evidence] = mark;
      const decision = decisions[number];
      const label = [acts[act], seals[seal], signers[signer]].map(text => text ?? words.unknown).join(" / ");
      cell.append(element("h4", null, `${ordinal + 1}. ${label}: `, swatch(decision.outcome), outcomes[decision.outcome]));
      cell.append(list([...decision.parts, [words.evidence, evidence], [words.place, `${form.file}:${line}:${column}`]]));
    });
    if (!form.marks.length) {
      cell.append(element("p", null, form.outcome === undetermined + 1 ? words.unread : words.noRequirement));
      cell.append(list([[words.place, `${form.file}:${form.line}`]]));
    }
    return element("tr", { className: "detail", id: `d${index}` }, cell);
  }

  function draw(all = false) {
    const from = all ? 0 : state.page * pageSize;
    const part = shown.slice(from, all ? printLimit : from + pageSize);
    $("rows").replaceChildren(...part.flatMap(row));
    $("page").textContent = shown.length > pageSize ? fill(words.page, { from: count(from + 1), to: count(from + part.length) }) : "";
    $("previous").hidden = $("next").hidden = shown.length <= pageSize;
    $("previous").disabled = state.page === 0;
    $("next").disabled = from + part.length >= shown.length;
  }

  function announce() {
    const text = shown.length === 0 ? words.nothing
      : fill(shown.length === forms.length ? words.allShown : words.of, { all: count(forms.length), shown: count(shown.length) });
    $("count").textContent = text;
    const filters = [[words.query, state.q], ...["dept", "outcome", "rule"].map(key =>
      [words[{ dept: "department" }[key] ?? key], state[key] && inputs[key].selectedOptions[0]?.dataset.label])].filter(([, value]) => value);
    const limit = shown.length > printLimit ? "　" + fill(words.printLimit, { count: count(printLimit) }) : "";
    $("print-filters").textContent = [...filters.map(pair => pair.join(": ")), text].join("　") + limit;
  }

  function show() {
    for (const [key, input] of Object.entries(inputs)) if (input.value !== state[key]) input.value = state[key];
    const instrument = state.instrument && instruments.find(({ id }) => id === state.instrument);
    $("chip").hidden = !state.instrument;
    $("chip").textContent = state.instrument && `${words.instrument}: ${instrument ? name(instrument) : state.instrument}`;
    shown = matching();
    // On paper what the filters show, and nothing else.
    document.body.classList.toggle("filtered", Object.keys(none).some(key => state[key]));
    announce();
    draw();
  }

  function remember() {
    const pairs = Object.entries(state).filter(([key, value]) => value && key !== "page");
    const fragment = new URLSearchParams(pairs).toString().replaceAll("+", "%20");
    history.replaceState(null, "", "#" + (fragment || "forms"));
  }

  function change(values) {
    state = { ...state, page: 0, ...values };
    show();
    remember();
  }

  // A fragment that has no pair is the place of a heading.
  function follow() {
    const fragment = location.hash.slice(1);
    if (!fragment.includes("=")) return;
    const pairs = new URLSearchParams(fragment.replaceAll("+", "%2B"));
    state = { ...none, page: 0 };
    for (const key of Object.keys(none)) state[key] = pairs.get(key) ?? "";
    const open = pairs.get("open");
    const wanted = open === null ? -1 : forms.findIndex(({ id }) => id === open);
    if (wanted >= 0) opened.add(wanted);
    show();
    const place = shown.indexOf(wanted);
    if (place >= 0) {
      state.page = Math.floor(place / pageSize);
      draw();
    }
    const target = place < 0 ? null : $(`d${wanted}`).previousElementSibling;
    (target ?? $("forms")).scrollIntoView({ block: target ? "center" : "start" });
    (target?.querySelector("button") ?? $("forms")).focus({ preventScroll: true });
  }

  function options(select, values) {
    const option = (value, label, total) =>
      element("option", { value, textContent: total === undefined ? label : `${label}　${count(total)}`, "data-label": label });
    select.replaceChildren(option("", words.all), ...values.map(([value, label, total]) => option(value, label, total)));
  }

  function makeOptions() {
    const departments = new Map(), results = new Map(), used = new Map();
    const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
    for (const form of forms) {
      add(departments, department(form) ?? unknown);
      add(results, form.outcome);
      if (form.outcome === undetermined + 1) add(results, undetermined);
      for (const rule of new Set(form.marks.flatMap(mark => decisions[mark[0]].rules))) add(used, rule);
    }
    options(inputs.dept, [...departments].map(([key, total]) => [key, key === unknown ? words.unknown : key, total]));
    options(inputs.outcome, outcomes.map((label, index) => [outcomeIDs[index], label, results.get(index)]).filter(([, , total]) => total));
    options(inputs.rule, [...used].sort(([, a], [, b]) => b - a).map(([rule, total]) => [rules[rule][0], rules[rule][1], total]));
  }

  // Below a reason the forms that it keeps.
  function showReason(button) {
    const line = button.closest("tr");
    const opens = button.getAttribute("aria-expanded") === "false";
    button.setAttribute("aria-expanded", opens);
    if (!opens) return line.nextElementSibling.remove();
    const rule = rules.findIndex(([id]) => id === button.dataset.rule);
    const outcome = Number(button.dataset.outcome);
    const found = forms.filter(form => form.marks.some(mark => decisions[mark[0]].outcome === outcome && decisions[mark[0]].rules.includes(rule)));
    const links = found.slice(0, pageSize).flatMap(form =>
      [element("a", { className: "item", href: "#open=" + encodeURIComponent(form.id) }, bdi([form.number, form.title].filter(Boolean).join(" ") || form.id)), " "]);
    if (found.length > pageSize) links.push(element("a", { href: "#rule=" + encodeURIComponent(button.dataset.rule) }, fill(words.more, { count: count(found.length - pageSize) })));
    line.after(element("tr", { className: "reason-forms" }, element("td"), element("td", { colSpan: 4 }, ...links)));
  }

  makeOptions();
  $("list").hidden = false;
  for (const button of document.querySelectorAll(".needs-script")) {
    button.hidden = false;
    button.addEventListener("click", () => showReason(button));
  }
  inputs.q.addEventListener("input", () => change({ q: inputs.q.value }));
  for (const key of ["dept", "outcome", "rule"]) inputs[key].addEventListener("change", () => change({ [key]: inputs[key].value }));
  $("chip").addEventListener("click", () => { change({ instrument: "" }); inputs.q.focus(); });
  $("reset").addEventListener("click", event => { event.preventDefault(); opened.clear(); change(none); });
  document.querySelector(".filters").addEventListener("submit", event => event.preventDefault());
  const turn = step => { state.page += step; draw(); $("forms").scrollIntoView(); $("rows").querySelector("button").focus({ preventScroll: true }); };
  $("previous").addEventListener("click", () => turn(-1));
  $("next").addEventListener("click", () => turn(1));
  document.addEventListener("keydown", event => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, select, textarea")) {
      event.preventDefault();
      inputs.q.focus();
      inputs.q.select();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && event.target.matches("#rows th button")) {
      const buttons = [...$("rows").querySelectorAll("th button")];
      const next = buttons[buttons.indexOf(event.target) + step];
      if (next) { event.preventDefault(); next.focus(); }
    }
  });
  addEventListener("beforeprint", () => draw(true));
  addEventListener("afterprint", () => draw());
  addEventListener("hashchange", follow);
  show();
  follow();
})();
