
"use strict";
// Everything can be read without this: links lead to marks and back.  It adds pictures as they are needed, filters,
// sorting, and ways to move with the keyboard.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const said = document.getElementById("said");
  const pane = document.getElementById("document");

  // --- pictures: there while they are near, gone when they are far, so that hundreds of pages need little memory
  const wide = matchMedia("(min-width: 1080px)");
  const show = (holder) => {
    if (holder.querySelector("img")) return;
    const box = document.createElement("div");
    box.innerHTML = holder.querySelector("noscript").textContent;
    holder.append(box.firstElementChild);
  };
  const hide = (holder) => holder.querySelector("img")?.remove();
  let observer;
  const observe = () => {
    observer?.disconnect();
    observer = new IntersectionObserver(
      (entries) => entries.forEach((entry) => (entry.isIntersecting ? show : hide)(entry.target)),
      { root: wide.matches ? pane : null, rootMargin: "1200px 0px" },
    );
    all(".picture").forEach((holder) => observer.observe(holder));
  };
  if (pane) {
    observe();
    wide.addEventListener("change", observe);
  }

  // --- from row to mark, and from mark to row
  const markOf = (anchor) => document.getElementById(anchor)?.closest(".mark, .in");
  let current = [];
  const arrive = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    const row = target.closest("tr[id]");
    const mark = row ? null : target.closest(".mark, .in");
    current.forEach((one) => one.classList.remove("current"));
    current = [];
    if (row) {
      if (row.hidden) reset();
      current = [row, row.dataset.mark && markOf(row.dataset.mark)].filter(Boolean);
      row.scrollIntoView({ block: "center" });
      (row.querySelector("a") ?? row).focus({ preventScroll: true });
    } else if (mark) {
      reveal(mark);
      const own = document.getElementById(mark.getAttribute("href").slice(1));
      current = [mark, own].filter(Boolean);
      target.scrollIntoView({ block: "center" });
      rove(mark);
      mark.focus({ preventScroll: true });
    }
    current.forEach((one) => one.classList.add("current"));
  };
  addEventListener("hashchange", arrive);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) setTimeout(arrive); // the place has not changed, so nothing else tells
    if (link || event.target.closest("button, input, select, label, summary")) return;
    const row = event.target.closest("tr[data-mark]");
    if (!row || String(getSelection())) return;
    if (location.hash === `#${row.dataset.mark}`) arrive();
    else location.hash = row.dataset.mark;
  });
  document.addEventListener("mouseover", (event) => {
    const mark = event.target.closest?.(".mark, a.in");
    if (mark && !mark.title) mark.title = mark.getAttribute("aria-label");
  });

  // --- which marks are shown
  const boxes = all("input[data-kind]");
  const toggle = (box) => pane.classList.toggle(`hide-${box.dataset.kind}`, !box.checked);
  boxes.forEach((box) => box.addEventListener("change", () => toggle(box)));
  const reveal = (mark) => {
    const box = boxes.find((one) => mark.classList.contains(one.dataset.kind));
    if (box && !box.checked) {
      box.checked = true;
      toggle(box);
    }
  };

  // --- one stop of the Tab key for each page; arrows go from mark to mark
  const sheets = all(".sheet");
  const rove = (mark) => {
    const sheet = mark.closest(".sheet");
    if (sheet) all(".mark", sheet).forEach((one) => (one.tabIndex = one === mark ? 0 : -1));
  };
  sheets.forEach((sheet) => {
    const marks = all(".mark", sheet);
    if (marks.length) rove(marks[0]);
    sheet.addEventListener("keydown", (event) => {
      const shown = marks.filter((mark) => mark.offsetParent !== null || mark.getClientRects().length);
      const at = shown.indexOf(document.activeElement);
      const step = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 };
      const next = shown[step[event.key]];
      if (at < 0 || !next) return;
      event.preventDefault();
      rove(next);
      next.focus({ preventScroll: true });
      next.firstElementChild.scrollIntoView({ block: "nearest" });
    });
  });

  // --- filters
  const filter = document.getElementById("filter");
  const words = document.getElementById("words");
  const doubt = document.getElementById("doubt");
  const sections = all("section.rows").map((section) => ({
    section,
    choice: section.querySelector("select[data-choice]"),
    count: section.querySelector("h2 .count"),
    rows: all(":scope > table > tbody > tr", section).map((row) => ({ row, text: row.textContent.toLowerCase().replace(/\s+/g, " ") })),
  }));
  let pending;
  const apply = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    let total = 0;
    sections.forEach(({ choice, count, rows }) => {
      let here = 0;
      rows.forEach(({ row, text }) => {
        const fits =
          wanted.every((word) => text.includes(word) || text.replace(/(\d)\s(?=\d)/g, "$1").includes(word)) &&
          (!doubt.value || row.classList.contains(doubt.value)) &&
          (!choice?.value || row.dataset.value === choice.value);
        row.hidden = !fits;
        here += fits;
      });
      count.textContent = here === rows.length ? rows.length : `${here} / ${rows.length}`;
      shown += here;
      total += rows.length;
    });
    clearTimeout(pending);
    const text = shown ? filter.dataset.shown.replace("{shown}", shown).replace("{all}", total) : filter.dataset.none;
    pending = setTimeout(() => (said.textContent = text), 400);
  };
  const reset = () => {
    words.value = doubt.value = "";
    sections.forEach(({ choice }) => choice && (choice.value = ""));
    apply();
  };
  if (filter) {
    filter.addEventListener("submit", (event) => event.preventDefault());
    words.addEventListener("input", apply);
    doubt.addEventListener("change", apply);
    sections.forEach(({ choice }) => choice?.addEventListener("change", apply));
  }

  // --- sorting: up, down, and as in the document
  const value = (row, place) => row.cells[place].dataset.order ?? row.cells[place].textContent.trim();
  const compare = (a, b) => {
    if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1); // what is unknown comes last
    const [x, y] = [Number(a), Number(b)];
    return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, "sv", { numeric: true }) : x - y;
  };
  sections.forEach(({ section, rows }) => {
    const heads = all(":scope > table > thead th", section);
    heads.forEach((head, place) => {
      if (rows.length < 3 || head.matches(".c-remark, .c-concerns")) return;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const next = { ascending: "descending", descending: "" }[head.getAttribute("aria-sort")] ?? "ascending";
        heads.forEach((one) => one.removeAttribute("aria-sort"));
        const order = rows.map(({ row }) => row);
        if (next) {
          head.setAttribute("aria-sort", next);
          order.sort((a, b) => compare(value(a, place), value(b, place)) * (next === "ascending" ? 1 : -1));
        }
        section.querySelector(":scope > table > tbody").append(...order);
      });
    });
  });

  arrive();
})();
