/** Two thirds of a second at 60 frames: what is not drawn by then is not coming. */
const mostFrames = 40;

/** Moves the focus to an element that is about to be drawn. */
export function focusWhenThere(id: string, frames = mostFrames): void {
  const element = document.getElementById(id);
  if (element) element.focus();
  else if (frames > 0) requestAnimationFrame(() => focusWhenThere(id, frames - 1));
}
