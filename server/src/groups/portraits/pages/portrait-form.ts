// The form a portrait is written in, for the secretariat's desk and for a group's room, and the page of each around it.
// Names are warned of beside it. Only markup.
import { type Portrait, type PortraitLine, portraitKinds } from '@sala/shared/groups/portrait-contract.js';
import { PORTRAIT_FIGURES_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { portraitForm as words, portraitKindNames, portraits } from '@sala/shared/texts/groups/portraits.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import {
  choice,
  type FormPlace,
  hidden,
  line,
  lines,
  statement,
  type Values,
} from '../../../pages/forms/desk-fields.js';
import { form, type FormContext, mendsField, refusedNotice } from '../../../pages/forms/fields.js';
import { type Html, html, raw } from '../../../pages/html.js';
import { plain } from '../../../pages/marked-texts.js';
import type { KnownIssue } from '../groups.portraits.service.js';
import { provinceChoices } from '../../../pages/forms/province-choices.js';
import { type OwnerNames, portraitRows } from './portrait-rows.js';

export interface PortraitFormView {
  /** Where it is sent. */
  action: string;
  /** What was typed, or the words of the version that the next one follows. */
  values: Values;
  /** The one that gets a new version; null for a new one. */
  follows: Portrait | null;
  /** Codes of the provinces that may be chosen. */
  provinces: readonly string[];
  /** Verified issues that a story may tell of. */
  issues: readonly KnownIssue[];
  newId(): string;
}

export interface WritePageView extends PortraitFormView {
  own: readonly PortraitLine[];
  owners: OwnerNames;
  isKept: boolean;
}

/** The desk of the secretariat. */
export function portraitDeskPage(context: FormContext, view: WritePageView): Html {
  const { language } = context;
  return html`<div class="page desk-page portrait-write"><p class="acts"><a href="${pages.portraits(language)}">${say(language, portraits.list)}</a></p>
<h1>${say(language, words.deskTitle)}</h1>${refusedNotice(context)}
${view.isKept && html`<p class="notice" role="status">${say(language, words.kept)}</p>`}
${portraitFields(context, view, 'desk')}${ownList(language, view)}</div>`;
}

export function ownList(language: Language, { own, owners }: Pick<WritePageView, 'own' | 'owners'>): Html {
  return html`<section><h2 class="section-head">${say(language, words.own)}</h2>
${own.length === 0 ? html`<p class="empty">${say(language, words.nothingYet)}</p>` : portraitRows(language, own, owners)}</section>`;
}

export function portraitFields(context: FormContext, view: PortraitFormView, where: 'desk' | 'room'): Html {
  const { language } = context;
  const { values, follows, newId } = view;
  const place: FormPlace = { language, at: 'portrait', values };
  const title = follows
    ? say(language, words.nextTitle, { title: plain(follows.title, language) })
    : say(language, words.newTitle);
  const kind = follows?.kind ?? values.kind;
  return html`<h2 class="section-head" id="write">${title}</h2>
<p class="notice">${say(language, where === 'room' ? words.namesRoom : words.namesDesk)}</p>
${form(context, view.action, [
  hidden('id', values.id || newId()),
  mendsField(values),
  hidden('portraitId', values.portraitId || follows?.id || newId()),
  hidden('follows', values.follows ?? String(follows?.version ?? 0)),
  follows ? hidden('kind', follows.kind) : kindChoice(place),
  follows || where === 'room' ? hidden('province', follows?.province ?? '') : provinceChoice(place, view.provinces),
  follows ? hidden('issueId', follows.issueId ?? '') : issueChoice(place, view.issues),
  statement(place, 'title', words.title),
  statement(place, 'lead', words.lead, { isOptional: true }),
  statement(place, 'body', words.body),
  html`<p class="meta">${say(language, words.bodyHint)}</p>`,
  kind === 'success-story' && follows ? html`` : figureFields(place),
  kind === 'investment-profile' && follows ? html`` : agreedField(place),
  html`<button class="button primary">${say(language, where === 'room' ? words.letOut : words.publish)}</button>`,
])}`;
}

function kindChoice(place: FormPlace): Html {
  const kinds = portraitKinds.map((kind) => ({ value: kind, name: say(place.language, portraitKindNames[kind]) }));
  return choice(place, 'kind', portraits.kind, kinds);
}

function provinceChoice(place: FormPlace, codes: readonly string[]): Html {
  const { language } = place;
  const all = provinceChoices(language, { among: codes });
  if (all.length === 1) return choice(place, 'province', portraits.province, all);
  return choice(place, 'province', portraits.province, [{ value: '', name: say(language, words.which) }, ...all]);
}

function issueChoice(place: FormPlace, issues: readonly KnownIssue[]): Html {
  const { language } = place;
  const verified = issues.filter(({ standing }) => standing === 'verified');
  const all = verified.map(({ id, number, title }) => ({
    ...{ value: id, name: `${say(language, board.number, { n: number })} · ${title ? plain(title, language) : ''}` },
  }));
  return choice(place, 'issueId', words.issue, [{ value: '', name: say(language, words.noIssue) }, ...all]);
}

function figureFields(place: FormPlace): Html {
  const { language, values } = place;
  const one = (n: number) => {
    const at = `figure-${n}`;
    const isFilled = Object.entries(values).some(([name, value]) => name.startsWith(`${at}-`) && value !== '');
    return html`<details class="panel" ${isFilled || n === 1 ? raw('open') : ''}><summary>${say(language, words.figureNumber, { n })}</summary>
${statement(place, `${at}-label`, portraits.figure, { isOptional: true })}${line(place, `${at}-value`, portraits.value, { isOptional: true })}
${statement(place, `${at}-source`, portraits.source, { isOptional: true })}</details>`;
  };
  const all = Array.from({ length: PORTRAIT_FIGURES_MAX }, (_, index) => one(index + 1));
  return html`<fieldset class="portrait-figure-fields"><legend>${say(language, words.figures, { n: PORTRAIT_FIGURES_MAX })}</legend>${all}</fieldset>`;
}

function agreedField({ language, values }: FormPlace): Html {
  const checked = raw(values.isAgreed === 'yes' ? 'checked' : '');
  return html`<p class="field"><label><input type="checkbox" name="isAgreed" value="yes" ${checked}> ${say(language, words.agreed)}</label></p>`;
}

/** Taking it back, for whoever published it and for moderators. `carried` are the fields that the address needs. */
export function withdrawForm(context: FormContext, action: string, carried: readonly Html[]): Html {
  const { language } = context;
  const place: FormPlace = { language, at: 'withdraw', values: {} };
  return html`<details class="panel portrait-acts"><summary>${say(language, portraits.withdraw)}</summary>
<p>${say(language, portraits.withdrawLead)}</p>${form(context, action, [
    ...carried,
    lines(place, 'why', portraits.why),
    html`<button class="button">${say(language, portraits.withdraw)}</button>`,
  ])}</details>`;
}
