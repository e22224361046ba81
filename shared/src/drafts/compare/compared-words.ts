// Titles and words of a compared clause, in each language that is shown and in one of two ways: one text in which taken
// out and put in stand where they belong, or the older beside the newer.
import { reading } from '../../texts/reading/reading.js';
import { type Language, say } from '../../texts/say.js';
import { escapeText } from '../../ui/escape.js';
import { clauseLabel, clauseNumber, hangingNumber, isInner } from '../clause-labels.js';
import type { Clause } from '../contract.js';
import type { ComparedNode } from './comparison-tree.js';
import type { ComparisonView } from './comparison.template.js';
import { redlineHtml, type RedlineView, sideHtml } from './redline.template.js';
import type { DiffPart } from './word-diff.js';

/** Label, number and heading; '' where nothing is printed. */
export function titleHtml(node: ComparedNode, view: ComparisonView): string {
  return cells(view, 'span', (language) => {
    const { clause } = node;
    const parts = partsOf(node, language, 'heading');
    const write = writer(node, view, language);
    if (view.view === 'redline') return [titleLine(clause, language, redlineHtml(parts, write))];
    const was = olderOf(node, view);
    return [
      was ? titleLine(was, language, sideHtml(parts, 'removed', write)) : '',
      node.standing === 'here' ? titleLine(clause, language, sideHtml(parts, 'added', write)) : '',
    ];
  });
}

function titleLine(clause: Clause, language: Language, heading: string): string {
  const hasNumber = clauseNumber(clause, language) !== '';
  if (heading === '' && !hasNumber && ['preamble', 'preface'].includes(clause.kind)) return '';
  const label = heading !== '' && clause.kind === 'preface' ? '' : escapeText(clauseLabel(clause, language));
  const joint = heading !== '' && label !== '' ? (clause.kind === 'article' ? '. ' : ' · ') : '';
  return `<span lang="${language}">${label}${joint}${heading}</span>`;
}

/** The clause's own words, in rows that stand level in both languages. */
export function wordsHtml(node: ComparedNode, view: ComparisonView): string {
  const { clause } = node;
  const older = olderOf(node, view);
  const said = [clause, older].flatMap((one) => (one ? Object.keys(one.text) : []));
  if (said.length === 0) return '';
  return cells(view, 'div', (language) => {
    const isSaid = said.includes(language);
    if (!isSaid) return [`<p class="missing" lang="${view.language}">${missing(view.language, language)}</p>`];
    const parts = partsOf(node, language, 'text');
    const write = writer(node, view, language);
    if (view.view === 'redline') return [paragraph(clause, language, redlineHtml(parts, write))];
    return [
      older ? paragraph(older, language, sideHtml(parts, 'removed', write)) : '',
      node.standing === 'here' ? paragraph(clause, language, sideHtml(parts, 'added', write)) : '',
    ];
  });
}

function missing(page: Language, language: Language): string {
  return say(page, language === 'km' ? reading.missingKm : reading.missingEn);
}

function paragraph(clause: Clause, language: Language, words: string): string {
  const number = isInner(clause) ? hangingNumber(clause, language) : '';
  const hang = number ? `<span class="hang">${escapeText(number)}</span>` : '';
  return `<p lang="${language}"${hang ? ' class="hanging"' : ''}>${hang}<span class="said">${words}</span></p>`;
}

/** One cell for each language, two where the versions stand beside each other; '' when all of them are empty. */
function cells(view: ComparisonView, tag: 'div' | 'span', write: (language: Language) => string[]): string {
  const rows = view.shown.map(write);
  if (rows.flat().every((cell) => cell === '')) return '';
  const box = (name: string, inside: string) => `<${tag} class="${name}">${inside}</${tag}>`;
  if (view.view === 'sides')
    // Where both say the same, a narrow screen shows it once.
    return rows
      .map((row) => box(row[0] === row[1] ? 'two same' : 'two', row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')))
      .join('');
  const all = rows.flat().join('');
  return view.shown.length > 1 ? box('pair', all) : all;
}

/** The clause of the older version that stands beside one of the newer; a later part of a split clause has none. */
function olderOf({ clause, standing, pair }: ComparedNode, { before }: ComparisonView): Clause | undefined {
  if (standing === 'removed') return clause;
  const first = pair.before.includes(clause.id) ? clause.id : pair.before[0];
  const isLaterPart = pair.after.length > 1 && pair.after[0] !== clause.id;
  return first === undefined || isLaterPart ? undefined : before.byId.get(first);
}

function writer(node: ComparedNode, { language: page, writeWords }: ComparisonView, language: Language): RedlineView {
  const isMoved = node.isCarried || node.pair.outcome.includes('moved');
  return { page, language, writeWords, isMoved: isMoved && node.standing === 'here' };
}

/** The clause's words or heading in pieces. A passage that is gone as a whole is not struck: its block says it. */
function partsOf({ clause, pair, standing }: ComparedNode, language: Language, field: 'text' | 'heading'): DiffPart[] {
  const whole = clause[field][language] ?? '';
  if (whole === '' && !pair.diffs[language]) return [];
  if (standing === 'removed') return [{ kind: 'same', text: whole }];
  if (pair.before.length === 0) return [{ kind: 'added', text: whole }];
  return pair.diffs[language]?.[clause.id]?.[field] ?? [{ kind: 'same', text: whole }];
}
