// The contents of a draft: every part and article with a bar and a number for what is said there, so that one sees
// where people speak. On a narrow screen it is a page of its own, opened by a link to `#contents` and closed by
// following one.
//
// Hooks: `nav.contents#contents`; `a[data-entry=CLAUSE-ID]`, to which a script gives `aria-current="location"` while
// its clause is read.
import { html, nothing, type TemplateResult } from 'lit';
import { reading } from '../texts/reading/reading.js';
import { type Language, say } from '../texts/say.js';
import { icon } from '../ui/icon.template.js';
import { shareBar } from '../ui/meter.template.js';
import { clauseLabel, inEither, isInner } from './clause-labels.js';
import type { Clause } from './contract.js';

export interface ContentsView {
  language: Language;
  clauses: readonly Clause[];
  /** Comments on each clause and everything in it. */
  counts: ReadonlyMap<string, number>;
  /** Comments on the draft as a whole, so that the numbers add up to the total. */
  onWhole: number;
}

interface Entry {
  clause: Clause;
  inside: Entry[];
}

export function contents(view: ContentsView): TemplateResult {
  const { language, counts, onWhole } = view;
  const { entries, all } = outline(view.clauses);
  // Bars of articles compare with articles and those of parts with parts: a part always has more.
  const most = (isLeaf: boolean) =>
    Math.max(1, ...all.filter((e) => isLeaf === (e.inside.length === 0)).map((e) => counts.get(e.clause.id) ?? 0));
  const scale = { leaf: most(true), part: most(false) };
  return html`<nav class="contents" id="contents" aria-labelledby="contents-title">
    <div class="contents-head">
      <h2 id="contents-title">${say(language, reading.contentsHeat)}</h2>
      <a class="contents-close" href="#law">${icon('close')}${say(language, reading.closeContents)}</a>
    </div>
    <ol>${entries.map((entry) => entryRow(entry, view, scale))}</ol>
    <p class="meta">
      ${say(language, reading.wholeDraft)} · <a href="#whole">${say(language, reading.comments, { n: onWhole })}</a>
    </p>
  </nav>`;
}

function entryRow(entry: Entry, view: ContentsView, scale: { leaf: number; part: number }): TemplateResult {
  const { clause, inside } = entry;
  const { language, counts } = view;
  const n = counts.get(clause.id) ?? 0;
  const heading = inEither(clause.heading, language);
  return html`<li>
    <a
      href=${`#${clause.path}`}
      data-entry=${clause.id}
      class=${inside.length > 0 ? 'entry part' : 'entry'}
    >
      <span class="entry-name"
        >${clauseLabel(clause, language, 'short')}${
          heading ? html` <span lang=${heading.language}>${heading.text}</span>` : nothing
        }</span
      >
      ${n > 0 ? heat(clause, n, n / (inside.length > 0 ? scale.part : scale.leaf), language) : nothing}
    </a>
    ${inside.length > 0 ? html`<ol>${inside.map((one) => entryRow(one, view, scale))}</ol>` : nothing}
  </li>`;
}

function heat(clause: Clause, n: number, share: number, language: Language): TemplateResult {
  return html`<span class="heat"
    >${shareBar(share)}<span class="number" data-heat=${clause.id}>${say(language, reading.plainNumber, { n })}</span
    ><span class="visually-hidden"> ${say(language, reading.commentsWord)}</span></span
  >`;
}

/** The tree without what runs on inside articles, tables and signatures. Parents precede their children. */
function outline(clauses: readonly Clause[]): { entries: Entry[]; all: Entry[] } {
  const byId = new Map<string, Entry>();
  const entries: Entry[] = [];
  for (const clause of clauses) {
    if (isInner(clause) || clause.kind === 'table' || clause.kind === 'signature' || clause.kind === 'preface')
      continue;
    const entry = { clause, inside: [] };
    byId.set(clause.id, entry);
    const parent = clause.parentId === null ? undefined : byId.get(clause.parentId);
    (parent?.inside ?? entries).push(entry);
  }
  return { entries, all: [...byId.values()] };
}
