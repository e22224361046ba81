// That a version is the text that was decided on or that came into force: one line for each such stage.
import { html, type TemplateResult } from 'lit';
import { formatDay } from '../language/dates.js';
import { instruments, stageNames } from '../texts/instruments/way.js';
import { type Language, say } from '../texts/say.js';
import type { Step } from './contract.js';

export function adoptedLine(language: Language, steps: readonly Step[]): TemplateResult[] {
  return steps.map(({ to, on, at, number, effectiveOn }) => {
    const facts = [
      say(language, instruments.happenedOn, { day: formatDay(language, on ?? at) }),
      number ? say(language, instruments.numbered, { number }) : '',
      effectiveOn ? say(language, instruments.inForceFrom, { day: formatDay(language, effectiveOn) }) : '',
    ].filter((fact) => fact !== '');
    return html`<p class="adopted" data-adopted=${to}><b>${say(language, stageNames[to])}</b> · ${facts.join(' · ')}</p>`;
  });
}
