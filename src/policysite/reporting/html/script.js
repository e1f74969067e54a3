"use strict";
// Without this script the page loses only the steps from finding to finding: links, filters and print need none.
(() => {
  const items = [...document.querySelectorAll(".findings li")];
  if (!items.length) return;
  const link = (item) => item.querySelector("a");
  const finding = (item) => document.querySelector(link(item).getAttribute("href"));
  const status = document.querySelector(".status");
  const keys = document.getElementById("keys");
  let current = null;

  const shown = () => items.filter((item) => item.offsetParent);
  const say = () => {
    const all = shown();
    const place = all.indexOf(current) + 1;
    status.textContent = place ? `${place} of ${all.length}` : `${all.length} ${all.length === 1 ? "finding" : "findings"}`;
  };
  const show = (item) => {
    document.querySelectorAll(".here").forEach((element) => element.classList.remove("here"));
    items.forEach((other) => link(other).removeAttribute("aria-current"));
    current = item;
    const number = finding(item).id.replace("finding-", "");
    finding(item).classList.add("here");
    document.querySelectorAll(`.words[data-findings~="${number}"]`).forEach((words) => words.classList.add("here"));
    link(item).setAttribute("aria-current", "true");
    const panel = document.querySelector(".panel");
    if (getComputedStyle(panel).position === "sticky") link(item).scrollIntoView({ block: "nearest" });
    say();
  };
  const go = (step) => {
    const all = shown();
    if (!all.length) return;
    const from = all.indexOf(current);
    show(all[from < 0 ? (step > 0 ? 0 : all.length - 1) : (from + step + all.length) % all.length]);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    finding(current).focus({ preventScroll: true });
    finding(current).scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  };
  const follow = () => {
    const item = items.find((other) => link(other).hash === location.hash);
    if (item) show(item);
  };

  document.getElementById("previous").addEventListener("click", () => go(-1));
  document.getElementById("next").addEventListener("click", () => go(1));
  document.addEventListener("keydown", (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n") go(1);
    if (event.key === "p") go(-1);
  });
  document.querySelector(".filters").addEventListener("change", say);
  addEventListener("hashchange", follow);
  document.querySelector(".steps").hidden = false;
  say();
  follow();
})();
