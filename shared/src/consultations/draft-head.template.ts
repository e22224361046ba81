// The head of a draft's page: its name, whose it is, until when one may speak, how much was said, and where else to go.
// On a phone a narrow bar with contents, days and comments stays in sight while the text is read.
//
// Hooks: `[data-total]` the number of comments; `.reading-bar` the bar that stays.
import { html, nothing, type TemplateResult } from 'lit';
import type { Draft, Version } from '../drafts/contract.js';
import type { Instant } from '../language/dates.js';
import { comparing } from '../texts/reading/comparing.js';
import { reading } from '../texts/reading/reading.js';
import { type Language, say } from '../texts/say.js';
import { icon } from '../ui/icon.template.js';
import { unbroken } from '../ui/unbroken.template.js';
import { stageOf } from '../ground/stages.js';
import type { Round } from './contract.js';
import { bilingual, daysLeftWords, roundLine } from './round.template.js';

export interface HeadLink {
  href: string;
  label: string;
  isCurrent: boolean;
  /** Language of the label, where it is not the page's. */
  lang?: Language;
}

export interface DraftHeadView {
  language: Language;
  now: Instant;
  draft: Draft;
  version: Version;
  round: Round | null;
  comments: number;
  /** The parts of the draft's pages. */
  tabs: readonly HeadLink[];
  /** Whether one has to be told which of two texts counts. */
  isBilingual: boolean;
  /** How far the office is with its answers. */
  answered: unknown;
  /** Where it stands on its way, with the link there; and what nobody was asked about, if anything. */
  way: unknown;
  warning: unknown;
}

export function draftHead(view: DraftHeadView): TemplateResult {
  const { language, now, draft, version, round, comments, tabs, isBilingual, way, warning } = view;
  const total = say(language, reading.comments, { n: comments });
  const counts = draft.authoritative === 'km' ? reading.authoritativeKm : reading.authoritativeEn;
  const left = round ? daysLeftWords(language, round, now) : '';
  return html`<header class="draft-head">
      <div class="draft-title">
        <h1>${bilingual(draft.title, language)}</h1>
        <p class="small">
          ${say(language, reading.version, { n: version.number })} · ${bilingual(draft.office.name, language)}${
            round
              ? html` · ${unbroken(roundLine(language, round, now))}${
                  left ? html` · <b class="days-left">${left}</b>` : nothing
                }`
              : nothing
          }
        </p>
      </div>
      <div class="draft-side">
        <p class="total"><a href="#comments" data-total>${total}</a></p>
        <p class="meta">${way}</p>
        ${isBilingual ? html`<p class="meta">${say(language, counts)}</p>` : nothing} ${view.answered}
      </div>
      ${tabs.length > 1 ? html`<nav class="tabs" aria-label=${say(language, comparing.partsOfDraft)}>${tabs.map(link)}</nav>` : nothing}
    </header>
    ${warning}
    <div class="reading-bar">
      <a class="button quiet" href="#contents">${icon('menu')}${say(language, reading.contents)}</a>
      <b>${left || stageWord(language, round, now)}</b>
      <a class="button quiet" href="#comments">${icon('comment')}<span data-total>${total}</span></a>
    </div>`;
}

function stageWord(language: Language, round: Round | null, now: Instant): string {
  if (!round) return '';
  const words = {
    announced: reading.opensSoon,
    open: reading.openForComments,
    closed: reading.closedRounds,
    answered: reading.answered,
  };
  return say(language, words[stageOf(round, new Date(now))]);
}

function link({ href, label, isCurrent, lang }: HeadLink): TemplateResult {
  const current = isCurrent ? 'true' : nothing;
  return html`<a href=${href} lang=${lang ?? nothing} hreflang=${lang ?? nothing} aria-current=${current}>${label}</a>`;
}
