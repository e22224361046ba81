// Two versions of a made-up law and what became of each clause, for tests of documents: chapters, articles, paragraphs,
// points, rows; words changed, clauses removed, added, moved, renumbered.
import type { Clause } from '@sala/shared/drafts/contract.js';
import type { TrackedPair, TrackedRun } from '@sala/shared/reports/tracked-paragraphs.js';
import type { Language } from '@sala/shared/texts/say.js';
import fc from 'fast-check';

const sentences = {
  km: [
    'អ្នកចិញ្ចឹមត្រីត្រូវចុះបញ្ជីក្នុងរយៈពេល ៣០ ថ្ងៃ។',
    'មន្ត្រីត្រូវចេញលិខិតអនុញ្ញាតក្នុងរយៈពេល ១៥ ថ្ងៃ បន្ទាប់ពីបានទទួលពាក្យសុំ។',
    'ការដឹកជញ្ជូនកូនត្រីត្រូវមានឯកសារសុខភាព។',
    'ក្រសួងត្រូវផ្សព្វផ្សាយ «បញ្ជី» ជាសាធារណៈ & ឥតគិតថ្លៃ <រៀងរាល់ឆ្នាំ>។',
    'បុគ្គលណាដែលបំពានត្រូវពិន័យពី ១០០ ០០០ ដល់ ៥០០ ០០០ រៀល។',
  ],
  en: [
    'A farmer registers within 30 days.',
    'The officer issues the permit within 15 days of the request.',
    'Fry may be carried only with a paper on their health.',
    'The ministry publishes the “list” & its <annexes> every year.',
    'Whoever breaks this rule pays a fine of 100,000 to 500,000 riel.',
  ],
};
const headings = { km: ['គោលបំណង', 'វិសាលភាព', 'ការចុះបញ្ជី'], en: ['Purpose', 'Scope', 'Registration'] };
const khmerDigits = (n: number) => String(n).replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));
const letters = { km: 'កខគឃង', en: 'abcde' };

interface Plan {
  language: Language;
  chapters: { heading: number; articles: { heading: number; words: number; parts: number[]; rows: number[] }[] }[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  language: fc.constantFrom<Language>('km', 'en'),
  chapters: fc.array(
    fc.record({
      heading: fc.nat(2),
      articles: fc.array(
        fc.record({
          heading: fc.nat(2),
          words: fc.nat(4),
          parts: fc.array(fc.nat(4), { maxLength: 3 }),
          rows: fc.oneof({ weight: 4, arbitrary: fc.constant<number[]>([]) }, fc.array(fc.nat(4), { maxLength: 2 })),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** The clauses of a plan, numbered through. */
export function clausesOf({ language, chapters }: Plan): Clause[] {
  const clauses: Clause[] = [];
  const number = (n: number) => (language === 'km' ? khmerDigits(n) : String(n));
  const say = (texts: string | undefined) => (texts === undefined ? {} : { [language]: texts });
  const add = (parentId: string | null, id: string, kind: string, parts: Partial<Clause>) => {
    clauses.push({ id, parentId, kind, path: id, number: {}, heading: {}, text: {}, ...parts });
    return id;
  };
  let articles = 0;
  for (const [c, chapter] of chapters.entries()) {
    const inside = add(null, `c${c}`, 'chapter', {
      number: say(number(c + 1)),
      heading: say(headings[language][chapter.heading]),
    });
    for (const [a, article] of chapter.articles.entries()) {
      articles += 1;
      const id = add(inside, `${inside}a${a}`, 'article', {
        number: say(number(articles)),
        heading: say(headings[language][article.heading]),
        text: say(sentences[language][article.words]),
      });
      for (const [p, words] of article.parts.entries())
        add(id, `${id}p${p}`, 'point', { number: say(letters[language][p]), text: say(sentences[language][words]) });
      if (article.rows.length === 0) continue;
      const table = add(id, `${id}t`, 'table', {});
      for (const [r, words] of article.rows.entries())
        add(table, `${table}r${r}`, 'row', { text: say(`${number(r + 1)} | ${sentences[language][words] ?? ''}`) });
    }
  }
  return clauses;
}

export interface TwoVersions {
  language: Language;
  before: Clause[];
  after: Clause[];
  pairs: TrackedPair[];
}

const edits = fc.array(
  fc.record({
    what: fc.constantFrom('words', 'heading', 'remove', 'add', 'move', 'renumber', 'split'),
    at: fc.nat(60),
    to: fc.nat(60),
    words: fc.nat(4),
  }),
  { maxLength: 8 },
);

type Edit = { what: string; at: number; to: number; words: number };

/** A clause and everything in it. */
function span(clauses: readonly Clause[], at: number): number {
  const inside = new Set([clauses[at]?.id]);
  let end = at + 1;
  while (end < clauses.length && inside.has(clauses[end]?.parentId ?? '')) {
    inside.add(clauses[end]?.id);
    end += 1;
  }
  return end - at;
}

function revise({ language, ...start }: Plan, all: readonly Edit[]): TwoVersions {
  const before = clausesOf({ language, ...start });
  let after = structuredClone(before);
  const moved = new Set<string>();
  const splits = new Map<string, string>();
  for (const [step, { what, at: place, to, words }] of all.entries()) {
    if (after.length === 0) break;
    const at = place % after.length;
    const clause = after[at];
    if (!clause) continue;
    const sentence = sentences[language][words] ?? '';
    if (what === 'words' && clause.text[language])
      clause.text = { [language]: changeWords(clause, language, sentence) };
    if (what === 'heading' && clause.heading[language]) clause.heading = { [language]: headings[language][to % 3] };
    if (what === 'renumber' && clause.kind === 'article')
      clause.number = { [language]: `${clause.number[language]} ថ្មី` };
    if (what === 'remove') after.splice(at, span(after, at));
    if (what === 'add' && clause.kind === 'article')
      after.splice(at, 0, { ...clause, id: `new${step}`, path: `new${step}`, text: { [language]: sentence } });
    if (what === 'move' && clause.kind === 'article') {
      const taken = after.splice(at, span(after, at));
      const places = after.flatMap(({ kind }, index) => (kind === 'article' ? [index] : []));
      after.splice(places[to % Math.max(places.length, 1)] ?? after.length, 0, ...taken);
      moved.add(clause.id);
    }
    if (what === 'split' && clause.kind === 'point' && !splits.has(clause.id)) {
      after.splice(at + 1, 0, { ...clause, id: `half${step}`, path: `half${step}`, text: { [language]: sentence } });
      splits.set(clause.id, `half${step}`);
    }
  }
  after = after.filter(({ parentId }) => parentId === null || after.some(({ id }) => id === parentId));
  // A table whose rows are all gone is none on paper.
  after = after.filter(({ id, kind }) => kind !== 'table' || after.some(({ parentId }) => parentId === id));
  return { language, before, after, pairs: pairUp(before, after, moved, splits) };
}

function changeWords(clause: Clause, language: Language, sentence: string): string {
  const old = clause.text[language] ?? '';
  if (clause.kind === 'row') return `${old.split(' | ')[0] ?? ''} | ${sentence}`;
  return `${old} ${sentence}`;
}

function pairUp(
  before: readonly Clause[],
  after: readonly Clause[],
  moved: ReadonlySet<string>,
  splits: ReadonlyMap<string, string>,
): TrackedPair[] {
  const stays = new Set(after.map(({ id }) => id));
  const was = new Set(before.map(({ id }) => id));
  const halves = new Set(splits.values());
  return [
    ...before.map(({ id }): TrackedPair => {
      const half = splits.get(id);
      const fresh = [...(stays.has(id) ? [id] : []), ...(half !== undefined && stays.has(half) ? [half] : [])];
      if (fresh.length === 0) return { before: [id], after: [], outcome: ['removed'] };
      return {
        before: [id],
        after: fresh,
        outcome: [moved.has(id) ? 'moved' : fresh.length > 1 ? 'split' : 'changed'],
      };
    }),
    ...after
      .filter(
        ({ id }) => !was.has(id) && !(halves.has(id) && [...splits].some(([old, half]) => half === id && was.has(old))),
      )
      .map(({ id }): TrackedPair => ({ before: [], after: [id], outcome: ['added'] })),
  ];
}

export const twoVersions: fc.Arbitrary<TwoVersions> = fc.tuple(plan, edits).map(([start, all]) => revise(start, all));

/** What both texts begin and end with stays, the rest goes and comes. */
export function plainDiff(before: string, after: string): TrackedRun[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const runs: TrackedRun[] = [
    { kind: 'same', text: before.slice(0, head) },
    { kind: 'removed', text: before.slice(head, before.length - tail) },
    { kind: 'added', text: after.slice(head, after.length - tail) },
    { kind: 'same', text: before.slice(before.length - tail) },
  ];
  return runs.filter(({ text }) => text !== '');
}
