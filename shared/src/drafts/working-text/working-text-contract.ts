// The wire shapes of the drafting desk: the working text, the edits that change it, and what is asked to start, publish
// and correct. An edit names what the drafter did, so that a clause keeps its identity through splits, merges and
// moves.
import { type Static, type TSchema, Type } from 'typebox';
import {
  CLAUSE_UNITS_MAX,
  CLAUSES_MAX,
  HEADING_UNITS_MAX,
  NUMBER_UNITS_MAX,
  STATEMENT_UNITS_MAX,
} from '../../ground/limits.js';
import { Bilingual, bilingualOf, LanguageCode, oneOf } from '../../texts/bilingual.js';
import { Clause, Draft, Erratum, Version, VersionAudienceCode } from '../contract.js';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const OrNull = <T extends TSchema>(shape: T) => Type.Union([shape, Type.Null()]);
const strict = { additionalProperties: false };

const Words = Type.String({ maxLength: CLAUSE_UNITS_MAX });
const Offset = Type.Integer({ minimum: 0 });

const Heading = bilingualOf(HEADING_UNITS_MAX);
const PrintedNumber = bilingualOf(NUMBER_UNITS_MAX);
const Title = bilingualOf(HEADING_UNITS_MAX);
/** What one may be told to write in a note, a reason, or a round: plain text. */
const Note = bilingualOf(STATEMENT_UNITS_MAX);

const edit = <Name extends string, Rest extends Record<string, TSchema>>(type: Name, rest: Rest) =>
  Type.Object({ type: Type.Literal(type), clauseId: Id, ...rest }, strict);

/** One thing a drafter did. Offsets are UTF-16 into the clause's text in that language; '' takes a text away. */
export const WorkingEdit = Type.Union([
  edit('edit-text', { language: LanguageCode, text: Words }),
  edit('retitle', { language: LanguageCode, heading: Type.String({ maxLength: HEADING_UNITS_MAX }) }),
  edit('renumber', { number: PrintedNumber }),
  edit('set-kind', { kind: Type.String({ maxLength: 40 }) }),
  /** What stands behind the offsets becomes a clause of its own, `newId`. A language without offset is not cut. */
  edit('split', {
    newId: Id,
    at: Type.Object({ km: Type.Optional(Offset), en: Type.Optional(Offset) }, strict),
  }),
  /** Takes in the clause that follows: the first one inside, else the next beside it. */
  edit('merge', {}),
  /** With everything inside it, to stand in `parentId` (null: at the top) before `before` (null: as the last). */
  edit('move', { parentId: OrNull(Id), before: OrNull(Id) }),
  /** One level out: behind the clause it stood in. What followed it there now stands inside it. */
  edit('promote', {}),
  /** One level in: the last clause inside the one before it. */
  edit('demote', {}),
  /** A new clause, `clauseId`, in `parentId` before `before`. */
  edit('add', {
    parentId: OrNull(Id),
    before: OrNull(Id),
    kind: Type.String({ maxLength: 40 }),
    number: PrintedNumber,
    heading: Heading,
    text: bilingualOf(CLAUSE_UNITS_MAX),
  }),
  /** The clause and everything inside it. */
  edit('remove', {}),
  /** Says what a clause comes from: the clauses of the last version, none for a new one. `newId` when it changes. */
  edit('set-lineage', { from: Type.Array(Id, { maxItems: 50 }), newId: Id }),
  /** Says that what was inferred of the clause is right, and of others in the same press. */
  edit('confirm-lineage', { others: Type.Optional(Type.Array(Id, { maxItems: CLAUSES_MAX })) }),
  /** Articles from this one on take the numbers that follow the article before it. */
  edit('renumber-following', {}),
  /** The words of one language for many clauses at once, as they come from a second file. */
  Type.Object(
    {
      type: Type.Literal('set-language'),
      language: LanguageCode,
      texts: Type.Array(
        Type.Object(
          {
            clauseId: Id,
            number: Type.String({ maxLength: NUMBER_UNITS_MAX }),
            heading: Type.String({ maxLength: HEADING_UNITS_MAX }),
            text: Words,
          },
          strict,
        ),
        { maxItems: CLAUSES_MAX },
      ),
    },
    strict,
  ),
]);
export type WorkingEdit = Static<typeof WorkingEdit>;

/**
 * Words of `from`, a clause of the last version, went into `to`, a clause of the working text. A clause that comes from
 * nowhere, or went nowhere, is tied to itself, so that a person can say so of it.
 */
export const DescentLink = Type.Object(
  {
    from: Id,
    to: Id,
    source: oneOf(['editor', 'inferred', 'confirmed'] as const),
    /** How sure the inference is, 0 to 1. */
    certainty: Type.Optional(Type.Number()),
    /** Inferred only: another clause of the working text that `from` may be as well. */
    rival: Type.Optional(Id),
  },
  strict,
);
export type DescentLink = Static<typeof DescentLink>;

/** A whole new text from a revised file. Made by the server alone; kept and undone like any other edit. */
export interface TakeRevision {
  type: 'take-revision';
  clauses: Clause[];
  descent: DescentLink[];
}

/** `id` is the idempotency key; `revision` the one the drafter saw. */
export const WorkingEditRequest = Type.Object({ id: Id, revision: Type.Integer(), edit: WorkingEdit }, strict);
export type WorkingEditRequest = Static<typeof WorkingEditRequest>;

/** Undo and redo of what the drafter saw. */
export const WorkingStepRequest = Type.Object({ revision: Type.Integer() }, strict);
export type WorkingStepRequest = Static<typeof WorkingStepRequest>;

/** Something the reading of a file, or the joining of two, could not settle by itself. */
export const WorkingWarning = Type.Object(
  {
    code: Type.String(),
    /** How many times, where that is counted. */
    n: Type.Optional(Type.Integer()),
    /** What it is about, in the file's own words. */
    about: Type.Optional(Type.String()),
    clauseId: OrNull(Id),
    /** The text of the two that was read. */
    language: LanguageCode,
  },
  strict,
);
export type WorkingWarning = Static<typeof WorkingWarning>;

/** What an uploaded file said, paragraph by paragraph, and which clause each became; null for what was left out. */
export const SourceText = Type.Object(
  { name: Type.String(), lines: Type.Array(Type.String()), clauseIds: Type.Array(OrNull(Id)) },
  strict,
);
export type SourceText = Static<typeof SourceText>;
export const SourceTexts = Type.Object({ km: Type.Optional(SourceText), en: Type.Optional(SourceText) }, strict);
export type SourceTexts = Static<typeof SourceTexts>;

/** Who changed the working text last, and when. */
export const LastEdit = Type.Object({ by: Type.String(), isMine: Type.Boolean(), at: Instant }, strict);
export type LastEdit = Static<typeof LastEdit>;

export const WorkingHead = Type.Object(
  {
    revision: Type.Integer(),
    canUndo: Type.Boolean(),
    canRedo: Type.Boolean(),
    lastEdit: OrNull(LastEdit),
  },
  strict,
);
export type WorkingHead = Static<typeof WorkingHead>;

/** Another drafter at the desk, and the clause that she has open. */
export const DeskPresence = Type.Object({ name: Type.String(), clauseId: Id }, strict);
export type DeskPresence = Static<typeof DeskPresence>;

/** Where the text stands, and who else has what open. */
export const WorkingLook = Type.Object({ ...WorkingHead.properties, here: Type.Array(DeskPresence) }, strict);
export type WorkingLook = Static<typeof WorkingLook>;

/** The clause that one has open; null for none. */
export const PresenceRequest = Type.Object({ clauseId: OrNull(Id) }, strict);
export type PresenceRequest = Static<typeof PresenceRequest>;

/** What an edit, an undo or a redo did to the list: as many clauses from `start` on make room for others. */
export const WorkingChange = Type.Object(
  {
    ...WorkingHead.properties,
    splice: Type.Object({ start: Type.Integer(), removed: Type.Integer(), inserted: Type.Array(Clause) }, strict),
    /** Where an undo or a redo changed from which files the text comes. */
    sources: Type.Optional(SourceTexts),
    warnings: Type.Optional(Type.Array(WorkingWarning)),
  },
  strict,
);
export type WorkingChange = Static<typeof WorkingChange>;

/** The text that becomes the next version, with the files it came from. */
export const WorkingText = Type.Object(
  {
    draft: Draft,
    ...WorkingHead.properties,
    clauses: Type.Array(Clause),
    sources: SourceTexts,
    warnings: Type.Array(WorkingWarning),
  },
  strict,
);
export type WorkingText = Static<typeof WorkingText>;

/** A draft from an empty page. From a file the same fields come with it, and the file's own title may stand in. */
export const DraftRequest = Type.Object(
  {
    id: Id,
    organisationId: Id,
    instrumentKind: Type.String({ maxLength: 40 }),
    authoritative: LanguageCode,
    title: Title,
    /** Last part of the address, in Latin letters; made from the English title where it is left out. */
    slug: Type.Optional(Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 })),
  },
  strict,
);
export type DraftRequest = Static<typeof DraftRequest>;

/**
 * What goes with a file that starts a draft: its title comes from the file. `language` is told where words do not say.
 */
export const StartFromFileRequest = Type.Object(
  {
    id: Id,
    organisationId: Id,
    instrumentKind: Type.String({ maxLength: 40 }),
    authoritative: LanguageCode,
    language: Type.Optional(LanguageCode),
  },
  strict,
);
export type StartFromFileRequest = Static<typeof StartFromFileRequest>;

/** What goes with a file for a draft that is there; `id` and `revision` as for an edit. */
export const SourceRequest = Type.Object(
  { id: Id, revision: Type.Integer(), language: Type.Optional(LanguageCode) },
  strict,
);
export type SourceRequest = Static<typeof SourceRequest>;

/** `seen` is the title that the drafter had before her: where somebody else has changed it since, it is refused. */
export const RetitleRequest = Type.Object({ title: Title, seen: Title }, strict);
export type RetitleRequest = Static<typeof RetitleRequest>;

/** What came of reading a file into a draft. */
export const ReadingReport = Type.Object(
  {
    draft: Draft,
    revision: Type.Integer(),
    language: LanguageCode,
    clauses: Type.Integer(),
    articles: Type.Integer(),
    warnings: Type.Array(WorkingWarning),
    /** Clauses of a second language that found no partner; their words are among the warnings. */
    unmatched: Type.Integer(),
  },
  strict,
);
export type ReadingReport = Static<typeof ReadingReport>;

/** `revision` is the one the publisher saw: nothing that was changed meanwhile is published unseen. */
export const VersionRequest = Type.Object(
  {
    id: Id,
    revision: Type.Integer(),
    note: Note,
    /** For the public unless told. */
    audience: Type.Optional(VersionAudienceCode),
  },
  strict,
);
export type VersionRequest = Static<typeof VersionRequest>;

export const ErratumRequest = Type.Object(
  {
    id: Id,
    clauseId: Id,
    language: LanguageCode,
    before: Type.String({ minLength: 1, maxLength: 2_000 }),
    after: Type.String({ maxLength: 2_000 }),
    reason: Note,
  },
  strict,
);
export type ErratumRequest = Static<typeof ErratumRequest>;

/** A published version with its words and what was corrected since. */
export const VersionText = Type.Object(
  {
    draft: Draft,
    version: Version,
    title: Bilingual,
    clauses: Type.Array(Clause),
    errata: Type.Array(Erratum),
  },
  strict,
);
export type VersionText = Static<typeof VersionText>;
