// What a representative can do on the pages of issues. These forms do not act: they go to the room, which lets out what
// waits in it at the next release. `groupActOf` reads such a form back.
import { refuse } from '@sala/shared/ground/errors.js';
import { type Issue, IssueGroupAct } from '@sala/shared/issues/contract.js';
import { canAddEvidence, canAddressAnew, canAddSolution, canRank, canTakeUp } from '@sala/shared/issues/policy.js';
import { pages } from '@sala/shared/ground/paths.js';
import { speaksForGroup, type Viewer } from '@sala/shared/ground/viewer.js';
import { room } from '@sala/shared/texts/groups/room.js';
import { issueDesk } from '@sala/shared/texts/issues/desk.js';
import { eventNames, rankingCriteria } from '@sala/shared/texts/issues/lists.js';
import { issuePage, reporting } from '@sala/shared/texts/issues/page.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { Value } from 'typebox/value';
import { type Mended, mendedValues } from '../../pages/forms/fields.js';
import { type Html, html, raw } from '../../pages/html.js';
import type { Work } from '../../infra/work.js';
import { readIssue } from '../issues.service.js';
import { evidenceFields, placeFields } from './evidence-fields.js';
import { type FormPlace, hidden, optionalIdIn, textArea, tick, type Values } from './issue-fields.js';
import { addressOf, evidenceOf, moveOf, rankingOf, reportOf, solutionOf } from './issue-values.js';
import {
  addressFields,
  type MoveForms,
  moveForm,
  movesOpenTo,
  refusalOf,
  solutionFields,
  type TypedForm,
} from './move-forms.js';

/** What every such form carries: whose act it is, and the fields of the page's own session. */
interface GroupForm {
  language: Language;
  groupId: string;
  act: IssueGroupAct['act'];
  issueId?: string;
  token: string;
  newId: () => string;
  /** One that did not come out and is filled in again. */
  typed?: TypedForm | null;
}

/** Hidden fields of a form that the room takes: the domain, the act, the group, the issue. */
export function groupFields({ groupId, act, issueId, token, newId }: GroupForm): Html {
  return html`${hidden('token', token)}${hidden('id', newId())}${hidden('kind', 'issues')}${hidden('act', act)}${hidden('groupId', groupId)}${
    issueId === undefined ? '' : hidden('issue', issueId)
  }`;
}

/** The act that a form of these asks for, as it waits in the room. */
export function groupActOf(values: Values, language: Language): IssueGroupAct {
  const groupId = optionalIdIn(values, 'groupId') ?? refuse('issue-not-your-group');
  if (values.act === 'report') return { act: 'report', request: reportOf(values, language) };
  const issueId = optionalIdIn(values, 'issue') ?? refuse('unknown-issue');
  if (values.act === 'move') return { act: 'move', issueId, request: moveOf(values, language) };
  if (values.act === 'evidence') {
    const paperId = optionalIdIn(values, 'paperId');
    return { act: 'evidence', issueId, request: evidenceOf(values, language), ...(paperId && { paperId }) };
  }
  if (values.act === 'address') return { act: 'address', issueId, request: addressOf(values, language) };
  if (values.act === 'solution') return { act: 'solution', issueId, request: solutionOf(values, language) };
  if (values.act === 'ranking') return { act: 'ranking', issueId, request: rankingOf(values, groupId) };
  if (values.act === 'take-up' || values.act === 'agree') return { act: values.act, issueId };
  return { act: 'object', issueId };
}

/** The paper of the room that goes with an act, if one does. */
export function paperOf(act: unknown): string | undefined {
  return Value.Check(IssueGroupAct, act) && act.act === 'evidence' ? act.paperId : undefined;
}

/** What waits in the room, in a word: for the list of what will come out. */
export function groupActWords(language: Language, act: unknown): string {
  if (!Value.Check(IssueGroupAct, act)) return say(language, issuePage.acts);
  const words = {
    report: reporting.title,
    evidence: issueDesk.addEvidence,
    solution: issueDesk.addSolution,
    address: issueDesk.addressAnew,
    ranking: issueDesk.rank,
    'take-up': issueDesk.takeUp,
    object: issueDesk.object,
    agree: issueDesk.agree,
  };
  return say(language, act.act === 'move' ? eventNames[act.request.event] : words[act.act]);
}

/** Where the form of an act stands that says something; what is one button has none. */
export async function pageOf(work: Work, language: Language, act: unknown): Promise<string | null> {
  if (!Value.Check(IssueGroupAct, act)) return null;
  if (act.act === 'report') return pages.issueReport(language);
  if (act.act === 'take-up' || act.act === 'object' || act.act === 'agree') return null;
  return pages.issue(language, (await readIssue(work, { id: act.issueId })).number);
}

/** Groups whose representative the reader is. */
export function groupsOf({ memberOf = [] }: Viewer): string[] {
  return memberOf.filter(({ isRepresentative }) => isRepresentative).map(({ groupId }) => groupId);
}

/** All that the reader's group can do about an issue; nothing for everybody else. */
export function groupActs(forms: MoveForms, token: string, fresh: () => Record<string, string>): Html | '' {
  const { language, viewer, issue } = forms;
  const parts = groupsOf(viewer).flatMap((groupId) => {
    const form = { language, groupId, issueId: issue.id, token, newId: forms.newId, typed: forms.typed };
    const action = pages.roomAct(language);
    const moving = { ...forms, action, carried: groupFields({ ...form, act: 'move' }) };
    const moves = movesOpenTo(forms, true).map((event) => moveForm(moving, event));
    return [
      ...moves,
      ...broughtForms(forms, form, fresh),
      canTakeUp(viewer, groupId, issue) === true && oneButton(form, 'take-up', say(language, issueDesk.takeUp)),
      ...aboutJoining(viewer, form, issue),
      canRank(viewer, groupId, issue.state) === true && rankingForm(form),
    ].filter((part) => part !== false);
  });
  const isGone = forms.typed !== null && !parts.some((part) => part.toString().includes('id="mended"'));
  if (isGone) parts.unshift(html`<p class="notice" role="status" id="mended">${say(language, room.mendGone)}</p>`);
  if (parts.length === 0) return '';
  return html`<section class="panel" aria-labelledby="group-acts"><h2 id="group-acts">${say(language, issuePage.acts)}</h2>
<p class="small">${say(language, issuePage.groupActs)}</p>${parts}</section>`;
}

/** While it waits to be joined with another, the group that raised it says whether the two are the same. */
function aboutJoining(viewer: Viewer, form: Omit<GroupForm, 'act'>, { joining, groupId }: Issue): Html[] {
  const isAsked = joining !== null && !joining.isObjected && groupId !== null && speaksForGroup(viewer, groupId);
  if (!isAsked) return [];
  return (['object', 'agree'] as const).map((act) => oneButton(form, act, say(form.language, issueDesk[act])));
}

/** What a group brings: that its members are touched too, papers and visits, a further solution. */
function broughtForms(
  forms: MoveForms,
  form: Omit<GroupForm, 'act'>,
  fresh: () => Record<string, string>,
): (Html | false)[] {
  const { viewer, issue } = forms;
  const { groupId } = form;
  const { id = '', secret = '' } = fresh();
  const made = html`${hidden('newId', id)}${hidden('secret', secret)}`;
  const paper = (at: FormPlace) => at.values.paperId && tick(at, 'paperId', issueDesk.withPaper, at.values.paperId);
  const asGroup = { ...viewer, userId: null, grants: [] };
  const gathers = canAddEvidence(viewer, issue, 'document', groupId) === true;
  const mayConfirm = canAddEvidence(viewer, issue, 'confirmation', groupId) === true && issue.state !== 'verified';
  return [
    gathers &&
      folded(
        form,
        'evidence',
        issueDesk.addEvidence,
        (at) => html`${made}${paper(at)}${evidenceFields(issue, at, '')}`,
      ),
    !gathers &&
      mayConfirm &&
      folded(
        form,
        'evidence',
        issuePage.meToo,
        (at) => html`${made}${placeFields(issue, at)}${textArea(at, 'words', issuePage.howItIs, { isOptional: true })}`,
      ),
    canAddressAnew(asGroup, issue, forms.heirIds) === true &&
      folded(form, 'address', issueDesk.addressAnew, (at) => addressFields(forms, at)),
    canAddSolution(viewer, issue) === true &&
      folded(form, 'solution', issueDesk.addSolution, (at) => html`${hidden('newId', id)}${solutionFields(forms, at)}`),
  ];
}

/** The form of an act that is filled in again, of what a room kept. */
export function typedOf(mended: Mended | null): TypedForm | null {
  if (mended === null) return null;
  const { act = '', event = '' } = mended.fields;
  const form = act === 'move' ? `move-${event}` : act;
  return { form, values: mendedValues(mended), refusal: mended.why };
}

const mendedIn = ({ typed }: Pick<GroupForm, 'typed'>, act: string) => (typed?.form === act ? typed : null);

function folded(
  form: Omit<GroupForm, 'act'>,
  act: IssueGroupAct['act'],
  title: Text,
  fields: (place: FormPlace) => Html,
): Html {
  const { language } = form;
  const own = mendedIn(form, act);
  return html`<details class="move" ${own ? raw('open') : ''}><summary>${say(language, title)}</summary>
<form class="form" method="post" action="${pages.roomAct(language)}">${groupFields({ ...form, act })}${refusalOf(own)}${fields({ language, at: `group-${act}`, values: own?.values ?? {} })}
<p><button class="button primary">${say(language, title)}</button></p></form></details>`;
}

function oneButton(form: Omit<GroupForm, 'act'>, act: IssueGroupAct['act'], label: string): Html {
  return html`<form class="act" method="post" action="${pages.roomAct(form.language)}">${groupFields({ ...form, act })}<button class="button">${label}</button></form>`;
}

export function rankingForm(form: Omit<GroupForm, 'act'>): Html {
  const { language } = form;
  const points = ['1', '2', '3', '4', '5'];
  const at = `${form.issueId ?? ''}-${form.groupId}`.slice(0, 8);
  const own = mendedIn(form, 'ranking');
  const isChosen = (name: string, point: string) => (own?.values[name] === point ? raw('selected') : '');
  return html`<details class="move" ${own ? raw('open') : ''}><summary>${say(language, issueDesk.rank)}</summary>
<form class="form" method="post" action="${pages.roomAct(language)}">${groupFields({ ...form, act: 'ranking' })}${refusalOf(own)}
<p class="small">${say(language, board.criterionScale)}</p>${Object.entries(rankingCriteria).map(
    ([name, text]) =>
      html`<p class="field"><label for="${name}-${at}">${say(language, text)}</label><select id="${name}-${at}" name="${name}">${points.map(
        (point) =>
          html`<option value="${point}" ${isChosen(name, point)}>${language === 'km' ? khmerDigit(point) : point}</option>`,
      )}</select></p>`,
  )}<p><button class="button primary">${say(language, issueDesk.rank)}</button></p></form></details>`;
}

const khmerDigit = (digit: string) => String.fromCodePoint(0x17e0 + Number(digit));
