// What a timeline's pages do with JavaScript; without it everything is still there. Strict, small, no library.
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const rtl = () => document.documentElement.dir === "rtl";

  // Turning pages by the arrow keys.
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    if (event.target.closest?.("input, textarea, select, summary, dialog, [contenteditable]")) return;
    const turn = { ArrowLeft: rtl() ? "next" : "prev", ArrowRight: rtl() ? "prev" : "next" }[event.key];
    const link = turn && $(`a[rel="${turn}"]`);
    if (link) link.click();
  });

  // Where an entry stands: its permanent address leads on, and so does one that it had before its date was corrected.
  const lead = async () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!/^e-[0-9a-f]{8}$/.test(id)) return;
    const line = document.getElementById(id);
    if ($(".tl-shelf")) {
      const link = line && $("a", line);
      if (link) location.replace(link.href);
      return;
    }
    if (line) return;
    for (const place of document.querySelectorAll("[data-permanent]")) {
      const shelf = new URL(`${place.dataset.permanent}/${id.slice(2, 4)}.html`, location);
      const text = await fetch(shelf).then((answer) => (answer.ok ? answer.text() : ""), () => "");
      if (text.includes(`${id.slice(2)}"`)) // punctuation is written as entities there
        return location.replace(`${shelf}#${id}`);
    }
  };
  addEventListener("hashchange", lead);
  lead();

  // The search page.
  const form = $("form.tl-find");
  if (form) {
    const [ID, TITLE, QUOTE, WHEN, START, END, MARKS, PAGE, WHO, WHERE, SOURCES, LANGUAGE, FOLDED] = Array(13).keys();
    const MARK = { main: 1, inferred: 2, disputed: 4, uncertain: 8, undated: 16 };
    const STEP = 50;
    const texts = JSON.parse(form.dataset.texts);
    const plural = new Intl.PluralRules(texts.language);
    const digits = new Intl.NumberFormat(texts.language);
    const list = $(".tl-found"), more = $(".tl-more"), state = $("output", form), fields = form.elements;
    const names = ["q", "from", "to", "who", "where", "source", "sure", "main"];
    const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const count = (n) => (texts.entries[plural.select(n)] ?? texts.entries.other).replace("{count}", digits.format(n));
    const day = (text) => (text ? Math.round(Date.parse(text) / 864e5) + 719163 : null);
    let index, found = [], shown = 0, words = [], loading;

    const load = () => (loading ??= fetch(form.dataset.index).then((answer) => answer.json()).then((read) => {
      index = read;
      for (const [place, row] of index.entries.entries()) {
        row.push(...index.numbers[place]);
        const told = [...row[WHO].map((n) => index.who[n]), ...row[WHERE].map((n) => index.where[n]), ...row[SOURCES].map((n) => index.sources[n])];
        row.push(fold(`${row[TITLE]} ${row[QUOTE]} ${told.join(" ")}`));
      }
    }));

    const element = (name, text, type) => {
      const made = document.createElement(name);
      if (type) made.className = type;
      if (text) made.textContent = text;
      return made;
    };
    const highlighted = (name, text, type) => {
      const made = element(name, "", type);
      const lower = fold(text);
      // Folding keeps lengths for most text; where it does not, nothing is highlighted rather than the wrong thing.
      const spots = lower.length === text.length ? words.map((word) => [lower.indexOf(word), word.length]).filter(([at]) => at >= 0).sort((a, b) => a[0] - b[0]) : [];
      let from = 0;
      for (const [at, length] of spots) {
        if (at < from) continue;
        made.append(text.slice(from, at), element("mark", text.slice(at, at + length)));
        from = at + length;
      }
      made.append(text.slice(from));
      return made;
    };
    const line = (row) => {
      const item = element("li", "", "tl-line");
      const link = highlighted("a", row[TITLE]);
      const base = new URL(form.dataset.index, location);
      link.href = new URL(index.pages[row[PAGE]] + "#" + row[ID], base);
      const quote = element("span", "", "tl-line-quote"); // around the marks: browsers choose those by what they stand in
      quote.append(highlighted("q", row[QUOTE]));
      quote.dir = link.dir = "auto";
      quote.lang = link.lang = index.languages[row[LANGUAGE]];
      item.append(element("span", row[WHEN] ?? texts.undated_here.other, "tl-when"), " ", link, " ", quote, " ", element("cite", row[SOURCES].map((n) => index.sources[n]).join(", ")));
      return item;
    };
    const show = (upto) => {
      list.append(...found.slice(shown, upto).map(line));
      shown = Math.min(upto, found.length);
      more.hidden = shown >= found.length;
    };
    const search = () => {
      words = fold(fields.q.value).split(/\s+/).filter(Boolean);
      const from = day(fields.from.value), to = day(fields.to.value);
      const number = (all, field) => (field?.value ? all.indexOf(field.value) : null);
      const who = number(index.who, fields.who), where = number(index.where, fields.where), source = number(index.sources, fields.source);
      const sure = fields.sure.value, main = fields.main.checked;
      const asked = words.length || from || to || who !== null || where !== null || source !== null || sure || main;
      found = !asked ? [] : index.entries.filter((row) =>
        words.every((word) => row[FOLDED].includes(word)) &&
        (from === null || (row[END] ?? (row[START] === null ? -Infinity : Infinity)) > from) &&
        (to === null || (row[START] ?? (row[END] === null ? Infinity : -Infinity)) <= to) &&
        (who === null || row[WHO].includes(who)) &&
        (where === null || row[WHERE].includes(where)) &&
        (source === null || row[SOURCES].includes(source)) &&
        (!main || row[MARKS] & MARK.main) &&
        (!sure || (sure === "stated" ? !(row[MARKS] & (MARK.inferred | MARK.undated)) : row[MARKS] & MARK[sure])));
      list.replaceChildren();
      shown = 0;
      show(STEP);
      state.textContent = asked && !found.length ? texts.find_none.other : count(asked ? found.length : index.entries.length);
    };
    const keep = () => {
      const address = new URL(location);
      for (const name of names) {
        const field = fields[name], value = field?.type === "checkbox" ? (field.checked ? "1" : "") : field?.value;
        if (value) address.searchParams.set(name, value);
        else address.searchParams.delete(name);
      }
      history.replaceState(null, "", address);
    };
    let waiting;
    const run = () => load().then(search, () => { state.textContent = texts.find_failed.other; });
    const changed = () => {
      run();
      clearTimeout(waiting);
      waiting = setTimeout(keep, 300); // browsers refuse a hundred changes of address in a row
    };
    const asked = new URL(location).searchParams;
    for (const name of names) {
      const field = fields[name], value = asked.get(name);
      if (!field || !value) continue;
      if (field.type === "checkbox") field.checked = true;
      else field.value = value;
      if (name !== "q") $("details", form).open = true;
    }
    form.addEventListener("input", changed);
    form.addEventListener("submit", (event) => { event.preventDefault(); changed(); });
    form.addEventListener("reset", () => setTimeout(changed));
    more.addEventListener("click", () => show(shown + STEP));
    if (names.some((name) => asked.get(name))) run();
    else form.addEventListener("focusin", load, { once: true });
  }
})();

// How to cite an entry: a button beside its permanent link opens its citations, each with a button that copies it.
(() => {
  "use strict";
  const place = document.querySelector(".tl-citing");
  if (!place) return;
  const texts = JSON.parse(place.dataset.texts);
  const say = (key) => texts[key].other;
  const make = (name, text, type) => Object.assign(document.createElement(name), { textContent: text, className: type });
  const button = (text, type) => Object.assign(make("button", text, type), { type: "button" });
  let loading;
  const load = () => (loading ??= fetch(place.dataset.citations).then((answer) => answer.json()));

  const copy = (text, shown, pressed) => {
    const done = () => {
      const label = pressed.textContent;
      pressed.textContent = say("cite_copied");
      setTimeout(() => { pressed.textContent = label; }, 2000);
    };
    // Only a page that came safely may write to the clipboard; elsewhere the text is selected for the reader to copy.
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done);
    else getSelection().selectAllChildren(shown);
  };
  const open = async (link) => {
    const cited = await load().then((all) => all[decodeURIComponent(link.hash.slice(1))], () => ({ text: link.href }));
    const dialog = make("dialog", "", "tl-citation");
    dialog.setAttribute("aria-label", say("cite"));
    for (const [form, text] of Object.entries(cited)) {
      const shown = make("pre", text.trim(), "");
      shown.dir = form === "text" ? "auto" : "ltr";
      shown.tabIndex = 0;
      const name = form === "text" ? say("cite_text") : form;
      const press = button(say("cite_copy").replace("{form}", name), "");
      press.addEventListener("click", () => copy(text.trim(), shown, press));
      dialog.append(shown, press);
    }
    const close = button(say("cite_close"), "tl-close");
    close.addEventListener("click", () => dialog.close());
    dialog.append(close);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
  const status = make("p", "", "tl-unseen");
  status.setAttribute("role", "status");
  place.after(status);
  for (const link of document.querySelectorAll(".tl-permalink")) {
    link.addEventListener("click", (event) => {
      if (!navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault(); // the reader stays, and has the address that stays
      navigator.clipboard.writeText(link.href).then(() => {
        link.textContent = "✓";
        status.textContent = say("permalink_copied");
        setTimeout(() => { link.textContent = "#"; status.textContent = ""; }, 2000);
      }, () => { location.href = link.href; });
    });
    const press = button(say("cite"), "tl-cite");
    press.setAttribute("aria-haspopup", "dialog");
    press.addEventListener("click", () => open(link));
    link.closest("article").append(press); // out of the flow: nothing on the page moves
  }
})();
