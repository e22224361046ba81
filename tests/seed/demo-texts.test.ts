// The demo's texts are data that people read, in two languages, and that comments quote: slips of the pen show here.
import { describe, expect, it } from 'vitest';
import { canonicalLines } from '@sala/shared/drafts/structure/canonical-text.js';
import { isClusterBorder } from '@sala/shared/language/clusters.js';
import { toAsciiDigits } from '@sala/shared/language/digits.js';
import { aquacultureLaw } from '../../server/src/seed/aquaculture/law.js';
import { bodies, type LawKey, people } from '../../server/src/seed/cast.js';
import { aquacultureComments } from '../../server/src/seed/aquaculture/comments.js';
import { smeComments } from '../../server/src/seed/sme/comments.js';
import { clauseAt, type DemoComment, type DemoSpeaker } from '../../server/src/seed/demo-comment.js';
import type { BothLanguages, DemoClause, DemoLaw } from '../../server/src/seed/demo-law.js';
import { rounds } from '../../server/src/seed/rounds.js';
import { smeLaw } from '../../server/src/seed/sme/law.js';

const laws: [LawKey, DemoLaw, DemoComment[]][] = [
  ['aquaculture', aquacultureLaw, aquacultureComments],
  ['sme', smeLaw, smeComments],
];

function allClauses(clauses: DemoClause[]): DemoClause[] {
  return clauses.flatMap((clause) => [clause, ...allClauses(clause.children ?? [])]);
}

/** Every bilingual text in a piece of data, with the path to it. */
function bilingualTexts(data: unknown, path = ''): [string, BothLanguages][] {
  if (typeof data !== 'object' || data === null) return [];
  if ('km' in data || 'en' in data) return [[path, data as BothLanguages]];
  return Object.entries(data).flatMap(([key, value]) => bilingualTexts(value, `${path}/${key}`));
}

/** The figures in a text, in ascending order; the dot groups Khmer digits and the comma groups Latin ones. */
function figures(text: string, groupedBy: string): string[] {
  return (toAsciiDigits(text).match(/\d[\d.,]*(?<=\d)/g) ?? []).map((one) => one.replaceAll(groupedBy, '')).sort();
}

function speakersOf(comments: DemoComment[]): DemoSpeaker[] {
  return comments.flatMap(({ speaker, replies = [] }) => [speaker, ...replies.map((reply) => reply.speaker)]);
}

function saidIn(comments: DemoComment[], language: string): string[] {
  return comments
    .flatMap((comment) => [comment, ...(comment.replies ?? [])])
    .filter((said) => said.language === language)
    .map((said) => said.text);
}

function countOf(part: string, whole: string): number {
  return whole.split(part).length - 1;
}

const everyBilingual = bilingualTexts({ aquacultureLaw, smeLaw, rounds, bodies, people, aquacultureComments });
const everyComment = [...aquacultureComments, ...smeComments];
const khmerTexts = [
  ...everyBilingual.map(([, text]) => text.km),
  ...saidIn(everyComment, 'km'),
  ...everyComment.flatMap(({ language, wording }) => (language === 'km' && wording ? [wording.proposed] : [])),
];
const englishTexts = [...everyBilingual.map(([, text]) => text.en), ...saidIn(everyComment, 'en')];

describe('Khmer in the demo', () => {
  it('is composed, without marks that are not seen and without Latin digits', () => {
    for (const text of khmerTexts) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/[\u200B-\u200D\u2060\uFEFF\u00AD0-9]/u);
    }
  });

  it('spells one sound one way: subscript ត, not ដ; ឱ្យ, not ឲ្យ; ប័ណ្ណ, not បណ្ណ', () => {
    for (const text of khmerTexts) expect(text).not.toMatch(/\u17D2\u178A|ឲ|អាជ្ញាបណ្ណ/u);
  });

  it('keeps ។ and ៖ with the word before them', () => {
    for (const text of khmerTexts) expect(text).not.toMatch(/\s[។៖ៗ]/u);
  });

  it('stands beside an English text without Khmer letters, neither of them empty', () => {
    for (const [path, { km, en }] of everyBilingual) {
      expect(km, path).toMatch(/\p{Script=Khmer}/u);
      expect(en.trim(), path).not.toBe('');
    }
    for (const text of englishTexts) expect(text).not.toMatch(/\p{Script=Khmer}/u);
  });

  it('names the same figures as the English', () => {
    for (const [path, { km, en }] of everyBilingual) expect(figures(km, '.'), path).toEqual(figures(en, ','));
  });
});

describe.each(laws)('the %s law', (_key, law) => {
  const clauses = allClauses(law.clauses);
  const articles = clauses.filter(({ kind }) => kind === 'article');

  it('says something in every clause', () => {
    for (const { heading, text, children = [] } of clauses) expect(heading ?? text ?? children[0]).toBeDefined();
  });

  it('numbers chapters and articles without a gap from 1', () => {
    for (const kind of ['chapter', 'article']) {
      const numbered = clauses.filter((clause) => clause.kind === kind);
      numbered.forEach(({ number }, index) => {
        expect(number?.en).toBe(String(index + 1));
        expect(toAsciiDigits(number?.km ?? '')).toBe(number?.en);
      });
    }
  });

  it('numbers the paragraphs and points of each clause without a gap', () => {
    for (const { children = [] } of clauses.filter(({ kind }) => kind !== 'preamble')) {
      const numbers = (kind: string) => children.filter((child) => child.kind === kind).map(({ number }) => number?.en);
      expect(numbers('paragraph')).toEqual(numbers('paragraph').map((_, index) => String(index + 1)));
      expect(numbers('point').join('')).toBe('abcdefghij'.slice(0, numbers('point').length));
    }
  });

  it('is written in canonical form, so that a quote finds its words', () => {
    for (const { text } of clauses) {
      for (const words of Object.values(text ?? {})) expect(words).toBe(canonicalLines(words));
    }
  });

  it('does not say the same twice', () => {
    for (const language of ['km', 'en'] as const) {
      const texts = clauses.flatMap(({ text }) => (text ? [text[language]] : []));
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('refers only to articles it has', () => {
    for (const { text } of clauses) {
      for (const [, number] of text?.en.matchAll(/Articles? (\d+)/g) ?? []) {
        expect(Number(number)).toBeLessThanOrEqual(articles.length);
        expect(toAsciiDigits(text?.km ?? '')).toContain(`មាត្រា ${number}`);
      }
    }
  });

  it('gives every row of a table as many cells as its head, in both languages', () => {
    for (const table of clauses.filter(({ kind }) => kind === 'table')) {
      const widths = (table.children ?? []).flatMap(({ text }) =>
        [text?.km, text?.en].map((line) => line?.split('\n').length),
      );
      expect(new Set(widths).size).toBe(1);
    }
  });
});

describe.each(laws)('what is said on the %s law', (key, law, comments) => {
  it('quotes words that stand exactly once in their clause, cut between signs', () => {
    for (const { at, quote, language, text } of comments) {
      if (at) expect(clauseAt(law, at)).toBeDefined();
      if (quote === undefined || !at) continue;
      const words = clauseAt(law, at).text?.[language] ?? '';
      expect(countOf(quote, words), text).toBe(1);
      expect(isClusterBorder(words, words.indexOf(quote)), quote).toBe(true);
      expect(isClusterBorder(words, words.indexOf(quote) + quote.length), quote).toBe(true);
    }
  });

  it('proposes a wording where and only where a wording is meant, and something new', () => {
    for (const { kind, wording, quote } of comments) {
      expect(kind === 'wording').toBe(wording !== undefined);
      if (!wording) continue;
      expect(wording.proposed === '').toBe(wording.mode === 'delete');
      expect(wording.proposed).not.toBe(quote);
    }
  });

  it('comes from different mouths in different words', () => {
    const texts = [...saidIn(comments, 'km'), ...saidIn(comments, 'en')];
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('is said while the round is open, and answered after it was said', () => {
    for (const { day, replies = [] } of comments) {
      const days = [day, ...replies.map((reply) => reply.day)];
      expect(days).toEqual([...days].sort((one, other) => one - other));
      expect(days.at(-1)).toBeLessThan(rounds[key].openedDaysAgo);
    }
  });

  it('speaks for a body only through somebody who may', () => {
    for (const speaker of speakersOf(comments)) {
      if (speaker.level === 'A5') expect(people[speaker.person]).toMatchObject({ speaksForBody: true });
    }
  });
});

describe('the rounds', () => {
  it('are announced a week ahead, open 60 days, and ask about clauses that exist', () => {
    for (const [key, law] of laws) {
      const { announcedDaysAgo, openedDaysAgo, closesInDays, questions } = rounds[key];
      expect(announcedDaysAgo - openedDaysAgo).toBeGreaterThanOrEqual(7);
      expect(openedDaysAgo + closesInDays).toBe(60);
      for (const { at } of questions) if (at) expect(clauseAt(law, at).kind).toBe('article');
    }
  });
});

describe('the aquaculture comments', () => {
  it('gather on article 12, then 13, so that heat marks differ', () => {
    const count = (article: number) => aquacultureComments.filter(({ at }) => at?.article === article).length;
    const others = aquacultureLaw.clauses
      .flatMap(({ children = [] }) => children)
      .flatMap(({ number }) => (number ? [Number(number.en)] : []));
    expect(count(12)).toBeGreaterThan(count(13));
    for (const article of others.filter((one) => one !== 12 && one !== 13))
      expect(count(article)).toBeLessThan(count(13));
  });

  it('come in every kind, in both languages, at every level, and in every state', () => {
    const all = <T>(pick: (comment: DemoComment) => T) => new Set(aquacultureComments.map(pick));
    expect(all(({ kind }) => kind).size).toBe(5);
    expect(all(({ language }) => language).size).toBe(2);
    expect(all(({ speaker }) => speaker.level).size).toBe(4);
    expect(all(({ fate }) => fate?.state)).toEqual(new Set([undefined, 'held', 'hidden', 'withdrawn']));
    expect(all(({ wording }) => wording?.mode)).toEqual(new Set([undefined, 'replace', 'insert', 'delete']));
  });
});

describe('the cast', () => {
  it('has one address each, none of them real', () => {
    const addresses = Object.values(people).map(({ email }) => email);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect(address).toMatch(/^[a-z.]+@sala\.example$/);
  });
});
