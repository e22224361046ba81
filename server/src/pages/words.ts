// The words of a clause as HTML: terms of law stay on one line, and lines may end between Khmer words, whatever
// dictionary the browser has. The text content stays the canonical text, since offsets count in it.
import type { Language } from '@sala/shared/texts/say.js';
import { escapeText } from '@sala/shared/ui/escape.js';
import { withBreaks } from '../infra/segment.js';

export function writeWords(text: string, language: Language): string {
  if (language !== 'km') return escapeText(text);
  return withBreaks(text)
    .map(({ text: run, isTerm, isBreakable }, index) => {
      const written = isTerm ? `<span class="term">${escapeText(run)}</span>` : escapeText(run);
      return index > 0 && isBreakable ? `<wbr>${written}` : written;
    })
    .join('');
}
