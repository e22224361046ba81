// The second version of the demo's aquaculture law and the answers that go with it are texts that lean on each other
// and on version 1: a reference, a figure or a reason that slipped shows here.
import type { Clause } from '@sala/shared/drafts/contract.js';
import { findProblems, missingLanguages } from '@sala/shared/drafts/working-text/working-text-problems.js';
import { canonicalLines } from '@sala/shared/drafts/structure/canonical-text.js';
import { toAsciiDigits } from '@sala/shared/language/digits.js';
import { describe, expect, it } from 'vitest';
import type { RefusedBecause } from '@sala/shared/discussions/dispositions.js';
import { isReason } from '@sala/shared/consultations/policy.js';
import { aquacultureAnswers, aquacultureAuthorReplies } from '../../server/src/seed/aquaculture/answers.js';
import { aquacultureClosing } from '../../server/src/seed/aquaculture/closing.js';
import { aquacultureDraftingNotes } from '../../server/src/seed/aquaculture/drafting-notes.js';
import { aquacultureLaw } from '../../server/src/seed/aquaculture/law.js';
import { aquacultureSecondComments } from '../../server/src/seed/aquaculture/second-comments.js';
import { aquacultureSecondRound } from '../../server/src/seed/aquaculture/second-round.js';
import { aquacultureVersion2 } from '../../server/src/seed/aquaculture/version-2.js';
import { aquacultureComments } from '../../server/src/seed/aquaculture/comments.js';
import { clauseAt } from '../../server/src/seed/demo-comment.js';
import type { RevisedReference } from '../../server/src/seed/demo-revision.js';
import { clauseIdsOf, firstClauses, playRevision } from '../../server/src/seed/play-revision.js';
import { plans, ways } from '../../server/src/seed/ways.js';

const { edits, changes, note } = aquacultureVersion2;
const idAt = clauseIdsOf('aquaculture', aquacultureLaw);
const before = firstClauses('aquaculture', aquacultureLaw);
const played = playRevision(before, edits, idAt);
const after = played.clauses;

const byId = (clauses: readonly Clause[]) => new Map(clauses.map((clause) => [clause.id, clause]));
const old = byId(before);
const now = byId(after);
const idsAt = (references: readonly RevisedReference[]) => references.map(idAt);

/** The ids named by the edits of one kind. */
function editedBy(type: 'split' | 'merge' | 'move' | 'remove'): string[] {
  return edits.flatMap((edit) => (edit.type === type ? [idAt(edit.at)] : []));
}

function hasOtherWords(clause: Clause): boolean {
  const first = old.get(clause.id);
  return JSON.stringify([first?.heading, first?.text]) !== JSON.stringify([clause.heading, clause.text]);
}

/** Clauses a reader finds changed: other words, new, gone or in another place. A number alone follows from the rest. */
const mergedAway = before.filter(({ id }) => !now.has(id)).map(({ id }) => id);
const changed = new Set([
  ...after.filter(hasOtherWords).map(({ id }) => id),
  ...editedBy('remove'),
  ...editedBy('move'),
]);

describe('the second version of the aquaculture law', () => {
  it('comes from the first by edits that the desk takes, one after the other', () => {
    expect(played.edits.length).toBeGreaterThan(edits.length);
    expect(new Set(after.map(({ path }) => path)).size).toBe(after.length);
  });

  it('leaves no number out or twice, no clause empty and no language behind', () => {
    expect(findProblems(before)).toEqual([]);
    expect(findProblems(after)).toEqual([]);
    expect(missingLanguages(after)).toEqual([]);
  });

  it('changes Khmer and English at the same places', () => {
    for (const clause of after) {
      const first = old.get(clause.id);
      if (!first) continue;
      for (const part of ['heading', 'text', 'number'] as const)
        expect(first[part].km === clause[part].km, clause.path).toBe(first[part].en === clause[part].en);
    }
  });

  it('is written in canonical form, with the same figures in both languages and no Latin digit in Khmer', () => {
    for (const { text, path } of after) {
      for (const words of Object.values(text)) expect(words).toBe(canonicalLines(words));
      expect(figures(text.km ?? '', '.'), path).toEqual(figures(text.en ?? '', ','));
      expect(text.km ?? '').not.toMatch(/[0-9]/);
    }
  });

  it('refers only to articles, paragraphs and points that it has, in both languages', () => {
    const paths = new Set(after.map(({ path }) => path.replace(/^chapter-\d+\//, '')));
    for (const { text } of after) {
      for (const [, article, paragraph] of text.en?.matchAll(/Articles? (\d+)(?:, paragraph (\d+))?/g) ?? []) {
        const path = paragraph ? `article-${article}/paragraph-${paragraph}` : `article-${article}`;
        expect(paths).toContain(path);
        expect(toAsciiDigits(text.km ?? '')).toContain(`មាត្រា ${article}`);
      }
    }
  });

  it('has a clause split, one merged, one moved with its comments, and one removed with its comments', () => {
    expect(editedBy('split')).toHaveLength(1);
    expect(editedBy('merge')).toHaveLength(1);
    for (const type of ['split', 'merge', 'move', 'remove'] as const) {
      const spoken = aquacultureComments.flatMap(({ at }) => (at ? [idAt(at)] : []));
      expect(
        editedBy(type).some((id) => spoken.includes(id)),
        type,
      ).toBe(true);
    }
    for (const id of editedBy('remove')) expect(now.has(id)).toBe(false);
    expect(mergedAway.length).toBe(editedBy('remove').length + 1);
  });

  it('keeps the identity of articles whose number has changed, and their words', () => {
    const renumbered = after.filter(
      ({ id, kind, number }) => kind === 'article' && old.get(id)?.number.en !== number.en,
    );
    expect(renumbered.map(({ id }) => old.get(id)?.number.en)).toEqual(['15', '16', '14']);
    expect(renumbered.map(({ number }) => number.en)).toEqual(['14', '15', '16']);
    expect(renumbered.some(hasOtherWords)).toBe(false);
  });

  it('leaves most of the law as it was', () => {
    expect(changed.size / before.length).toBeLessThan(0.2);
  });

  it('says of each changed clause, and of no other, what kind of change it saw', () => {
    const told = changes.map(({ at }) => idAt(at));
    expect(new Set(told).size).toBe(told.length);
    expect(new Set(told)).toEqual(changed);
    for (const { types } of changes) expect(types.length).toBeGreaterThan(0);
  });

  it('tells the comments or the reason behind every change but one', () => {
    const sources = new Set(
      aquacultureAnswers
        .filter(({ disposition }) => disposition === 'accepted' || disposition === 'partly-accepted')
        .flatMap((answer) => idsAt(answer.changes)),
    );
    const without = changes.filter(({ at, reason }) => !reason && !sources.has(idAt(at)));
    expect(without.map(({ at }) => at)).toEqual([{ article: 36 }]);
    expect(changes.some(({ at, reason }) => reason && !sources.has(idAt(at)))).toBe(true);
  });
});

describe('the answers', () => {
  const visible = aquacultureComments.flatMap(({ fate }, place) => (fate ? [] : [place]));
  const toAnswer = aquacultureComments.flatMap(({ fate }, place) => (!fate || fate.state === 'hidden' ? [place] : []));

  it('answer each comment that is public or hidden once, and no other', () => {
    const answered = aquacultureAnswers.flatMap(({ comments }) => comments);
    expect([...answered].sort((one, other) => one - other)).toEqual(toAnswer);
  });

  it('name changes that were made where something was taken up, and clauses that stay where it stood already', () => {
    for (const { disposition, changes: named, text } of aquacultureAnswers) {
      const ids = idsAt(named);
      if (disposition === 'accepted' || disposition === 'partly-accepted') {
        expect(ids.length, text.en).toBeGreaterThan(0);
        for (const id of ids) expect(changed, text.en).toContain(id);
      } else if (disposition === 'already-in-text') {
        for (const id of ids) expect(hasOtherWords(now.get(id)!), text.en).toBe(false);
        expect(ids.length).toBeGreaterThan(0);
      } else expect(ids, text.en).toEqual([]);
    }
  });

  it('name a change in the article on which the comment stands, where it was taken up', () => {
    for (const { comments, disposition, changes: named, text } of aquacultureAnswers) {
      if (disposition !== 'accepted' && disposition !== 'partly-accepted') continue;
      const articles = new Set(named.flatMap((at) => articleOf(idAt(at)) ?? []));
      for (const place of comments) {
        const { at } = aquacultureComments[place]!;
        if (at) expect(articles, text.en).toContain(articleOf(idAt(at)));
      }
    }
  });

  it('give a reason code where and only where not all is taken up, and refuse at least two', () => {
    const codes = new Map<RefusedBecause | undefined, number>();
    for (const { disposition, reason } of aquacultureAnswers) {
      expect(reason !== undefined).toBe(disposition === 'not-accepted' || disposition === 'partly-accepted');
      codes.set(reason, (codes.get(reason) ?? 0) + 1);
    }
    expect(codes.size).toBeGreaterThan(3);
    expect(aquacultureAnswers.filter(({ disposition }) => disposition === 'not-accepted').length).toBeGreaterThan(1);
  });

  it('are one to four sentences, each said once', () => {
    const texts = aquacultureAnswers.flatMap(({ text }) => [text.km, text.en]);
    expect(new Set(texts).size).toBe(texts.length);
    for (const { text } of aquacultureAnswers) {
      for (const count of [sentences(text.km, /[។?]/g), sentences(text.en, /[.?](?=\s|$)/g)]) {
        expect(count, text.en).toBeGreaterThan(0);
        expect(count, text.en).toBeLessThan(5);
      }
      expect(text.en).not.toMatch(/\bnoted\b|stakeholder|!/i);
    }
  });

  it('name articles and paragraphs that version 2 has', () => {
    const paths = new Set(after.map(({ path }) => path.replace(/^chapter-\d+\//, '')));
    for (const { text } of aquacultureAnswers) {
      for (const [, article, paragraph] of text.en.matchAll(/Article (\d+)(?:, paragraph (\d+))?/g))
        expect(paths).toContain(paragraph ? `article-${article}/paragraph-${paragraph}` : `article-${article}`);
    }
  });

  it('are replied to once, by authors who were answered, in the language they spoke', () => {
    expect(aquacultureAuthorReplies).toHaveLength(2);
    for (const { comment, language, text } of aquacultureAuthorReplies) {
      expect(visible).toContain(comment);
      expect(aquacultureComments[comment]?.language).toBe(language);
      expect(/\p{Script=Khmer}/u.test(text)).toBe(language === 'km');
    }
  });
});

describe('what else comes with the second version', () => {
  it('has drafting notes on articles that are changed', () => {
    expect(aquacultureDraftingNotes).toHaveLength(3);
    for (const { at } of aquacultureDraftingNotes) {
      expect(clauseAt(aquacultureLaw, at).kind).toBe('article');
      expect([...changed].map((id) => articleOf(id))).toContain(idAt(at));
    }
  });

  it('opens a second round, announced a week ahead, whose short period is signed with a reason', () => {
    const { announcedDaysAgo, openedDaysAgo, closesInDays, shortenedReason, questions } = aquacultureSecondRound;
    expect(announcedDaysAgo - openedDaysAgo).toBeGreaterThanOrEqual(7);
    expect(openedDaysAgo + closesInDays).toBe(30);
    for (const language of ['km', 'en'] as const) expect(isReason(shortenedReason, language)).toBe(true);
    for (const { at } of questions) if (at) expect(now.get(idAt(at))?.kind).toBe('article');
  });

  it('is spoken about in the second round on words that stand in it once', () => {
    for (const { at, quote, language, text } of aquacultureSecondComments) {
      const words = (at && now.get(idAt(at))?.text[language]) ?? '';
      expect(words.split(quote ?? '').length, text).toBe(2);
    }
  });

  it('is written with care: composed Khmer, one spelling, the same figures beside it', () => {
    const texts = bilingualTexts({
      note,
      changes,
      aquacultureAnswers,
      aquacultureDraftingNotes,
      aquacultureSecondRound,
      aquacultureClosing,
      ways,
      plans,
    });
    expect(texts.length).toBeGreaterThan(50);
    for (const { km, en } of [...texts, ...after.flatMap(({ text, heading }) => [text, heading])]) {
      if (km === undefined || en === undefined) continue;
      expect(km).toBe(km.normalize('NFC'));
      expect(km).not.toMatch(/[\u200B-\u200D\u2060\uFEFF\u00AD0-9]|\u17D2\u178A|ឲ|អាជ្ញាបណ្ណ|\s[។៖ៗ]/u);
      expect(en).not.toMatch(/\p{Script=Khmer}/u);
      expect(figures(km, '.'), en).toEqual(figures(en, ','));
    }
  });
});

/** The id of the article a clause stands in, in either version. */
function articleOf(id: string): string | null {
  for (let clause = now.get(id) ?? old.get(id); clause; ) {
    if (clause.kind === 'article' || clause.kind === 'annex') return clause.id;
    const parent: string | null = clause.parentId;
    clause = parent === null ? undefined : (now.get(parent) ?? old.get(parent));
  }
  return null;
}

/** The figures in a text, in ascending order; the dot groups Khmer digits and the comma groups Latin ones. */
function figures(text: string, groupedBy: string): string[] {
  return (toAsciiDigits(text).match(/\d[\d.,]*(?<=\d)/g) ?? []).map((one) => one.replaceAll(groupedBy, '')).sort();
}

function sentences(text: string, end: RegExp): number {
  return text.match(end)?.length ?? 0;
}

interface TwoTexts {
  km: string;
  en: string;
}

function bilingualTexts(texts: unknown): TwoTexts[] {
  if (typeof texts !== 'object' || texts === null) return [];
  if ('km' in texts && 'en' in texts) return [texts as TwoTexts];
  return Object.values(texts).flatMap(bilingualTexts);
}
