// The head of a comparison: which versions, how many changes, how many of them have a source; how it is shown; what the
// marks mean; and the way from change to change.
//
// Hooks: `.change-steps` the way from change to change, for a script: `[data-step=previous|next]`, `[data-at]`.
import { html, nothing, type TemplateResult } from 'lit';
import { formatShortDay } from '../../language/dates.js';
import { comparing } from '../../texts/reading/comparing.js';
import { languageNames } from '../../texts/frame.js';
import { reading } from '../../texts/reading/reading.js';
import { type Language, say, type Text } from '../../texts/say.js';
import { icon } from '../../ui/icon.template.js';
import { inEither } from '../clause-labels.js';
import type { Draft, Version } from '../contract.js';

export type TextShown = Language | 'both';

export interface ComparisonHeadView {
  language: Language;
  draft: Draft;
  from: Version;
  to: Version;
  changes: number;
  withSource: number;
  /** Clauses of which only the number is another one. */
  renumbered: number;
  view: 'redline' | 'sides';
  text: TextShown;
  /** Texts that there are. */
  texts: readonly Language[];
  /** The same comparison shown in another way. */
  addressOf: (view: 'redline' | 'sides', text: TextShown) => string;
  draftPage: string;
  trackedWord: string;
  /** Other pairs of versions, newest first. */
  others: readonly { from: number; to: number; href: string }[];
  /** All versions, newest first, and where the form goes by which two of them are chosen. */
  versions: readonly Version[];
  pairPage: string;
}

export function comparisonHead(view: ComparisonHeadView): TemplateResult {
  const { language, draft, from, to } = view;
  const title = inEither(draft.title, language)?.text ?? '';
  return html`<header class="compare-head">
      <div class="compare-title">
        <p class="meta"><a href=${view.draftPage}>${say(language, reading.backToText)}</a></p>
        <h1>${say(language, comparing.title, { title })}</h1>
        <p class="small">
          ${versionWords(language, from)} ${icon('forward', 'small')}<span class="visually-hidden"
            >${say(language, comparing.becomes)}</span
          >
          <b>${versionWords(language, to)}</b> · ${counts(view)}
        </p>
      </div>
      <div class="compare-ways">${ways(view)}</div>
    </header>
    ${legend(view)}`;
}

function versionWords(language: Language, { number, publishedAt }: Version): string {
  return say(language, comparing.versionOn, { n: number, day: formatShortDay(language, publishedAt) });
}

function counts({ language, changes, withSource, renumbered }: ComparisonHeadView): TemplateResult {
  const lacking = changes - withSource;
  return html`<a href="#changes">${say(language, comparing.nChanges, { n: changes })}</a>${
    changes > 0 ? html` · ${say(language, comparing.haveSource, { n: withSource })}` : nothing
  }${
    lacking > 0 ? html`, <a href="#without-source">${say(language, comparing.lackSource, { n: lacking })}</a>` : nothing
  }${renumbered > 0 ? html` · ${say(language, comparing.renumberedCount, { n: renumbered })}` : nothing}`;
}

function ways(view: ComparisonHeadView): TemplateResult {
  const { language, text, texts, addressOf } = view;
  const textWord = (one: TextShown) => (one === 'both' ? say(language, reading.bothLanguages) : languageNames[one]);
  const offered: TextShown[] = ['km', 'both', 'en'];
  return html`${
    texts.length > 1
      ? segments(
          say(language, comparing.textShown),
          offered.map((one) => ({ word: textWord(one), href: addressOf(view.view, one), isCurrent: one === text })),
        )
      : nothing
  }${segments(
    say(language, comparing.view),
    (['redline', 'sides'] as const).map((one) => ({
      word: say(language, comparing[one]),
      href: addressOf(one, text),
      isCurrent: one === view.view,
    })),
  )}<a class="button" href=${view.trackedWord}>${icon('evidence')}${say(language, comparing.trackedWord)}</a>`;
}

function segments(name: string, ways: readonly { word: string; href: string; isCurrent: boolean }[]): TemplateResult {
  return html`<nav class="segments" aria-label=${name}>
    ${ways.map(({ word, href, isCurrent }) => html`<a href=${href} aria-current=${isCurrent ? 'true' : nothing}>${word}</a>`)}
  </nav>`;
}

/** Pairs one is likely to look for, and a form for any other; it keeps how the comparison is shown. */
function otherVersions(view: ComparisonHeadView): TemplateResult | typeof nothing {
  const { language, others, versions, from, to } = view;
  if (others.length === 0) return nothing;
  const choice = (name: 'from' | 'to', word: Text, current: Version) => html`<div class="field">
    <label for=${`pair-${name}`}>${say(language, word)}</label>
    <select id=${`pair-${name}`} name=${name}>
      ${versions.map(
        (one) =>
          html`<option value=${one.number} ?selected=${one.id === current.id}>${versionWords(language, one)}</option>`,
      )}
    </select>
  </div>`;
  return html`<details class="other-versions">
    <summary>${say(language, comparing.otherVersions)}</summary>
    <ul>
      ${others.map(({ from, to, href }) => html`<li><a href=${href}>${say(language, comparing.compareThese, { from, to })}</a></li>`)}
    </ul>
    <form class="pair-form" method="get" action=${view.pairPage}>
      ${choice('from', comparing.pairFrom, from)} ${choice('to', comparing.pairTo, to)}
      <input type="hidden" name="text" value=${view.text} />
      <input type="hidden" name="view" value=${view.view} />
      <button class="button">${say(language, comparing.comparePair)}</button>
    </form>
  </details>`;
}

function legend(view: ComparisonHeadView): TemplateResult {
  const { language, changes } = view;
  return html`<div class="compare-bar">
    <p class="legend" aria-label=${say(language, comparing.legend)}>
      <ins>${say(language, comparing.legendAdded)}</ins> <del>${say(language, comparing.legendRemoved)}</del>
      <span class="moved">${say(language, comparing.legendMoved)}</span>
      <span class="meta">${say(language, comparing.legendFolded)}</span>
    </p>
    ${otherVersions(view)}
    ${
      changes > 0
        ? html`<div class="change-steps needs-script" data-pattern=${say(language, comparing.change)}>
            <span data-at>${say(language, comparing.nChanges, { n: changes })}</span>
            <button type="button" class="button" data-step="previous">
              ${icon('back')}${say(language, comparing.previous)}
            </button>
            <button type="button" class="button" data-step="next">
              ${say(language, comparing.next)}${icon('forward')}
            </button>
            <span class="meta keys">${say(language, comparing.keys)}</span>
          </div>`
        : nothing
    }
  </div>`;
}
