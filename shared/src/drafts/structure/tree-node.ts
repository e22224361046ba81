// The tree while it grows, and how it becomes the flat list with ids. An id is the path of kinds and numbers from the
// top; a number that repeats under one parent gets a further number, so ids never do.
import type { ClauseKind, ParsedClause, ParseWarning } from './clause-tree.js';
import { readNumber, slugOfEnumerator } from './number-slug.js';

export interface TreeNode {
  kind: ClauseKind;
  number: string | null;
  label: string | null;
  heading: string | null;
  text: string;
  children: TreeNode[];
  parent: TreeNode | null;
  /** Heading level of the source, where it had one. */
  level?: number;
  /** Usual place among the levels, of a group that only its word places ("Partie législative"). */
  rank?: number;
  /** A group under a heading without a label. */
  isUnlabelled?: boolean;
}

export function makeNode(kind: ClauseKind, parts: Partial<TreeNode> = {}): TreeNode {
  return { kind, number: null, label: null, heading: null, text: '', children: [], parent: null, ...parts };
}

export function addChild(parent: TreeNode, child: TreeNode, before = parent.children.length): TreeNode {
  child.parent = parent;
  parent.children.splice(before, 0, child);
  return child;
}

/** Kinds of which there is usually one: they carry no number in their id. */
const SINGLE: ReadonlySet<ClauseKind> = new Set(['preface', 'preamble', 'signature']);

/** Kinds numbered by a list and not by a label. */
const LISTED: ReadonlySet<ClauseKind> = new Set(['paragraph', 'point', 'subpoint', 'note']);

interface Naming {
  segments: Set<string>;
  /** How often a segment was wanted. */
  times: Map<string, number>;
  counts: Map<ClauseKind, number>;
}

/** The id segment of a node that shows no number: its place among its like, skipping what numbers have taken. */
function unnumberedSegment(kind: ClauseKind, naming: Naming): string {
  if (SINGLE.has(kind) && !naming.segments.has(kind)) return kind;
  let count = (naming.counts.get(kind) ?? (SINGLE.has(kind) ? 1 : 0)) + 1;
  while (naming.segments.has(`${kind}-${count}`)) count += 1;
  naming.counts.set(kind, count);
  return `${kind}-${count}`;
}

function freeSegment(wanted: string, { segments, times }: Naming): string {
  let count = times.get(wanted) ?? 0;
  let segment = wanted;
  do {
    count += 1;
    segment = count === 1 ? wanted : `${wanted}--${count}`;
  } while (segments.has(segment));
  times.set(wanted, count);
  return segment;
}

/** Flattens the tree under `root` (not part of it) in document order, names every clause, reports repeated numbers. */
export function nameClauses(root: TreeNode, warnings: ParseWarning[]): ParsedClause[] {
  const clauses: ParsedClause[] = [];
  const visit = (node: TreeNode, parentId: string | null): void => {
    const naming: Naming = { segments: new Set(), times: new Map(), counts: new Map() };
    // Numbers claim their names first, so that what has none cannot take "article-5" from the article 5 that follows.
    const segments = new Map<TreeNode, string>();
    for (const child of node.children) {
      if (child.number === null) continue;
      const isListed = LISTED.has(child.kind);
      const wanted = `${child.kind}-${isListed ? slugOfEnumerator(child.number) : readNumber(child.number).slug}`;
      const segment = freeSegment(wanted, naming);
      naming.segments.add(segment);
      segments.set(child, segment);
      if (segment === wanted) continue;
      const clause = parentId === null ? segment : `${parentId}/${segment}`;
      warnings.push({ code: 'number-repeated', about: child.label ?? child.number, clause });
    }
    for (const child of node.children) {
      const segment = segments.get(child) ?? unnumberedSegment(child.kind, naming);
      naming.segments.add(segment);
      const id = parentId === null ? segment : `${parentId}/${segment}`;
      const { kind, number, label, heading, text } = child;
      clauses.push({ id, kind, number, label, heading, text, parent: parentId });
      visit(child, id);
    }
  };
  visit(root, null);
  return clauses;
}
