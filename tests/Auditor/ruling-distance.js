// How far, in page points, the highlight's sides lie from the lines that are drawn on the page: looked for in the pixels of the page itself.
() => {
  const mark = document.querySelector(".highlight");
  const sheet = mark.closest(".sheet-of-paper");
  const canvas = sheet.querySelector("canvas");
  const [ratioWidth, ratioHeight] = sheet.style.aspectRatio.split("/").map(Number);
  const box = mark.getBoundingClientRect();
  const paper = canvas.getBoundingClientRect();
  const scale = canvas.width / ratioWidth;
  const points = {
    left: ((box.left - paper.left) / paper.width) * ratioWidth, right: ((box.right - paper.left) / paper.width) * ratioWidth,
    top: ((box.top - paper.top) / paper.height) * ratioHeight, bottom: ((box.bottom - paper.top) / paper.height) * ratioHeight,
  };
  const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  const isInk = (x, y) => {
    const at = 4 * (Math.round(y) * canvas.width + Math.round(x));
    return pixels[at] + pixels[at + 1] + pixels[at + 2] < 3 * 215;
  };
  // The share of a side, moved by some pixels, that is ink.
  const share = (horizontal, position, from, to) => {
    let ink = 0, all = 0;
    for (let at = from + 2; at < to - 2; at += 0.5) {
      all++;
      if (horizontal ? isInk(at, position) : isInk(position, at)) ink++;
    }
    return ink / all;
  };
  const distance = (horizontal, side, from, to) => {
    for (let pixel = 0; pixel <= 3 * scale; pixel += 0.5) {
      for (const position of [side * scale - pixel, side * scale + pixel]) {
        if (share(horizontal, position, from * scale, to * scale) > 0.85) return pixel / scale;
      }
    }
    return 99;
  };
  return Math.max(
    distance(true, points.top, points.left, points.right), distance(true, points.bottom, points.left, points.right),
    distance(false, points.left, points.top, points.bottom), distance(false, points.right, points.top, points.bottom));
};
