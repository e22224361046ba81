// Where a draft stands, in the head of its text: the stage with the way to all, and what nobody was asked about.
import { html, nothing, type TemplateResult } from 'lit';
import { pages } from '../ground/paths.js';
import { instruments, stageNames } from '../texts/instruments/way.js';
import { type Language, say } from '../texts/say.js';
import { START } from './stages.js';
import type { WayStanding } from './standing.js';

/** "Revision · The way of this draft": the stage is told where there is one, and that nothing moved for a year. */
export function wayLine(language: Language, slug: string, { stage, isPaused }: WayStanding): TemplateResult {
  const link = html`<a href=${pages.stages(language, slug)}>${say(language, instruments.title)}</a>`;
  if (stage === START) return link;
  const rests = isPaused ? html` · ${say(language, instruments.rests)}` : nothing;
  return html`<b data-stage=${stage}>${say(language, stageNames[stage])}</b>${rests} · ${link}`;
}

/** What nobody was asked about stays told beside the text for good. */
export function notConsultedNotice(language: Language, slug: string, { notConsulted: n }: WayStanding) {
  if (n === 0) return nothing;
  return html`<p class="notice" role="note">
    ${say(language, instruments.banner, { n })}
    <a href=${pages.stages(language, slug)}>${say(language, instruments.bannerWhy)}</a>
  </p>`;
}
