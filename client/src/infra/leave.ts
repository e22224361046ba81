// Leaving in a hurry: the page that is left is not there to go back to, and three times Escape is as good as the link.
const WITHIN_MS = 1_500;
const TIMES = 3;

let pressed: number[] = [];

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.leave') : null;
  if (!link) return;
  event.preventDefault();
  location.replace(link.href);
});

document.addEventListener('keydown', ({ key, timeStamp, repeat, isComposing }) => {
  // A key that is held down is one, and one that ends a word being composed is none.
  if (key !== 'Escape' || repeat || isComposing) return;
  pressed = [...pressed.filter((at) => timeStamp - at < WITHIN_MS), timeStamp];
  if (pressed.length >= TIMES) location.replace('/leave');
});
