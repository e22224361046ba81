// One pair of the review: the old clause beside the new one with what changed in the words, what happened to it, how
// sure that is, and what a drafter can say of it.
import type { ReviewedPair } from '@sala/shared/drafts/revision-contract.js';
import { lineageTexts } from '@sala/shared/texts/drafting/lineage.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { icon, type IconName } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { type Outcome, outcomeWords } from './outcome-words.js';

/** What is being mended: where a clause of the new text comes from, or what became of one that is gone. */
export interface Mending {
  /** Key of its pair. */
  pair: string;
  clauseId: string;
  isGone: boolean;
}

export interface PairView {
  language: Language;
  /** The language of the words that were compared. */
  words: Language;
  /** Number of the last version. */
  base: number;
  canEdit: boolean;
  confirm(): void;
  mend(clauseId: string): void;
  below: TemplateResult | typeof nothing;
}

const glyphs: Record<Outcome, IconName> = {
  same: 'check',
  changed: 'wording',
  moved: 'moved',
  renumbered: 'number',
  split: 'split',
  merged: 'merged',
  added: 'plus',
  removed: 'removed',
};

/** The same for the same clauses, whatever is known of them. */
export function keyOfPair({ before, after }: ReviewedPair): string {
  return (after[0] ?? before[0])?.id ?? '';
}

export function pairView(pair: ReviewedPair, view: PairView): TemplateResult {
  const { language } = view;
  const { outcome } = pair;
  return html`<article class="panel pair" data-pair=${keyOfPair(pair)} ?data-unsure=${pair.isUnsure}>
    <header class="pair-head">
      ${outcome.map(
        (one) =>
          html`<span class="chip" data-outcome=${one}>${icon(glyphs[one], 'small')}${say(language, outcomeWords[one])}</span>`,
      )}
      <span class="meta">${sourceWords(pair, language)}</span>
    </header>
    <div class="pair-sides">
      ${side(pair, 'before', view)} ${side(pair, 'after', view)}
    </div>
    ${rivals(pair, view)}
    ${view.canEdit ? acts(pair, view) : nothing} ${view.below}
  </article>`;
}

/** What a drafter can say of it. */
function acts(pair: ReviewedPair, { language, confirm, mend }: PairView): TemplateResult {
  const { before, after, source } = pair;
  const isGone = after.length === 0;
  const yes = before.length === 0 ? lineageTexts.yesNew : isGone ? lineageTexts.yesGone : lineageTexts.yesSame;
  const mended = isGone ? before : after;
  return html`<p class="acts">
    ${
      source === 'inferred'
        ? html`<button type="button" class="button" @click=${confirm}>${say(language, yes)}</button>`
        : nothing
    }
    ${mended.map(
      ({ id, label }) => html`<button type="button" class="button" @click=${() => mend(id)}>
        ${say(language, isGone ? lineageTexts.mendGone : lineageTexts.mend)}${mended.length > 1 ? ` · ${label}` : ''}
      </button>`,
    )}
  </p>`;
}

/** What else may be meant, until a drafter says which it is. */
function rivals(
  { rivals: others = [], source }: ReviewedPair,
  { language }: PairView,
): TemplateResult | typeof nothing {
  if (others.length === 0 || source !== 'inferred') return nothing;
  const names = others.map(({ label }) => label).join(' · ');
  return html`<p class="pair-rivals">
    ${icon('person', 'small')} ${say(language, lineageTexts.rival, { clause: names })}
  </p>`;
}

function sourceWords({ source, certainty, before, after }: ReviewedPair, language: Language): string {
  if (source !== 'inferred') return say(language, lineageTexts[source]);
  if (before.length === 0 || after.length === 0) return say(language, lineageTexts.unpaired);
  return say(language, lineageTexts.inferred, { n: Math.floor(certainty * 100) });
}

function side(pair: ReviewedPair, which: 'before' | 'after', { language, words, base }: PairView): TemplateResult {
  const clauses = pair[which];
  const title =
    which === 'before' ? say(language, lineageTexts.before, { n: base }) : say(language, lineageTexts.after);
  const none = which === 'before' ? lineageTexts.notBefore : lineageTexts.notAfter;
  const labels = clauses.map(({ label }) => label).join(' · ');
  return html`<div role="group" aria-label=${`${title} ${labels}`}>
    <p class="meta">${title}</p>
    ${
      clauses.length === 0
        ? html`<p class="small">${say(language, none, { n: base })}</p>`
        : html`<h2>${labels}</h2>
            ${pair.redline ? redline(pair.redline, which, language, words) : plain(clauses, language, words)}`
    }
  </div>`;
}

type Parts = NonNullable<ReviewedPair['redline']>;

/** One side of what changed: the old words with those that went, the new ones with those that came. */
function redline(parts: Parts, which: 'before' | 'after', language: Language, words: Language): TemplateResult {
  const own = which === 'before' ? 'removed' : 'added';
  const said = (kind: 'removed' | 'added') =>
    html`<span class="visually-hidden" lang=${language}>${say(language, reading[kind])} </span>`;
  const shown = parts
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }) => {
      if (kind === 'removed') return html`<del>${said('removed')}${text}</del>`;
      return kind === 'added' ? html`<ins>${said('added')}${text}</ins>` : text;
    });
  if (shown.length === 0) return html`<p class="small">${say(language, lineageTexts.noWords)}</p>`;
  return html`<p class="pair-words redline" lang=${words}>${shown}</p>`;
}

function plain(clauses: ReviewedPair['before'], language: Language, words: Language): TemplateResult {
  const lines = clauses.flatMap(({ heading, text }) => [heading[words], text[words]].filter(Boolean));
  if (lines.length === 0) return html`<p class="small">${say(language, lineageTexts.noWords)}</p>`;
  return html`<p class="pair-words" lang=${words}>${lines.join('\n')}</p>`;
}
