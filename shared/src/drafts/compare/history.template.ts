// The frame of an article's history: its name, whether the public was asked about its words as they stand now, and a
// place for each version, from the first to the newest.
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { formatShortDay } from '../../language/dates.js';
import { comparing } from '../../texts/reading/comparing.js';
import { type Language, say, type Text } from '../../texts/say.js';
import { icon } from '../../ui/icon.template.js';
import type { Version } from '../contract.js';
import type { Survival } from './survival.js';

/** Whether the public has been asked about the words of a clause as they stand now. */
export interface ConsultationLabel {
  state: 'consulted' | 'changed' | 'never';
  /** The version about which the public was asked last; 0 where it never was. */
  version: number;
}

/** What a version did to the clause. */
export type HistoryStep = 'first' | 'same' | 'changed' | 'added' | 'removed';

export interface HistoryEntry {
  version: Version;
  wasConsulted: boolean;
  step: HistoryStep;
  /** The words, as HTML, with what changed in them; '' where they did not change. */
  words: string;
  /** The comparison with the version before. */
  comparison: string | null;
  /** That the version was decided on or came into force, and when. */
  adopted: unknown;
  /** What was said on these words in this version. */
  comments: unknown;
  readVersion: string;
}

export interface SurvivalLine {
  from: number;
  to: number;
  outcome: Survival;
  accepted: number;
  href: string;
}

const steps: Record<HistoryStep, Text> = {
  first: comparing.firstWords,
  same: comparing.unchangedHere,
  changed: comparing.changedHere,
  added: comparing.cameHere,
  removed: comparing.leftHere,
};

const survivals: Record<Survival, Text> = {
  stands: comparing.survives,
  partly: comparing.survivesPartly,
  gone: comparing.survivesNot,
};

const labels: Record<ConsultationLabel['state'], { word: Text; more: Text }> = {
  consulted: { word: comparing.consulted, more: comparing.consultedMore },
  changed: { word: comparing.changedSinceConsultation, more: comparing.changedSinceMore },
  never: { word: comparing.neverConsulted, more: comparing.neverConsultedMore },
};

export function consultationLine(language: Language, { state, version }: ConsultationLabel): TemplateResult {
  const { word, more } = labels[state];
  const glyph = state === 'consulted' ? 'check' : state === 'changed' ? 'late' : 'question';
  return html`<p class="consultation" data-consultation=${state}>
    <span class="chip">${icon(glyph, 'small')}${say(language, word)}</span> ${say(language, more, { n: version })}
  </p>`;
}

export function survivalList(language: Language, lines: readonly SurvivalLine[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<section class="survival" aria-labelledby="survival-title">
    <h2 id="survival-title">${say(language, comparing.survival)}</h2>
    <ul>
      ${lines.map(
        ({ from, to, outcome, accepted, href }) =>
          html`<li data-survival=${outcome}>
            <a href=${href}>${say(language, survivals[outcome], { from, to })}</a>
            <span class="meta">${say(language, comparing.acceptedCount, { n: accepted })}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

export function historyEntry(language: Language, entry: HistoryEntry): TemplateResult {
  const { version, wasConsulted, step, words, comparison, adopted, comments } = entry;
  const { number, publishedAt } = version;
  const id = `version-${number}`;
  return html`<li class="history-entry" data-step=${step}>
    <h2 id=${id}>${say(language, comparing.versionOn, { n: number, day: formatShortDay(language, publishedAt) })}</h2>
    <p class="meta">
      ${say(language, steps[step])}${wasConsulted ? html` · ${say(language, comparing.underConsultation)}` : nothing} ·
      <a href=${entry.readVersion}>${say(language, comparing.readVersion, { n: number })}</a>${
        comparison ? html` · <a href=${comparison}>${say(language, comparing.seeComparison)}</a>` : nothing
      }
    </p>
    ${adopted} ${words === '' ? nothing : html`<div class="law-sheet">${unsafeHTML(words)}</div>`} ${comments}
  </li>`;
}
