// The glyphs, on a 20 px grid with a 1.5 px line in the colour of the text (base.css, `.icon`). Inline, so that they
// cost no request. Hidden from screen readers: a glyph always has its word beside it.
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

const shapes = {
  support:
    '<path d="M6.5 9v8H3V9zM6.5 9.2 9.6 3c1.4 0 2.1.9 1.9 2.2L11 8h4.1a1.9 1.9 0 0 1 1.9 2.2' +
    'l-.8 5a2.1 2.1 0 0 1-2 1.8H6.5"/>',
  concern: '<path d="M10 3 17.6 16.6H2.4zM10 8.2v4M10 14.3v.1"/>',
  wording: '<path d="m4 13.2 8.6-8.7 2.9 2.9-8.7 8.6H4zM11 6.1l2.9 2.9M12 17.5h5"/>',
  question: '<circle cx="10" cy="10" r="7.5"/><path d="M7.7 8.1a2.3 2.3 0 1 1 3.4 2c-.8.5-1.1.9-1.1 1.7M10 14.2v.1"/>',
  evidence: '<path d="M5 2.5h7L15.5 6v11.5H5zM12 2.5V6h3.5M7.7 10h5M7.7 13.2h5"/>',
  new: '<circle class="solid" cx="10" cy="10" r="4"/>',
  held: '<circle cx="10" cy="10" r="7.5" stroke-dasharray="2.6 2.2"/><path d="M8 7v6M12 7v6"/>',
  hidden: '<path d="M3 3h14v14H3zM3 10h14" stroke-dasharray="2.6 2.2"/>',
  removed: '<path d="M3 5h14v10H3z" stroke-dasharray="2.6 2.2"/><path d="M6.5 10h7"/>',
  late: '<circle cx="10" cy="10" r="7.5"/><path d="M10 5.5V10l3 2"/>',
  failed: '<circle cx="10" cy="10" r="7.5"/><path d="M10 5.5v5.5M10 14v.1"/>',
  accepted: '<circle class="solid" cx="10" cy="10" r="7.5"/><path class="cut" d="m6.5 10.3 2.5 2.5 4.6-5.2"/>',
  partly: '<circle cx="10" cy="10" r="7.5"/><path class="solid" d="M10 2.5a7.5 7.5 0 0 0 0 15z"/>',
  'not-accepted': '<circle cx="10" cy="10" r="7.5"/><path d="M6.5 10h7"/>',
  answered: '<path d="M7.5 4 2.5 9l5 5M2.5 9H13a4.5 4.5 0 0 1 0 9H9"/>',
  check: '<path d="m4 10.5 4 4 8-9"/>',
  person: '<circle cx="10" cy="6.5" r="3.5"/><path d="M3.5 17a6.5 6.5 0 0 1 13 0"/>',
  comment: '<path d="M3 4h14v9.5H9L5.5 17v-3.5H3z"/>',
  reply: '<path d="M8 4.5 3.5 9 8 13.5M3.5 9H12a5 5 0 0 1 5 5v1.5"/>',
  back: '<path d="m12.5 5-5 5 5 5"/>',
  forward: '<path d="m7.5 5 5 5-5 5"/>',
  plus: '<path d="M10 4v12M4 10h12"/>',
  minus: '<path d="M4 10h12"/>',
  changed: '<path d="M10 2.5v10M5 7.5h10M5 16.5h10"/>',
  moved: '<path d="M6.5 16.5v-13M3.5 6.5l3-3 3 3M13.5 3.5v13M10.5 13.5l3 3 3-3"/>',
  number: '<path d="M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h14M2.5 12.5h14"/>',
  split: '<path d="M10 17.5V11L4 4.5M10 11l6-6.5M4 8.5v-4h4M12 4.5h4v4"/>',
  merged: '<path d="M10 17.5V11L4 3.5M10 11l6-7.5M6.5 14l3.5 3.5 3.5-3.5"/>',
  close: '<path d="m5 5 10 10M15 5 5 15"/>',
  menu: '<path d="M3 5.5h14M3 10h14M3 14.5h14"/>',
  search: '<circle cx="9" cy="9" r="5.5"/><path d="m13.2 13.2 4 4"/>',
  print: '<path d="M6 7V3h8v4M6 14H3V7h14v7h-3M6 12h8v5H6z"/>',
  lock: '<path d="M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9"/>',
  link:
    '<path d="M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3' +
    'l1-1"/>',
  seal: '<circle cx="10" cy="8" r="5"/><path d="m7 12.2-1.2 5.3L10 15.5l4.2 2-1.2-5.3M8 8l1.5 1.5 2.8-2.9"/>',
  below: '<path d="M3.5 3.5h13v9l-4 4h-9zM12.5 16.5v-4h4"/>',
  offline: '<path d="M6 15.5a3.5 3.5 0 0 1-.4-7A4.5 4.5 0 0 1 14 8.2a3.7 3.7 0 0 1 .5 7.3M3 3l14 14"/>',
} as const;

export type IconName = keyof typeof shapes;

/** A glyph as HTML, for markup that is built as text. `small` is 16 px, for chips and counts. */
export function iconMarkup(name: IconName, size?: 'small'): string {
  return `<svg class="icon${size ? ' small' : ''}" viewBox="0 0 20 20" aria-hidden="true">${shapes[name]}</svg>`;
}

/** A glyph for a Lit template. */
export function icon(name: IconName, size?: 'small') {
  return unsafeHTML(iconMarkup(name, size));
}
