// The form by which anybody says that something remains of what was closed without confirmation: what and where, in one
// field, without an account.
import { commitment as words } from '@sala/shared/texts/commitments/record.js';
import { say } from '@sala/shared/texts/say.js';
import { hidden, lines, type Values } from '../../pages/forms/desk-fields.js';
import { form, type FormContext, refusedNotice } from '../../pages/forms/fields.js';
import { type Html, html, raw } from '../../pages/html.js';

export interface ObjectionForm extends FormContext {
  action: string;
  id: string;
  values: Values;
}

export function objectionForm(view: ObjectionForm): Html {
  const { language, action, id, values } = view;
  const fields = [
    hidden('id', id),
    lines({ language, at: 'object', values }, 'remains', words.objectRemains),
    html`<p class="meta">${say(language, words.objectPrivacy)}</p>`,
    html`<p class="acts"><button class="button primary">${say(language, words.objectSend)}</button></p>`,
  ];
  const isOpen = values.remains !== undefined;
  return html`<section aria-labelledby="object"><h2 class="section-head" id="object">${say(language, words.object)}</h2>
<p>${say(language, words.objectLead)}</p>${isOpen ? refusedNotice(view) : ''}
<details class="panel" ${isOpen ? raw('open') : ''}><summary>${say(language, words.objectSend)}</summary>${form(view, action, fields)}</details></section>`;
}
