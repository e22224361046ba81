// An article from the first version to the newest: under which identity it stood in each, its words, what changed and
// why, what was said, and what became of changes that were accepted.
import type { CommentBehind } from '@sala/shared/answers/change-why.template.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Change, ComparedNode } from '@sala/shared/drafts/compare/comparison-tree.js';
import type { ConsultationLabel, HistoryStep, SurvivalLine } from '@sala/shared/drafts/compare/history.template.js';
import { survivalOf } from '@sala/shared/drafts/compare/survival.js';
import type { Clause, Version } from '@sala/shared/drafts/contract.js';
import { articlesOf, type ConsultationMark } from '@sala/shared/instruments/consultation-marks.js';
import type { Step } from '@sala/shared/instruments/contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { Language } from '@sala/shared/texts/say.js';
import type { OnTable } from '../../consultations/consultations.read.service.js';
import type { ClausesOfVersion } from '../../drafts/drafts.texts.service.js';
import { wordsOf as splitWords } from '../../infra/segment.js';
import { type CompareReader, commentsBehind, type ReadComparison } from './compare-reader.js';

export interface ReadStep {
  version: Version;
  text: ClausesOfVersion;
  /** The clause as it stood in this version; none where it was not there. More than one where it was split. */
  clauses: readonly Clause[];
  step: HistoryStep;
  wasConsulted: boolean;
  /** The stages of the way that name this version as their text. */
  stages: readonly Step[];
  /** With the version before: the whole comparison, and the clause in it. */
  comparison: ReadComparison | null;
  nodes: ComparedNode[];
  comments: readonly CommentBehind[];
}

export interface ReadHistory {
  table: OnTable;
  /** The clause where it is found last, and the version that has it. */
  clause: Clause;
  version: Version;
  byId: ReadonlyMap<string, Clause>;
  /** From the first version to the newest. */
  steps: readonly ReadStep[];
  /** None where the clause stands in no article of the newest version. */
  consultation: ConsultationLabel | null;
  survivals: readonly SurvivalLine[];
}

/** What the way of the draft says of its articles and versions. */
export interface OnTheWay {
  marks: ReadonlyMap<string, ConsultationMark>;
  steps: readonly Step[];
}

export async function readHistory(
  reader: CompareReader,
  asked: { language: Language; slug: string; path: string },
  way: OnTheWay,
): Promise<ReadHistory> {
  const table = await reader.readDraft(asked.slug);
  const versions = [...table.versions].reverse();
  const texts = await Promise.all(versions.map(({ id }) => reader.textOf(id)));
  const at = texts.findLastIndex(({ list }) => list.some(({ path }) => path === asked.path));
  const [version, text] = [versions[at], texts[at]];
  const clause = text?.list.find(({ path }) => path === asked.path);
  if (!version || !text || !clause) return refuse('not-found');
  const consulted = await reader.consultedVersions(table.draft.id);
  const steps: ReadStep[] = [];
  for (const [index, one] of versions.entries()) {
    const ids = await reader.identities(version, one, clause.id);
    const own = texts[index] as ClausesOfVersion;
    const before = steps.at(-1);
    const clauses = ids.flatMap((id) => own.byId.get(id) ?? []);
    const comparison = before ? await reader.readComparison(asked.slug, before.version.number, one.number) : null;
    const nodes = comparison ? nodesOf(comparison, ids, before?.clauses ?? []) : [];
    const annotations = await reader.commentsOn(one.id, withInside(clauses, own.list));
    const comments = annotations.map((annotation) => ({
      annotation,
      version: one.number,
      href: pages.version(asked.language, asked.slug, one.number, annotation.id),
    }));
    steps.push({
      version: one,
      text: own,
      clauses,
      step: stepOf(before, clauses, nodes),
      wasConsulted: consulted.has(one.id),
      stages: way.steps.filter(({ to, versionId }) => versionId === one.id && namesItsText.has(to)),
      comparison,
      nodes,
      comments,
    });
  }
  const language = table.draft.authoritative;
  return {
    table,
    clause,
    version,
    byId: text.byId,
    steps,
    consultation: consultationOf(steps, way.marks),
    survivals: survivalsOf(steps, asked, language),
  };
}

/** Stages that are entered with one text: what was decided on, and what came into force. */
const namesItsText: ReadonlySet<string> = new Set(['council-of-ministers', 'promulgated', 'in-force']);

/** As on the page of the stages: the marks of the articles that the clause is, stands in or holds. */
function consultationOf(steps: readonly ReadStep[], marks: OnTheWay['marks']): ConsultationLabel | null {
  const newest = steps.at(-1);
  if (!newest) return null;
  const articles = articlesOf(newest.text.list);
  const inside = withInside(newest.clauses, newest.text.list);
  const own = new Set(inside.flatMap((id) => marks.get(articles.get(id) ?? '') ?? []));
  if (own.size === 0) return null;
  const state = own.size === 1 ? ([...own][0] ?? 'never') : 'changed';
  const asked = steps.filter(({ wasConsulted, clauses }) => wasConsulted && clauses.length > 0).at(-1);
  return { state, version: state === 'never' ? 0 : (asked?.version.number ?? 0) };
}

function stepOf(before: ReadStep | undefined, clauses: readonly Clause[], nodes: readonly ComparedNode[]): HistoryStep {
  if (!before) return clauses.length > 0 ? 'first' : 'same';
  if (clauses.length === 0) return before.clauses.length > 0 ? 'removed' : 'same';
  if (before.clauses.length === 0) return 'added';
  return nodes.some(({ holdsChange }) => holdsChange) ? 'changed' : 'same';
}

/** Where the clause stands in a comparison, or where it stood if it is gone. */
function nodesOf({ compared }: ReadComparison, ids: readonly string[], was: readonly Clause[]): ComparedNode[] {
  const found: ComparedNode[] = [];
  const look = (nodes: readonly ComparedNode[]) => {
    for (const node of nodes) {
      const isIt =
        node.standing === 'here'
          ? ids.includes(node.clause.id)
          : node.standing === 'removed' && was.some(({ id }) => id === node.clause.id);
      if (isIt) found.push(node);
      else look(node.children);
    }
  };
  look(compared.tree.nodes);
  return found;
}

/** The ids of the clauses and of everything in them. */
function withInside(clauses: readonly Clause[], list: readonly Clause[]): string[] {
  const ids = new Set(clauses.map(({ id }) => id));
  for (const { id, parentId } of list) if (parentId !== null && ids.has(parentId)) ids.add(id);
  return [...ids];
}

function standingWords({ clauses, text }: Pick<ReadStep, 'clauses' | 'text'>, language: Language): string {
  const ids = new Set(withInside(clauses, text.list));
  return said(
    text.list.filter(({ id }) => ids.has(id)),
    language,
  );
}

function said(clauses: readonly Clause[], language: Language): string {
  return clauses
    .flatMap(({ heading, text }) => [inEither(heading, language)?.text ?? '', inEither(text, language)?.text ?? ''])
    .filter((words) => words !== '')
    .join('\n');
}

/** What became of the changes that answers accepted, in the text that came into force, or until then in the newest. */
function survivalsOf(
  steps: readonly ReadStep[],
  { language: page, slug }: { language: Language; slug: string },
  language: Language,
): SurvivalLine[] {
  const inForce = steps.findLastIndex(({ stages }) => stages.some(({ to }) => to === 'in-force'));
  const end = inForce < 0 ? steps.length - 1 : inForce;
  const final = steps[end];
  if (!final) return [];
  return steps.slice(0, end).flatMap(({ comparison, nodes, version }) => {
    if (!comparison) return [];
    return changesIn(nodes).flatMap((change) => {
      const accepted = commentsBehind(comparison, change, page).filter(({ annotation }) =>
        isAccepted(annotation),
      ).length;
      if (accepted === 0) return [];
      const { compared, from, to } = comparison;
      const pick = (ids: readonly string[], { byId }: Pick<ClausesOfVersion, 'byId'>) =>
        said(
          ids.flatMap((id) => byId.get(id) ?? []),
          language,
        );
      const words = [pick(change.before, compared.before), pick(change.after, compared.after)] as const;
      const href = pages.compare(page, slug, from.number, to.number, change.id);
      const outcome = survivalOf(...words, standingWords(final, language), splitWords);
      return [{ from: version.number, to: final.version.number, outcome, accepted, href }];
    });
  });
}

function isAccepted({ answer }: CommentBehind['annotation']): boolean {
  return answer?.disposition === 'accepted' || answer?.disposition === 'partly-accepted';
}

export function changesIn(nodes: readonly ComparedNode[]): Change[] {
  return nodes.flatMap(({ change, children }) => [...(change ? [change] : []), ...changesIn(children)]);
}
