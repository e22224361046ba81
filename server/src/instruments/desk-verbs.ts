// What the forms of the desk ask for: their fields read back, and handed to the verb they stand for.
import { identityLevels } from '@sala/shared/discussions/identity-levels.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { meetings, positions, stages, START } from '@sala/shared/instruments/stages.js';
import { toAsciiDigits } from '@sala/shared/language/digits.js';
import type { Language } from '@sala/shared/texts/say.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import type { Work } from '../infra/work.js';
import type { Calls } from './instruments.calls.service.js';
import { revisePlan, tellPlan } from './instruments.plans.service.js';
import { handOver, logPosition, writeNote } from './instruments.record.service.js';
import type { Instruments } from './instruments.service.js';
import { QUESTIONS } from './pages/ahead-desk-page.js';
import { dayOf, statementOf, valueOf, type Values } from '../pages/forms/desk-fields.js';
import { bodiesOf } from './pages/body-names.js';
import { UUID } from '../infra/api.js';

function idOf(values: Values, name: string): string {
  const id = valueOf(values, name) ?? '';
  return UUID.test(id) ? id : refuse('malformed-request', { field: name, problem: 'not an id' }, name);
}

const optionalId = (values: Values, name: string) => (valueOf(values, name) ? idOf(values, name) : undefined);
const oneOf = <Word extends string>(words: readonly Word[], value: string | undefined) =>
  words.find((word) => word === value);

/** Leaves out what was not said. */
function spoken<Fields extends object>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: NonNullable<Fields[Name]>;
  };
}

type Verb = (
  parts: { instruments: Instruments; calls: Calls },
  work: Work,
  draft: Draft,
  values: Values,
  language: Language,
) => Promise<unknown>;

/** What a form says of a position, but for whose it is. */
export async function positionOf(work: Work, versionId: string, values: Values) {
  return {
    id: idOf(values, 'id'),
    versionId,
    on: dayOf(values, 'on') ?? refuse('step-date-needed', {}, 'on'),
    position: oneOf(positions, values.position) ?? ('amend' as const),
    clauseIds: await articlesOf(work, versionId, valueOf(values, 'articles') ?? ''),
    text: statementOf(values, 'text'),
    notPublicBecause: statementOf(values, 'because'),
  };
}

/** What each form of a draft's desk asks for. */
export const verbs: Record<string, Verb> = {
  step: ({ instruments }, work, draft, values, language) =>
    instruments.enterStage(work, draft.id, {
      id: idOf(values, 'id'),
      from: oneOf([...stages, START], values.from) ?? refuse('stage-moved-on'),
      to: oneOf(stages, values.to) ?? refuse('stage-not-next'),
      reason: statementOf(values, 'reason'),
      note: statementOf(values, 'note'),
      bodies: bodiesOf(values, 'bodies', language),
      ...spoken({
        on: dayOf(values, 'on'),
        number: valueOf(values, 'number'),
        meeting: oneOf(meetings, values.meeting),
        versionId: optionalId(values, 'version'),
        effectiveOn: dayOf(values, 'effective-on'),
        reviewOn: dayOf(values, 'review-on'),
        successorId: optionalId(values, 'successor'),
      }),
    }),
  handover: (_parts, work, _draft, values, language) =>
    handOver(work, idOf(values, 'version'), {
      id: idOf(values, 'id'),
      bodies: bodiesOf(values, 'bodies', language),
      sentOn: dayOf(values, 'sent-on') ?? refuse('step-date-needed', {}, 'sent-on'),
      ...spoken({ dueOn: dayOf(values, 'due-on') }),
    }),
  position: async (_parts, work, draft, values, language) => {
    const versionId = idOf(values, 'version');
    const [body] = bodiesOf(values, 'body', language);
    return logPosition(work, draft.id, {
      ...(await positionOf(work, versionId, values)),
      body: body ?? refuse('step-bodies-needed', {}, 'body'),
      ...spoken({ handoverId: optionalId(values, 'handover') }),
    });
  },
  note: (_parts, work, draft, values) =>
    writeNote(work, draft.id, {
      id: idOf(values, 'id'),
      clauseId: idOf(values, 'clause'),
      seen: Number(/^\d{1,6}$/.exec(values.seen ?? '')?.[0] ?? 0),
      purpose: statementOf(values, 'purpose'),
      reach: statementOf(values, 'reach'),
      triedWhere: statementOf(values, 'triedWhere'),
      triedWith: statementOf(values, 'triedWith'),
    }),
  plan: (_parts, work, draft, values) =>
    tellPlan(work, {
      ...planOf(values),
      organisationId: draft.office.id,
      instrumentKind: draft.instrumentKind,
      draftId: draft.id,
    }),
  revise: (_parts, work, _draft, values) => revise(work, values),
  call: ({ calls }, work, draft, values) =>
    calls.openCall(work, draft.id, {
      id: idOf(values, 'id'),
      purpose: statementOf(values, 'purpose'),
      affected: statementOf(values, 'affected'),
      contact: statementOf(values, 'contact'),
      questions: QUESTIONS.map((n) => ({
        id: idOf(values, `question-${n}-id`),
        text: statementOf(values, `question-${n}`),
      })),
      opensAt: midnight(dayOf(values, 'opens') ?? refuse('round-dates-wrong', {}, 'opens'), '00:00'),
      closesAt: midnight(dayOf(values, 'closes') ?? refuse('round-dates-wrong', {}, 'closes'), '23:59'),
      levels: [...identityLevels],
      moderation: values.moderation === 'post' ? 'post' : 'pre',
    }),
};

/** A day and a time at Phnom Penh as an instant. */
function midnight(day: string, time: string): string {
  return new Date(`${day}T${time}:00+07:00`).toISOString();
}

/** The articles of a version by their printed numbers, in whatever digits. */
async function articlesOf(work: Work, versionId: string, typed: string): Promise<string[]> {
  const wanted = new Set(
    toAsciiDigits(typed)
      .split(/[\s,]+/)
      .filter(Boolean),
  );
  if (wanted.size === 0) return [];
  const { list } = await clausesOf(work.database, versionId);
  return list
    .filter(({ kind, number }) => kind === 'article' && wanted.has(toAsciiDigits(number.km ?? number.en ?? '')))
    .map(({ id }) => id);
}

function planOf(values: Values) {
  return {
    id: idOf(values, 'id'),
    title: statementOf(values, 'title'),
    purpose: statementOf(values, 'purpose'),
    problem: statementOf(values, 'problem'),
    affected: statementOf(values, 'affected'),
    from: dayOf(values, 'from') ?? refuse('plan-dates-wrong', {}, 'from'),
    to: dayOf(values, 'to') ?? refuse('plan-dates-wrong', {}, 'to'),
  };
}

function revise(work: Work, values: Values) {
  return revisePlan(work, idOf(values, 'plan'), {
    id: idOf(values, 'id'),
    from: dayOf(values, 'from') ?? refuse('plan-dates-wrong', {}, 'from'),
    to: dayOf(values, 'to') ?? refuse('plan-dates-wrong', {}, 'to'),
    isDropped: values.fate === 'drop',
    reason: statementOf(values, 'reason'),
  });
}

/** What each form of the plan's desk asks for. */
export const planVerbs: Record<string, (work: Work, values: Values) => Promise<unknown>> = {
  plan: (work, values) =>
    tellPlan(work, { ...planOf(values), organisationId: idOf(values, 'office'), instrumentKind: values.kind ?? '' }),
  revise,
};
