// A group beside others, as part of its public page: relations, joining, silence; and what the reader's own group can
// do towards it. The forms go to the room of the reader's group, which lets out what waits in it. Only markup.
import type { BondAct, Relation } from '@sala/shared/groups/bonds-contract.js';
import type { Group, RelationKind } from '@sala/shared/groups/contract.js';
import { DORMANCY_ANSWER_DAYS } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { beside as words } from '@sala/shared/texts/groups/beside.js';
import { lifeMoves, lifeWords } from '@sala/shared/texts/groups/directory.js';
import { relationKinds } from '@sala/shared/texts/groups/lists.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { act, form, type FormContext, refusedNotice } from '../../pages/forms/fields.js';
import { type Html, html, raw } from '../../pages/html.js';
import { plain } from '../../pages/marked-texts.js';
import { quarterName, wordOf } from './directory-page.js';
import { decisionSelect, type FreeDecisions } from './room-own-forms.js';
import { toldFacts } from './told-facts.js';

export interface BesideView {
  group: Group;
  relations: readonly Relation<Group>[];
  /** Where it went, who came, who asks to come, whom it asks. */
  mergedInto: Group | null;
  joinedBy: readonly Group[];
  askingToJoin: readonly Group[];
  joins: Group | null;
  asked: { event: string; askedOn: string; told: Record<string, string> } | null;
  /** Whether the reader may ask it whether it still meets, and confirm what waits. */
  mayConvene: boolean;
  mayAskIfMeets: boolean;
  /** The group the reader speaks for, where it is another one. */
  own: OwnGroup | null;
  newId(): string;
}

interface OwnGroup {
  id: string;
  asksToJoin: boolean;
  /** Decisions in its books that may carry a joining. */
  decisions: FreeDecisions;
}

export function besidePart(context: FormContext, view: BesideView): Html {
  const { language } = context;
  const lines = [
    ...view.relations.map((one) => relationLine(language, one)),
    ...view.askingToJoin.map((one) => sentence(language, words.asksToJoin, one)),
    ...view.joinedBy.map((one) => sentence(language, words.joinedBy, one)),
    ...(view.joins ? [sentence(language, words.joins, view.joins)] : []),
  ];
  return html`${refusedNotice(context)}${view.mergedInto && html`<p class="notice">${sentence(language, words.hasJoined, view.mergedInto)}</p>`}${waiting(context, view)}
${lines.length > 0 && html`<section><h2 class="section-head">${say(language, words.title)}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`}${view.own && yours(context, view, view.own)}`;
}

/** A sentence in which a group stands as a link to its page. */
function sentence(language: Language, text: Text, group: Group, rest: Record<string, string> = {}): Html {
  const [before = '', after = ''] = say(language, text, { ...rest, group: '\u0000' }).split('\u0000');
  return html`${before}<a href="${pages.group(language, group.slug)}">${plain(group.name, language)}</a>${after}`;
}

function relationLine(language: Language, { kind, other, isOurs, since }: Relation<Group>): Html {
  const named = { kind: say(language, relationKinds[kind]) };
  // Whoever asked is the member; the other one is the federation.
  const isFederation = kind === 'federation' && !isOurs;
  if (since === null) return sentence(language, isFederation ? words.asksMember : words.asked, other, named);
  const quarter = { since: quarterName(language, since) };
  return sentence(language, isFederation ? words.hasMember : words.holds, other, { ...named, ...quarter });
}

/** What was asked of the group, or by it, and has not come to an end. */
function waiting(context: FormContext, { group, asked, mayConvene, mayAskIfMeets }: BesideView): Html | '' {
  const { language } = context;
  const path = pages.group(language, group.slug);
  if (asked === null)
    return mayAskIfMeets
      ? html`<section class="notice">${act(context, `${path}/ask`, say(language, words.askIfMeets))}</section>`
      : '';
  if (asked.event === 'joined-another') return '';
  const isSilence = asked.event === 'silent-for-a-year';
  const said = isSilence
    ? say(language, words.wasAsked, { day: formatDay(language, asked.askedOn), n: DORMANCY_ANSWER_DAYS })
    : say(language, lifeWords.waits, { step: wordOf(language, lifeMoves, asked.event) });
  const label = say(language, isSilence ? words.callDormant : lifeWords.confirm);
  return html`<section class="notice"><p>${said}</p>${toldFacts(language, asked.told)}${mayConvene && act(context, `${path}/confirm`, label)}</section>`;
}

const RELATING: Record<RelationKind, Record<'relate' | 'agree' | 'end' | 'refuse', Text>> = {
  federation: {
    ...{ relate: words.relateFederation, agree: words.agreeFederation },
    ...{ end: words.endFederation, refuse: words.refuseFederation },
  },
  alliance: {
    ...{ relate: words.relateAlliance, agree: words.agreeAlliance },
    ...{ end: words.endAlliance, refuse: words.refuseAlliance },
  },
};
const JOINING = { join: words.join, 'take-in': words.takeIn, 'stay-apart': words.stayApart };

function yours(context: FormContext, view: BesideView, own: OwnGroup): Html {
  const { language } = context;
  const button = (what: BondAct['act'], label: Text, kind = '', style = 'quiet') => {
    const isDecided = what === 'join' || what === 'take-in';
    return form(
      context,
      pages.roomAct(language),
      html`${isDecided && decisionSelect(language, own.decisions, { at: what })}<input type="hidden" name="id" value="${view.newId()}"><input type="hidden" name="kind" value="groups"><input type="hidden" name="act" value="${what}"><input type="hidden" name="otherId" value="${view.group.id}">${kind && html`<input type="hidden" name="relation" value="${kind}">`}<button class="button ${style}">${say(language, label)}</button>`,
      isDecided ? 'form' : 'act',
    );
  };
  const relating = (Object.keys(relationKinds) as RelationKind[]).map((kind) => {
    const found = view.relations.find((one) => one.kind === kind && one.other.id === own.id);
    const texts = RELATING[kind];
    if (!found) return button('relate', texts.relate, kind);
    if (found.since !== null) return button('end', texts.end, kind);
    return html`${found.isOurs && button('agree', texts.agree, kind, 'primary')}${button('end', texts.refuse, kind)}`;
  });
  const asksUs = view.joins?.id === own.id;
  const joining = asksUs
    ? html`${button('take-in', JOINING['take-in'], '', 'primary')}${button('stay-apart', JOINING['stay-apart'])}`
    : own.asksToJoin
      ? button('stay-apart', JOINING['stay-apart'])
      : html`<details class="fold"><summary>${say(language, words.join)}</summary><p>${say(language, words.joinLead)}</p>${button('join', JOINING.join)}</details>`;
  return html`<section class="panel" aria-labelledby="yours"><h2 id="yours">${say(language, words.yours)}</h2>
<p class="small">${say(language, words.yoursLead)}</p><div class="acts">${relating}</div>${raw('\n')}<div class="acts">${joining}</div></section>`;
}

/** What waits in the room of such acts, in a word. */
export function bondWords(language: Language, act: BondAct): string {
  return say(language, 'kind' in act ? RELATING[act.kind][act.act] : JOINING[act.act]);
}
