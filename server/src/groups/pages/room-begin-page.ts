// Where a statement of a group is begun, as HTML: on a draft, a clause of it or words in that, or on an issue. Only
// markup.
import { stances } from '@sala/shared/groups/contract.js';
import { COMMENT_UNITS_MAX, NAME_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { stanceWords } from '@sala/shared/texts/groups/lists.js';
import { room, voice } from '@sala/shared/texts/groups/room.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { field, form, type FormContext, refusedNotice, select } from '../../pages/forms/fields.js';
import { type Html, html } from '../../pages/html.js';
import type { Typed } from './door-page.js';
import { otherWordsFields } from './other-words.js';
import type { InRoom } from './room-books-page.js';
import { roomHead } from './room-page.js';

export interface BeginView extends InRoom {
  /** Drafts that people may speak on now. */
  drafts: readonly { slug: string; title: string }[];
  /** Issues that are still open, by number. */
  issues: readonly { number: number; title: string }[];
  /** What was chosen: a draft with its clauses, or an issue. */
  chosen:
    | { kind: 'draft'; slug: string; title: string; clauses: readonly { id: string; label: string }[] }
    | { kind: 'issue'; number: number; title: string }
    | null;
}

export function roomBeginPage(context: FormContext, view: BeginView): Html {
  const { language } = context;
  const { chosen } = view;
  return html`<div class="page room-page">${roomHead(context, view)}
<p class="acts"><a href="${pages.room(language)}">${say(language, room.backToRoom)}</a></p>${refusedNotice(context)}
<h2>${say(language, room.begin)}</h2>${chosen ? writing(context, view, chosen) : choosing(language, view)}</div>`;
}

function choosing(language: Language, { drafts, issues }: BeginView): Html {
  const one = (name: string, label: Text, choices: readonly { value: string; name: string }[]) =>
    choices.length > 0 &&
    html`<form class="form" method="get" action="${pages.roomStatement(language, 'begin')}">${select(language, name, label, choices)}
<button class="button primary">${say(language, voice.otherStep)}</button></form>`;
  return html`${one(
    'draft',
    room.draft,
    drafts.map(({ slug, title }) => ({ value: slug, name: title })),
  )}${one(
    'issue',
    room.onIssue,
    issues.map(({ number, title }) => ({ value: String(number), name: title })),
  )}`;
}

function writing(context: FormContext, view: BeginView, chosen: NonNullable<BeginView['chosen']>): Html {
  const { language } = context;
  const { typed } = view;
  const about =
    chosen.kind === 'draft'
      ? onDraft(language, typed, chosen)
      : [
          html`<input type="hidden" name="issue" value="${chosen.number}">`,
          html`<p><a href="${pages.issue(language, chosen.number)}">${chosen.title}</a></p>`,
        ];
  return form(context, pages.roomStatement(language, 'begin'), [
    html`<input type="hidden" name="id" value="${typed.id ?? view.newId()}">`,
    ...about,
    field(language, {
      name: 'title',
      label: room.titleField,
      value: typed.title ?? '',
      lengthMax: NAME_UNITS_MAX,
      isOptional: true,
    }),
    html`<p class="field"><label for="body">${say(language, room.words)}</label>
<textarea id="body" name="body" rows="8" required maxlength="${COMMENT_UNITS_MAX}">${typed.body ?? ''}</textarea></p>`,
    html`<p class="notice">${say(language, room.stylistic)}</p>`,
    html`<button class="button primary">${say(language, room.start)}</button>`,
  ]);
}

/** Where in a draft, and how the group stands to it. */
function onDraft(
  language: Language,
  typed: Typed,
  { slug, title, clauses }: Extract<BeginView['chosen'], { kind: 'draft' }>,
): Html[] {
  return [
    html`<input type="hidden" name="draft" value="${slug}">`,
    select(language, 'clause', room.where, [
      { value: '', name: say(language, room.wholeDraft, { draft: title }) },
      ...clauses.map(({ id, label }) => ({ value: id, name: label, isChosen: id === typed.clause })),
    ]),
    field(language, {
      ...{ name: 'quote', label: room.quote, value: typed.quote ?? '', lengthMax: 500, isOptional: true },
      hint: say(language, room.quoteHint),
    }),
    ...otherWordsFields(language, typed),
    select(
      language,
      'stance',
      room.stance,
      stances.map((value) => ({ value, name: say(language, stanceWords[value]), isChosen: value === typed.stance })),
    ),
  ];
}
