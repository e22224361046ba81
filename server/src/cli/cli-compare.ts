// The verbs of the command line that set two files side by side: what changed from one to the other, and where comments
// on the one stand in the other. No database is opened; what comes from what is inferred from the words.
import { type AnchorFault, checkAnchor } from '@sala/shared/annotations/anchor.js';
import { type CarriedSegment, type CarryPlan, carryTarget, planCarry } from '@sala/shared/annotations/carry/carry.js';
import type { ClausePair } from '@sala/shared/drafts/compare/compare-versions.js';
import { compareVersions } from '@sala/shared/drafts/compare/compare-versions.js';
import { diffWords } from '@sala/shared/drafts/compare/word-diff.js';
import { inferLineage } from '@sala/shared/drafts/lineage/infer-lineage.js';
import type { ComparedClause } from '@sala/shared/drafts/lineage/lineage.js';
import { snapToClusters } from '@sala/shared/language/clusters.js';
import { toAsciiDigits } from '@sala/shared/language/digits.js';
import type { ParsedLaw } from '@sala/shared/drafts/structure/clause-tree.js';
import { readNamedFile } from './cli-drafts.js';
import { type CommandLine, readWords, type Told } from './cli-use.js';
import { readDraftFile } from '../drafts/import/read-draft-file.js';
import { CannotStart } from '../infra/faults/cannot-start.js';
import { wordsOf } from '../infra/segment.js';

export const compareUsage = 'compare BEFORE AFTER [--json]';
export const carryUsage = 'carry BEFORE AFTER ANNOTATIONS.json [--json]';

/** The clauses of a read file, as comparison sees them. */
export function comparedLaw({ clauses }: Pick<ParsedLaw, 'clauses'>): ComparedClause[] {
  return clauses.map(({ id, parent, kind, number, heading, text }) => ({
    id,
    parentId: parent,
    kind,
    number: toAsciiDigits(number ?? ''),
    heading: heading ?? '',
    text,
  }));
}

async function readBoth(line: CommandLine, names: readonly string[]): Promise<[ComparedClause[], ComparedClause[]]> {
  const { commandFolder } = line.settings();
  const [before, after] = await Promise.all(
    names.map(async (name) => comparedLaw(await readDraftFile(await readNamedFile(commandFolder, name), name))),
  );
  return [before ?? [], after ?? []];
}

/** Compares two files. Each clause of either stands in exactly one pair. */
export async function compareVerb(line: CommandLine, args: readonly string[]): Promise<Told> {
  const { operands } = readWords(compareUsage, args, [], 2);
  const [before, after] = await readBoth(line, operands);
  const document = compareVersions(before, after, inferLineage(before, after, wordsOf), wordsOf);
  const [old, now] = [before, after].map((clauses) => new Map(clauses.map((clause) => [clause.id, clause])));
  const changed = document.pairs.filter(({ outcome }) => !outcome.includes('same'));
  const told = changed.flatMap((pair) => describe(pair, old ?? new Map(), now ?? new Map()));
  const counts = Object.entries(document.counts).filter(([, n]) => n > 0);
  return { text: [...told, counts.map(([outcome, n]) => `${outcome} ${n}`).join(', ')].join('\n'), document };
}

type ById = ReadonlyMap<string, ComparedClause>;

/** One pair: what happened to which clauses, and the words with [-what went-] and {+what came+}. */
function describe({ before, after, outcome, kept }: ClausePair, old: ById, now: ById): string[] {
  const head = `${before.join(' + ') || '(nothing)'} -> ${after.join(' + ') || '(nothing)'}: ${outcome.join(', ')}`;
  const words = (ids: readonly string[], among: ById) =>
    ids.flatMap((id) => [among.get(id)?.heading, among.get(id)?.text].filter(Boolean)).join('\n');
  const parts = diffWords(words(before, old), words(after, now), wordsOf);
  if (parts.every(({ kind }) => kind === 'same')) return [head];
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  const redline = parts.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('');
  const share = before.length > 0 && after.length > 0 ? ` (${Math.round(kept * 100)} % kept)` : '';
  return [`${head}${share}`, ...redline.split('\n').map((row) => `    ${row}`)];
}

/** What stands in the file of annotations: words of one clause, by their UTF-16 offsets in its text. */
interface AskedAnnotation extends Omit<CarriedSegment, 'clauseId'> {
  id: string;
  clause: string;
}

/** Carries annotations on one file to another. */
export async function carryVerb(line: CommandLine, args: readonly string[]): Promise<Told> {
  const { operands } = readWords(carryUsage, args, [], 3);
  const [first = '', second = '', third = ''] = operands;
  const asked = readAnnotations((await readNamedFile(line.settings().commandFolder, third)).toString('utf8'), third);
  const [before, after] = await readBoth(line, [first, second]);
  const texts = new Map(before.map(({ id, text }) => [id, text]));
  const faults = asked.flatMap((one) => faultOf(one, texts) ?? []);
  if (faults.length > 0) throw new CannotStart(`${third}: nothing was carried.\n${faults.join('\n')}`);
  const plan = planCarry(before, after, inferLineage(before, after, wordsOf), wordsOf);
  const annotations = asked.map((one) => carryOne(plan, onBorders(one, texts.get(one.clause) ?? '')));
  const text = annotations.map(({ id, outcome, targets }) => {
    const places = targets.map(({ clause, start, end, exact }) => `${clause} ${start}-${end}: ${exact}`);
    return [`${id}: ${outcome}`, ...places.map((place) => `    ${place}`)].join('\n');
  });
  return { text: text.join('\n'), document: { annotations } };
}

function carryOne(plan: CarryPlan, { id, clause, start, end, exact }: AskedAnnotation) {
  const { outcome, places, kept } = carryTarget(plan, [{ clauseId: clause, start, end, exact }]);
  const targets = places.map(({ clauseId, ...place }) => ({ clause: clauseId, ...place }));
  return { id, outcome, targets, kept };
}

function readAnnotations(text: string, name: string): AskedAnnotation[] {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CannotStart(`${name} is not JSON (${(error as Error).message}). Write a list of annotations into it.`);
  }
  if (!Array.isArray(read))
    throw new CannotStart(`${name} has to be a list: [ { "id", "clause", "start", "end", "exact" } ].`);
  return read.map((one: unknown, at) => {
    if (isAsked(one)) return one;
    throw new CannotStart(
      `Annotation ${at + 1} of ${name} lacks something. Each needs "id", "clause" and "exact" as text, "start" and "end" as whole numbers.`,
    );
  });
}

function isAsked(one: unknown): one is AskedAnnotation {
  if (typeof one !== 'object' || one === null) return false;
  const { id, clause, start, end, exact } = one as Record<string, unknown>;
  const areTexts = [id, clause, exact].every((word) => typeof word === 'string');
  return areTexts && Number.isInteger(start) && Number.isInteger(end);
}

const wrongPlaces = {
  'outside-text': 'its offsets are outside of the clause',
  'inside-cluster': 'its offsets cut a character into halves',
  'words-differ': 'other words stand at its offsets than "exact" says',
} as const satisfies Record<AnchorFault, string>;

/** What keeps an annotation from being carried, as a sentence that names it. */
function faultOf(one: AskedAnnotation, texts: ReadonlyMap<string, string>): string | null {
  const says = (what: string) => `Annotation "${one.id}": ${what}.`;
  const text = texts.get(one.clause);
  if (text === undefined)
    return says(`there is no clause "${one.clause}" in the first file; "parse" lists its clauses`);
  const verdict = checkAnchor(text, one);
  if (verdict === true) return null;
  const isHalf = [one.start, one.end].some((at) => /^[\uDC00-\uDFFF]/.test(text.slice(at)) && at > 0);
  if (verdict === 'inside-cluster' && !isHalf)
    return text.slice(one.start, one.end) === one.exact ? null : says(wrongPlaces['words-differ']);
  return says(wrongPlaces[verdict]);
}

/** Widened to whole signs, as every reader sees them: other programs cut where Unicode allows it. */
function onBorders(one: AskedAnnotation, text: string): AskedAnnotation {
  const { start, end } = snapToClusters(text, one.start, one.end);
  return { ...one, start, end, exact: text.slice(start, end) };
}
