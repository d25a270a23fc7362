// Small things of every page: the reviewer's name is remembered in this browser, a finding sheet is printed, keys move through lists.
const nameKey = "selfeval-reviewer";

function rememberName() {
  for (const input of document.querySelectorAll("input[name=reviewer]")) {
    input.value ||= localStorage.getItem(nameKey) ?? "";
    input.addEventListener("change", () => localStorage.setItem(nameKey, input.value));
  }
}

function isWriting(element) {
  return element.closest("input, textarea, select, [contenteditable]") !== null;
}

// j and k move through findings, / goes to the search.
function moveByKeys(event) {
  if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") {
    event.preventDefault();
    document.querySelector("input[type=search]")?.focus();
    return;
  }

  if (event.key !== "j" && event.key !== "k") return;
  const stops = [...document.querySelectorAll("table.list a.subject, article.finding")];
  const here = stops.indexOf(document.activeElement.closest("table.list a.subject, article.finding"));
  const next = stops[Math.min(Math.max(here + (event.key === "j" ? 1 : -1), 0), stops.length - 1)];
  if (!next) return;
  if (next.matches("article")) next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({ block: "center" });
}

// On a narrow screen the facets are closed until asked for.
function closeFacets() {
  if (window.matchMedia("(max-width: 760px)").matches) {
    for (const facet of document.querySelectorAll("details.facet[open]")) facet.open = false;
  }
}

document.addEventListener("keydown", moveByKeys);
document.querySelector("[data-print]")?.addEventListener("click", () => window.print());
document.addEventListener("htmx:afterSettle", closeFacets);
rememberName();
closeFacets();
