// How the one who writes will appear: first the label exactly as the public will see it, then, folded away, the choice
// of who may know what. Works as a plain form; a script only keeps the label up to date.
//
// Fields: level, does, province, name, organisationId. Hook: `[data-appear]` holds the label.
import { html, nothing, type TemplateResult } from 'lit';
import { NAME_UNITS_MAX } from '../ground/limits.js';
import { composing } from '../texts/reading/composing.js';
import { type Language, say, type Text } from '../texts/say.js';
import type { IdentityLevel, SpeakerRequest } from './contract.js';
import { speakerKinds, speakerLabel } from './labels.js';
import { provinces } from '../texts/provinces.js';

const levelWords: Record<IdentityLevel, { name: Text; more: Text }> = {
  A0: { name: composing.levelA0, more: composing.levelA0More },
  A1: { name: composing.levelA1, more: composing.levelA1More },
  A4: { name: composing.levelA4, more: composing.levelA4More },
  A5: { name: composing.levelA5, more: composing.levelA5More },
};

export interface SpeakerView {
  language: Language;
  /** What this round offers. */
  levels: readonly IdentityLevel[];
  speaker: SpeakerRequest;
  /** Organisations somebody signed in may speak for. */
  organisations?: readonly { id: string; name: string }[];
  /** Makes the ids of the fields different from those of other forms on the page. */
  prefix: string;
}

export function speakerFields(view: SpeakerView): TemplateResult {
  const { language, levels, speaker, organisations, prefix } = view;
  const say_ = (text: Text) => say(language, text);
  return html`<div class="speaker-fields">
    <p class="appear">
      ${say_(composing.appear)} <output class="speaker" data-appear>${speakerLabel(language, speaker)}</output>
    </p>
    <details ?open=${speaker.level !== 'A0'}>
      <summary>${say_(composing.appearChange)}</summary>
      <fieldset class="levels">
        <legend>${say_(composing.level)}</legend>
        ${levels.map((level) => levelChoice(level, view))}
      </fieldset>
      <div class="field name-field">
        <label for=${`${prefix}-name`}>${say_(composing.name)}</label>
        <input
          id=${`${prefix}-name`}
          name="name"
          autocomplete="off"
          maxlength=${NAME_UNITS_MAX}
          .value=${speaker.name ?? ''}
        />
      </div>
      ${
        organisations && organisations.length > 0
          ? select(
              view,
              'organisationId',
              composing.organisation,
              organisations.map((o) => [o.id, o.name]),
              speaker.organisationId,
            )
          : nothing
      }
      ${select(view, 'does', composing.does, wordsOf(speakerKinds, language), speaker.does)}
      ${select(view, 'province', composing.province, wordsOf(provinces, language), speaker.province)}
    </details>
  </div>`;
}

function levelChoice(level: IdentityLevel, { language, speaker, prefix }: SpeakerView): TemplateResult {
  const id = `${prefix}-${level}`;
  const { name, more } = levelWords[level];
  return html`<div class="choice">
    <input
      type="radio"
      id=${id}
      name="level"
      value=${level}
      aria-describedby=${`${id}-more`}
      ?checked=${speaker.level === level}
    />
    <label for=${id}>${say(language, name)}</label>
    <span class="meta" id=${`${id}-more`}>${say(language, more)}</span>
  </div>`;
}

function wordsOf(list: Record<string, Text>, language: Language): [string, string][] {
  return Object.entries(list).map(([code, word]) => [code, word[language]]);
}

function select(
  { language, prefix }: SpeakerView,
  name: string,
  label: Text,
  choices: readonly (readonly [string, string])[],
  chosen: string | undefined,
): TemplateResult {
  const id = `${prefix}-${name}`;
  return html`<div class="field">
    <label for=${id}>${say(language, label)}</label>
    <select id=${id} name=${name}>
      <option value="">${say(language, composing.rather)}</option>
      ${choices.map(([value, word]) => html`<option value=${value} ?selected=${value === chosen}>${word}</option>`)}
    </select>
  </div>`;
}
