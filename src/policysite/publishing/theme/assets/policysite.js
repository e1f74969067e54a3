// Three courtesies, without which every page works: a change of language keeps the reader's place, readers whose browser
// asks for another language that the page has are offered it, and a citation can be copied at a press. Nothing is stored,
// nothing is asked of a server.
"use strict";

const links = [...document.querySelectorAll('a[rel="alternate"]')];

// What the reader came for, while it is in view; else the first place in view; nothing at the top of the page.
function place() {
  if (window.scrollY < 100) {
    return "";
  }
  const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) - 1;
  const isInView = (element) => {
    const { top } = element.getBoundingClientRect();
    return top >= edge && top < window.innerHeight;
  };
  const target = [document.querySelector(":target"), ...document.querySelectorAll("main [id]")]
    .filter(Boolean)
    .find(isInView);
  return target ? `#${target.id}` : "";
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
