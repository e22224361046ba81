// Agreements for everybody: the list, and one with its text, who signed it, and what each side promised. Only markup.
import type { Agreement, AgreementRecord } from '@sala/shared/commitments/agreement-contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { agreements as words } from '@sala/shared/texts/commitments/register.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { type Html, html } from '../../pages/html.js';
import { plain, said } from '../../pages/marked-texts.js';
import { commitmentRow } from './signs.js';

export function agreementsPage(language: Language, all: readonly Agreement[]): Html {
  const row = ({ number, title, parties, signedOn }: Agreement) =>
    html`<li class="panel"><h2 class="list-head"><a href="${pages.agreement(language, number)}">${said(title, language)}</a></h2>
<p class="small">${parties.map(({ name }, at) => html`${at > 0 ? ' · ' : ''}${said(name, language)}`)}</p>
<p class="meta">${say(language, words.signedOn, { day: formatDay(language, signedOn) })}</p></li>`;
  return html`<div class="page agreements-page"><h1>${say(language, words.title)}</h1><p>${say(language, words.lead)}</p>
${all.length > 0 ? html`<ul class="commitment-list">${all.map(row)}</ul>` : html`<p class="empty">${say(language, words.none)}</p>`}</div>`;
}

export function agreementPage(language: Language, agreement: AgreementRecord, today: string): Html {
  const { title, text, parties, signedOn, commitments } = agreement;
  const side = (party: AgreementRecord['parties'][number]) => {
    const own = commitments.filter(({ owner, madeBy }) => owner.id === party.id || madeBy.id === party.id);
    const at = `of-${party.id}`;
    const name = plain(party.name, language);
    return html`<section aria-labelledby="${at}"><h2 class="section-head" id="${at}">${say(language, words.promisedBy, { name })}</h2>
${
  own.length > 0
    ? html`<ul class="commitment-list">${own.map((one) => commitmentRow(language, one, today, false))}</ul>`
    : html`<p class="empty">${say(language, words.nothingPromised)}</p>`
}</section>`;
  };
  return html`<div class="page agreement-page"><p><a href="${pages.agreements(language)}">${say(language, words.title)}</a></p>
<h1>${said(title, language)}</h1><p>${say(language, words.signedOn, { day: formatDay(language, signedOn) })}</p>
<h2 class="visually-hidden">${say(language, words.parties)}</h2><ul class="panel documents">${parties.map(
    ({ id, name, office }) =>
      html`<li><a href="${pages.body(language, id)}">${said(name, language)}</a> <span class="small">${say(language, words.signedBy, { office: plain(office, language) })}</span></li>`,
  )}</ul>
<section aria-labelledby="text"><h2 class="section-head" id="text">${say(language, words.text)}</h2><div class="panel agreement-text">${said(text, language)}</div></section>
${parties.map(side)}</div>`;
}
