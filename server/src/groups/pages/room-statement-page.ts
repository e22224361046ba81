// A statement while it is the group's own, as HTML: its words, what members say on them, and the next thing the group
// can do with it. Plain forms; each leads back to this page. Only markup.
import { paperOfWay } from '@sala/shared/groups/agreement.js';
import type { AdoptionWay, Group } from '@sala/shared/groups/contract.js';
import {
  type RoomMember,
  type RoomStatement,
  type VoteChoice,
  voteChoices,
} from '@sala/shared/groups/room-contract.js';
import { COMMENT_UNITS_MAX, GROUP_TEXT_UNITS_MAX, NAME_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { adoptionWays, bands } from '@sala/shared/texts/groups/lists.js';
import { groupPage } from '@sala/shared/texts/groups/directory.js';
import { room, voice } from '@sala/shared/texts/groups/room.js';
import { besideWords } from '@sala/shared/texts/groups/statement.js';
import { composing } from '@sala/shared/texts/reading/composing.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { act, field, form, type FormContext, refusedNotice } from '../../pages/forms/fields.js';
import { type Html, html } from '../../pages/html.js';
import type { Typed } from './door-page.js';
import { otherWordsFields } from './other-words.js';
import { actList, type ActShown } from './room-acts.js';
import { wayOfRule } from './room-books-page.js';
import { roomHead } from './room-page.js';

export interface StatementView {
  group: Group;
  member: RoomMember;
  statement: RoomStatement;
  wordings: readonly { id: string; name: string | null; note: string; body: string | null; isTaken: boolean | null }[];
  votes: Record<VoteChoice, number> | null;
  ownVote: VoteChoice | null;
  hands: number;
  handsAsked: number;
  /** What it is about, as people say it, and where that stands in public. */
  about: { label: string; href: string } | null;
  /** What the quoted words of the draft become, as cards show it; null where it proposes no others. */
  redline: Html | null;
  /** When it comes out, written. */
  comesOut: string;
  /** Whether it is asked to be taken back. */
  acts: readonly ActShown[];
  /** Why it did not come out, as a sentence. */
  refusedWhy: string | null;
  today: string;
  typed: Typed;
  newId(): string;
}

export function roomStatementPage(context: FormContext, view: StatementView): Html {
  const { language } = context;
  const { statement, about, refusedWhy } = view;
  const isOpen = statement.state === 'drafting' || statement.state === 'read-aloud';
  return html`<div class="page room-page">${roomHead(context, view)}
<p class="acts"><a href="${pages.room(language)}">${say(language, room.backToRoom)}</a></p>${refusedNotice(context)}
<article class="card statement"><p class="meta">${about && html`<a href="${about.href}">${about.label}</a> · `}<span class="chip">${say(language, voice.states[statement.state])}</span></p>
${statement.title && html`<h2>${statement.title}</h2>`}${view.redline && html`<p class="meta">${say(language, composing.looksLike)}</p>${view.redline}`}<p class="said" lang="${statement.language}">${statement.body}</p>
${statement.dissent && html`<blockquote class="dissent"><p class="meta">${say(language, groupPage.dissent)}</p><p>${statement.dissent}</p></blockquote>`}
${agreed(language, statement)}${statement.keeper && html`<p class="meta">${say(language, besideWords.keeperIs, { keeper: statement.keeper })}</p>`}${statement.code && html`<p class="meta">${say(language, voice.receipt, { code: statement.code })}</p>`}</article>
${refusedWhy && html`<p class="notice" data-tone="error">${say(language, voice.refused, { why: refusedWhy })}</p>`}
${next(context, view)}${actList(context, view)}
${isOpen && [editing(context, view), voting(context, view)]}
${remarks(context, view, isOpen)}</div>`;
}

function agreed(language: Language, { adoption }: RoomStatement): Html | null {
  if (!adoption) return null;
  const way = say(language, groupPage.agreed, { way: say(language, adoptionWays[adoption.way]) });
  const band = say(language, groupPage.inFavour, { band: say(language, bands[adoption.inFavour]) });
  return html`<p class="meta">${adoption.inFavour === 'under-5' ? way : `${way} · ${band}`}</p>`;
}

const actOf = (language: Language, { id }: RoomStatement, what: string) =>
  `${pages.roomStatement(language, id)}/${what}`;

/** What can be done with it from where it stands; representatives alone do it. */
function next(context: FormContext, view: StatementView): Html | null {
  const { language } = context;
  const { statement, member, hands } = view;
  if (member.speaksUntil === null) return null;
  const to = (what: string) => actOf(language, statement, what);
  if (statement.state === 'drafting' || statement.state === 'read-aloud') return adopting(context, view);
  if (statement.state === 'adopted')
    return html`<section class="notice"><p>${say(language, voice.releaseLead)}</p>
${hands > 0 && hands < view.handsAsked && html`<p>${say(language, voice.handMissing, { n: view.handsAsked - hands })}</p>`}
<div class="acts">${act(context, to('release'), say(language, voice.release), 'primary')}${act(context, to('reopen'), say(language, voice.reopen))}${act(context, to('withdraw'), say(language, voice.drop))}</div></section>`;
  if (statement.state === 'releasing')
    return html`<section class="notice"><p>${say(language, voice.comesOut, { when: view.comesOut })}</p>
<div class="acts">${act(context, to('take-back'), say(language, voice.takeBack))}</div></section>`;
  if (statement.state !== 'published') return null;
  return html`<div class="acts">${view.about && html`<a class="button" href="${view.about.href}">${say(language, voice.see)}</a>`}${act(context, to('withdraw'), say(language, voice.withdraw))}</div>`;
}

function fold(language: Language, title: Text, content: Html, isOpen = false): Html {
  return isOpen
    ? html`<details class="fold" open><summary>${say(language, title)}</summary>${content}</details>`
    : html`<details class="fold"><summary>${say(language, title)}</summary>${content}</details>`;
}

function area(language: Language, name: string, label: Text, value: string, max: number, isOptional = false): Html {
  const control = isOptional
    ? html`<textarea id="${name}" name="${name}" rows="4" maxlength="${max}">${value}</textarea>`
    : html`<textarea id="${name}" name="${name}" rows="6" required maxlength="${max}">${value}</textarea>`;
  return html`<p class="field"><label for="${name}">${say(language, label)}</label>${control}</p>`;
}

/** Other words are proposed for those it quotes, and for nothing else. */
function quotes({ about }: RoomStatement): boolean {
  return about.kind === 'draft' && about.target.segments.length > 0;
}

function editing(context: FormContext, { statement, typed }: StatementView): Html {
  const { language } = context;
  const fields = form(context, actOf(language, statement, 'reword'), [
    html`<input type="hidden" name="revision" value="${statement.revision}">`,
    field(language, {
      ...{ name: 'title', label: room.titleField, value: typed.title ?? statement.title, lengthMax: NAME_UNITS_MAX },
      isOptional: true,
    }),
    ...(quotes(statement) ? otherWordsFields(language, typed, statement.wording) : []),
    area(language, 'body', room.words, typed.body ?? statement.body, COMMENT_UNITS_MAX),
    html`<p class="meta">${say(language, room.stylistic)}</p>`,
    html`<button class="button">${say(language, voice.save)}</button>`,
  ]);
  return fold(language, voice.edit, fields, typed.body !== undefined);
}

function voting(context: FormContext, { statement, votes, ownVote }: StatementView): Html {
  const { language } = context;
  const button = (choice: VoteChoice) =>
    form(context, actOf(language, statement, 'vote'), [
      html`<input type="hidden" name="choice" value="${choice}">`,
      html`<button class="button quiet">${say(language, voice[choice])}</button>`,
    ]);
  const counts = votes ? say(language, voice.counted, votes) : say(language, voice.notCounted);
  return html`<section aria-labelledby="vote"><h2 class="section-head" id="vote">${say(language, voice.vote)}</h2>
<div class="acts">${voteChoices.map(button)}</div>
${ownVote && html`<p>${say(language, voice.yourVote, { choice: say(language, voice[ownVote]) })}</p>`}<p class="meta">${counts}</p></section>`;
}

function adopting(context: FormContext, { statement, today, typed, group }: StatementView): Html {
  const { language } = context;
  const count = (name: string, label: Text) =>
    field(language, { name, label, value: typed[name] ?? '', lengthMax: 6, isOptional: name !== 'present' });
  const reading = form(context, actOf(language, statement, 'read-aloud'), [
    field(language, { name: 'readOn', type: 'date', label: voice.readOn, value: typed.readOn ?? today }),
    field(language, { name: 'how', label: voice.readHow, value: typed.how ?? '', lengthMax: NAME_UNITS_MAX }),
    html`<button class="button">${say(language, voice.readSend)}</button>`,
  ]);
  const agreement = form(context, actOf(language, statement, 'adopt'), [
    wayOfRule(language, group.rule.way),
    field(language, { name: 'onDay', type: 'date', label: voice.onDay, value: typed.onDay ?? today }),
    // A vote is counted by the room itself.
    ...(group.rule.way === 'vote'
      ? []
      : [count('present', voice.present), count('inFavour', voice.inFavour), count('against', voice.opposed)]),
    html`<p class="meta">${say(language, voice.numbersStay)} ${say(language, voice.thumbs)}</p>`,
    ...(paperOfWay[group.rule.way] ? [keeping(language, group.rule.way, typed)] : []),
    area(language, 'dissent', voice.dissent, typed.dissent ?? '', GROUP_TEXT_UNITS_MAX, true),
    html`<button class="button primary">${say(language, voice.adopt)}</button>`,
  ]);
  return html`${statement.state === 'drafting' && fold(language, voice.readTitle, reading, typed.how !== undefined)}${fold(language, voice.adoptTitle, agreement, typed.way !== undefined)}`;
}

/** With which office the paper lies: asked of hands, demanded of prints. */
function keeping(language: Language, way: AdoptionWay, typed: Typed): Html {
  return field(language, {
    ...{ name: 'keeper', label: besideWords.keeper, value: typed.keeper ?? '', lengthMax: NAME_UNITS_MAX },
    ...{ hint: say(language, besideWords.keeperHint), isOptional: paperOfWay[way] !== 'demanded' },
  });
}

function remarks(
  context: FormContext,
  { statement, wordings, member, typed, newId }: StatementView,
  isOpen: boolean,
): Html {
  const { language } = context;
  const judge = (id: string, what: 'take' | 'leave', label: Text) =>
    form(context, actOf(language, statement, what), [
      html`<input type="hidden" name="wording" value="${id}">`,
      html`<button class="button quiet">${say(language, label)}</button>`,
    ]);
  const one = ({ id, name, note, body, isTaken }: StatementView['wordings'][number]) => html`<li class="room-message">
<p class="meta"><b>${name ?? say(language, room.somebody)}</b>${isTaken !== null && html` · ${say(language, isTaken ? voice.taken : voice.left)}`}</p>
<p class="said">${note}</p>${body !== null && html`<p class="meta">${say(language, voice.proposed)}</p><p class="said proposed">${body}</p>`}
${isOpen && body !== null && isTaken === null && member.speaksUntil !== null && html`<div class="acts">${judge(id, 'take', voice.take)}${judge(id, 'leave', voice.leave)}</div>`}</li>`;
  const writing = form(context, actOf(language, statement, 'remark'), [
    html`<input type="hidden" name="id" value="${newId()}">`,
    area(language, 'note', voice.remark, typed.note ?? '', COMMENT_UNITS_MAX, true),
    area(language, 'proposed', voice.otherWords, typed.proposed ?? '', COMMENT_UNITS_MAX, true),
    html`<button class="button">${say(language, voice.sendRemark)}</button>`,
  ]);
  return html`<section aria-labelledby="remarks"><h2 class="section-head" id="remarks">${say(language, voice.remarks)}</h2>
${wordings.length === 0 ? html`<p class="empty">${say(language, voice.noRemarks)}</p>` : html`<ol class="room-talk">${wordings.map(one)}</ol>`}
${isOpen && writing}</section>`;
}
