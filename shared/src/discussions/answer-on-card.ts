// The signed answer as it stands beside a comment: on its card, on its receipt. An allow-list like that of a comment:
// it names the office, never a person.
import { type Static, Type } from 'typebox';
import { Bilingual, oneOf } from '../texts/bilingual.js';
import { dispositions, refusalReasons } from './dispositions.js';

const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const strict = { additionalProperties: false };

export const DispositionCode = oneOf(dispositions);
export const RefusedBecauseCode = oneOf(refusalReasons);

/** A place the answer points to: the clause that changed, or where the words stand already. */
export const AnswerPlace = Type.Object(
  {
    versionId: Type.String({ format: 'uuid' }),
    clauseId: Id,
    /** Number of the version the comment was made on, and of the one with the change. */
    from: Type.Integer(),
    to: Type.Integer(),
    /** "Article 12, paragraph 2". */
    label: Bilingual,
    /** Of the clause in its version. */
    path: Type.String(),
    /** The clause is not in the newer version any more. */
    removed: Type.Boolean(),
  },
  strict,
);
export type AnswerPlace = Static<typeof AnswerPlace>;

/** What an answer says, whether it counts today or was corrected. */
const said = {
  id: Id,
  disposition: DispositionCode,
  reason: Type.Union([RefusedBecauseCode, Type.Null()]),
  text: Bilingual,
  office: Bilingual,
  signedAt: Instant,
};

export const AnswerOnCard = Type.Object(
  {
    ...said,
    /** Why the text has not changed yet, where it was accepted without a place. */
    notYet: Type.Union([Bilingual, Type.Null()]),
    places: Type.Array(AnswerPlace),
    /** How many comments it answers, this one among them. */
    answers: Type.Integer(),
    /** What was answered before and has been corrected since, the latest first. */
    before: Type.Array(Type.Object(said, strict)),
    /** Which replies of the threads are the authors' own replies to it. */
    authorReplies: Type.Array(Id),
  },
  strict,
);
export type AnswerOnCard = Static<typeof AnswerOnCard>;
