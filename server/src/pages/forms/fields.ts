// What the forms of all pages share: fields with their labels, the hidden token, a button that is a form, and the
// sentence of what was refused.
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type Html, html, raw } from '../html.js';

/** What a page with forms is made with. */
export interface FormContext {
  language: Language;
  token: string;
  /** The sentence of what was refused, shown first. */
  refused?: string;
}

export interface Field {
  name: string;
  label: Text;
  type?: 'text' | 'email' | 'password' | 'date';
  value?: string;
  /** Tokens of the HTML autocomplete attribute. */
  autocomplete?: string;
  isOptional?: boolean;
  hint?: string;
  /** Makes ids differ where one form stands on a page several times. */
  at?: string;
  lengthMax?: number;
  lengthMin?: number;
}

export function field(language: Language, field: Field): Html {
  const { name, label, type = 'text', value = '', autocomplete = 'off', hint } = field;
  const id = `${name}${field.at ? `-${field.at}` : ''}`;
  const attributes = [
    field.isOptional ? '' : 'required',
    hint ? `aria-describedby="${id}-hint"` : '',
    field.lengthMax ? `maxlength="${field.lengthMax}"` : '',
    field.lengthMin ? `minlength="${field.lengthMin}"` : '',
  ].join(' ');
  return html`<p class="field"><label for="${id}">${say(language, label)}</label>
<input id="${id}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" ${raw(attributes)}>
${hint ? html`<span class="meta" id="${id}-hint">${hint}</span>` : ''}</p>`;
}

export interface Choice {
  value: string;
  name: string;
  isChosen?: boolean;
}

export function select(language: Language, name: string, label: Text, choices: readonly Choice[], at = ''): Html {
  const id = at ? `${name}-${at}` : name;
  const options = choices.map(
    (choice) => html`<option value="${choice.value}" ${choice.isChosen ? raw('selected') : ''}>${choice.name}</option>`,
  );
  return html`<p class="field"><label for="${id}">${say(language, label)}</label>
<select id="${id}" name="${name}">${options}</select></p>`;
}

/** A form of this site: it posts, and carries the token. */
export function form(context: FormContext, action: string, content: Html | readonly Html[], kind = 'form'): Html {
  return html`<form class="${kind}" method="post" action="${action}">
<input type="hidden" name="token" value="${context.token}">${content}</form>`;
}

/** A form of one button. */
export function act(context: FormContext, action: string, label: Html | string, kind = 'quiet'): Html {
  return form(context, action, html`<button class="button ${kind}">${label}</button>`, 'act');
}

/** A form of a room that did not come out: as it was filled in, and why. */
export interface Mended {
  id: string;
  fields: Readonly<Record<string, string>>;
  why: string;
}

/** The values of a form that is filled in again: it takes the place of the one that did not come out. */
export const mendedValues = ({ id, fields }: Mended): Record<string, string> => ({ ...fields, mends: id });

/** What such a form carries; nothing where it is a fresh one. */
export function mendsField({ mends }: Readonly<Record<string, string>>): Html {
  return mends === undefined ? raw('') : html`<input type="hidden" name="mends" value="${mends}">`;
}

export function refusedNotice({ refused }: FormContext): Html {
  return refused ? html`<p class="notice" data-tone="error" role="alert">${refused}</p>` : raw('');
}
