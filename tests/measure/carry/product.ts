// Comments carried as the product carries them: a revised file takes the names of the clauses that it comes from, the
// lineage is what is stored of that, and the carrier is asked from version to version.
import { wordsOf } from '../../../server/src/infra/segment.js';
import { Carrier, type Projection, type Texts } from '../../../server/src/annotations/annotations.carrier.js';
import type { CarriedSegment } from '../../../shared/src/annotations/carry/carry.js';
import type { Clause } from '../../../shared/src/drafts/contract.js';
import { composeLineage, withReturned } from '../../../shared/src/drafts/lineage/compose-lineage.js';
import { inferLineage } from '../../../shared/src/drafts/lineage/infer-lineage.js';
import { type ComparedClause, comparedIn, type LineageLink } from '../../../shared/src/drafts/lineage/lineage.js';
import { takeNames } from '../../../shared/src/drafts/lineage/take-names.js';
import { lineageOf } from '../../../shared/src/drafts/working-text/working-text-descent.js';
import { withPaths } from '../../../shared/src/drafts/working-text/working-text-paths.js';
import type { Answer } from './judge.js';

/** The texts are compared in one language, and cut into words by their letters: which one does not matter. */
const LANGUAGE = 'en';
const CONTEXT = 32;

/** One version after another. */
export interface Edition {
  clauses: Clause[];
  /** From the version before. */
  links: readonly LineageLink[];
  /** What a clause is called in the text that was revised. */
  nameOf(id: string): string;
}

const inOne = (words: string) => (words === '' ? {} : { [LANGUAGE]: words });

/** A text whose clauses keep the names they have, with what an editor recorded. */
export function recorded(text: readonly ComparedClause[], links: readonly LineageLink[] = []): Edition {
  const clauses = text.map(({ number, heading, text, ...clause }) => ({
    ...clause,
    path: '',
    number: inOne(number),
    heading: inOne(heading),
    text: inOne(text),
  }));
  return { clauses: withPaths(clauses), links, nameOf: (id) => id };
}

/** A revised file as the desk takes it: clauses under names of their own, until inference gives them others. */
export function fromFile(former: Edition, text: readonly ComparedClause[]): Edition {
  const own = (id: string) => `file/${id}`;
  const read = recorded(text.map((one) => ({ ...one, id: own(one.id), parentId: one.parentId && own(one.parentId) })));
  const [before, after] = [comparedIn(former.clauses, LANGUAGE), comparedIn(read.clauses, LANGUAGE)];
  const named = takeNames(former.clauses, read.clauses, inferLineage(before, after, wordsOf), LANGUAGE);
  const names = new Map(text.map(({ id }) => [named.idOf(own(id)), id]));
  const links = lineageOf(former.clauses, named.clauses, named.descent);
  return { clauses: named.clauses, links, nameOf: (id) => names.get(id) ?? id };
}

/** Carries comments on the first edition through all that follow; says where they stand in the last. */
export function through(...editions: readonly [Edition, ...Edition[]]) {
  const at = (id: string) => editions[Number(id)] ?? editions[0];
  const texts: Texts = {
    clauses: (id) => Promise.resolve(at(id).clauses),
    lineage(from, to) {
      const steps = editions.slice(Number(from) + 1, Number(to) + 1).map(({ links }) => links);
      const joined = steps.reduce((links, step) => composeLineage(links, step));
      return Promise.resolve(withReturned(joined, at(from).clauses, at(to).clauses));
    },
  };
  const carriers = editions.slice(1).map((_, n) => new Carrier(texts, String(n + 1)));
  const old = new Map(editions[0].clauses.map(({ id, text }) => [id, text[LANGUAGE] ?? '']));
  const { nameOf } = editions.at(-1) ?? editions[0];
  return async ({ clauseId, start, end, exact }: CarriedSegment): Promise<Answer> => {
    const target = { clauseId, language: LANGUAGE, segments: [{ clauseId, start, end, exact }] } as const;
    const text = old.get(clauseId) ?? '';
    const [prefix, suffix] = [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)];
    const annotation = {
      id: '',
      versionId: '0',
      target: { ...target, segments: [...target.segments] },
      prefix,
      suffix,
    };
    let place: Projection | null = null;
    for (const carrier of carriers) place = await carrier.carry(annotation, place);
    const places = (place?.target.segments ?? []).map((one) => ({ ...one, clauseId: nameOf(one.clauseId) }));
    return { outcome: place?.outcome ?? 'removed', places };
  };
}
