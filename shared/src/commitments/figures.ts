// What is counted of commitments: how many stand where, and the figures a secretariat reports (kept on time, slipped,
// stalled). Pages and the open export both ask these functions, so their totals cannot part.
import { type Static, Type } from 'typebox';
import { oneOf } from '../texts/bilingual.js';
import { Commitment, KindCode, MarkCode, ProvinceCode, StateCode } from './contract.js';

/** The lists of the register, each number of which opens its list. */
export const registerLists = [
  'all',
  'waiting',
  'proposed',
  'claimed',
  'kept',
  'not-kept',
  'due-soon',
  'overdue',
  'stalled',
] as const;
export type RegisterList = (typeof registerLists)[number];

type Listed = Pick<Commitment, 'state' | 'marks' | 'verifiedOn'>;

const belongs: Readonly<Record<RegisterList, (one: Listed) => boolean>> = {
  all: () => true,
  waiting: ({ state }) => ['accepted', 'in-progress', 'partly-verified', 'not-verified'].includes(state),
  proposed: ({ state }) => state === 'proposed',
  claimed: ({ state }) => state === 'delivered-claimed',
  kept: (one) => isKept(one),
  'not-kept': (one) =>
    ['rejected', 'cancelled', 'closed-unconfirmed'].includes(one.state) || (one.state === 'closed' && !isKept(one)),
  'due-soon': ({ marks }) => marks.includes('due-soon'),
  overdue: ({ marks }) => marks.includes('overdue'),
  stalled: ({ marks }) => marks.includes('stalled'),
};

/** Verified; once closed by the calendar it still counts. */
function isKept({ state, verifiedOn }: Listed): boolean {
  return state === 'verified' || (state === 'closed' && verifiedOn !== null);
}

export function isOnList(list: RegisterList, one: Listed): boolean {
  return belongs[list](one);
}

/** What a reader narrows the register to. */
export const RegisterQuery = Type.Object(
  {
    list: Type.Optional(oneOf(registerLists)),
    state: Type.Optional(StateCode),
    mark: Type.Optional(MarkCode),
    body: Type.Optional(Type.String({ format: 'uuid' })),
    kind: Type.Optional(KindCode),
    province: Type.Optional(ProvinceCode),
    /** As the register stood at this moment; now where it is left out. */
    asOf: Type.Optional(Type.String({ format: 'date-time' })),
  },
  { additionalProperties: false },
);
export type RegisterQuery = Static<typeof RegisterQuery>;

const Share = Type.Object({ n: Type.Integer(), of: Type.Integer() }, { additionalProperties: false });
type Share = Static<typeof Share>;

export const Figures = Type.Object(
  {
    counts: Type.Object(
      Object.fromEntries(registerLists.map((list) => [list, Type.Integer()])) as Record<
        RegisterList,
        ReturnType<typeof Type.Integer>
      >,
      { additionalProperties: false },
    ),
    /** Of those whose first date has come: verified by that date. */
    onTime: Share,
    /** Days from the first date until it was claimed as done, or until today: the middle one. Null: none is due. */
    medianSlippedDays: Type.Union([Type.Number(), Type.Null()]),
    /** Of those that wait: without a word for ninety days. */
    stalled: Share,
  },
  { additionalProperties: false },
);
export type Figures = Static<typeof Figures>;

export const Register = Type.Object(
  {
    asOf: Type.String({ format: 'date-time' }),
    figures: Figures,
    commitments: Type.Array(Commitment),
  },
  { additionalProperties: false },
);
export type Register = Static<typeof Register>;

/** What the query leaves, of those that its body, kind and province leave. */
export function narrow(all: readonly Commitment[], query: RegisterQuery): Commitment[] {
  const { list = 'all', state, mark } = query;
  return about(all, query).filter(
    (one) => isOnList(list, one) && (!state || one.state === state) && (!mark || one.marks.some((own) => own === mark)),
  );
}

/** Those of a body, kind and province. */
export function about(all: readonly Commitment[], { body, kind, province }: RegisterQuery): Commitment[] {
  return all.filter(
    (one) =>
      (!body || one.owner.id === body || one.madeBy.id === body) &&
      (!kind || one.kind === kind) &&
      (!province || one.province === province),
  );
}

export function figuresOf(all: readonly Commitment[], today: string): Figures {
  const counted = (list: RegisterList) => all.filter((one) => isOnList(list, one)).length;
  const counts = Object.fromEntries(registerLists.map((list) => [list, counted(list)])) as Figures['counts'];
  // What was never accepted or was taken back was not due.
  const due = all.filter(({ state, firstDue }) => firstDue < today && state !== 'rejected' && state !== 'proposed');
  const onTime = due.filter(({ verifiedOn, firstDue }) => verifiedOn !== null && verifiedOn <= firstDue);
  return {
    counts,
    onTime: { n: onTime.length, of: due.length },
    medianSlippedDays: median(due.map(({ slippedDays }) => slippedDays)),
    stalled: { n: counts.stalled, of: counts.waiting + counts.proposed },
  };
}

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [high, low] = [sorted[middle], sorted[middle - 1]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}
