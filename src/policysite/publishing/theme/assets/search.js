// The search field of a page. It stands on the page hidden, since it needs this script. What finds is loaded when a
// reader turns to the field: nothing before. Nothing that is typed leaves the browser, and nothing is stored.

const box = document.querySelector(".search");
const MOST = 10;
const BEFORE_MARK = 60;

class Search {
  constructor(box) {
    this.box = box;
    this.field = box.querySelector("input");
    this.status = box.querySelector("[role=status]");
    this.list = box.querySelector("ol");
    box.hidden = false;
    this.field.addEventListener("focus", () => this.load().catch(() => {})); // told once something is typed
    this.field.addEventListener("input", () => this.show());
    this.field.addEventListener("click", () => this.show());
    this.list.addEventListener("click", () => this.close());
    box.addEventListener("keydown", (event) => this.steer(event));
    box.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !box.contains(relatedTarget)) {
        this.close();
      }
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (!box.contains(target)) {
        this.close();
      }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        this.field.select();
        this.field.focus();
      }
    });
  }

  // Results of what is typed now; of what was typed meanwhile, if loading takes a while.
  async show() {
    let finder;
    try {
      finder = await this.load();
    } catch {
      this.tell(this.box.dataset.failed, []);
      return;
    }
    const query = this.field.value.trim();
    if (!query) {
      this.close();
      return;
    }
    const results = finder.find(query).slice(0, MOST);
    const { none, found } = this.box.dataset;
    this.tell(results.length > 0 ? found.replace("{0}", results.length) : none, results);
  }

  load() {
    this.loading ??= loaded(this.box.dataset).catch((error) => {
      this.loading = undefined; // the next letter tries again
      throw error;
    });
    return this.loading;
  }

  tell(words, results) {
    const root = new URL(this.box.dataset.root, document.baseURI);
    this.list.replaceChildren(...results.map((result) => item(result, root)));
    this.status.textContent = words;
    this.box.classList.add("search--open");
  }

  close() {
    this.box.classList.remove("search--open");
    this.list.replaceChildren();
    this.status.textContent = "";
  }

  steer(event) {
    const stops = [this.field, ...this.list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && stops[at + step]) {
      event.preventDefault();
      stops[at + step].focus();
    } else if (event.key === "Enter" && at === 0 && stops.length > 1) {
      stops[1].click();
    } else if (event.key === "Escape" && this.box.classList.contains("search--open")) {
      event.preventDefault();
      this.field.focus();
      this.close();
    }
  }
}

async function loaded({ index, scripts, stemmer }) {
  const [answer, { Finder }] = await Promise.all([
    fetch(index),
    import("./search/finder.js"),
    ...scripts.split(" ").map(script),
  ]);
  if (!answer.ok) {
    throw new Error(`${index}: ${answer.status}`);
  }
  return new Finder(await answer.json(), stemmer);
}

function script(source) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    Object.assign(element, { src: source, async: false, onload: resolve, onerror: reject });
    document.head.append(element);
  });
}

// A link to where the words stand. Its name is what the entry is called, after the section around it.
function item({ entry, marks }, root) {
  const link = document.createElement("a");
  link.href = new URL(entry.url, root).href;
  const around = entry.section && entry.title ? [entry.section, " › "] : [entry.section ?? ""];
  link.append(element("strong", ...around, ...marked(entry.title ?? "", marks.title)));
  if (entry.text) {
    link.append(" ", element("span", ...marked(entry.text, marks.text)));
  }
  return element("li", link);
}

// The text from shortly before the first word that was found, with what was found marked.
function marked(text, marks = []) {
  const parts = [];
  const places = [...marks].sort(([a], [b]) => a - b);
  let at = start(text, places[0]?.[0] ?? 0);
  if (at > 0) {
    parts.push("… ");
  }
  for (const [from, length] of places) {
    if (from >= at) {
      parts.push(text.slice(at, from), element("mark", text.slice(from, from + length)));
      at = from + length;
    }
  }
  return [...parts, text.slice(at)];
}

const start = (text, mark) => (mark > BEFORE_MARK ? text.indexOf(" ", mark - BEFORE_MARK) + 1 : 0);

function element(name, ...parts) {
  const made = document.createElement(name);
  made.append(...parts);
  return made;
}

if (box) {
  new Search(box);
}
