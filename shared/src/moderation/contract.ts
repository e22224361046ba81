// The wire shapes of moderation: a decision about the words of one comment, a report by a reader, the moderators'
// queue, and the public log. The log names no person: neither who spoke nor who decided.
import type { PressureKind } from '../texts/groups/lists.js';
import { type Static, Type } from 'typebox';
import { AnnotationKindCode, Wording } from '../annotations/contract.js';
import { Attachment, CommentStateCode, Speaker } from '../discussions/contract.js';
import { DECISION_NOTE_UNITS_MAX, REPORT_NOTE_UNITS_MAX } from '../ground/limits.js';
import { Bilingual, LanguageCode, oneOf } from '../texts/bilingual.js';
import { hideReasonCodes } from '../discussions/hide-reasons.js';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const strict = { additionalProperties: false };

/** From which states to which one each act leads. `keep` leaves public words as they are and settles their reports. */
export const moderationActs = {
  publish: { from: ['held'], to: 'visible' },
  /** Takes public words back until they have been looked at with care: nothing is decided yet. */
  hold: { from: ['visible'], to: 'held' },
  hide: { from: ['held', 'visible'], to: 'hidden' },
  restore: { from: ['hidden'], to: 'visible' },
  keep: { from: ['visible'], to: 'visible' },
} as const;
export type ModerationAct = keyof typeof moderationActs;
export const ModerationActCode = oneOf(Object.keys(moderationActs) as ModerationAct[]);
export const HideReasonCode = oneOf(hideReasonCodes);

/** What of a group's own words is judged besides comments: one on an issue, its name, what it says of itself. */
export const groupParts = ['statement', 'name', 'about'] as const;
export type GroupPart = (typeof groupParts)[number];

/** A decision about the words that were on the screen. `id` is its idempotency key. */
export const DecisionRequest = Type.Object(
  {
    id: Id,
    act: ModerationActCode,
    /** The revision of the words that were judged; other words by now are another question. */
    expectedRevision: Type.Integer({ minimum: 1 }),
    /** For `keep`: how many open reports were looked at. */
    expectedReports: Type.Optional(Type.Integer({ minimum: 0 })),
    /** For `hide`: the rule. */
    reason: Type.Optional(HideReasonCode),
    /** For `hide` and `restore`: why, in words that everybody will read. */
    note: Type.Optional(Type.String({ maxLength: DECISION_NOTE_UNITS_MAX })),
  },
  strict,
);
export type DecisionRequest = Static<typeof DecisionRequest>;

/** What was decided, as its moderator gets it back. */
export const Decision = Type.Object(
  { id: Id, commentId: Id, act: ModerationActCode, state: CommentStateCode, at: Instant },
  strict,
);
export type Decision = Static<typeof Decision>;

/** A reader asks a moderator to look at a comment. It is counted, never acted on by itself. */
export const ReportRequest = Type.Object(
  { id: Id, reason: HideReasonCode, note: Type.Optional(Type.String({ maxLength: REPORT_NOTE_UNITS_MAX })) },
  strict,
);
export type ReportRequest = Static<typeof ReportRequest>;

/** Where words stand: "Article 12, paragraph 2" in both languages, and the path of the clause. */
/** A clause by its path in the version of that number. */
export const Place = Type.Object({ path: Type.String(), version: Type.Integer(), label: Bilingual }, strict);
export type Place = Static<typeof Place>;

/** One comment to judge, with all that a judgement needs. */
export const QueueEntry = Type.Object(
  {
    commentId: Id,
    threadId: Id,
    isOpening: Type.Boolean(),
    state: CommentStateCode,
    revision: Type.Integer(),
    /** The words as they were typed. */
    body: Type.String(),
    language: LanguageCode,
    speaker: Speaker,
    receivedAt: Instant,
    late: Type.Boolean(),
    draft: Type.Object({ id: Id, slug: Type.String(), title: Bilingual }, strict),
    /** Null where the thread is on the whole draft. */
    place: Type.Union([Place, Type.Null()]),
    /** Null for an answer to an early call, which stands on no words. */
    kind: Type.Union([AnnotationKindCode, Type.Null()]),
    /** The marked words of the law; '' where the whole clause or draft is meant. */
    quote: Type.String(),
    quoteLanguage: LanguageCode,
    wording: Type.Union([Wording, Type.Null()]),
    attachments: Type.Array(Attachment),
    /** Why it is hidden, and whether by the asking moderator, who then cannot show it again. */
    hidden: Type.Optional(
      Type.Object({ reason: HideReasonCode, note: Type.String(), at: Instant, byYou: Type.Boolean() }, strict),
    ),
    /** Changed by its author after a moderator had judged it. */
    editedSinceJudged: Type.Boolean(),
    /** Reports nobody has settled, oldest first. */
    reports: Type.Array(Type.Object({ reason: HideReasonCode, note: Type.String(), at: Instant }, strict)),
  },
  strict,
);
export type QueueEntry = Static<typeof QueueEntry>;

/** What waits for the asking moderator. */
export const Queue = Type.Object(
  {
    asOf: Instant,
    /** The drafts it is about, and how far their moderators' order had come: what comes after is news. */
    heads: Type.Array(Type.Object({ draftId: Id, seq: Type.Integer() }, strict)),
    /** Not public yet, the longest waiting first. */
    held: Type.Array(QueueEntry),
    /** Public, but reported or changed since it was judged. */
    again: Type.Array(QueueEntry),
    /** Hidden, the latest first: another moderator may show it again. */
    hidden: Type.Array(QueueEntry),
  },
  strict,
);
export type Queue = Static<typeof Queue>;

/** The public log: how often what was decided, and each hiding and restoring. */
export const DecisionLog = Type.Object(
  {
    counts: Type.Array(
      Type.Object(
        { act: ModerationActCode, reason: Type.Union([HideReasonCode, Type.Null()]), n: Type.Integer() },
        strict,
      ),
    ),
    recent: Type.Array(
      Type.Object(
        {
          at: Instant,
          act: ModerationActCode,
          reason: Type.Union([HideReasonCode, Type.Null()]),
          /** Null for what a group said on an issue or of itself. */
          draft: Type.Union([Type.Object({ slug: Type.String(), title: Bilingual }, strict), Type.Null()]),
          /** The group, where it was a statement on an issue, its name or what it says of itself. */
          group: Type.Union([
            Type.Object({ slug: Type.String(), name: Bilingual, part: oneOf(groupParts) }, strict),
            Type.Null(),
          ]),
          /** Number of the issue, where its words were held or shown again. */
          issue: Type.Optional(Type.Integer()),
          place: Type.Union([Place, Type.Null()]),
          /** Said to a question that was asked before there was a text. */
          answersCall: Type.Boolean(),
        },
        strict,
      ),
    ),
  },
  strict,
);
export type DecisionLog = Static<typeof DecisionLog>;

/** What a group told of pressure put on it, for moderators alone. */
export interface Pressure {
  kind: PressureKind;
  /** A calendar day. */
  onDay: string;
  slug: string;
  name: Bilingual;
}
