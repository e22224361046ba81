// The wire shapes of people, roles, sessions, invitations and organisations. An e-mail address appears only in what an
// administrator or the person themselves may read.
import { type Static, Type } from 'typebox';
import {
  NAME_UNITS_MAX,
  ORGANISATION_NAME_UNITS_MAX,
  PASSWORD_UNITS_MAX,
  PASSWORD_UNITS_MIN,
} from '../ground/limits.js';
import { type ProvinceCode, provinces } from '../texts/provinces.js';
import { Bilingual, bilingualOf, oneOf } from '../texts/bilingual.js';
import { type Role, roles } from '../ground/viewer.js';

const Id = Type.String({ format: 'uuid' });
/** Of a person or of a session. */
export const UserId = Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$', examples: ['Zk3vQ9pT2mX7'] });
const Instant = Type.String({ format: 'date-time' });
/** Of the years 1800 to 2199. */
const Day = Type.String({ format: 'date', pattern: '^(?:1[89]|2[01])' });
const OwnName = bilingualOf(ORGANISATION_NAME_UNITS_MAX);
const OrNull = <T extends ReturnType<typeof Type.String>>(shape: T) => Type.Union([shape, Type.Null()]);
const strict = { additionalProperties: false };

/** RFC 5321 allows 254 octets for a whole address. */
const Email = Type.String({ format: 'email', maxLength: 254 });
const PersonName = Type.String({ minLength: 1, maxLength: NAME_UNITS_MAX });
const Password = Type.String({ minLength: PASSWORD_UNITS_MIN, maxLength: PASSWORD_UNITS_MAX });

/** Public bodies first. A partner is an international organisation or donor. */
export const organisationKinds = [
  'ministry',
  'administration',
  'local-authority',
  'public-agency',
  'association',
  'cooperative',
  'working-group',
  'chamber',
  'firm',
  'partner',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
export const OrganisationKindCode = Type.Unsafe<OrganisationKind>(
  Type.Union(organisationKinds.map((kind) => Type.Literal(kind))),
);

export const RoleCode = Type.Unsafe<Role>(Type.Union(roles.map((role) => Type.Literal(role))));

/** A role with its reach: one draft, one organisation, or (both null) everywhere. */
export const Grant = Type.Object({ role: RoleCode, draftId: OrNull(Id), organisationId: OrNull(Id) }, strict);
export type Grant = Static<typeof Grant>;

export const HeldGrant = Type.Object({ id: Id, ...Grant.properties, grantedAt: Instant }, strict);
export type HeldGrant = Static<typeof HeldGrant>;

export const Person = Type.Object(
  { id: UserId, name: PersonName, email: Email, createdAt: Instant, grants: Type.Array(HeldGrant) },
  strict,
);
export type Person = Static<typeof Person>;

export const OrganisationName = Type.Object({ name: Bilingual, fromOn: Day, untilOn: OrNull(Day) }, strict);
export type OrganisationName = Static<typeof OrganisationName>;

/** The office at which a body is reached, and how: never a person. */
export const FocalPoint = Type.Object({ office: Bilingual, contact: Type.String(), sinceOn: Day }, strict);
export type FocalPoint = Static<typeof FocalPoint>;

export const Organisation = Type.Object(
  {
    id: Id,
    kind: OrganisationKindCode,
    /** Today's name, or the last one. */
    name: Bilingual,
    /** Oldest first. */
    names: Type.Array(OrganisationName),
    successors: Type.Array(Type.Object({ id: Id, onDay: Day }, strict)),
    /** Code of the province whose own authority it is; null for every other body. */
    province: OrNull(Type.String()),
    focalPoint: Type.Union([FocalPoint, Type.Null()]),
  },
  strict,
);
export type Organisation = Static<typeof Organisation>;

export const SessionView = Type.Object(
  {
    id: Type.String(),
    /** Family of browser and system; '' where it could not be told. */
    browser: Type.String(),
    since: Instant,
    until: Instant,
    isCurrent: Type.Boolean(),
  },
  strict,
);
export type SessionView = Static<typeof SessionView>;

export const Invitation = Type.Object(
  {
    id: Id,
    email: Email,
    name: PersonName,
    grants: Type.Array(Grant),
    /** True for a link that gives an existing account a new password. */
    renews: Type.Boolean(),
    createdAt: Instant,
    expiresAt: Instant,
  },
  strict,
);
export type Invitation = Static<typeof Invitation>;

export const SignInRequest = Type.Object(
  { email: Type.String({ maxLength: 254 }), password: Type.String({ maxLength: PASSWORD_UNITS_MAX }) },
  strict,
);
export type SignInRequest = Static<typeof SignInRequest>;

const OfProvince = Type.Union([oneOf(Object.keys(provinces) as ProvinceCode[]), Type.Null()]);

/** `id` is made by the sender. */
export const InvitationRequest = Type.Object(
  { id: Id, email: Email, name: PersonName, grants: Type.Array(Grant, { maxItems: 20 }) },
  strict,
);
export type InvitationRequest = Static<typeof InvitationRequest>;

/** The one time the address is shown: the server keeps only a hash of what is in it. */
export const InvitationLink = Type.Object({ invitation: Invitation, link: Type.String() }, strict);
export type InvitationLink = Static<typeof InvitationLink>;

export const AcceptRequest = Type.Object({ name: PersonName, password: Password }, strict);
export type AcceptRequest = Static<typeof AcceptRequest>;

export const GrantRequest = Type.Object({ id: Id, userId: UserId, ...Grant.properties }, strict);
export type GrantRequest = Static<typeof GrantRequest>;

export const OrganisationRequest = Type.Object(
  { id: Id, kind: OrganisationKindCode, name: OwnName, fromOn: Day, province: Type.Optional(OfProvince) },
  strict,
);
export type OrganisationRequest = Static<typeof OrganisationRequest>;

/** Of which province it is the own authority from now on; null: of none. */
export const ProvinceRequest = Type.Object({ province: OfProvince }, strict);
export type ProvinceRequest = Static<typeof ProvinceRequest>;

export const RenameRequest = Type.Object({ name: OwnName, fromOn: Day }, strict);
export type RenameRequest = Static<typeof RenameRequest>;

/** From which day on it is no more. */
export const EndRequest = Type.Object({ onDay: Day }, strict);
export type EndRequest = Static<typeof EndRequest>;

export const SuccessionRequest = Type.Object({ successorId: Id, onDay: Day }, strict);
export type SuccessionRequest = Static<typeof SuccessionRequest>;

/** Who is signed in, for the client's own words and buttons. */
export const Me = Type.Object(
  {
    userId: OrNull(UserId),
    name: Type.String(),
    grants: Type.Array(Grant),
  },
  strict,
);
export type Me = Static<typeof Me>;
