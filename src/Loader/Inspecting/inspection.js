// Shows the notes of everything under the pointer at once; without this script those of the uppermost show as an ordinary tooltip.
const hover = document.getElementById("hover");
const notesOf = box => {
  const title = box.querySelector("title");
  if (title) { box.dataset.notes = title.textContent; title.remove(); }
  return box.dataset.notes;
};
document.addEventListener("pointermove", event => {
  const notes = document.elementsFromPoint(event.clientX, event.clientY).filter(element => element.matches("svg rect")).map(notesOf).filter(Boolean).join("\n\n");
  hover.classList.toggle("shown", Boolean(notes));
  if (!notes) return;
  hover.textContent = notes;
  const right = event.clientX + hover.offsetWidth + 24 > innerWidth;
  hover.style.left = `${right ? Math.max(0, event.clientX - hover.offsetWidth - 14) : event.clientX + 14}px`;
  hover.style.top = `${Math.min(event.clientY + 14, innerHeight - hover.offsetHeight - 8)}px`;
});
