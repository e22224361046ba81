// The forms by which an issue is moved: of all moves from where it stands those that the reader has a hand in, each
// folded away, with the fields that it asks for.
import type { Organisation } from '@sala/shared/accounts/contract.js';
import { asksOf } from '@sala/shared/issues/standing.js';
import { handsOf } from '@sala/shared/issues/policy.js';
import type { Issue } from '@sala/shared/issues/contract.js';
import { issueLife } from '@sala/shared/lives/issue-life.js';
import type { IssueActor, IssueEvent } from '@sala/shared/lives/issue-words.js';
import { movesFrom } from '@sala/shared/lives/machine.js';
import { ORGANISATION_NAME_UNITS_MAX } from '@sala/shared/ground/limits.js';
import type { Viewer } from '@sala/shared/ground/viewer.js';
import { issueDesk } from '@sala/shared/texts/issues/desk.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { eventNames, issueCategories, issueLevels, issueTopics } from '@sala/shared/texts/issues/lists.js';
import { heldBackBecause } from '@sala/shared/texts/commitments/because.js';
import { issuePage } from '@sala/shared/texts/issues/page.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { mendsField } from '../../pages/forms/fields.js';
import { type Html, html, raw } from '../../pages/html.js';
import {
  bodyChoices,
  choice,
  choicesOf,
  day,
  type FormPlace,
  hidden,
  line,
  textArea,
  tick,
  type Values,
} from './issue-fields.js';

/** A form that came back: which one, what was typed, what was refused. */
export interface TypedForm {
  form: string;
  values: Values;
  refusal: string;
}

export interface MoveForms {
  language: Language;
  viewer: Viewer;
  issue: Issue;
  /** Those that are there today. */
  bodies: readonly Organisation[];
  /** Who speaks today for the body that is asked. */
  heirIds: readonly string[];
  typed: TypedForm | null;
  newId: () => string;
  /** Where the form goes, and what it carries besides its fields. */
  action: string;
  carried: Html;
}

type Ask = (typeof asksOf)[keyof typeof asksOf][number];

/** What the one text of a move is called. */
const wordsOfEvent: Partial<Record<IssueEvent, Text>> = {
  'solved-by-group': issueDesk.attempt,
  'not-solved-by-group': issueDesk.attempt,
  'single-case-found': issueDesk.referral,
  'twin-found': issueDesk.likeness,
  'evidence-sufficient': issueDesk.basis,
  'agenda-refused': issueDesk.reason,
  'meeting-held': issueDesk.outcome,
  'body-refused': issueDesk.reason,
  'more-evidence-asked': issueDesk.missing,
  'other-solution-asked': issueDesk.missing,
  'work-started': issueDesk.progress,
  'body-acted': issueDesk.progress,
  'group-disagreed': issueDesk.remains,
  'affected-objected': issueDesk.remains,
  'problem-returned': issueDesk.remains,
  'higher-level-asked': issueDesk.reason,
};

const sureOfEvent: Partial<Record<IssueEvent, Text>> = {
  'first-read': issueDesk.sureNone,
  'own-way-seen': issueDesk.sureOwn,
  'single-case-found': issueDesk.sureSingle,
  'person-accused': issueDesk.surePerson,
};

/** Events of which anybody has a hand, and which stand by themselves on the page. */
const forAnybody: readonly IssueEvent[] = ['affected-objected', 'problem-returned'];

type OpenTo = Pick<MoveForms, 'viewer' | 'issue' | 'heirIds'>;

/** The moves that this reader has a hand in; `asGroup` those of a representative, else all others. */
export function movesOpenTo({ viewer, issue, heirIds }: OpenTo, asGroup: boolean): IssueEvent[] {
  const rankedBy = issue.rankings.map(({ groupId }) => groupId);
  const events = movesFrom(issueLife, issue.state).map(({ event }) => event);
  return events.filter((event) => {
    if (event === 'date-reached' || event === 'raiser-withdrew') return event === 'raiser-withdrew' && asGroup;
    const hands = handsOf(viewer, { ...issue, heirIds, rankedBy }, event, false);
    const own = hands.filter((actor) => isGroups(actor) === asGroup && actor !== 'system');
    const move = movesFrom(issueLife, issue.state).find((one) => one.event === event);
    const mine = (move?.by.flat() ?? []).filter((actor) => own.includes(actor));
    if (mine.length === 0) return event === 'meeting-held' && !asGroup && hands.includes('system');
    return mine.some((actor) => actor !== 'contributor') || (forAnybody.includes(event) && !asGroup);
  });
}

const isGroups = (actor: IssueActor) => actor === 'representative' || actor === 'working-group';

/** Why the form came back; and where it is one that did not come out of a room, which. */
export function refusalOf(own: TypedForm | null): Html | '' {
  if (own === null) return '';
  const place = own.values.mends === undefined ? '' : raw('id="mended"');
  return html`<p class="notice" data-tone="error" role="alert" ${place}>${own.refusal}</p>${mendsField(own.values)}`;
}

export function moveForm(forms: MoveForms, event: IssueEvent): Html {
  const { language, issue, typed, action, carried } = forms;
  const key = `move-${event}`;
  const own = typed?.form === key ? typed : null;
  const place: FormPlace = { language, at: event, values: own?.values ?? {} };
  const asks = asksOf[event as keyof typeof asksOf];
  const hands = movesFrom(issueLife, issue.state).find((one) => one.event === event)?.by ?? [];
  const isShared = hands.some((together) => together.length > 1);
  return html`<details class="move" id="${key}" ${own ? raw('open') : ''}><summary>${say(language, eventNames[event])}</summary>
<form class="form" method="post" action="${action}">${carried}${hidden('event', event)}${hidden('from', issue.state)}${hidden('newId', forms.newId())}
${refusalOf(own)}${
  isShared ? html`<p class="small">${say(language, issueDesk.needsOther)}</p>` : ''
}${asks.map((ask) => fieldOf(forms, place, event, ask))}
<p><button class="button primary">${say(language, eventNames[event])}</button></p></form></details>`;
}

const needsWords = (event: IssueEvent) => Object.hasOwn(wordsOfEvent, event);

function fieldOf(forms: MoveForms, place: FormPlace, event: IssueEvent, ask: Ask): Html {
  const { language, bodies, issue } = forms;
  const isSecond = issue.waiting.some((one) => one.event === event);
  const fields: Partial<Record<Ask, () => Html>> = {
    words: () =>
      textArea(place, 'words', wordsOfEvent[event] ?? issueDesk.words, { isOptional: !needsWords(event) || isSecond }),
    because: () =>
      choice(place, 'because', issueDesk.because, choicesOf(language, heldBackBecause), { isOptional: isSecond }),
    change: () => textArea(place, 'change', issueDesk.change),
    on: () => day(place, 'on', issueDesk.on, event !== 'group-confirmed'),
    nextOn: () => day(place, 'nextOn', issueDesk.nextOn, isSecond || event === 'agenda-accepted'),
    reference: () =>
      line(place, 'reference', issueDesk.reference, { max: 300, isOptional: isSecond || event !== 'meeting-held' }),
    place: () => line(place, 'place', issueDesk.place, { isOptional: event === 'problem-returned' }),
    twin: () => line(place, 'twin', issueDesk.twin, { max: 9, isOptional: event === 'first-read' }),
    category: () =>
      choice(place, 'category', issueDesk.category, choicesOf(language, issueCategories), {
        isOptional: event === 'first-read',
        start: issue.category ?? '',
      }),
    topics: () =>
      html`<fieldset class="topics"><legend>${say(language, issueDesk.topics)}</legend>${Object.entries(
        issueTopics,
      ).map(([code, text]) =>
        tick({ ...place, values: { topics: issue.topics.join(' '), ...place.values } }, 'topics', text, code),
      )}</fieldset>`,
    level: () =>
      choice(place, 'level', board.level, choicesOf(language, issueLevels), { isOptional: true, start: issue.level }),
    isSensitive: () => tick(place, 'isSensitive', issueDesk.isSensitive),
    isUrgent: () => tick(urgentBefore(place, issue), 'isUrgent', issueDesk.isUrgent),
    isSure: () => tick(place, 'isSure', sureOfEvent[event] ?? issueDesk.sureNone),
    hidesWords: () => tick(place, 'hidesWords', issueDesk.hidesWords),
    secret: () => html``,
    bodyId: () =>
      choice(place, 'bodyId', issueDesk.body, bodyChoices(language, bodies), { start: forms.heirIds[0] ?? '' }),
    solution: () => solutionFields(forms, place),
    commitment: () =>
      html`${textArea(place, 'commitment', issueDesk.commitment)}${textArea(place, 'measure', issueDesk.measure)}${line(place, 'office', issueDesk.office, { max: ORGANISATION_NAME_UNITS_MAX })}${day(place, 'dueFromOn', issueDesk.dueFromOn, true)}${day(place, 'dueOn', issueDesk.dueOn)}`,
  };
  return fields[ask]?.() ?? html``;
}

/** What the reporter called urgent stays so until somebody says otherwise. */
const urgentBefore = (place: FormPlace, { isUrgent }: Issue): FormPlace =>
  isUrgent ? { ...place, values: { isUrgent: 'yes', ...place.values } } : place;

export function solutionFields({ language, bodies, heirIds }: MoveForms, place: FormPlace): Html {
  return html`${textArea(place, 'solution', issueDesk.solution)}${choice(place, 'bodyId', issueDesk.body, bodyChoices(language, bodies), { start: heirIds[0] ?? '' })}${textArea(place, 'effect', issuePage.effect)}${textArea(place, 'objection', issuePage.objection)}`;
}

/** Which body is asked from now on, and why: everybody reads it. */
export function addressFields(
  { language, issue, bodies }: Pick<MoveForms, 'language' | 'issue' | 'bodies'>,
  place: FormPlace,
): Html {
  const others = bodyChoices(language, bodies).filter(({ value }) => value !== issue.bodyId);
  return html`${hidden('from', issue.state)}<p class="small">${say(language, issueDesk.addressLead)}</p>${choice(place, 'bodyId', issueDesk.body, others)}${textArea(place, 'words', issueDesk.reason)}`;
}
