// The desk of commitments for officials, focal points and the secretariat: what waits for them, the forms of one
// commitment's moves, and the forms by which commitments and agreements are recorded. Plain forms; only markup.
import type { Organisation } from '@sala/shared/accounts/contract.js';
import { movesOpenTo } from '@sala/shared/commitments/asks.js';
import type { Agreement } from '@sala/shared/commitments/agreement-contract.js';
import type { Commitment, CommitmentRecord } from '@sala/shared/commitments/contract.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { CommitmentActor } from '@sala/shared/lives/commitment-life.js';
import { commitmentsDesk as words, moveNames } from '@sala/shared/texts/commitments/desk.js';
import { commitmentKinds, commitmentSources } from '@sala/shared/texts/commitments/lists.js';
import { commitment } from '@sala/shared/texts/commitments/record.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { choice, day, type FormPlace, hidden, line, statement, type Values } from '../../pages/forms/desk-fields.js';
import { type Choice, form, type FormContext, refusedNotice } from '../../pages/forms/fields.js';
import { type Html, html, raw } from '../../pages/html.js';
import { plain, said } from '../../pages/marked-texts.js';
import type { KnownGroup } from '../rooms.js';
import { moveFields } from './act-forms.js';
import { provinceChoices } from '../../pages/forms/province-choices.js';
import { chips, commitmentRow, dueLine } from './signs.js';

/** The form that came back, and what was typed into it. */
export type Typed = { form: string; values: Values } | null;

interface DeskForms extends FormContext {
  today: string;
  newId(): string;
  typed: Typed;
  isKept: boolean;
}

export interface DeskView extends DeskForms {
  waiting: readonly Commitment[];
  others: readonly Commitment[];
  /** Bodies in whose name the viewer may record; all for the secretariat. */
  owners: readonly Organisation[];
  /** All bodies, to choose parties from. */
  bodies: readonly Organisation[];
  groups: readonly KnownGroup[];
  drafts: readonly Draft[];
  agreements: readonly Agreement[];
  /** Public bodies of which the viewer may say at which office they are reached. */
  reached: readonly Organisation[];
  isOfBody: boolean;
}

/** Parties that the form of an agreement takes. */
export const PARTIES = [1, 2, 3, 4] as const;

const placeOf = ({ language, typed }: DeskForms, at: string): FormPlace => ({
  ...{ language, at },
  values: typed?.form === at ? typed.values : {},
});

function folded({ typed }: DeskForms, at: string, title: string, content: Html): Html {
  return html`<details class="panel" ${typed?.form === at ? raw('open') : ''}><summary>${title}</summary>${content}</details>`;
}

const kept = ({ isKept, language }: DeskForms): Html | '' =>
  isKept ? html`<p class="notice" role="status">${say(language, words.kept)}</p>` : '';

export function deskPage(view: DeskView): Html {
  const { language, today, waiting, others, owners, isOfBody } = view;
  const list = (own: readonly Commitment[]) =>
    html`<ul class="commitment-list">${own.map((one) => commitmentRow(language, one, today, true, pages.commitmentDesk(language, one.number)))}</ul>`;
  return html`<div class="page desk-page"><p class="acts"><a href="${pages.commitments(language)}">${say(language, words.publicRegister)}</a></p>
<h1>${say(language, words.title)}</h1>${refusedNotice(view)}${kept(view)}${isOfBody ? '' : html`<p class="empty">${say(language, words.none)}</p>`}
${
  isOfBody
    ? html`<section aria-labelledby="waiting"><h2 id="waiting">${say(language, words.waiting)}</h2>${waiting.length > 0 ? list(waiting) : html`<p class="empty">${say(language, words.nothingWaits)}</p>`}</section>`
    : ''
}
${others.length > 0 ? html`<section aria-labelledby="others"><h2 id="others">${say(language, words.others)}</h2>${list(others)}</section>` : ''}
${owners.length > 0 ? html`<div class="desk-list">${makeForm(view)}${agreementForm(view)}</div>` : ''}
${view.reached.length > 0 ? html`<div class="desk-list">${focalPointForm(view)}</div>` : ''}</div>`;
}

const sendRow = (language: Language) =>
  html`<p class="acts"><button class="button primary">${say(language, words.makeAct)}</button></p>`;

function choicesOf(language: Language, list: Record<string, Text>): Choice[] {
  return Object.entries(list).map(([value, name]) => ({ value, name: say(language, name) }));
}

function namesOf(language: Language, list: readonly { id: string; name: Organisation['name'] }[]): Choice[] {
  return list.map(({ id, name }) => ({ value: id, name: plain(name, language) }));
}

function makeForm(view: DeskView): Html {
  const { language, today, owners, groups, drafts, agreements } = view;
  const place = placeOf(view, 'make');
  const links = [
    { value: '', name: say(language, words.noLink) },
    ...drafts.map(({ id, title }) => ({
      value: `draft/${id}`,
      name: say(language, commitment.linkDraft, { title: plain(title, language) }),
    })),
    ...agreements.map(({ id, title }) => ({
      value: `agreement/${id}`,
      name: say(language, commitment.linkAgreement, { title: plain(title, language) }),
    })),
  ];
  const none = (label: Text) => ({ value: '', name: say(language, label) });
  const fields = [
    hidden('id', view.newId()),
    html`<p class="small">${say(language, words.makeMore)}</p>`,
    choice(place, 'owner', words.owner, namesOf(language, owners)),
    statement(place, 'office', words.office),
    choice(place, 'kind', commitment.kind, choicesOf(language, commitmentKinds)),
    statement(place, 'text', words.text),
    statement(place, 'measure', words.measure),
    day(place, 'due-from', words.dueFrom, { isOptional: true }),
    day(place, 'due', words.due),
    choice(place, 'source', words.sourceKind, choicesOf(language, commitmentSources)),
    day(place, 'source-on', words.sourceOn, { value: today }),
    statement(place, 'note', words.sourceNote, { isOptional: true }),
    choice(place, 'province', words.province, [none(words.wholeCountry), ...provinceChoices(language)]),
    choice(place, 'link', words.link, links),
    groups.length > 0
      ? choice(place, 'group', words.groups, [none(words.noGroup), ...namesOf(language, groups)])
      : html``,
    sendRow(language),
  ];
  const action = `${pages.commitmentsDesk(language)}/make`;
  return folded(view, 'make', say(language, words.make), form(view, action, fields));
}

function agreementForm(view: DeskView): Html {
  const { language, today, bodies } = view;
  const place = placeOf(view, 'agree');
  const named = namesOf(language, bodies);
  const numbered = (label: Text, n: number): Text => ({
    km: say('km', label, { n }),
    en: say('en', label, { n }),
  });
  const fields = [
    hidden('id', view.newId()),
    statement(place, 'title', words.agreementTitle),
    day(place, 'signed-on', words.signedOn, { value: today }),
    ...PARTIES.map((n) => {
      const isOptional = n > 2;
      const none = isOptional ? [{ value: '', name: say(language, words.noLink) }] : [];
      return html`${choice(place, `party-${n}`, numbered(words.party, n), [...none, ...named])}${line(place, `office-${n}`, numbered(words.partyOffice, n), { isOptional })}`;
    }),
    statement(place, 'text', words.agreementText),
    sendRow(language),
  ];
  const action = `${pages.commitmentsDesk(language)}/agree`;
  return folded(view, 'agree', say(language, words.agreement), form(view, action, fields));
}

/** What is told of the only body stands in the form; of several, each is told anew. */
function focalPointForm(view: DeskView): Html {
  const { language, reached, typed } = view;
  const own = reached.length === 1 ? reached[0]?.focalPoint : null;
  const { office = {}, contact = '' } = own ?? {};
  const told = { 'office-km': office.km ?? '', 'office-en': office.en ?? '', contact };
  const place = { language, at: 'focal-point', values: typed?.form === 'focal-point' ? typed.values : told };
  const action = `${pages.commitmentsDesk(language)}/focal-point`;
  const fields = [
    html`<p class="small">${say(language, words.focalPointMore)}</p>`,
    choice(place, 'body', words.focalBody, namesOf(language, reached)),
    statement(place, 'office', words.focalOffice, { isOptional: true }),
    line(place, 'contact', words.focalContact, { isOptional: true }),
    sendRow(language),
  ];
  return folded(view, 'focal-point', say(language, words.focalPoint), form(view, action, fields));
}

export interface CommitmentDeskView extends DeskForms {
  record: CommitmentRecord;
  hands: readonly CommitmentActor[];
  successors: readonly Choice[];
  /** Bodies that are there besides its owner. */
  others: readonly Choice[];
}

export function commitmentDeskPage(view: CommitmentDeskView): Html {
  const { language, today, record, hands, successors, others } = view;
  // Where nobody has taken over there is nobody to hand it to; where somebody has, no other body is asked.
  const open = movesOpenTo(record.state, hands).filter(
    (event) =>
      (event !== 'handed-to-successor' || successors.length > 0) &&
      (event !== 'handed-to-new-mandate' || successors.length === 0),
  );
  const moves = open.map((event) => {
    const place = placeOf(view, event);
    const fields = moveFields({ place, event, from: record.state, id: view.newId(), today, successors, others });
    const action = `${pages.commitmentDesk(language, record.number)}/move`;
    return folded(view, event, say(language, moveNames[event]), form(view, action, fields));
  });
  return html`<div class="page desk-page"><p class="acts"><a href="${pages.commitmentsDesk(language)}">${say(language, words.back)}</a>
<a href="${pages.commitment(language, record.number)}">${say(language, words.publicPage)}</a></p>
<p class="meta">${say(language, commitment.numbered, { n: record.number })} · ${said(record.owner.name, language)}</p>
<h1>${said(record.text, language)}</h1>${chips(language, record)}${dueLine(language, record, today)}${refusedNotice(view)}${kept(view)}
${moves.length > 0 ? html`<div class="desk-list">${moves}</div>` : html`<p class="empty">${say(language, words.noMoves)}</p>`}</div>`;
}
