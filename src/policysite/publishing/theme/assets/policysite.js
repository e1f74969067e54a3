// Three courtesies, without which every page works: a change of language keeps the reader's place, readers whose browser
// asks for another language that the page has are offered it, and a citation can be copied at a press. Nothing is stored,
// nothing is asked of a server.
"use strict";

const links = [...document.querySelectorAll('a[rel="alternate"]')];

// What the reader came for, while it is in view; else the first fact in view; nothing at the top of the page.
function place() {
  const edge = Math.max(0, document.querySelector(".masthead").getBoundingClientRect().bottom);
  const isBelow = (element) => element.getBoundingClientRect().top >= edge;
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && isBelow(target) && target.getBoundingClientRect().top < window.innerHeight) {
    return location.hash;
  }
  const fact = [...document.querySelectorAll("main [id][data-fact]")].find(isBelow);
  return fact && window.scrollY > 100 ? `#${fact.id}` : "";
}

for (const link of links) {
  for (const event of ["pointerdown", "focus", "click"]) {
    link.addEventListener(event, () => {
      link.hash = place();
    });
  }
}

const speaks = (language, page) => language.toLowerCase().split("-")[0] === page.toLowerCase().split("-")[0];
const wanted = navigator.languages.find((language) =>
  [document.documentElement.lang, ...links.map((link) => link.hreflang)].some((page) => speaks(language, page)),
);
const offered = links.find((link) => wanted && speaks(wanted, link.hreflang));
if (offered && !speaks(wanted, document.documentElement.lang)) {
  offered.textContent = offered.dataset.offer;
}

// The clipboard is there where the page came over https.
for (const citation of navigator.clipboard ? document.querySelectorAll(".citation") : []) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = citation.dataset.copy;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(citation.textContent);
    button.textContent = citation.dataset.copied;
  });
  citation.after(button);
}
