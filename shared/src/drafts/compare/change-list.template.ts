// The changes of a comparison as a list: sign, place, heading, what kind of change, how many comments stand behind it.
// On a narrow screen it is folded; the same list names the changes for which nobody gave a source.
//
// Hooks: `nav.changes`; `a[data-entry=CHANGE-ID]`, to which a script gives `aria-current="true"`.
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Bilingual } from '../../texts/bilingual.js';
import { comparing } from '../../texts/reading/comparing.js';
import { type Language, say } from '../../texts/say.js';
import { icon } from '../../ui/icon.template.js';
import { clauseLabel, inEither } from '../clause-labels.js';
import type { Clause } from '../contract.js';
import { shortPlace } from './change-places.js';
import type { Change } from './comparison-tree.js';
import { signMarkup } from './comparison.template.js';

/** What is known of why a change was made. */
export interface ChangeCause {
  /** The words for its types, in the language of the page. */
  types: readonly string[];
  /** Comments that an answer ties to it. */
  comments: number;
  hasSource: boolean;
}

export interface ChangeListView {
  language: Language;
  changes: readonly Change[];
  before: ReadonlyMap<string, Clause>;
  after: ReadonlyMap<string, Clause>;
  causeOf: (change: Change) => ChangeCause;
}

export function changeList(view: ChangeListView): TemplateResult {
  const { language, changes } = view;
  return html`<nav class="changes" id="changes" aria-labelledby="changes-title">
    <details>
      <summary>
        ${icon('forward', 'small')}
        <h2 id="changes-title">${say(language, comparing.changes)}</h2>
        <span class="meta">${say(language, comparing.nChanges, { n: changes.length })}</span>
      </summary>
      <ol>
        ${changes.map((change) => entry(change, view))}
      </ol>
    </details>
  </nav>`;
}

function entry(change: Change, view: ChangeListView): TemplateResult {
  const { language } = view;
  const { types, comments, hasSource } = view.causeOf(change);
  const about = [
    ...types,
    ...(comments > 0 ? [say(language, comparing.behind, { n: comments })] : []),
    ...(hasSource ? [] : [say(language, comparing.noSourceShort)]),
  ];
  return html`<li>
    <a class="change-entry" href=${`#change-${change.id}`} data-entry=${change.id}>
      ${unsafeHTML(signMarkup(change.sign, language))}
      <span class="change-name">
        <span class="change-place"><b>${placeOf(change, view)}</b>${headingOf(change, view)}</span>
        ${about.length > 0 ? html`<span class="meta">${about.join(' · ')}</span>` : nothing}
      </span>
    </a>
  </li>`;
}

export function placeOf({ clause, isGone }: Change, view: Omit<ChangeListView, 'changes' | 'causeOf'>): string {
  const { language, before, after } = view;
  return shortPlace(clause, isGone ? before : after, language) || clauseLabel(clause, language);
}

/** The heading of the article the change is in. */
function headingOf(change: Change, { before, after, language }: ChangeListView) {
  const byId = change.isGone ? before : after;
  let at: Clause | undefined = change.clause;
  let heading: Bilingual = {};
  for (; at && Object.keys(heading).length === 0; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    heading = at.heading;
    if (at.kind === 'article') break;
  }
  const words = inEither(at?.heading ?? heading, language);
  return words ? html` <span lang=${words.language}>${words.text}</span>` : nothing;
}

/** Changes nobody gave a source for, for everybody to see. */
export function withoutSource(view: ChangeListView): TemplateResult | typeof nothing {
  const { language } = view;
  const lacking = view.changes.filter((change) => !view.causeOf(change).hasSource);
  if (lacking.length === 0) return nothing;
  return html`<section class="without-source" id="without-source" aria-labelledby="without-source-title">
    <h2 id="without-source-title">${say(language, comparing.withoutSource)}</h2>
    <p class="meta">${say(language, comparing.withoutSourceMore)}</p>
    <ul>
      ${lacking.map((change) => entry(change, view))}
    </ul>
  </section>`;
}
