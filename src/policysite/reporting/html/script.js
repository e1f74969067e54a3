"use strict";
// Without this script the page loses only its keys: n and p go to the next and the previous finding that is shown.
(() => {
  const told = () => [...document.querySelectorAll("table .finding")].filter((finding) => finding.offsetParent);
  const go = (step) => {
    const all = told();
    if (!all.length) return;
    const current = all.findIndex((finding) => finding.classList.contains("here"));
    const next = current < 0 ? (step > 0 ? 0 : all.length - 1) : (current + step + all.length) % all.length;
    all.forEach((finding) => finding.classList.remove("here"));
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    all[next].classList.add("here");
    all[next].focus({ preventScroll: true });
    all[next].scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n" || event.key === "j") go(1);
    if (event.key === "p" || event.key === "k") go(-1);
  });
  document.querySelector(".keys").hidden = false;
})();
