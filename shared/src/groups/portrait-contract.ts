// The wire shapes of portraits: the investment profile and the success story, of a province or of a group. They are an
// allow-list of what everybody may have; who wrote or agreed to one inside a group has no place here.
import { type Static, Type } from 'typebox';
import {
  PORTRAIT_BODY_UNITS_MAX,
  PORTRAIT_FIGURE_UNITS_MAX,
  PORTRAIT_FIGURES_MAX,
  PORTRAIT_LEAD_UNITS_MAX,
  PORTRAIT_TITLE_UNITS_MAX,
} from '../ground/limits.js';
import { Bilingual, bilingualOf, oneOf } from '../texts/bilingual.js';
import { portraitKindNames } from '../texts/groups/portraits.js';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const strict = { additionalProperties: false };
const OrNone = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

export type PortraitKind = keyof typeof portraitKindNames;
export const portraitKinds = Object.keys(portraitKindNames) as PortraitKind[];

/** One figure: what is counted, how much, and who says so. */
export const PortraitFigure = Type.Object({ label: Bilingual, value: Type.String(), source: Bilingual }, strict);
export type PortraitFigure = Static<typeof PortraitFigure>;

const line = {
  id: Id,
  /** By which it is spoken of, in the order in which portraits came out. */
  number: Type.Integer(),
  kind: oneOf(portraitKinds),
  province: Type.String(),
  /** Whose it is; where both are null, the secretariat published it for the province. */
  groupId: OrNone(Id),
  /** The province's own authority. */
  bodyId: OrNone(Id),
  /** Of a success story: the issue it tells of. */
  issueId: OrNone(Id),
  /** Of the newest version; title and lead are its words. */
  version: Type.Integer(),
  title: Bilingual,
  lead: Bilingual,
  firstOn: Day,
  publishedOn: Day,
  /** Once it is withdrawn its words are gone from every version. */
  withdrawn: OrNone(Type.Object({ on: Day, by: oneOf(['publisher', 'moderators']), why: Bilingual }, strict)),
};
export const PortraitLine = Type.Object(line, strict);
export type PortraitLine = Static<typeof PortraitLine>;

/** One version of it with its words. */
export const Portrait = Type.Object(
  {
    ...line,
    /** The version whose words these are. */
    shown: Type.Integer(),
    shownOn: Day,
    /** Markdown, of which pages show a small safe part. */
    body: Bilingual,
    figures: Type.Array(PortraitFigure),
    /** Of a success story: that those it names agreed, as whoever published it declared. */
    isAgreed: Type.Boolean(),
    /** All of them, the newest first. */
    versions: Type.Array(Type.Object({ number: Type.Integer(), on: Day }, strict)),
  },
  strict,
);
export type Portrait = Static<typeof Portrait>;

const FigureWish = Type.Object(
  {
    label: bilingualOf(PORTRAIT_FIGURE_UNITS_MAX),
    value: Type.String({ maxLength: PORTRAIT_FIGURE_UNITS_MAX }),
    source: bilingualOf(PORTRAIT_FIGURE_UNITS_MAX),
  },
  strict,
);

/** The first version, or the one after `follows`: whoever wrote on an older one is told that it was overtaken. */
export const PublishPortrait = Type.Object(
  {
    id: Id,
    follows: Type.Integer({ minimum: 0 }),
    kind: oneOf(portraitKinds),
    /** Of one that is published for a province; a group's portrait is of the group's own. */
    province: Type.String({ maxLength: 10 }),
    issueId: OrNone(Id),
    title: bilingualOf(PORTRAIT_TITLE_UNITS_MAX),
    lead: bilingualOf(PORTRAIT_LEAD_UNITS_MAX),
    body: bilingualOf(PORTRAIT_BODY_UNITS_MAX),
    figures: Type.Array(FigureWish, { maxItems: PORTRAIT_FIGURES_MAX }),
    isAgreed: Type.Boolean(),
  },
  strict,
);
export type PublishPortrait = Static<typeof PublishPortrait>;

/** What waits in a room, and is done in the group's name at the next release. */
export const PortraitGroupAct = Type.Union([
  Type.Object({ act: Type.Literal('publish'), request: PublishPortrait }, strict),
  Type.Object({ act: Type.Literal('withdraw'), portraitId: Id, why: bilingualOf(PORTRAIT_LEAD_UNITS_MAX) }, strict),
]);
export type PortraitGroupAct = Static<typeof PortraitGroupAct>;
