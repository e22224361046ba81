// A kind of instrument as the server tells it: law, sub-decree, prakas …, with what it asks of a round. The kinds and
// their numbers are rows of the database, so a ministry can change them without a new release.
import { type Static, Type } from 'typebox';
import { Bilingual } from '../texts/bilingual.js';

const Days = Type.Union([Type.Integer(), Type.Null()]);

export const InstrumentKind = Type.Object(
  {
    kind: Type.String(),
    name: Bilingual,
    /** Shortest open period in days; null where none is asked. */
    minimumDays: Days,
    /** Days between announcement and opening; null where none are asked. */
    noticeDays: Days,
  },
  { additionalProperties: false },
);
export type InstrumentKind = Static<typeof InstrumentKind>;
