// What somebody who is not a group can do about an issue: say that it touches them too, take it back, move it, bring
// evidence, tie it to an article, stand behind it. Each form is folded away, and open again when it was refused.
import {
  canAddEvidence,
  canAddressAnew,
  canAddSolution,
  canLink,
  canMarkUrgent,
  canModerateIssues,
  canSponsor,
  canTriage,
  organisationsOf,
} from '@sala/shared/issues/policy.js';
import { hideReasons } from '@sala/shared/discussions/hide-reasons.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import type { Issue } from '@sala/shared/issues/contract.js';
import { areWordsPublic, isOthersToo } from '@sala/shared/issues/standing.js';
import { openStates } from '@sala/shared/lives/issue-words.js';
import { pages } from '@sala/shared/ground/paths.js';
import { issueDesk } from '@sala/shared/texts/issues/desk.js';
import { eventNames } from '@sala/shared/texts/issues/lists.js';
import { issuePage } from '@sala/shared/texts/issues/page.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type Html, html, raw } from '../../pages/html.js';
import { plain } from '../../pages/marked-texts.js';
import { choice, choicesOf, day, type FormPlace, hidden, line, textArea, tick } from './issue-fields.js';
import { evidenceFields, fileField, placeFields } from './evidence-fields.js';
import { addressFields, type MoveForms, moveForm, movesOpenTo, solutionFields } from './move-forms.js';

interface OwnForms extends Omit<MoveForms, 'action' | 'carried'> {
  token: string;
  /** Drafts that it can be tied to. */
  drafts: readonly Draft[];
  /** Id, secret and ticket of a form that is sent once. */
  fresh: () => Record<string, string>;
}

const addressOf = ({ language, issue }: Pick<OwnForms, 'language' | 'issue'>, act: string) =>
  `${pages.issue(language, issue.number)}/${act}`;

function folded(
  forms: OwnForms,
  key: string,
  title: Text,
  fields: (place: FormPlace) => Html,
  multipart = false,
): Html {
  const { language, typed } = forms;
  const own = typed?.form === key ? typed : null;
  const place = { language, at: key, values: own?.values ?? {} };
  return html`<details class="move" id="${key}" ${own ? raw('open') : ''}><summary>${say(language, title)}</summary>
<form class="form" method="post" action="${addressOf(forms, key)}" ${multipart ? raw('enctype="multipart/form-data"') : ''}>
${own ? html`<p class="notice" data-tone="error" role="alert">${own.refusal}</p>` : ''}${fields(place)}
<p><button class="button primary">${say(language, title)}</button></p></form></details>`;
}

const allHidden = (fields: Record<string, string>) =>
  Object.entries(fields).map(([name, value]) => hidden(name, value));

export function meTooForms(forms: OwnForms): Html | '' {
  const { language, viewer, issue, fresh } = forms;
  const mayConfirm = canAddEvidence(viewer, issue, 'confirmation', undefined) === true && issue.state !== 'verified';
  if (!mayConfirm) return '';
  const confirm = folded(
    forms,
    'me-too',
    issuePage.meToo,
    (place) => html`${allHidden(fresh())}<p class="small">${say(language, issuePage.meTooLead)}</p>
${placeFields(issue, place)}${textArea(place, 'words', issuePage.howItIs, { isOptional: true })}`,
  );
  const solved =
    issue.state === 'resolved-claimed'
      ? folded(
          forms,
          'solved',
          issuePage.solvedHere,
          (place) =>
            html`<p class="small">${say(language, issuePage.solvedHereLead)}</p>${line(place, 'own', issuePage.secret)}${day(place, 'on', issueDesk.on)}${line(place, 'place', issueDesk.place)}`,
        )
      : '';
  return html`<div class="me-too">${confirm}${solved}</div>`;
}

export function ownForms(forms: OwnForms): Html {
  const { language, token } = forms;
  const moving = { ...forms, action: addressOf(forms, 'moves'), carried: hidden('token', token) };
  const moves = movesOpenTo(forms, false).map((event) => moveForm(moving, event));
  const parts = [...moves, ...readersForms(forms), takeBack(forms)].filter((part) => part !== '');
  if (parts.length === 0) return html``;
  return html`<section aria-labelledby="own-acts"><h2 id="own-acts">${say(language, issuePage.acts)}</h2>${parts}</section>`;
}

/** Of those who sort, moderate, are asked, or stand behind it. */
function readersForms(forms: OwnForms): (Html | '')[] {
  const { language, viewer, issue, token } = forms;
  const bodies = forms.bodies.filter(({ id }) => canSponsor(viewer, id) === true && !issue.sponsors.includes(id));
  const isOpen = (openStates as readonly string[]).includes(issue.state);
  const mayAlert = isOpen && issue.state !== 'raised' && canMarkUrgent(viewer) === true;
  const moderates = canModerateIssues(viewer) === true;
  const mayRelease = moderates && issue.isHeld && issue.heldFor === null;
  const button = (act: string, label: string, fields: Html | '' = '') =>
    html`<form class="act" method="post" action="${addressOf(forms, act)}">${hidden('token', token)}${fields}<button class="button">${label}</button></form>`;
  return [
    moderates && issue.heldFor !== null ? restoreForm(forms) : '',
    moderates && areWordsPublic(issue) ? holdForm(forms) : '',
    mayRelease ? button('release', say(language, issueDesk.release)) : '',
    mayAlert
      ? button(
          'urgent',
          say(language, issue.isUrgent ? issueDesk.calm : issueDesk.alert),
          hidden('isUrgent', issue.isUrgent ? 'no' : 'yes'),
        )
      : '',
    ...evidenceForms(forms),
    canAddressAnew(viewer, issue, forms.heirIds) === true ? addressForm(forms) : '',
    viewer.userId !== null && canAddSolution(viewer, issue) === true ? solutionForm(forms) : '',
    viewer.userId !== null && canLink(viewer, issue) === true && forms.drafts.length > 0 ? linkForm(forms) : '',
    ...(issue.title === null
      ? []
      : bodies.map(({ id, name }) =>
          button('sponsor', say(language, issueDesk.sponsor, { body: plain(name, language) }), hidden('bodyId', id)),
        )),
  ];
}

/** Holds the words for a reason that everybody reads. */
function holdForm(forms: OwnForms): Html {
  const { language } = forms;
  const hint = say(language, issueDesk.holdHint);
  return folded(
    forms,
    'hold',
    issueDesk.hold,
    (place) =>
      html`${hidden('token', forms.token)}${hidden('id', forms.newId())}${choice(place, 'reason', issueDesk.holdRule, choicesOf(language, hideReasons))}${textArea(place, 'note', issueDesk.holdNote, { hint })}`,
  );
}

/** By another moderator than the one who held them. */
function restoreForm(forms: OwnForms): Html {
  const hint = say(forms.language, issueDesk.restoreHint);
  return folded(
    forms,
    'restore',
    issueDesk.restore,
    (place) =>
      html`${hidden('token', forms.token)}${hidden('id', forms.newId())}${textArea(place, 'note', issueDesk.holdNote, { hint })}`,
  );
}

/** Those who sort, and accounts under what they stand for; everybody else may show the receipt of whoever raised it. */
function evidenceForms(forms: OwnForms): Html[] {
  const { viewer, issue } = forms;
  if (canAddEvidence(viewer, issue, 'document', undefined) === true) return [evidenceForm(forms, false)];
  const byReceipt = canAddEvidence(viewer, issue, 'document', undefined, true) === true && issue.channel !== 'room';
  return byReceipt ? [evidenceForm(forms, true)] : [];
}

function evidenceForm(forms: OwnForms, byReceipt: boolean): Html {
  const { language, viewer, issue, token, fresh, bodies } = forms;
  const { id = '', secret = '' } = fresh();
  const own = canTriage(viewer) === true ? [] : bodies.filter((one) => organisationsOf(viewer).includes(one.id));
  const names = own.map((one) => ({ value: one.id, name: plain(one.name, language) }));
  const title = byReceipt ? issuePage.bringByReceipt : issueDesk.addEvidence;
  const fields = (place: FormPlace) => [
    ...[hidden('token', token), hidden('id', id), hidden('secret', secret)],
    byReceipt ? html`<p class="small">${say(language, issuePage.bringByReceiptLead)}</p>` : '',
    byReceipt ? line(place, 'own', issuePage.secret) : '',
    names.length > 1 ? choice(place, 'organisationId', issueDesk.filedFor, names) : '',
    evidenceFields(issue, place, fileField(place), byReceipt),
  ];
  return folded(forms, 'evidence', title, (place) => html`${fields(place)}`, true);
}

/** Beside the first one, in the name of nobody new: of the group, or of those who sort for it. */
function solutionForm(forms: OwnForms): Html {
  const { id = '' } = forms.fresh();
  const moving = { ...forms, action: '', carried: html`` };
  return folded(
    forms,
    'solution',
    issueDesk.addSolution,
    (place) => html`${hidden('token', forms.token)}${hidden('id', id)}${solutionFields(moving, place)}`,
  );
}

/** To another body: for those who keep the register. */
function addressForm(forms: OwnForms): Html {
  const carried = hidden('token', forms.token);
  return folded(forms, 'address', issueDesk.addressAnew, (place) => html`${carried}${addressFields(forms, place)}`);
}

/** Whoever raised it alone replies once to the refusal, and shows the secret of the receipt. */
export function replyForm(forms: OwnForms): Html {
  const { language, token } = forms;
  return folded(
    forms,
    'reply',
    issuePage.replyAlone,
    (place) =>
      html`${hidden('token', token)}<p class="small">${say(language, issuePage.replyAloneLead)}</p>${textArea(place, 'words', issuePage.replyWords)}${line(place, 'own', issuePage.secret)}`,
  );
}

function linkForm(forms: OwnForms): Html {
  const { language, drafts, token } = forms;
  const choices = drafts.map(({ id, title }) => ({ value: id, name: plain(title, language) }));
  return folded(
    forms,
    'link',
    issueDesk.link,
    (place) =>
      html`${hidden('token', token)}${choice(place, 'draft', issueDesk.linkDraft, choices)}${line(place, 'article', issueDesk.linkArticle, { isOptional: true, max: 12 })}`,
  );
}

/** Whoever raised it alone shows the secret of the receipt. */
function takeBack(forms: OwnForms): Html | '' {
  const { language, issue, token, typed } = forms;
  if (!(openStates as readonly string[]).includes(issue.state)) return '';
  const own = typed?.form === 'move-raiser-withdrew' ? typed : null;
  const place = { language, at: 'take-back', values: own?.values ?? {} };
  return html`<details class="move" id="take-back" ${own ? raw('open') : ''}><summary>${say(language, issuePage.takeBack)}</summary>
<form class="form" method="post" action="${addressOf(forms, 'moves')}">${hidden('token', token)}${hidden('event', 'raiser-withdrew')}${hidden('from', issue.state)}
${own ? html`<p class="notice" data-tone="error" role="alert">${own.refusal}</p>` : ''}<p class="small">${say(language, isOthersToo(issue) ? issuePage.takeBackOfOthers : issuePage.takeBackAlone)}</p>${line(place, 'own', issuePage.secret)}${tick(place, 'hidesWords', issueDesk.hidesWords)}
<p><button class="button">${say(language, eventNames['raiser-withdrew'])}</button></p></form></details>`;
}

/** Takes the words of one piece of evidence away, or those of the reply to a refusal. */
export function redactForm(
  { language, token, issue }: { language: Language; token: string; issue: Issue },
  part: string,
): Html {
  return html`<form class="act" method="post" action="${addressOf({ language, issue }, 'redact')}">${hidden('token', token)}${hidden('part', part)}<button class="button quiet">${say(language, issueDesk.redact)}</button></form>`;
}
