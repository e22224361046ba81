// What the forms about issues ask for, as requests of the verbs. The same fields come from a page at once and, for a
// group, from what waits in its room.
import { hideReasonCodes } from '@sala/shared/discussions/hide-reasons.js';
import { readReceiptSecret } from '@sala/shared/discussions/receipt-code.js';
import { languageOf } from '@sala/shared/language/detect.js';
import type {
  AddressRequest,
  IssueCategory,
  IssueChannel,
  IssueLevel,
  IssueTopic,
  MoveRequest,
  ReplyRequest,
  ReportRequest,
  SolutionWish,
} from '@sala/shared/issues/contract.js';
import type { EvidenceRequest, RankingRequest } from '@sala/shared/issues/record-contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { type IssueEvent, issueEvents, type IssueState, issueStates } from '@sala/shared/lives/issue-words.js';
import { toAsciiDigits } from '@sala/shared/language/digits.js';
import {
  evidenceKinds,
  issueCategories,
  issueChannels,
  issueLevels,
  issueTopics,
} from '@sala/shared/texts/issues/lists.js';
import { type HeldBackBecause, heldBackBecause } from '@sala/shared/texts/commitments/because.js';
import type { Language } from '@sala/shared/texts/say.js';
import { idIn, optionalIdIn, present, type Values, valueOf, wordsOf } from './issue-fields.js';

function oneOf<Word extends string>(list: Record<Word, unknown>, value: string | undefined): Word | undefined {
  return value !== undefined && Object.hasOwn(list, value) ? (value as Word) : undefined;
}

const isTicked = (values: Values, name: string) => (values[name] ? true : undefined);

function numberIn(values: Values, name: string): number | undefined {
  const typed = toAsciiDigits(valueOf(values, name) ?? '').replace(/[^\d]/g, '');
  return typed === '' ? undefined : Math.min(Number(typed), 1_000_000_000);
}

function dayIn(values: Values, name: string): string | undefined {
  const value = valueOf(values, name);
  if (value === undefined) return undefined;
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : refuse('issue-date-wrong', {}, name);
}

/** Words of a field, absent where there are none. */
function said(values: Values, name: string, language: Language) {
  return valueOf(values, name) === undefined ? undefined : wordsOf(values, name, language);
}

/** Of what is made. In a form that goes to a room the act has an id of its own: nothing public has one of a room. */
const idMade = (values: Values) => idIn(values, values.newId === undefined ? 'id' : 'newId');

export function reportOf(values: Values, language: Language): ReportRequest {
  const sentence = valueOf(values, 'title') ?? '';
  const own = languageOf(sentence) ?? language;
  return {
    id: idMade(values),
    title: wordsOf(values, 'title', own),
    affected: valueOf(values, 'affected') ?? '',
    province: valueOf(values, 'province') ?? '',
    secret: values.secret ?? '',
    ...present({
      what: said(values, 'what', own),
      valueChain: valueOf(values, 'valueChain'),
      channel: oneOf<IssueChannel>(issueChannels, valueOf(values, 'channel')),
      level: oneOf<IssueLevel>(issueLevels, valueOf(values, 'level')),
      isUrgent: isTicked(values, 'isUrgent'),
      groupId: optionalIdIn(values, 'groupId'),
      annotationId: optionalIdIn(values, 'comment'),
    }),
  };
}

export function moveOf(values: Values, language: Language): MoveRequest {
  const event = issueEvents.find((one) => one === values.event) ?? refuse('issue-no-such-move');
  const from = issueStates.find((one) => one === values.from) ?? refuse('issue-moved-on');
  return { event, from, ...detailsOf(values, language, { event, from }) };
}

function detailsOf(values: Values, language: Language, { event }: { event: IssueEvent; from: IssueState }) {
  const topics = (Object.keys(issueTopics) as IssueTopic[]).filter((one) => values[`topics-${one}`]);
  const bodyId = optionalIdIn(values, 'bodyId');
  const dueOn = dayIn(values, 'dueOn');
  const commitment = {
    ...{ id: idMade(values), words: wordsOf(values, 'commitment', language) },
    ...{ measure: wordsOf(values, 'measure', language), office: wordsOf(values, 'office', language) },
    ...present({ dueFromOn: dayIn(values, 'dueFromOn') }),
    dueOn: dueOn ?? '',
  };
  return present({
    secret: secretIn(values),
    words: said(values, 'words', language),
    because: oneOf<HeldBackBecause>(heldBackBecause, valueOf(values, 'because')),
    change: said(values, 'change', language),
    category: oneOf<IssueCategory>(issueCategories, valueOf(values, 'category')),
    topics: topics.length > 0 ? topics : undefined,
    level: oneOf<IssueLevel>(issueLevels, valueOf(values, 'level')),
    isSensitive: isTicked(values, 'isSensitive'),
    isUrgent: isTicked(values, 'isUrgent'),
    twin: numberIn(values, 'twin'),
    isSure: isTicked(values, 'isSure'),
    on: dayIn(values, 'on'),
    nextOn: dayIn(values, 'nextOn'),
    reference: valueOf(values, 'reference'),
    place: valueOf(values, 'place'),
    bodyId,
    solution: event === 'solution-proposed' ? solutionOf(values, language) : undefined,
    commitment: event === 'body-committed' && dueOn !== undefined ? commitment : undefined,
    hidesWords: isTicked(values, 'hidesWords'),
  });
}

export function addressOf(values: Values, language: Language): AddressRequest {
  const from = issueStates.find((one) => one === values.from) ?? refuse('issue-moved-on');
  const bodyId = optionalIdIn(values, 'bodyId') ?? refuse('issue-body-needed', {}, 'bodyId');
  return { from, bodyId, words: wordsOf(values, 'words', language) };
}

export function replyOf(values: Values, language: Language): ReplyRequest {
  return { words: wordsOf(values, 'words', language), secret: secretIn(values) ?? '' };
}

export function solutionOf(values: Values, language: Language): SolutionWish {
  return {
    ...{ id: idMade(values), words: wordsOf(values, 'solution', language) },
    ...{ effect: wordsOf(values, 'effect', language), objection: wordsOf(values, 'objection', language) },
    ...present({ bodyId: optionalIdIn(values, 'bodyId') }),
  };
}

/** As it was printed: in groups. */
function secretIn(values: Values): string | undefined {
  const typed = valueOf(values, 'own');
  return typed === undefined ? undefined : (readReceiptSecret(typed) ?? typed);
}

/** What names no kind says that it touches somebody else too. `kind` is the domain's, where it goes to a room. */
export function evidenceOf(values: Values, language: Language): EvidenceRequest {
  const kind = oneOf(evidenceKinds, valueOf(values, 'evidenceKind')) ?? 'confirmation';
  const cost = {
    ...{ hours: numberIn(values, 'hours') ?? 0, riel: numberIn(values, 'riel') ?? 0 },
    timesAYear: numberIn(values, 'timesAYear') ?? 0,
  };
  return {
    id: idMade(values),
    kind,
    province: valueOf(values, 'province') ?? '',
    secret: values.secret ?? '',
    ...present({
      words: said(values, 'words', language),
      affected: valueOf(values, 'affected'),
      district: valueOf(values, 'district'),
      groupId: optionalIdIn(values, 'groupId'),
      receipt: secretIn(values),
      organisationId: optionalIdIn(values, 'organisationId'),
      on: dayIn(values, 'on'),
      cost: kind === 'cost' && cost.hours + cost.riel > 0 ? cost : undefined,
    }),
  };
}

/** What a moderator decides on the words: which rule, and why in words. */
export function judgementOf(values: Values) {
  const reason = hideReasonCodes.find((one) => one === values.reason);
  return { id: idIn(values, 'id'), note: values.note ?? '', ...present({ reason }) };
}

export function solvedOf(values: Values) {
  return {
    secret: secretIn(values) ?? '',
    on: dayIn(values, 'on') ?? refuse('issue-check-needed', {}, 'on'),
    place: valueOf(values, 'place') ?? refuse('issue-check-needed', {}, 'place'),
  };
}

export function rankingOf(values: Values, groupId: string): RankingRequest {
  const point = (name: string) => Math.min(5, Math.max(1, numberIn(values, name) ?? 1));
  return {
    groupId,
    ...{ breadth: point('breadth'), severity: point('severity') },
    ...{ smallFirms: point('smallFirms'), feasibility: point('feasibility') },
  };
}
