// The part of a round's plan that says who must be heard: a kind of people is ticked, and the ways to reach it unfold.
import { type Hearing, type HearingWay, hearingKinds, hearingWays } from '@sala/shared/consultations/hearing.js';
import { type SpeakerKind, speakerKinds } from '@sala/shared/discussions/labels.js';
import { hearingWords, wayNames } from '@sala/shared/texts/reading/hearing.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** A kind that is ticked begins with the hall: its comments come in here in any case. */
const firstWays: HearingWay[] = ['hall'];

export function hearingFields(
  language: Language,
  plan: readonly Hearing[],
  change: (plan: Hearing[]) => void,
): TemplateResult {
  const toggleKind = (does: SpeakerKind) =>
    change(
      hearingKinds.flatMap((kind): Hearing[] => {
        const known = plan.find((one) => one.does === kind);
        if (kind !== does) return known ? [known] : [];
        return known ? [] : [{ does, ways: firstWays }];
      }),
    );
  const toggleWay = ({ does, ways }: Hearing, way: HearingWay) => {
    const chosen = hearingWays.filter((one) => (one === way) !== ways.includes(one));
    change(plan.map((one) => (one.does === does ? { does, ways: chosen } : one)));
  };
  return html`<fieldset>
    <legend><h3>${say(language, hearingWords.title)}</h3></legend>
    <p class="small">${say(language, hearingWords.plan)}</p>
    ${hearingKinds.map((does) => {
      const known = plan.find((one) => one.does === does);
      return html`<div class="choice">
          <input
            type="checkbox"
            id=${`hear-${does}`}
            .checked=${live(known !== undefined)}
            @change=${() => toggleKind(does)}
          />
          <label for=${`hear-${does}`}>${say(language, speakerKinds[does])}</label>
        </div>
        ${known ? wayChoices(language, known, (way) => toggleWay(known, way)) : nothing}`;
    })}
  </fieldset>`;
}

function wayChoices(language: Language, { does, ways }: Hearing, toggle: (way: HearingWay) => void): TemplateResult {
  const kind = say(language, speakerKinds[does]);
  return html`<fieldset class="hearing-ways">
    <legend class="meta">${say(language, hearingWords.waysTo, { kind })}</legend>
    ${hearingWays.map(
      (way) =>
        html`<span class="choice">
          <input
            type="checkbox"
            id=${`hear-${does}-${way}`}
            .checked=${live(ways.includes(way))}
            ?disabled=${ways.length === 1 && ways.includes(way)}
            @change=${() => toggle(way)}
          />
          <label for=${`hear-${does}-${way}`}>${say(language, wayNames[way])}</label>
        </span>`,
    )}
  </fieldset>`;
}
