// The fields of the forms about issues, and what they send read back. What was typed stands in them again when the form
// comes back with a refusal.
import { randomUUID } from 'node:crypto';
import { speakerKinds } from '@sala/shared/discussions/labels.js';
import type { Organisation } from '@sala/shared/accounts/contract.js';
import { isPublicBody } from '@sala/shared/accounts/organisation-names.js';
import { languageOf } from '@sala/shared/language/detect.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { issueDesk } from '@sala/shared/texts/issues/desk.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type Choice, field, select } from '../../pages/forms/fields.js';
import { type Html, html, raw } from '../../pages/html.js';
import { plain } from '../../pages/marked-texts.js';

export type Values = Readonly<Record<string, string>>;

/** A form: its language, what makes its ids its own, and what was typed before it was refused. */
export interface FormPlace {
  language: Language;
  at: string;
  values: Values;
}

const optional = (text: Text): Text => ({
  km: say('km', issueDesk.optional, { name: text.km }),
  en: say('en', issueDesk.optional, { name: text.en }),
});

interface Wish {
  isOptional?: boolean;
  hint?: string;
  max?: number;
}

const UNITS_MAX = 8_000;

export function textArea(place: FormPlace, name: string, label: Text, wish: Wish = {}): Html {
  const { language, at, values } = place;
  const id = `${name}-${at}`;
  const attributes = [
    wish.isOptional ? '' : 'required',
    wish.hint ? `aria-describedby="${id}-hint"` : '',
    `maxlength="${wish.max ?? UNITS_MAX}"`,
  ].join(' ');
  return html`<p class="field"><label for="${id}">${say(language, wish.isOptional ? optional(label) : label)}</label>
<textarea id="${id}" name="${name}" rows="2" ${raw(attributes)}>
${values[name] ?? ''}</textarea>${wish.hint ? html`<span class="meta" id="${id}-hint">${wish.hint}</span>` : ''}</p>`;
}

export function line(place: FormPlace, name: string, label: Text, wish: Wish = {}): Html {
  const { language, at, values } = place;
  return field(language, {
    ...{ name, at, label: wish.isOptional ? optional(label) : label, value: values[name] ?? '' },
    lengthMax: wish.max ?? 120,
    isOptional: wish.isOptional ?? false,
    ...(wish.hint ? { hint: wish.hint } : {}),
  });
}

export function day(place: FormPlace, name: string, label: Text, isOptional = false): Html {
  const { language, at, values } = place;
  return field(language, {
    name,
    at,
    type: 'date',
    label: isOptional ? optional(label) : label,
    value: values[name] ?? '',
    isOptional,
  });
}

export function tick(place: FormPlace, name: string, label: Text, value = 'yes'): Html {
  const { language, at, values } = place;
  const id = `${name}-${value}-${at}`;
  const isOn = (values[name] ?? '').split(' ').includes(value);
  return html`<p class="choice"><input type="checkbox" id="${id}" name="${name === 'topics' ? `topics-${value}` : name}" value="${value}" ${
    isOn || values[`topics-${value}`] ? raw('checked') : ''
  }><label for="${id}">${say(language, label)}</label></p>`;
}

export function choice(
  place: FormPlace,
  name: string,
  label: Text,
  choices: readonly Choice[],
  wish: { isOptional?: boolean; start?: string } = {},
): Html {
  const { language, at, values } = place;
  const chosen = values[name] ?? wish.start ?? '';
  const first = { value: '', name: say(language, issueDesk.choose) };
  const marked = [first, ...choices].map((one) => ({ ...one, isChosen: one.value === chosen }));
  return select(language, name, wish.isOptional ? optional(label) : label, marked, at);
}

export const choicesOf = (language: Language, list: Record<string, Text>): Choice[] =>
  Object.entries(list).map(([value, text]) => ({ value, name: text[language] }));

export const affectedChoices = (language: Language) => choicesOf(language, speakerKinds);

export function bodyChoices(language: Language, bodies: readonly Organisation[]): Choice[] {
  return bodies
    .filter(({ kind }) => isPublicBody(kind))
    .map(({ id, name }) => ({ value: id, name: plain(name, language) }));
}

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** What stands in a field, nothing where it is blank. */
export function valueOf(values: Values, name: string): string | undefined {
  const value = values[name]?.trim();
  return value ? value : undefined;
}

/** Words in the language of their letters. */
export function wordsOf(values: Values, name: string, language: Language): Bilingual {
  const value = valueOf(values, name);
  return value === undefined ? {} : { [languageOf(value) ?? language]: value };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id that a form carries; a fresh one where what it carries is none. */
export function idIn(values: Values, name: string): string {
  const value = values[name] ?? '';
  return UUID.test(value) ? value : randomUUID();
}

export function optionalIdIn(values: Values, name: string): string | undefined {
  const value = values[name] ?? '';
  return UUID.test(value) ? value : undefined;
}

/** Only where there is something: absent fields stay absent. */
export function present<Fields extends Record<string, unknown>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}
