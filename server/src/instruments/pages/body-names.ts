// The bodies a step or a text of an instrument concerns: shown by name, and read back from a form.
import type { Body } from '@sala/shared/instruments/contract.js';
import { languageOf } from '@sala/shared/language/detect.js';
import type { Language } from '@sala/shared/texts/say.js';
import { type Html, html } from '../../pages/html.js';
import type { Values } from '../../pages/forms/desk-fields.js';
import { said } from '../../pages/marked-texts.js';

export function bodyNames(bodies: readonly Body[], language: Language): Html {
  return html`<ul class="bodies">${bodies.map(({ name }) => html`<li>${said(name, language)}</li>`)}</ul>`;
}

/** One body on a line, in the language of its letters. */
export function bodiesOf(values: Values, name: string, language: Language): Body[] {
  return (values[name] ?? '')
    .split(/\r?\n/)
    .map((name) => name.trim())
    .filter(Boolean)
    .slice(0, 100)
    .map((name) => ({ organisationId: null, name: { [languageOf(name) ?? language]: name } }));
}
