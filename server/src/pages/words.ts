// The words of a clause as HTML: terms of law stay on one line, and lines may end between Khmer words, whatever
// dictionary the browser has. The text content stays the canonical text, since offsets count in it.
import type { Language } from '@sala/shared/texts/say.js';
import { escapeText } from '@sala/shared/ui/escape.js';
import { withBreaks } from '../infra/segment.js';

/** Written before: the same words stand on page after page, and finding where their lines may end is slow. */
const written = new Map<string, string>();
/** UTF-16 units kept, of words and what was written for them together. */
const KEPT_UNITS_MAX = 8_000_000;
let keptUnits = 0;

export function writeWords(text: string, language: Language): string {
  if (language !== 'km') return escapeText(text);
  const known = written.get(text);
  if (known !== undefined) return known;
  const html = writeKhmer(text);
  if (keptUnits > KEPT_UNITS_MAX) {
    written.clear();
    keptUnits = 0;
  }
  written.set(text, html);
  keptUnits += text.length + html.length;
  return html;
}

function writeKhmer(text: string): string {
  return withBreaks(text)
    .map(({ text: run, isTerm, isBreakable }, index) => {
      const escaped = isTerm ? `<span class="term">${escapeText(run)}</span>` : escapeText(run);
      return index > 0 && isBreakable ? `<wbr>${escaped}` : escaped;
    })
    .join('');
}
