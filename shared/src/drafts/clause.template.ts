// The text of a draft as HTML. Built as plain text, not as a Lit template: it never changes under a reader, and the
// offsets of comments count in it, so nothing may stand between its words.
//
// Hooks: `.law[data-languages]` the whole text, "km", "en" or "km en"; `[data-box=ID][data-kind][data-label][id=PATH]`
// a clause with everything in it; `[data-clause=ID][data-language]` its words in one language: its textContent is the
// canonical text, and what stands inside (<wbr>, the cells of a row) adds no letter; `a.count[data-count=ID]` "18
// comments" of a clause.
import { formatShortDay } from '../language/dates.js';
import type { Bilingual } from '../texts/bilingual.js';
import { reading } from '../texts/reading/reading.js';
import { type Language, say } from '../texts/say.js';
import { escapeText } from '../ui/escape.js';
import { iconMarkup } from '../ui/icon.template.js';
import { clauseLabel, hangingNumber, inEither, isInner } from './clause-labels.js';
import type { Clause, Erratum } from './contract.js';

export interface LawView {
  /** The language of the page around the text. */
  language: Language;
  /** The languages of the text, side by side when both. */
  shown: readonly Language[];
  /** Comments on each clause and everything in it. A clause that is not there has none. */
  counts: ReadonlyMap<string, number>;
  /** What the drafting team asks at a clause. */
  questions?: ReadonlyMap<string, Bilingual>;
  errata?: readonly Erratum[];
  /** The page of a clause, by its path: text, comments and the plain form. */
  clausePage: (path: string) => string;
  /** False where nothing can be said: then a clause without comments has no button. */
  isOpen: boolean;
  /** Writes words as HTML with the same textContent; may put <wbr> at word borders. Escapes by default. */
  writeWords?: (text: string, language: Language) => string;
}

/** Everything the writing of one text needs at hand. */
interface Law extends LawView {
  children: ReadonlyMap<string | null, readonly Clause[]>;
}

/** The whole text, from the first clause to the last. */
export function lawHtml(clauses: readonly Clause[], view: LawView): string {
  return frame(view, writeAll(null, { ...view, children: groupByParent(clauses) }, 2));
}

/** One clause with everything in it, for its own page. */
export function clauseHtml(clause: Clause, clauses: readonly Clause[], view: LawView): string {
  return frame(view, writeClause(clause, { ...view, children: groupByParent(clauses) }, 2));
}

function frame({ shown }: LawView, body: string): string {
  return `<div class="law" data-languages="${shown.join(' ')}">${body}</div>`;
}

function groupByParent(clauses: readonly Clause[]): Map<string | null, Clause[]> {
  const children = new Map<string | null, Clause[]>();
  for (const clause of clauses) {
    const siblings = children.get(clause.parentId);
    if (siblings) siblings.push(clause);
    else children.set(clause.parentId, [clause]);
  }
  return children;
}

function writeAll(parentId: string | null, law: Law, level: number): string {
  return (law.children.get(parentId) ?? []).map((clause) => writeClause(clause, law, level)).join('');
}

function writeClause(clause: Clause, law: Law, level: number): string {
  const tag = isInner(clause) ? 'div' : 'section';
  const head = isInner(clause) ? '' : clauseHead(clause, law, level);
  const inside = `${head}${question(clause, law)}${words(clause, law)}${errata(clause, law)}`;
  const label = escapeText(clauseLabel(clause, law.language));
  const hooks = `data-box="${clause.id}" data-kind="${escapeText(clause.kind)}" data-label="${label}"`;
  const children = writeAll(clause.id, law, Math.min(level + 1, 6));
  return `<${tag} class="clause" id="${escapeText(clause.path)}" ${hooks}>${inside}${children}</${tag}>`;
}

/** Label, number and heading, and the way to the comments. */
function clauseHead(clause: Clause, law: Law, level: number): string {
  const titles = law.shown.map((language) => clauseTitle(clause, language)).filter((title) => title !== '');
  // A preamble has no printed title; its name is only for those who listen.
  const title =
    titles.length > 0
      ? `<h${level} class="clause-title pair">${titles.join('')}</h${level}>`
      : `<h${level} class="visually-hidden">${escapeText(clauseLabel(clause, law.language))}</h${level}>`;
  return `<div class="clause-head">${title}${countLink(clause, law)}</div>`;
}

function clauseTitle(clause: Clause, language: Language): string {
  const heading = inEither(clause.heading, language);
  const hasNumber = inEither(clause.number, language) !== undefined;
  if (!heading && !hasNumber && (clause.kind === 'preamble' || clause.kind === 'preface')) return '';
  // The head of a document has its title; what it is called among clauses says nothing there.
  const label = heading && clause.kind === 'preface' ? '' : clauseLabel(clause, language);
  const spoken = heading
    ? `<span${heading.language === language ? '' : ` lang="${heading.language}"`}>${escapeText(heading.text)}</span>`
    : '';
  const joint = heading && label ? (clause.kind === 'article' ? '. ' : ' · ') : '';
  return `<span lang="${language}">${escapeText(label)}${joint}${spoken}</span>`;
}

function countLink(clause: Clause, law: Law): string {
  const n = law.counts.get(clause.id) ?? 0;
  // A chapter's number stands in the contents; here it would only repeat those of its articles.
  const isSpokenOf = clause.kind === 'article' || Object.keys(clause.text).length > 0;
  if (!isSpokenOf || (n === 0 && !law.isOpen)) return '';
  const word = n === 0 ? say(law.language, reading.write) : say(law.language, reading.comments, { n });
  const name = `<span class="visually-hidden"> · ${escapeText(clauseLabel(clause, law.language))}</span>`;
  const address = escapeText(law.clausePage(clause.path));
  const inside = `${iconMarkup('comment', 'small')}<span>${word}</span>${name}`;
  return `<a class="count" href="${address}" data-count="${clause.id}" data-n="${n}">${inside}</a>`;
}

function question(clause: Clause, { questions, language }: Law): string {
  const asked = questions?.get(clause.id);
  const text = asked && inEither(asked, language);
  if (!text) return '';
  const asks = `<b>${say(language, reading.question)}</b>`;
  return `<p class="guiding">${asks} <span lang="${text.language}">${escapeText(text.text)}</span></p>`;
}

function words(clause: Clause, law: Law): string {
  if (Object.keys(clause.text).length === 0) return '';
  const columns = law.shown.map((language) => column(clause, language, law)).join('');
  return law.shown.length > 1 ? `<div class="pair">${columns}</div>` : columns;
}

/** The words in one language, or the note that they are missing; alone, the other language stands in. */
function column(clause: Clause, language: Language, law: Law): string {
  if (clause.text[language] !== undefined) return paragraph(clause, language, law);
  const note = say(law.language, language === 'km' ? reading.missingKm : reading.missingEn);
  const missing = `<p class="missing" lang="${law.language}">${note}</p>`;
  return law.shown.length > 1 ? missing : missing + paragraph(clause, language === 'km' ? 'en' : 'km', law);
}

function paragraph(clause: Clause, language: Language, law: Law): string {
  const text = clause.text[language] ?? '';
  const write = law.writeWords ?? escapeText;
  const inside =
    clause.kind === 'row'
      ? cells(text)
          .map((part) => cell(part, (t) => write(t, language)))
          .join('')
      : write(text, language);
  const number = isInner(clause) ? hangingNumber(clause, language) : '';
  const hang = number ? `<span class="hang">${escapeText(number)}</span>` : '';
  const canonical = `<span data-clause="${clause.id}" data-language="${language}">${inside}</span>`;
  return `<p lang="${language}"${hang ? ' class="hanging"' : ''}>${hang}${canonical}</p>`;
}

/** A row of a table, cut at what parts its cells; joined it is the row's text. */
function cells(text: string): string[] {
  return text.split(/(\t| \| |\n)/);
}

function cell(part: string, write: (text: string) => string): string {
  return /^(?:\t| \| |\n)$/.test(part) ? `<span hidden>${part}</span>` : `<span class="cell">${write(part)}</span>`;
}

function errata(clause: Clause, { errata: all, language, shown }: Law): string {
  return (all ?? [])
    .filter((erratum) => erratum.clauseId === clause.id && shown.includes(erratum.language))
    .map((erratum) => erratumHtml(erratum, language, say(language, reading.erratum)))
    .join('');
}

/** One correction: what it changes, why, who signed it. `title` names it. */
export function erratumHtml(erratum: Erratum, language: Language, title: string): string {
  const reason = inEither(erratum.reason, language);
  const office = inEither(erratum.office, language)?.text ?? '';
  const redline = `<del>${escapeText(erratum.before)}</del> <ins>${escapeText(erratum.after)}</ins>`;
  const change = `<span lang="${erratum.language}">${redline}</span>`;
  const by = say(language, reading.erratumBy, { office, day: formatShortDay(language, erratum.at) });
  const why = reason ? `<span lang="${reason.language}">${escapeText(reason.text)}</span>` : '';
  const signed = `<span class="meta">${escapeText(by)}</span>`;
  return `<p class="erratum"><b>${title}</b> ${change} ${why} ${signed}</p>`;
}
