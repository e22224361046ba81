// The compared law as HTML text, piece by piece, so that a large one can be written without holding anything up. Built
// as text like the law itself (clause.template.ts): it never changes under a reader.
//
// Hooks: `.compared[data-view]` all of it, "redline" or "sides"; `.clause[id=change-CLAUSE-ID]` every clause of the
// newer text and every one taken out; `[data-change=ID][data-sign]` where a change begins, `[data-part-of=ID]`
// where it goes on; `details.unchanged`.
import { comparing } from '../../texts/reading/comparing.js';
import { type Language, say } from '../../texts/say.js';
import { escapeText } from '../../ui/escape.js';
import { iconMarkup } from '../../ui/icon.template.js';
import { clauseLabel, clausePlace, isInner } from '../clause-labels.js';
import type { Clause, Erratum } from '../contract.js';
import { signGlyphs, signWords } from './change-places.js';
import { clauseErrata, clauseNotes } from './compared-notes.js';
import { titleHtml, wordsHtml } from './compared-words.js';
import { type Change, type ChangeSign, type ComparedNode, type ComparisonTree, isChange } from './comparison-tree.js';
import { foldedWords, type Run, runsOf } from './folded.js';

export interface ComparedSide {
  /** The version's number. */
  number: number;
  byId: ReadonlyMap<string, Clause>;
  errata: readonly Erratum[];
}

export interface ComparisonView {
  /** The language of the page around the text. */
  language: Language;
  /** The languages of the text, beside each other when both. */
  shown: readonly Language[];
  view: 'redline' | 'sides';
  before: ComparedSide;
  after: ComparedSide;
  writeWords: (text: string, language: Language) => string;
  /** Comments on a passage that was taken out, and where they are read. */
  keptOn: (change: Change) => { n: number; href: string };
  /** Where a clause is found on the page: `change-ID` where each stands there once. */
  anchorOf: (clauseId: string) => string;
  /** Why each change was made, as HTML, by the change. */
  whys: ReadonlyMap<string, string>;
}

export function* comparisonHtml({ nodes }: Pick<ComparisonTree, 'nodes'>, view: ComparisonView): Generator<string> {
  yield `<div class="law compared" data-view="${view.view}" data-languages="${view.shown.join(' ')}">`;
  yield* writeNodes(nodes, view, 3);
  yield '</div>';
}

function* writeNodes(nodes: readonly ComparedNode[], view: ComparisonView, level: number): Generator<string> {
  for (const run of runsOf(nodes)) {
    if (run.isFolded) yield* writeFolded(run, view, level);
    else for (const node of run.nodes) yield* writeNode(node, view, level);
  }
}

function* writeFolded(run: Run, view: ComparisonView, level: number): Generator<string> {
  const { language } = view;
  const unfold = `<span class="to-unfold">${say(language, comparing.unfold)}</span>`;
  const fold = `<span class="to-fold">${say(language, comparing.fold)}</span>`;
  const words = escapeText(foldedWords(run, language));
  yield `<details class="unchanged"><summary><span>${words}</span> ${unfold}${fold}</summary>`;
  for (const node of run.nodes) yield* writePlain(node, view, level);
  yield '</details>';
}

/** What is folded: the same clause with everything in it, nothing folded again. */
function* writePlain(node: ComparedNode, view: ComparisonView, level: number): Generator<string> {
  yield opening(node, view) + body(node, view, level);
  for (const child of node.children) yield* writePlain(child, view, Math.min(level + 1, 6));
  yield closing(node);
}

function* writeNode(node: ComparedNode, view: ComparisonView, level: number): Generator<string> {
  if (node.standing === 'elsewhere') {
    yield elsewhere(node, view);
    return;
  }
  const { change } = node;
  const why = change ? (view.whys.get(change.id) ?? '') : '';
  yield opening(node, view) + body(node, view, level) + why;
  yield* writeNodes(node.children, view, Math.min(level + 1, 6));
  yield closing(node);
}

const tagOf = ({ clause }: ComparedNode) => (isInner(clause) ? 'div' : 'section');

function opening(node: ComparedNode, { anchorOf }: ComparisonView): string {
  const { clause, change, partOf, standing } = node;
  const begins = change ? ` data-change="${change.id}" data-sign="${change.sign}"` : '';
  const goesOn = partOf ? ` data-part-of="${partOf.id}"` : '';
  const hooks = `id="${anchorOf(clause.id)}" data-kind="${escapeText(clause.kind)}"${begins}${goesOn}`;
  return `<${tagOf(node)} class="clause${standing === 'removed' ? ' gone' : ''}" ${hooks}>`;
}

const closing = (node: ComparedNode) => `</${tagOf(node)}>`;

function body(node: ComparedNode, view: ComparisonView, level: number): string {
  const title = isInner(node.clause) ? '' : heading(node, view, level);
  const words = wordsHtml(node, view);
  return `${signHtml(node, view)}${title}${clauseNotes(node, view)}${words}${clauseErrata(node, view)}`;
}

function heading(node: ComparedNode, view: ComparisonView, level: number): string {
  const title = titleHtml(node, view);
  if (title !== '') return `<div class="clause-head"><h${level} class="clause-title">${title}</h${level}></div>`;
  return `<h${level} class="visually-hidden">${escapeText(clauseLabel(node.clause, view.language))}</h${level}>`;
}

/** The sign in the margin; the later parts of a split clause have one too. */
function signHtml({ change, pair, standing }: ComparedNode, { language }: ComparisonView): string {
  const isPart = standing === 'here' && pair.after.length > 1 && isChange(pair);
  if (!change && !isPart) return '';
  return signMarkup(change?.sign ?? 'changed', language);
}

export function signMarkup(sign: ChangeSign, language: Language): string {
  const glyph = iconMarkup(signGlyphs[sign], 'small');
  return `<span class="sign" data-sign="${sign}">${glyph}<span class="visually-hidden">${say(language, signWords[sign])}</span></span>`;
}

/** A word where something stood that is elsewhere now. */
function elsewhere({ clause, pair }: ComparedNode, { language, before, after, anchorOf }: ComparisonView): string {
  const target = after.byId.get(pair.after.includes(clause.id) ? clause.id : (pair.after[0] ?? ''));
  if (!target) return '';
  const place = escapeText(clausePlace(clause, before.byId, language));
  const to = `<a href="#${anchorOf(target.id)}">${escapeText(clausePlace(target, after.byId, language))}</a>`;
  const said = pair.before.length > 1 ? comparing.mergedInto : comparing.movedTo;
  // Only what was merged away has an address of its own here; what moved has it where it stands.
  const id = after.byId.has(clause.id) ? '' : ` id="${anchorOf(clause.id)}"`;
  return `<p class="elsewhere"${id}>${say(language, said, { place, to })}</p>`;
}
