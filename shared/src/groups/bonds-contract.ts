// What groups do towards each other, as it waits in a room and comes out at a release: belonging together, joining.
import { type Static, Type } from 'typebox';
import { oneOf } from '../texts/bilingual.js';
import { relationKinds } from '../texts/groups/lists.js';
import type { RelationKind } from './contract.js';

const strict = { additionalProperties: false };
const OtherId = Type.String({ format: 'uuid' });
const Kind = oneOf<RelationKind>(Object.keys(relationKinds) as RelationKind[]);

/** `join` and `take-in`: the two hands of a merger; `stay-apart`: either of them says no. */
export const BondAct = Type.Union([
  Type.Object({ act: oneOf(['relate', 'agree', 'end']), otherId: OtherId, kind: Kind }, strict),
  Type.Object({ act: oneOf(['join', 'take-in', 'stay-apart']), otherId: OtherId }, strict),
]);
export type BondAct = Static<typeof BondAct>;

/** One group beside another, as its page tells it. `since` null: asked for, and not agreed to yet. */
export interface Relation<Other> {
  kind: RelationKind;
  other: Other;
  /** Whether it was this group that asked. */
  isOurs: boolean;
  /** The quarter it was agreed in, as its first day. */
  since: string | null;
}
