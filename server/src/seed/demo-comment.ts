// The shape of what the demo's people say on a law. Clauses are named by their printed numbers and words by themselves,
// so that a comment can be read, and checked, beside the law.
import type { AnnotationKind, WordingMode } from '@sala/shared/annotations/contract.js';
import type { SpeakerKind } from '@sala/shared/discussions/labels.js';
import type { ProvinceCode } from '@sala/shared/texts/provinces.js';
import type { Language } from '@sala/shared/texts/say.js';
import type { PersonKey } from './cast.js';
import type { BothLanguages, DemoClause, DemoLaw } from './demo-law.js';

/** A clause by its numbers in Latin digits; points count from 1 for a. */
export interface ClauseReference {
  article: number;
  paragraph?: number;
  point?: number;
}

interface Place {
  does?: SpeakerKind;
  province?: ProvinceCode;
}

/** At A5 a person of the cast speaks for the body they stand for; at A4 only the reviewing body sees the name. */
export type DemoSpeaker =
  | ({ level: 'A0' } & Place)
  | ({ level: 'A1' | 'A4'; name: string } & Place)
  | { level: 'A5'; person: PersonKey };

interface Said {
  language: Language;
  text: string;
  speaker: DemoSpeaker;
  /** Whole days after the round opened. */
  day: number;
}

/** What became of a comment that is not simply public. Reasons are codes of the moderation policy. */
export type DemoFate =
  | { state: 'held'; reason: string }
  | { state: 'hidden'; reason: string; note: BothLanguages }
  | { state: 'withdrawn' };

export interface DemoComment extends Said {
  /** Null for the whole draft. */
  at: ClauseReference | null;
  kind: AnnotationKind;
  /** Words that stand exactly once in the clause's own text in `language`; absent for the whole clause. */
  quote?: string;
  /** Only and always with the kind `wording`; `text` is then the reason. `insert` goes behind the quoted words. */
  wording?: { mode: WordingMode; proposed: string };
  /** How many say that it concerns them too. */
  concerned: number;
  replies?: Said[];
  fate?: DemoFate;
}

/** The very clause object of the law. Throws a RangeError where the law has no such clause. */
export function clauseAt(law: DemoLaw, { article, paragraph, point }: ClauseReference): DemoClause {
  const steps = [
    ['article', article],
    ['paragraph', paragraph],
    ['point', point && String.fromCharCode(96 + point)],
  ] as const;
  let found: DemoClause | undefined;
  let within = law.clauses.flatMap(({ kind, children = [] }) => (kind === 'chapter' ? children : []));
  for (const [kind, number] of steps) {
    if (number === undefined) continue;
    found = within.find((clause) => clause.kind === kind && clause.number?.en === String(number));
    if (!found) throw new RangeError(`No ${kind} ${number} where article ${article} is looked for`);
    within = found.children ?? [];
  }
  if (!found) throw new RangeError('A reference names at least an article');
  return found;
}
