// Shows the pages of the original beside the data, and leads from a value to its cell and back.
// Boxes are in page points, origin top left, rotation and crop applied: the same system that pdf.js draws in.
const assets = { cMapUrl: "/vendor/pdfjs/cmaps/", cMapPacked: true, standardFontDataUrl: "/vendor/pdfjs/standard_fonts/", wasmUrl: "/vendor/pdfjs/wasm/", isEvalSupported: false, useWasm: false };
const sharpest = 2.5;

function placesOf(text) {
  return (text ?? "").split(";").filter(Boolean).map((part) => {
    const [page, left, top, right, bottom] = part.split(",").map(Number);
    return { page, left, top, right, bottom };
  });
}

const documents = new Map();

// One document for the pages and all crops of it.
function open(address) {
  if (!documents.has(address)) documents.set(address, load(address));
  return documents.get(address);
}

async function load(address) {
  const pdfjs = await import("/vendor/pdfjs/pdf.min.mjs");
  pdfjs.GlobalWorkerOptions.workerSrc = "/vendor/pdfjs/pdf.worker.min.mjs";
  return pdfjs.getDocument({ url: address, ...assets }).promise;
}

// Width and height in points as boxes count them: rotated, cropped, and without the page's own unit.
function sizeOf(page) {
  const [x0, y0, x1, y1] = page.view;
  return page.rotate % 180 === 0 ? { width: x1 - x0, height: y1 - y0 } : { width: y1 - y0, height: x1 - x0 };
}

async function draw(page, canvas, width) {
  const viewport = page.getViewport({ scale: 1 });
  const density = Math.min(window.devicePixelRatio || 1, sharpest);
  const scaled = page.getViewport({ scale: (width / viewport.width) * density });
  canvas.width = Math.round(scaled.width);
  canvas.height = Math.round(scaled.height);
  await page.render({ canvas, canvasContext: canvas.getContext("2d"), viewport: scaled }).promise;
}

function place(element, box, size) {
  element.style.left = `${(100 * box.left) / size.width}%`;
  element.style.top = `${(100 * box.top) / size.height}%`;
  element.style.width = `${(100 * (box.right - box.left)) / size.width}%`;
  element.style.height = `${(100 * (box.bottom - box.top)) / size.height}%`;
}

class Viewer {
  constructor(root) {
    this.root = root;
    this.viewer = root.querySelector(".viewer");
    this.pages = new Map();
    this.marks = [];
  }

  async show() {
    const document = await open(this.root.dataset.pdf);
    for (const number of this.root.dataset.pages.split(",").map(Number)) await this.showPage(document, number);
    this.root.dataset.drawn = "true";
  }

  async showPage(pdf, number) {
    const page = await pdf.getPage(number);
    const size = sizeOf(page);
    const sheet = document.createElement("div");
    sheet.className = "sheet-of-paper";
    sheet.dataset.page = number;
    sheet.style.aspectRatio = `${size.width} / ${size.height}`;
    const canvas = document.createElement("canvas");
    const layer = document.createElement("div");
    layer.className = "cells-layer";
    sheet.append(canvas, layer);
    this.viewer.append(sheet);
    this.pages.set(number, { sheet, layer, size });
    await draw(page, canvas, sheet.clientWidth);
  }

  // Every value has a cell that can be clicked; cells of findings and problems are tinted.
  addCells() {
    const seen = new Set();
    for (const source of document.querySelectorAll("td.value, button.cell.problem")) {
      for (const box of placesOf(source.dataset.places)) {
        const key = `${box.page},${box.left},${box.top},${box.right},${box.bottom}`;
        const page = this.pages.get(box.page);
        if (!page || seen.has(key)) continue;
        seen.add(key);
        const cell = document.createElement("button");
        cell.type = "button";
        cell.className = `spot ${["error", "warning", "info", "problem"].filter((kind) => source.classList.contains(kind)).join(" ")}`;
        cell.tabIndex = -1;
        // An empty cell is named by what it is a cell of.
        cell.setAttribute("aria-label", source.textContent.trim() || source.id);
        cell.dataset.source = source.id;
        place(cell, box, page.size);
        cell.addEventListener("click", () => this.toValue(source, source.dataset.places));
        page.layer.append(cell);
      }
    }
  }

  // The marks of the value in hand; the first is brought into sight.
  mark(places, kind) {
    for (const mark of this.marks) mark.remove();
    this.marks = placesOf(places).filter((box) => this.pages.has(box.page)).map((box) => {
      const { layer, size } = this.pages.get(box.page);
      const mark = document.createElement("div");
      mark.className = `highlight ${kind ?? ""}`;
      place(mark, box, size);
      layer.append(mark);
      return mark;
    });
    if (this.marks.length > 0) this.bringIntoSight(this.marks[0]);
  }

  // Beside the data only the pages move; below it (narrow screens) the window goes there.
  bringIntoSight(mark) {
    if (this.viewer.scrollHeight <= this.viewer.clientHeight || getComputedStyle(this.root).position !== "sticky") {
      if (getComputedStyle(this.root).position !== "sticky") mark.scrollIntoView({ block: "center", behavior: "instant" });
      return;
    }

    const [at, view] = [mark.getBoundingClientRect(), this.viewer.getBoundingClientRect()];
    this.viewer.scrollTop += at.top + at.height / 2 - (view.top + view.height / 2);
  }

  toValue(source, places) {
    const details = source.closest("details");
    if (details) details.open = true;
    this.mark(places);
    choose(source);
    source.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    source.focus({ preventScroll: true });
  }
}

function choose(element) {
  for (const old of document.querySelectorAll(".chosen-value")) old.classList.remove("chosen-value");
  element.classList.add("chosen-value");
}

// A click (or Enter) on a value, on a cell of a finding, or on a finding shows where it is printed.
function listen(viewer) {
  const show = (source) => {
    choose(source);
    const kind = ["error", "warning", "info", "problem"].find((name) => source.classList.contains(name));
    viewer.mark(source.dataset.places, kind);
  };
  document.querySelector(".data").addEventListener("click", (event) => {
    if (event.target.closest("a, input, textarea, select, label, summary, form button")) return;
    const source = event.target.closest("[data-places]");
    if (source) show(source);
  });
  document.querySelector(".data").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("td.value, article.finding")) show(event.target);
  });
  const showAddressed = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.matches("[data-places]")) show(target);
    target.scrollIntoView({ block: "start" });
  };
  window.addEventListener("hashchange", showAddressed);
  showAddressed();
}

async function showCrop(figure) {
  const places = placesOf(figure.dataset.places);
  const first = places[0];
  const page = await (await open(figure.dataset.pdf)).getPage(first.page);
  const size = sizeOf(page);
  const here = places.filter((box) => box.page === first.page);
  // The cells with a little of what stands around them, over the whole width of the page.
  const [top, bottom] = [Math.max(0, Math.min(...here.map((box) => box.top)) - 24), Math.min(size.height, Math.max(...here.map((box) => box.bottom)) + 24)];
  const view = figure.querySelector(".crop-view");
  // High crops become narrower, so that the sheet stays one page.
  view.style.aspectRatio = `${size.width} / ${bottom - top}`;
  view.style.maxWidth = `${(72 * size.width) / (bottom - top)}mm`;
  const sheet = document.createElement("div");
  sheet.className = "sheet-of-paper";
  sheet.style.aspectRatio = `${size.width} / ${size.height}`;
  sheet.style.top = `${(-100 * top) / (bottom - top)}%`;
  const canvas = document.createElement("canvas");
  sheet.append(canvas);
  for (const box of here) {
    const mark = document.createElement("div");
    mark.className = "highlight";
    place(mark, box, size);
    sheet.append(mark);
  }

  view.append(sheet);
  await draw(page, canvas, Math.max(view.clientWidth, 900));
  figure.dataset.drawn = "true";
}

const root = document.querySelector(".original[data-pdf]");
if (root) {
  const viewer = new Viewer(root);
  viewer.show().catch((error) => {
    console.error(error);
    root.querySelector(".failure").hidden = false;
    root.dataset.drawn = "failed";
  }).then(() => {
    viewer.addCells();
    listen(viewer);
  });
}

// A form read by OCR may have a crop at each of its findings: each is drawn when it comes near.
const near = new IntersectionObserver((entries) => {
  for (const { target } of entries.filter((entry) => entry.isIntersecting)) {
    near.unobserve(target);
    showCrop(target).catch((error) => { console.error(error); target.dataset.drawn = "failed"; });
  }
}, { rootMargin: "400px" });
for (const crop of document.querySelectorAll(".crop[data-pdf]")) near.observe(crop);
