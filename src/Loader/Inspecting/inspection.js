// Shows the notes of the cell under the pointer at once; without this script they show as ordinary tooltips.
const hover = document.getElementById("hover");
document.addEventListener("pointermove", event => {
  const box = event.target.closest?.("rect");
  const title = box?.querySelector("title");
  if (title) { box.dataset.notes = title.textContent; title.remove(); }
  const notes = box?.dataset.notes;
  hover.classList.toggle("shown", Boolean(notes));
  if (!notes) return;
  hover.textContent = notes;
  const right = event.clientX + hover.offsetWidth + 24 > innerWidth;
  hover.style.left = `${right ? Math.max(0, event.clientX - hover.offsetWidth - 14) : event.clientX + 14}px`;
  hover.style.top = `${Math.min(event.clientY + 14, innerHeight - hover.offsetHeight - 8)}px`;
});
