// The numbers on the page that follow what is said: at each article, in the contents with their bars, the total.
// Numbers change in place; nothing is put in that would move the text.
import { reading } from '@sala/shared/texts/reading/reading.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import type { LawText } from './law-text.js';

const FOLLOW_LINE = 140;

/** Writes how much was said at each clause and everything in it. `counts` by clause, '' for the draft as a whole. */
export function writeCounts(law: LawText, language: Language, counts: ReadonlyMap<string, number>): void {
  const sums = addUp(law, counts);
  for (const count of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const n = sums.get(count.dataset.count ?? '') ?? 0;
    if (count.dataset.n === String(n)) continue;
    count.dataset.n = String(n);
    const word = count.querySelector(':scope > span');
    if (word) word.textContent = n === 0 ? say(language, reading.write) : say(language, reading.comments, { n });
  }
  writeHeat(language, sums);
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  for (const place of document.querySelectorAll('[data-total]'))
    place.textContent = say(language, reading.comments, { n: total });
}

function addUp(law: LawText, counts: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  // Children stand behind their parents, so that going backwards each sum is whole before it is passed up.
  for (const id of [...law.clauseIds].reverse()) {
    const sum = (sums.get(id) ?? 0) + (counts.get(id) ?? 0);
    sums.set(id, sum);
    const parent = law.parentOf(id);
    if (parent !== null) sums.set(parent, (sums.get(parent) ?? 0) + sum);
  }
  return sums;
}

/** Bars of articles compare with articles and those of parts with parts, as the contents were written. */
function writeHeat(language: Language, sums: ReadonlyMap<string, number>): void {
  const numbers = [...document.querySelectorAll<HTMLElement>('[data-heat]')];
  const isPart = (number: HTMLElement) => number.closest('.entry')?.classList.contains('part') ?? false;
  const amount = (number: HTMLElement) => sums.get(number.dataset.heat ?? '') ?? 0;
  for (const parts of [true, false]) {
    const alike = numbers.filter((number) => isPart(number) === parts);
    const most = Math.max(1, ...alike.map(amount));
    for (const number of alike) {
      const n = amount(number);
      const heat = number.closest<HTMLElement>('.heat');
      heat?.toggleAttribute('hidden', n === 0);
      number.textContent = say(language, reading.plainNumber, { n });
      heat
        ?.querySelector('.share-part')
        ?.setAttribute('width', String(n === 0 ? 0 : Math.max(4, Math.round((100 * n) / most))));
    }
  }
}

/** Marks in the contents what is being read and keeps it in sight; folding the others would move what one looks at. */
export function followReading(law: LawText): void {
  const contents = document.querySelector<HTMLElement>('#contents');
  if (!contents) return;
  const entries = new Map(
    [...contents.querySelectorAll<HTMLElement>('[data-entry]')].map((entry) => [entry.dataset.entry ?? '', entry]),
  );
  const boxes = [...entries.keys()].flatMap((id) => law.box(id) ?? []);
  let here: HTMLElement | undefined;
  const look = () => {
    const passed = boxes.filter((box) => box.getBoundingClientRect().top < FOLLOW_LINE);
    const entry = entries.get((passed.at(-1) ?? boxes[0])?.dataset.box ?? '');
    if (!entry || entry === here) return;
    here?.removeAttribute('aria-current');
    entry.setAttribute('aria-current', 'location');
    here = entry;
    // Who walks through it by keyboard is not carried elsewhere.
    const isHeld = contents.contains(document.activeElement);
    if (!isHeld && contents.scrollHeight > contents.clientHeight) showInside(contents, entry);
  };
  let isAsked = false;
  const lookSoon = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      look();
    });
  };
  addEventListener('scroll', lookSoon, { passive: true });
  look();
}

/** Scrolls the box itself, never the page. */
function showInside(box: HTMLElement, entry: HTMLElement): void {
  const [outer, inner] = [box.getBoundingClientRect(), entry.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - outer.height / 3;
}
