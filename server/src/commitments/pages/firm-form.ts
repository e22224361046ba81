// The form by which a business concerned says whether a claim is true: three choices, a day and a province, no account
// and no words of its own.
import { commitment as words } from '@sala/shared/texts/commitments/record.js';
import { say } from '@sala/shared/texts/say.js';
import { choice, day, hidden, type Values } from '../../pages/forms/desk-fields.js';
import { form, type FormContext, refusedNotice } from '../../pages/forms/fields.js';
import { type Html, html, raw } from '../../pages/html.js';
import { provinceChoices } from '../../pages/forms/province-choices.js';

export interface FirmForm extends FormContext {
  action: string;
  today: string;
  id: string;
  values: Values;
  isThanked: boolean;
}

const verdicts = [
  ['delivery-confirmed', words.firmYes],
  ['delivery-partly-confirmed', words.firmPartly],
  ['delivery-denied', words.firmNo],
] as const;

export function firmForm(view: FirmForm): Html {
  const { language, action, today, id, values, isThanked } = view;
  if (isThanked) return html`<p class="notice" role="status">${say(language, words.firmThanks)}</p>`;
  const place = { language, at: 'firm', values };
  const radios = verdicts.map(
    ([value, word]) =>
      html`<label class="choice"><input type="radio" name="verdict" value="${value}" required ${values.verdict === value ? raw('checked') : ''}><span>${say(language, word)}</span></label>`,
  );
  const where = [{ value: '', name: say(language, words.chooseProvince) }, ...provinceChoices(language)];
  const fields = [
    hidden('id', id),
    html`<fieldset><legend>${say(language, words.verdict)}</legend>${radios}</fieldset>`,
    choice(place, 'province', words.sawWhere, where),
    day(place, 'on', words.sawOn, { value: today }),
    html`<p class="meta">${say(language, words.firmsPrivacy)} ${say(language, words.firmsAlone)}</p>`,
    html`<p class="acts"><button class="button primary">${say(language, words.firmSend)}</button></p>`,
  ];
  return html`<section aria-labelledby="firms"><h2 class="section-head" id="firms">${say(language, words.firms)}</h2>
<p>${say(language, words.firmsLead)}</p>${refusedNotice(view)}${form(view, action, fields, 'form panel')}</section>`;
}
