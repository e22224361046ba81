// The fields of the desks' forms, and what they send read back: texts in both languages, days, choices.
// What was typed stands in them again when the form comes back with a refusal.
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { stagesDesk } from '@sala/shared/texts/instruments/desk.js';
import { type Choice, field, select } from './fields.js';
import { type Html, html, raw } from '../html.js';

export type Values = Readonly<Record<string, string>>;

/** A form of the desk: whose words it has, and what makes its ids its own. */
export interface FormPlace {
  language: Language;
  at: string;
  /** What was typed before it was refused; empty for a fresh form. */
  values: Values;
}

/** Longest text that a field of a form takes, in UTF-16 units: line ends travel as two characters. */
export const FIELD_UNITS_MAX = 20_000;

interface Wish {
  isOptional?: boolean;
  hint?: string;
}

function labelOf(language: Language, label: Text, { isOptional }: Wish): Text {
  if (!isOptional) return label;
  const name = (one: Language) => say(one, stagesDesk.optional, { name: label[one] });
  return { ...label, km: name('km'), en: name('en') };
}

export function lines(
  { language, at, values }: FormPlace,
  name: string,
  label: Text,
  wish: Wish = {},
  lang = language,
): Html {
  const id = `${name}-${at}`;
  const described = wish.hint ? raw(`aria-describedby="${id}-hint"`) : '';
  return html`<p class="field"><label for="${id}">${say(language, labelOf(language, label, wish))}</label>
<textarea id="${id}" name="${name}" lang="${lang}" rows="2" maxlength="${FIELD_UNITS_MAX}" ${described}>
${values[name] ?? ''}</textarea>${wish.hint ? html`<span class="meta" id="${id}-hint">${wish.hint}</span>` : ''}</p>`;
}

/** A text in both languages, side by side where there is room. */
export function statement(place: FormPlace, name: string, label: Text, wish: Wish = {}): Html {
  const inside = (one: Language): Text => {
    const words = one === 'km' ? stagesDesk.inKhmer : stagesDesk.inEnglish;
    return { km: say('km', words, { name: label.km }), en: say('en', words, { name: label.en }) };
  };
  return html`<div class="bilingual">${lines(place, `${name}-km`, inside('km'), wish, 'km')}${lines(place, `${name}-en`, inside('en'), { isOptional: true }, 'en')}</div>`;
}

export function day(place: FormPlace, name: string, label: Text, wish: Wish & { value?: string } = {}): Html {
  const { language, at, values } = place;
  return field(language, {
    ...{ name, at, type: 'date', label: labelOf(language, label, wish) },
    value: values[name] ?? wish.value ?? '',
    isOptional: wish.isOptional ?? false,
  });
}

export function line(place: FormPlace, name: string, label: Text, wish: Wish = {}): Html {
  const { language, at, values } = place;
  return field(language, {
    ...{ name, at, label: labelOf(language, label, wish), value: values[name] ?? '', lengthMax: 200 },
    isOptional: wish.isOptional ?? false,
    ...(wish.hint ? { hint: wish.hint } : {}),
  });
}

export function choice(place: FormPlace, name: string, label: Text, choices: readonly Choice[]): Html {
  const chosen = place.values[name];
  const marked = choices.map((one) => ({
    ...one,
    isChosen: chosen === undefined ? one.isChosen : one.value === chosen,
  }));
  return select(place.language, name, label, marked, place.at);
}

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** What stands in a field, '' left out. */
export function valueOf(values: Values, name: string): string | undefined {
  const value = values[name]?.trim();
  return value ? value : undefined;
}

export function statementOf(values: Values, name: string): Bilingual {
  const [km, en] = [valueOf(values, `${name}-km`), valueOf(values, `${name}-en`)];
  return { ...(km ? { km } : {}), ...(en ? { en } : {}) };
}

/** A day of a form, if it is one: browsers without date fields send what was typed. */
export function dayOf(values: Values, name: string): string | undefined {
  const value = valueOf(values, name);
  if (value === undefined) return undefined;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
  return isDay && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value) ? value : undefined;
}
