// The wire shapes of agreements: which bodies signed what, by which office, on what day; and of a body as its page
// shows it.
import { type Static, Type } from 'typebox';
import { FocalPoint, OrganisationKindCode } from '../accounts/contract.js';
import {
  AGREEMENT_PARTIES_MAX,
  HEADING_UNITS_MAX,
  ORGANISATION_NAME_UNITS_MAX,
  STATEMENT_UNITS_MAX,
} from '../ground/limits.js';
import { Bilingual, bilingualOf } from '../texts/bilingual.js';
import { Commitment, NamedBody } from './contract.js';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date', pattern: '^(?:19|2[01])' });
const strict = { additionalProperties: false };

/** A party, with the office that signed for it; never a person. */
export const Signatory = Type.Object({ organisationId: Id, office: bilingualOf(ORGANISATION_NAME_UNITS_MAX) }, strict);
export type Signatory = Static<typeof Signatory>;

export const AgreementRequest = Type.Object(
  {
    id: Id,
    title: bilingualOf(HEADING_UNITS_MAX),
    text: bilingualOf(STATEMENT_UNITS_MAX),
    parties: Type.Array(Signatory, { minItems: 1, maxItems: AGREEMENT_PARTIES_MAX }),
    signedOn: Day,
  },
  strict,
);
export type AgreementRequest = Static<typeof AgreementRequest>;

export const Agreement = Type.Object(
  {
    id: Id,
    number: Type.Integer(),
    title: Bilingual,
    text: Bilingual,
    /** Each by the name it bore on the day of signature. */
    parties: Type.Array(Type.Object({ ...NamedBody.properties, office: Bilingual }, strict)),
    signedOn: Day,
  },
  strict,
);
export type Agreement = Static<typeof Agreement>;

/** An agreement with what each side promised in it. */
export const AgreementRecord = Type.Object({ ...Agreement.properties, commitments: Type.Array(Commitment) }, strict);
export type AgreementRecord = Static<typeof AgreementRecord>;

/** At which office a body is reached, and how; without an office, at none that is told. */
export const FocalPointRequest = Type.Object(
  {
    office: bilingualOf(ORGANISATION_NAME_UNITS_MAX),
    contact: Type.String({ maxLength: ORGANISATION_NAME_UNITS_MAX }),
  },
  strict,
);
export type FocalPointRequest = Static<typeof FocalPointRequest>;

export const BodyRecord = Type.Object(
  {
    id: Id,
    kind: OrganisationKindCode,
    isPublic: Type.Boolean(),
    name: Bilingual,
    names: Type.Array(Type.Object({ name: Bilingual, fromOn: Day, untilOn: Type.Union([Day, Type.Null()]) }, strict)),
    predecessors: Type.Array(Type.Object({ ...NamedBody.properties, onDay: Day }, strict)),
    successors: Type.Array(Type.Object({ ...NamedBody.properties, onDay: Day }, strict)),
    focalPoint: Type.Union([FocalPoint, Type.Null()]),
    /** Offices that promised or signed in its name. */
    offices: Type.Array(Bilingual),
    open: Type.Integer(),
    /** Commitments past their day, and issues past theirs that wait for the body's answer. */
    overdue: Type.Integer(),
    /** Issues addressed to it whose next step is the body's; of those how many are past their day; answered ones. */
    issuesWaiting: Type.Integer(),
    issuesOverdue: Type.Integer(),
    issuesAnswered: Type.Integer(),
    /** Commitments that the body has answered in writing, by accepting them or not. */
    answered: Type.Integer(),
    /** Comments on its drafts that it has answered with its signature. */
    commentsAnswered: Type.Integer(),
  },
  strict,
);
export type BodyRecord = Static<typeof BodyRecord>;
