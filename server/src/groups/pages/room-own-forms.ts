// What a group does to itself, as forms of its room: the next step of its life, its rule, how it tells of itself, the
// key it signs with from outside. Only markup.
import type { Group } from '@sala/shared/groups/contract.js';
import { GROUP_ABOUT_UNITS_MAX, NAME_UNITS_MAX, REGISTRATION_NUMBER_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { groupLife, type GroupState } from '@sala/shared/lives/group-life.js';
import { movesFrom } from '@sala/shared/lives/machine.js';
import { groupPage as groupWords, lifeMoves, lifeWords } from '@sala/shared/texts/groups/directory.js';
import { adoptionWays, memoryNames, paceNames, pressureKinds } from '@sala/shared/texts/groups/lists.js';
import { meetings as words, ownActWords } from '@sala/shared/texts/groups/room.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { field, form, type FormContext, mendsField, select } from '../../pages/forms/fields.js';
import { type Html, html } from '../../pages/html.js';
import { wordOf } from './directory-page.js';
import { choicesOf, type Typed } from './door-page.js';

/** Decisions of a room that carry nothing yet, the newest first. */
export type FreeDecisions = readonly { id: string; what: string; onDay: string }[];

export interface OwnForms {
  group: Group;
  typed: Typed;
  today: string;
  quorum: number;
  decisions: FreeDecisions;
  /** Papers of the room. */
  papers: readonly { id: string; name: string }[];
  newId(): string;
}

const DECISION_UNITS_SHOWN = 80;

/** Which decision of the room carries an act. `at` makes ids differ where several stand on a page. */
export function decisionSelect(
  language: Language,
  decisions: FreeDecisions,
  { chosen = '', at = '', isOptional = false } = {},
): Html {
  const none = decisions.length === 0 ? words.noDecision : words.notNeeded;
  const choices = decisions.map(({ id, what, onDay }) => ({
    value: id,
    name: `${formatDay(language, onDay)} · ${what.slice(0, DECISION_UNITS_SHOWN)}`,
    isChosen: id === chosen,
  }));
  const first = isOptional || decisions.length === 0 ? [{ value: '', name: say(language, none) }] : [];
  return html`${select(language, 'decisionId', words.decision, [...first, ...choices], at)}
<p class="small">${say(language, words.decisionHint)}</p>`;
}

/** Of a form that did not come out and is filled in again. */
const mended = (kind: string, typed: Typed) => (typed.kind === kind ? mendsField(typed) : '');

/** The next steps of the group's life that a room may ask for, with the facts each needs. */
export function moving(context: FormContext, { group, typed, decisions, papers, newId }: OwnForms): Html {
  const { language } = context;
  const events = movesFrom(groupLife, group.state as GroupState).map(({ event }) => event);
  const next = new Set<string>(events.filter((event) => Object.hasOwn(lifeMoves, event)));
  const choices = [...next].map((event) => ({
    ...{ value: event, name: wordOf(language, lifeMoves, event), isChosen: event === typed.event },
  }));
  const fact = (name: string, label: Text, lengthMax = NAME_UNITS_MAX) =>
    field(language, { name, label, value: typed[name] ?? '', lengthMax, isOptional: true });
  const paperChoices = papers.map(({ id, name }) => ({ value: id, name, isChosen: id === typed.paperId }));
  // What no step from here asks for is not asked.
  const schedule = [
    fact('schedule', lifeWords.schedule),
    html`<p class="field"><label><input type="checkbox" name="own" value="yes"> ${say(language, lifeWords.own)}</label></p>`,
  ];
  const registration = [
    ...[fact('authority', lifeWords.authority), fact('number', lifeWords.number, REGISTRATION_NUMBER_UNITS_MAX)],
    field(language, { name: 'day', type: 'date', label: lifeWords.day, value: typed.day ?? '', isOptional: true }),
    select(language, 'paperId', lifeWords.paper, [
      { value: '', name: say(language, lifeWords.noPaper) },
      ...paperChoices,
    ]),
    html`<p class="small">${say(language, lifeWords.paperHint)}</p>`,
  ];
  return form(context, `${pages.roomMeetings(language)}/move`, [
    html`<input type="hidden" name="id" value="${newId()}">${mended('life', typed)}`,
    select(language, 'event', lifeWords.event, choices),
    decisionSelect(language, decisions, { chosen: typed.decisionId ?? '', isOptional: true }),
    ...(next.has('regular-meetings-decided') ? schedule : []),
    ...(next.has('registration-asked') ? [fact('form', lifeWords.form)] : []),
    ...(next.has('registration-obtained') ? registration : []),
    ...(next.has('registration-ended') ? [fact('end', lifeWords.end)] : []),
    html`<button class="button">${say(language, lifeWords.send)}</button>`,
  ]);
}

/** How the group tells of itself on its page. */
export function describing(context: FormContext, { group: { about }, typed }: OwnForms): Html {
  const { language } = context;
  const area = (name: 'aboutKm' | 'aboutEn', label: Text, value = '') =>
    html`<p class="field"><label for="${name}">${say(language, label)}</label>
<textarea id="${name}" name="${name}" rows="3" maxlength="${GROUP_ABOUT_UNITS_MAX}">${typed[name] ?? value}</textarea></p>`;
  return form(context, `${pages.roomMeetings(language)}/about`, [
    html`${mended('about', typed)}<p>${say(language, words.describeLead)}</p>`,
    area('aboutKm', words.aboutKm, about.km),
    area('aboutEn', words.aboutEn, about.en),
    html`<button class="button">${say(language, words.describe)}</button>`,
  ]);
}

/** The public half of a key of the group's own, for handing in from outside. */
export function keying(context: FormContext, { group, typed }: OwnForms): Html {
  const { language } = context;
  return form(context, `${pages.roomMeetings(language)}/key`, [
    html`${mended('key', typed)}<p>${say(language, group.hasKey ? words.outsideHas : words.outsideLead)}</p>`,
    field(language, {
      ...{ name: 'publicKey', label: words.publicKey, value: typed.publicKey ?? '', lengthMax: 43 },
      isOptional: true,
    }),
    html`<button class="button">${say(language, words.putKey)}</button>`,
  ]);
}

/** The group's rule: how it agrees, how many let something out, how often it is seen, and when the room forgets. */
export function ruling(context: FormContext, { group, quorum: asked, typed }: OwnForms): Html {
  const { language } = context;
  const isMended = typed.kind === 'rule';
  const { quorum = String(asked), ...chosen } = isMended ? typed : {};
  const rule = { ...group.rule, ...chosen };
  const hands = [1, 2].map((n) => ({
    ...{ value: String(n), name: say(language, groupWords.hands, { n }), isChosen: String(n) === String(rule.hands) },
  }));
  return form(context, `${pages.roomMeetings(language)}/rule`, [
    html`${mended('rule', typed)}`,
    select(language, 'way', groupWords.how, choicesOf(language, adoptionWays, rule.way), 'rule'),
    field(language, { name: 'quorum', label: words.quorum, value: quorum, lengthMax: 6 }),
    select(language, 'hands', words.hands, hands),
    select(language, 'pace', words.pace, choicesOf(language, paceNames, rule.pace)),
    html`<p class="small">${say(language, words.paceLead)}</p>`,
    select(language, 'memory', words.memory, choicesOf(language, memoryNames, String(rule.memory))),
    html`<p class="small">${say(language, words.memoryLead)}</p>`,
    html`<button class="button">${say(language, words.setQuorum)}</button>`,
  ]);
}

/** That the group was put under pressure, for moderators alone. */
export function pressing(context: FormContext): Html {
  const { language } = context;
  const kinds = Object.entries(pressureKinds).map(([value, name]) => ({ value, name: say(language, name) }));
  return form(context, `${pages.roomMeetings(language)}/pressed`, [
    html`<p>${say(language, ownActWords.pressedLead)}</p>`,
    select(language, 'kindOf', ownActWords.pressedWhat, kinds),
    html`<button class="button">${say(language, ownActWords.pressedSend)}</button>`,
  ]);
}
