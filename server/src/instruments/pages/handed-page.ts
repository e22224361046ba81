// A text for others than the public, as those it was sent to read it: what changed, the words, and the form in which a
// body says its position. Whole without a script.
import { pages } from '@sala/shared/ground/paths.js';
import { positions } from '@sala/shared/instruments/stages.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { publishing } from '@sala/shared/texts/drafting/publishing.js';
import { stagesDesk } from '@sala/shared/texts/instruments/desk.js';
import { handedWords } from '@sala/shared/texts/instruments/handed.js';
import { instruments, positionNames } from '@sala/shared/texts/instruments/way.js';
import { say } from '@sala/shared/texts/say.js';
import { choice, day, type FormPlace, hidden, line, statement } from '../../pages/forms/desk-fields.js';
import { form, type FormContext, refusedNotice } from '../../pages/forms/fields.js';
import { type Html, html, raw } from '../../pages/html.js';
import { plain, said } from '../../pages/marked-texts.js';
import type { HandedText, listHandedToUs } from '../instruments.handed.service.js';
import { bodyNames } from './body-names.js';

export interface HandedView extends FormContext {
  text: HandedText;
  /** The law, and what changed in it, already markup. */
  law: string;
  changes: Html;
  today: string;
  newId: () => string;
  values: Readonly<Record<string, string>>;
  isKept: boolean;
}

export function handedPage(view: HandedView): Html {
  const { language, text } = view;
  const { draft, version, handovers, since } = text;
  const name = say(language, instruments.version, { n: version.number });
  const sent = handovers.map(
    ({ sentOn, dueOn, bodies }) =>
      html`<li><p>${say(language, handedWords.sentOn, { day: formatDay(language, sentOn) })}${
        dueOn ? html` · ${say(language, instruments.dueOn, { day: formatDay(language, dueOn) })}` : ''
      }</p>${bodyNames(bodies, language)}</li>`,
  );
  return html`<div class="page handed-page">
<p class="acts"><a href="${pages.stages(language, draft.slug)}">${say(language, instruments.title)}</a></p>
<h1>${said(draft.title, language)}</h1>
<p><b>${name}</b> · ${say(language, publishing[version.audience])}</p>${refusedNotice(view)}
${view.isKept ? html`<p class="notice" role="status">${say(language, stagesDesk.kept)}</p>` : ''}
${version.audience === 'public' ? '' : html`<p class="notice">${say(language, handedWords.notPublic)}</p>`}
${sent.length > 0 ? html`<ul class="documents">${sent}</ul>` : ''}
${since === null ? '' : changesSection(view, since)}
<section aria-labelledby="text"><h2 id="text">${say(language, handedWords.text)}</h2><div class="law-sheet">${raw(view.law)}</div></section>
${positionForm(view)}</div>`;
}

function changesSection({ language, text, changes }: HandedView, n: number): Html {
  if (!text.compared || text.compared.tree.changes.length === 0)
    return html`<p class="small">${say(language, handedWords.noChanges, { n })}</p>`;
  return html`<section aria-labelledby="changes"><h2 id="changes">${say(language, handedWords.changes, { n })}</h2><div class="law-sheet">${changes}</div></section>`;
}

function positionForm(view: HandedView): Html | '' {
  const { language, text, today, values } = view;
  if (text.mine.length === 0) return '';
  const place: FormPlace = { language, at: 'position', values };
  const bodies = text.mine.map(({ id, name }) => ({ value: id, name: plain(name, language) }));
  const stances = positions.map((one) => ({ value: one, name: say(language, positionNames[one]) }));
  const fields = [
    hidden('id', view.newId()),
    choice(place, 'organisation', handedWords.answerFor, bodies),
    choice(place, 'position', instruments.position, stances),
    day(place, 'on', stagesDesk.positionOn, { value: today }),
    line(place, 'articles', stagesDesk.articleNumbers, { isOptional: true }),
    statement(place, 'text', stagesDesk.positionText, { isOptional: true }),
    statement(place, 'because', stagesDesk.notPublicBecause, { isOptional: true }),
    html`<p class="acts"><button class="button primary">${say(language, stagesDesk.logPositionAct)}</button></p>`,
  ];
  const action = `${pages.handed(language, text.draft.slug, text.version.number)}/position`;
  return html`<section aria-labelledby="answer"><h2 id="answer">${say(language, handedWords.answer)}</h2>${form(view, action, fields)}</section>`;
}

/** Everything that was sent to one's body. */
export function handedToUsPage(language: 'km' | 'en', rows: Awaited<ReturnType<typeof listHandedToUs>>): Html {
  const row = ({ draft, number, sentOn, dueOn }: (typeof rows)[number]) =>
    html`<li><p><a href="${pages.handed(language, draft.slug, number)}">${said(draft.title, language)} · ${say(language, instruments.version, { n: number })}</a></p>
<p class="meta">${say(language, handedWords.sentOn, { day: formatDay(language, sentOn) })}${
      dueOn ? html` · ${say(language, instruments.dueOn, { day: formatDay(language, dueOn) })}` : ''
    }</p></li>`;
  const list =
    rows.length > 0
      ? html`<ul class="documents">${rows.map(row)}</ul>`
      : html`<p class="empty">${say(language, handedWords.none)}</p>`;
  return html`<div class="page"><h1>${say(language, handedWords.list)}</h1><p class="small">${say(language, handedWords.listMore)}</p>${list}</div>`;
}
