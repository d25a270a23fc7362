// Texts whose contrast with what lies behind them is below WCAG 2.1, 1.4.3 (4.5 : 1, or 3 : 1 for large type), and names of things that have none.
() => {
  const parse = (color) => {
    const [r, g, b, a = "1"] = color.match(/[\d.]+/g);
    return { r: +r, g: +g, b: +b, a: +a };
  };
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a), b: top.b * top.a + below.b * (1 - top.a), a: 1,
  });
  const groundOf = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(parse(getComputedStyle(at).backgroundColor));
    return layers.reduceRight((ground, layer) => over(layer, ground), { r: 255, g: 255, b: 255, a: 1 });
  };
  const luminance = ({ r, g, b }) => {
    const linear = [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const faint = [];
  for (const element of document.querySelectorAll("body *")) {
    const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data.trim()).join("");
    if (!text || element.closest("svg, canvas, option, [hidden]") || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const ground = groundOf(element);
    const [light, dark] = [luminance(over(parse(style.color), ground)), luminance(ground)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) faint.push(`${text.slice(0, 20)} (${element.tagName.toLowerCase()}.${element.className}): ${ratio.toFixed(2)}`);
  }
  for (const element of document.querySelectorAll("input:not([type=hidden]), select, textarea, button, a[href]")) {
    const labels = element.labels ? [...element.labels].map((label) => label.textContent) : [];
    const name = [element.textContent, element.getAttribute("aria-label"), element.title, element.placeholder, ...labels].join("").trim();
    if (!name && element.checkVisibility()) faint.push(`${element.outerHTML.slice(0, 80)} has no name`);
  }
  return [...new Set(faint)];
}
