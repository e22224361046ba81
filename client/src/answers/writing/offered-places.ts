// The clauses that an answer may name, in the order in which one looks for them: what changed since the comment was
// made comes first, then the others, each in the order of the text. Pure.
import type { Clause, Version } from '@sala/shared/drafts/contract.js';
import { clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import { truncateClusters } from '@sala/shared/language/clusters.js';
import { normalKey } from '@sala/shared/language/normal-key.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { languages } from '@sala/shared/texts/say.js';
import type { ChosenPlace } from './answer-draft.js';

export type ClauseFate = 'same' | 'changed' | 'added' | 'removed';

export interface OfferedPlace {
  place: ChosenPlace;
  fate: ClauseFate;
  excerpt: Bilingual;
  /** Label and words, normalised for searching. */
  searched: string;
}

/** Enough to know a clause again, in clusters. */
const EXCERPT_MAX = 90;

/** `before` is the text on which the comment was made; null where that is the newest itself. */
export function offeredPlaces(
  newest: Pick<Version, 'id' | 'number'>,
  after: readonly Clause[],
  before: readonly Clause[] | null,
): OfferedPlace[] {
  const former = new Map((before ?? []).map((clause) => [clause.id, clause]));
  const now = new Map(after.map((clause) => [clause.id, clause]));
  const fateOf = (clause: Clause): ClauseFate => {
    if (before === null) return 'same';
    const old = former.get(clause.id);
    return old ? (wordsOf(old) === wordsOf(clause) ? 'same' : 'changed') : 'added';
  };
  const standing = after.map((clause) => offer(newest, clause, now, fateOf(clause)));
  const gone = (before ?? [])
    .filter(({ id }) => !now.has(id))
    .map((clause) => offer(newest, clause, former, 'removed'));
  const all = [...standing, ...gone];
  return [...all.filter(({ fate }) => fate !== 'same'), ...all.filter(({ fate }) => fate === 'same')];
}

function offer(
  newest: Pick<Version, 'id' | 'number'>,
  clause: Clause,
  byId: ReadonlyMap<string, Clause>,
  fate: ClauseFate,
): OfferedPlace {
  const label: Bilingual = {};
  const excerpt: Bilingual = {};
  for (const language of languages) {
    const heading = inEither(clause.heading, language)?.text;
    label[language] = [clausePlace(clause, byId, language), heading].filter(Boolean).join(' · ');
    const words = clause.text[language];
    if (words) excerpt[language] = truncateClusters(words, EXCERPT_MAX);
  }
  const searched = [label.km, label.en, clause.text.km, clause.text.en].filter(Boolean).join(' ');
  const place = { versionId: newest.id, clauseId: clause.id, to: newest.number, label, removed: fate === 'removed' };
  return { place, fate, excerpt, searched: normalKey(searched) };
}

function wordsOf({ heading, text }: Clause): string {
  return JSON.stringify([heading, text].flatMap(({ km, en }) => [km, en]));
}
