// The team's words of a closing report in the one form in which they are kept. They are Markdown: an empty line begins
// a paragraph and a line's indent belongs to a list, so both stay, unlike in the words of a law.
import { canonicalText } from '../drafts/structure/canonical-text.js';
import type { Bilingual } from '../texts/bilingual.js';
import { languages } from '../texts/say.js';
import type { ClosingWords } from './closing-contract.js';

/** In canonical form; notes without words are left out, and of two on one article the later counts. Idempotent. */
export function canonicalClosing({ foreword, notes, ahead }: ClosingWords): ClosingWords {
  const byArticle = new Map(notes.map(({ clauseId, text }) => [clauseId, inBoth(text)]));
  return {
    foreword: inBoth(foreword),
    notes: [...byArticle].flatMap(([clauseId, text]) => (Object.keys(text).length > 0 ? [{ clauseId, text }] : [])),
    ahead: inBoth(ahead),
  };
}

function inBoth(text: Bilingual): Bilingual {
  const said: Bilingual = {};
  for (const language of languages) {
    const words = canonicalMarkdown(text[language] ?? '');
    if (words !== '') said[language] = words;
  }
  return said;
}

export function canonicalMarkdown(text: string): string {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map((line) => {
      const words = canonicalText(line);
      return words === '' ? '' : `${/^ */.exec(line)?.[0] ?? ''}${words}`;
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** The longest text of the team in one language, in UTF-16 units. */
export function longestIn({ foreword, notes, ahead }: ClosingWords): number {
  const texts = [foreword, ahead, ...notes.map(({ text }) => text)];
  return Math.max(...texts.flatMap((text) => languages.map((language) => text[language]?.length ?? 0)));
}

/** Whether two texts of the team are the same, whatever the order in which their parts come. */
export function isSameClosing(one: ClosingWords, other: ClosingWords): boolean {
  const plain = ({ foreword, notes, ahead }: ClosingWords) =>
    JSON.stringify([
      [foreword, ahead].map(({ km, en }) => [km, en]),
      notes.map(({ clauseId, text }) => [clauseId, text.km, text.en]),
    ]);
  return plain(one) === plain(other);
}
