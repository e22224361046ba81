// The desk of a law's way: the steps that may follow with what each has to say, hand-overs and positions, notes beside
// articles. Plain forms; only markup.
import { clausePlace } from '@sala/shared/drafts/clause-labels.js';
import type { Clause, Draft, Version } from '@sala/shared/drafts/contract.js';
import type { DraftingNote, Instrument } from '@sala/shared/instruments/contract.js';
import { capacityOf } from '@sala/shared/instruments/guards.js';
import { canHandOver, canLogPosition, canWriteNote } from '@sala/shared/instruments/policy.js';
import { type Ask, meetings, positions } from '@sala/shared/instruments/stages.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { pages } from '@sala/shared/ground/paths.js';
import { roleNames } from '@sala/shared/texts/accounts.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { askNames, instruments, meetingNames, positionNames, stageNames } from '@sala/shared/texts/instruments/way.js';
import { say, type Text } from '@sala/shared/texts/say.js';
import { stagesDesk } from '@sala/shared/texts/instruments/desk.js';
import type { Role, Viewer } from '@sala/shared/ground/viewer.js';
import { form, type FormContext, refusedNotice } from '../../pages/forms/fields.js';
import { type Html, html, raw } from '../../pages/html.js';
import {
  choice,
  day,
  type FormPlace,
  hidden,
  line,
  lines,
  statement,
  type Values,
} from '../../pages/forms/desk-fields.js';
import { plain, said } from '../../pages/marked-texts.js';

export interface StagesDeskView extends FormContext {
  viewer: Viewer;
  now: Date;
  today: string;
  draft: Draft;
  instrument: Instrument;
  /** All versions, newest first. */
  versions: readonly Version[];
  /** Drafts that the public knows, to name a successor. */
  others: readonly Draft[];
  /** Articles of the working text; empty for whoever may not read it. */
  articles: readonly Clause[];
  byId: ReadonlyMap<string, Clause>;
  notes: readonly DraftingNote[];
  /** The clause whose note is open. */
  noteFor: string | null;
  /** A fresh id for what the next form makes, so that sending it twice makes one. */
  newId(): string;
  /** The form that came back, and what was typed into it. */
  typed: { form: string; values: Values } | null;
  isKept: boolean;
  /** The plan and the call of this draft, made by their own file. */
  ahead: Html;
}

/** Where the forms of this page are sent. */
export function actOf({ language, draft }: Pick<StagesDeskView, 'language' | 'draft'>, act: string): string {
  return `${pages.stagesDesk(language, draft.slug)}/${act}`;
}

export function placeOf(view: Pick<StagesDeskView, 'language' | 'typed'>, at: string): FormPlace {
  return { language: view.language, at, values: view.typed?.form === at ? view.typed.values : {} };
}

export function stagesDeskPage(view: StagesDeskView): Html {
  const { language, draft, instrument } = view;
  const since = instrument.since
    ? say(language, instruments.since, { day: formatDay(language, instrument.since) })
    : '';
  return html`<div class="page desk-page"><p class="acts"><a href="${pages.desk(language)}">${say(language, desk.backToDesk)}</a>
<a href="${pages.stages(language, draft.slug)}">${say(language, stagesDesk.publicPage)}</a></p>
<h1>${say(language, stagesDesk.title)}</h1><p><b>${said(draft.title, language)}</b></p>${refusedNotice(view)}
${view.isKept ? html`<p class="notice" role="status">${say(language, stagesDesk.kept)}</p>` : ''}
<p class="panel">${say(language, instruments.now)}: <b>${say(language, stageNames[instrument.stage])}</b> ${since}</p>
${nextSection(view)}${recordSection(view)}${notesSection(view)}${view.ahead}</div>`;
}

/** A form that is folded away until it is wanted, or open because it came back. */
export function folded(view: Pick<StagesDeskView, 'typed'>, at: string, title: string, content: Html): Html {
  const isOpen = view.typed?.form === at;
  return html`<details class="panel" ${isOpen ? raw('open') : ''}><summary>${title}</summary>${content}</details>`;
}

export function sendRow(view: FormContext, label: Text): Html {
  return html`<p class="acts"><button class="button primary">${say(view.language, label)}</button></p>`;
}

function nextSection(view: StagesDeskView): Html {
  const { language, viewer, instrument, draft } = view;
  const place = { id: draft.id, organisationId: draft.office.id };
  const move = ({ to, roles, asks, offers }: Instrument['next'][number]) => {
    const who = roles.map((role) => say(language, roleNames[role as Role])).join(' · ');
    const title = say(language, stageNames[to]);
    const entered = html`<p class="meta">${say(language, stagesDesk.whoEnters, { who })}</p>`;
    if (capacityOf(viewer, place, roles as Role[]) === undefined)
      return html`<div class="panel"><p>${title}</p>${entered}</div>`;
    const at = `step-${to}`;
    const fields = [
      hidden('id', view.newId()),
      hidden('from', instrument.stage),
      hidden('to', to),
      entered,
      ...asks.map((ask) => askField(view, at, ask, false)),
      ...offers.map((ask) => askField(view, at, ask, true)),
      sendRow(view, stagesDesk.enter),
    ];
    return folded(view, at, title, form(view, actOf(view, 'step'), fields));
  };
  const none = html`<p class="empty">${say(language, stagesDesk.noNext)}</p>`;
  return html`<section aria-labelledby="next"><h2 id="next">${say(language, stagesDesk.next)}</h2>
<p class="small">${say(language, stagesDesk.nextMore)}</p>
<div class="desk-list">${instrument.next.length > 0 ? instrument.next.map(move) : none}</div></section>`;
}

function askField(view: StagesDeskView, at: string, ask: Ask, isOptional: boolean): Html {
  const { language } = view;
  const place = placeOf(view, at);
  const label = askNames[ask];
  switch (ask) {
    case 'reason':
    case 'note':
      return statement(place, ask, label, { isOptional });
    case 'on':
      return day(place, ask, label, { isOptional, value: isOptional ? '' : view.today });
    case 'effective-on':
    case 'review-on':
      return day(place, ask, label, { isOptional });
    case 'number':
      return line(place, ask, label, { isOptional });
    case 'bodies':
      return lines(place, ask, label, { isOptional, hint: say(language, stagesDesk.bodiesHint) });
    case 'meeting':
      return choice(
        place,
        ask,
        label,
        meetings.map((one) => ({ value: one, name: say(language, meetingNames[one]) })),
      );
    case 'version':
      return choice(place, ask, label, versionChoices(view, isOptional));
    case 'successor': {
      const others = view.others.map(({ id, title }) => ({ value: id, name: plain(title, language) }));
      return choice(place, ask, label, [{ value: '', name: say(language, stagesDesk.none) }, ...others]);
    }
  }
}

function versionChoices({ language, versions }: StagesDeskView, canBeNone = false) {
  const all = versions.map(({ id, number }) => ({
    value: id,
    name: say(language, instruments.version, { n: number }),
  }));
  return canBeNone ? [{ value: '', name: say(language, stagesDesk.none) }, ...all] : all;
}

function recordSection(view: StagesDeskView): Html | '' {
  const { language, viewer, draft, versions, instrument, today } = view;
  const place = { id: draft.id, organisationId: draft.office.id };
  if (versions.length === 0) return '';
  const sending = placeOf(view, 'handover');
  const handOver =
    canHandOver(viewer, place) === true &&
    folded(
      view,
      'handover',
      say(language, stagesDesk.handOver),
      form(view, actOf(view, 'handover'), [
        hidden('id', view.newId()),
        choice(sending, 'version', askNames.version, versionChoices(view)),
        lines(sending, 'bodies', askNames.bodies, { hint: say(language, stagesDesk.bodiesHint) }),
        day(sending, 'sent-on', stagesDesk.sentOn, { value: today }),
        day(sending, 'due-on', stagesDesk.dueOn, { isOptional: true }),
        sendRow(view, stagesDesk.handOverAct),
      ]),
    );
  const answering = placeOf(view, 'position');
  const sent = instrument.handovers.map(({ id, versionNumber, sentOn }) => {
    const version = say(language, instruments.version, { n: versionNumber });
    return { value: id, name: `${version} · ${formatDay(language, sentOn)}` };
  });
  const position =
    canLogPosition(viewer, place, null) === true &&
    folded(
      view,
      'position',
      say(language, stagesDesk.logPosition),
      form(view, actOf(view, 'position'), [
        hidden('id', view.newId()),
        line(answering, 'body', instruments.body, { hint: say(language, stagesDesk.bodiesHint) }),
        choice(
          answering,
          'position',
          instruments.position,
          positions.map((one) => ({ value: one, name: say(language, positionNames[one]) })),
        ),
        day(answering, 'on', stagesDesk.positionOn, { value: today }),
        choice(answering, 'version', askNames.version, versionChoices(view)),
        choice(answering, 'handover', stagesDesk.handover, [
          { value: '', name: say(language, stagesDesk.none) },
          ...sent,
        ]),
        line(answering, 'articles', stagesDesk.articleNumbers, { isOptional: true }),
        statement(answering, 'text', stagesDesk.positionText, { isOptional: true }),
        statement(answering, 'because', stagesDesk.notPublicBecause, { isOptional: true }),
        sendRow(view, stagesDesk.logPositionAct),
      ]),
    );
  if (!handOver && !position) return '';
  return html`<section aria-labelledby="record"><h2 id="record">${say(language, instruments.handovers)}</h2>
<div class="desk-list">${handOver}${position}</div></section>`;
}

/** The note as it is now, where it is no longer the one that was before whoever typed. */
function writtenMeanwhile({ language, typed }: StagesDeskView, note: DraftingNote | undefined): Html {
  if (!note || typed?.form !== 'note' || typed.values.seen === String(note.number)) return html``;
  const parts = [note.purpose, note.reach, note.triedWhere, note.triedWith].map((part) => said(part, language));
  return html`<div class="notice"><p><b>${say(language, stagesDesk.noteNow)}</b></p>${parts.map((part) => html`<p>${part}</p>`)}</div>`;
}

function notesSection(view: StagesDeskView): Html | '' {
  const { language, viewer, draft, articles, byId, notes, noteFor } = view;
  if (canWriteNote(viewer, { id: draft.id, organisationId: draft.office.id }) !== true) return '';
  const options = articles.map((clause) => {
    const heading = plain(clause.heading, language);
    const name = [clausePlace(clause, byId, language), heading].filter(Boolean).join(' · ');
    return { value: clause.id, name, isChosen: clause.id === noteFor };
  });
  const open = articles.find(({ id }) => id === noteFor);
  const address = pages.stagesDesk(language, draft.slug);
  const choosing = html`<form class="acts" method="get" action="${address}#notes">${choice({ language, at: 'choose', values: {} }, 'note', stagesDesk.noteFor, options)}
<button class="button">${say(language, stagesDesk.noteChoose)}</button></form>`;
  const none = html`<p class="empty">${say(language, stagesDesk.noArticles)}</p>`;
  const note = notes.find(({ clauseId }) => clauseId === noteFor);
  const fresh: Values = note
    ? Object.fromEntries(
        (['purpose', 'reach', 'triedWhere', 'triedWith'] as const).flatMap((name) =>
          (['km', 'en'] as const).map((one) => [`${name}-${one}`, note[name][one] ?? '']),
        ),
      )
    : {};
  const place = { language, at: 'note', values: view.typed?.form === 'note' ? view.typed.values : fresh };
  const writing =
    open &&
    form(
      view,
      actOf(view, 'note'),
      [
        html`<h3>${clausePlace(open, byId, language)}</h3>`,
        hidden('id', view.newId()),
        hidden('clause', open.id),
        // The page that came back shows what somebody else wrote meanwhile: then that was seen.
        hidden('seen', String(note?.number ?? 0)),
        writtenMeanwhile(view, note),
        statement(place, 'purpose', instruments.notePurpose),
        statement(place, 'reach', instruments.noteReach, { isOptional: true }),
        statement(place, 'triedWhere', instruments.noteWhere, { isOptional: true }),
        statement(place, 'triedWith', instruments.noteWith, { isOptional: true }),
        sendRow(view, stagesDesk.noteSave),
      ],
      'form panel',
    );
  return html`<section aria-labelledby="notes"><h2 id="notes">${say(language, stagesDesk.notes)}</h2>
<p class="small">${say(language, stagesDesk.notesMore)}</p>${articles.length > 0 ? choosing : none}${writing || ''}</section>`;
}
