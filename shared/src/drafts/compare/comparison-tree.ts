// A comparison as one text to read: the newer version clause by clause, what was taken out where it stood, a word left
// where something moved away, and the list of the changes in reading order. A passage that came or went as a whole is
// one change, whatever is in it.
import type { Clause } from '../contract.js';
import { isInner } from '../clause-labels.js';
import type { ClausePair } from './compare-versions.js';
import type { ComparedPair } from './compared-law.js';

/** How a change is marked at the edge: put in, taken out, both, moved. */
export type ChangeSign = 'added' | 'removed' | 'changed' | 'moved';

export interface Change {
  /** Of the clause in the newer version; of the older one where the clause is gone. Its address is `change-ID`. */
  id: string;
  sign: ChangeSign;
  outcome: ClausePair['outcome'];
  /** The clause it is named after, and whether that stands in the older version only. */
  clause: Clause;
  isGone: boolean;
  /** Every clause it is about, by its id in the older and in the newer version. */
  before: string[];
  after: string[];
}

export interface ComparedNode {
  clause: Clause;
  /** In the newer text; or taken out of it; or only a word that it stands elsewhere now. */
  standing: 'here' | 'removed' | 'elsewhere';
  pair: ComparedPair;
  /** The change that begins here. */
  change: Change | null;
  /** The change that began at an earlier part of the same split clause. */
  partOf: Change | null;
  children: ComparedNode[];
  /** Whether anything in it, or it itself, is to be shown: the rest is folded. */
  holdsChange: boolean;
  /** Whether it, or an article in it, only has another number. */
  isRenumbered: boolean;
  /** Whether the passage it is in moved as a whole. */
  isCarried: boolean;
}

export interface ComparisonTree {
  nodes: ComparedNode[];
  changes: Change[];
}

interface Sides {
  before: readonly Clause[];
  after: readonly Clause[];
  pairs: readonly ComparedPair[];
}

/** A number that moved on because of others is shown but is no change that would need a reason. */
export function isChange({ outcome }: ClausePair): boolean {
  return outcome.some((one) => one !== 'same' && one !== 'renumbered');
}

export function layOutComparison(sides: Sides): ComparisonTree {
  const pairOf = new Map<string, ComparedPair>();
  for (const pair of sides.pairs) {
    for (const id of pair.before) pairOf.set(`before ${id}`, pair);
    for (const id of pair.after) pairOf.set(`after ${id}`, pair);
  }
  const nodes = buildTree(sides, pairOf);
  const changes: Change[] = [];
  const finding = { changes, begun: new Map<ComparedPair, Change>(), isCarried: false };
  for (const node of nodes) findChanges(node, null, finding);
  return { nodes, changes };
}

type Pairs = ReadonlyMap<string, ComparedPair>;

function buildTree({ before, after }: Sides, pairOf: Pairs): ComparedNode[] {
  const root: ComparedNode[] = [];
  const placed = new Map<string, ComparedNode>();
  const childrenOf = (parentId: string | null) => (parentId === null ? root : (placed.get(parentId)?.children ?? root));
  for (const clause of after) {
    const node = newNode(clause, 'here', pairOf.get(`after ${clause.id}`));
    placed.set(clause.id, node);
    childrenOf(clause.parentId).push(node);
  }
  // What left is put behind what stood before it, if that is still there; else it opens its parent.
  const gone = new Map<string, ComparedNode>();
  const lastOf = new Map<string | null, ComparedNode>();
  for (const clause of before) {
    const pair = pairOf.get(`before ${clause.id}`);
    const parent =
      clause.parentId === null ? null : (gone.get(clause.parentId) ?? heir(clause.parentId, pairOf, placed));
    const standing = whereabouts(clause, pair, pairOf);
    if (standing === 'here') {
      const node = heir(clause.id, pairOf, placed);
      if (node) lastOf.set(clause.parentId, node);
      continue;
    }
    const node = newNode(clause, standing, pair);
    if (standing === 'removed') gone.set(clause.id, node);
    const among = parent?.children ?? root;
    const previous = lastOf.get(clause.parentId);
    among.splice(previous ? among.indexOf(previous) + 1 : 0, 0, node);
    lastOf.set(clause.parentId, node);
  }
  return root;
}

function newNode(clause: Clause, standing: ComparedNode['standing'], pair?: ComparedPair): ComparedNode {
  const known = pair ?? { before: [], after: [clause.id], outcome: ['added'], kept: 0, diffs: {} };
  const flags = { holdsChange: false, isRenumbered: false, isCarried: false };
  return { clause, standing, pair: known, change: null, partOf: null, children: [], ...flags };
}

/** What a clause of the older version became, as it stands in the newer text. */
function heir(id: string, pairOf: Pairs, placed: ReadonlyMap<string, ComparedNode>): ComparedNode | undefined {
  const after = pairOf.get(`before ${id}`)?.after ?? [];
  return placed.get(after.includes(id) ? id : (after[0] ?? ''));
}

/** Where a clause of the older version is now: still here, gone, or somewhere else, moved or merged into another. */
function whereabouts(clause: Clause, pair: ComparedPair | undefined, pairOf: Pairs): ComparedNode['standing'] {
  if (!pair || pair.after.length === 0) return 'removed';
  const isFirst = pair.before[0] === clause.id || pair.after.includes(clause.id);
  if (!isFirst) return 'elsewhere';
  // What moved with its article leaves no word of its own.
  const parent = clause.parentId === null ? undefined : pairOf.get(`before ${clause.parentId}`);
  const isParentGone = parent?.after.length === 0;
  return pair.outcome.includes('moved') || isParentGone ? 'elsewhere' : 'here';
}

interface Finding {
  changes: Change[];
  /** Changes by their pairs, so that the parts of a split clause are one change. */
  begun: Map<ComparedPair, Change>;
  isCarried: boolean;
}

function findChanges(node: ComparedNode, around: Change | null, finding: Finding): void {
  const { pair, clause, standing } = node;
  let inside = around;
  if (standing === 'elsewhere') node.holdsChange = true;
  else if (isChange(pair)) {
    node.holdsChange = true;
    inside = noteChange(node, around, finding);
  }
  node.isCarried = finding.isCarried;
  node.isRenumbered = !isInner(clause) && pair.outcome.includes('renumbered');
  const isCarried = finding.isCarried || (standing === 'here' && pair.outcome.includes('moved'));
  const whole = isWhole(inside) ? inside : null;
  for (const child of node.children) {
    findChanges(child, whole, { ...finding, isCarried });
    node.holdsChange ||= child.holdsChange;
    node.isRenumbered ||= child.isRenumbered;
  }
  // What moved is shown whole, though nothing in it changed.
  if (isCarried && standing === 'here') node.holdsChange = true;
}

const isWhole = (change: Change | null) => change?.sign === 'added' || change?.sign === 'removed';

/** The change a node belongs to: that of the passage around it if both came or went together, else one of its own. */
function noteChange(node: ComparedNode, around: Change | null, { changes, begun }: Finding): Change {
  const { pair, clause, standing } = node;
  const sign = signOf(pair);
  node.partOf = begun.get(pair) ?? null;
  const known = node.partOf ?? (around?.sign === sign ? around : undefined);
  if (known) {
    for (const side of ['before', 'after'] as const) known[side] = [...new Set([...known[side], ...pair[side]])];
    return known;
  }
  const { outcome, before, after } = pair;
  const change: Change = { id: clause.id, sign, outcome, clause, isGone: standing === 'removed', before, after };
  begun.set(pair, change);
  changes.push(change);
  node.change = change;
  return change;
}

function signOf({ outcome, before, after }: ClausePair): ChangeSign {
  if (before.length === 0) return 'added';
  if (after.length === 0) return 'removed';
  return outcome.includes('moved') ? 'moved' : 'changed';
}
