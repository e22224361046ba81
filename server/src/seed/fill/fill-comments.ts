// Lets the demo's people speak: everything that was said and done on a law happens again in its order, each act as its
// own piece of work at its own moment, so that the live order tells the same story as the times.
import type { AnnotateRequest, Target } from '@sala/shared/annotations/contract.js';
import type { SpeakerRequest } from '@sala/shared/discussions/contract.js';
import { type HideReason, hideReasonCodes } from '@sala/shared/discussions/hide-reasons.js';
import { DAY_MS } from '@sala/shared/ground/days.js';
import type { Language } from '@sala/shared/texts/say.js';
import { type Viewer, visitor } from '@sala/shared/ground/viewer.js';
import { changeOwnConcern } from '../../annotations/annotations.service.js';
import { readOwnComment, withdrawComment } from '../../discussions/discussions.service.js';
import type { Database } from '../../infra/database.js';
import type { Work } from '../../infra/work.js';
import { hideComment, holdComment, reportComment } from '../../moderation/moderation.service.js';
import { bodies, type DemoBody, people } from '../cast.js';
import type { DemoComment, DemoSpeaker } from '../demo-comment.js';
import type { Hall } from './fill.js';
import { idFor, secretFor } from './fill-ids.js';
import type { OpenRound } from './fill-round.js';
import { bodyId } from './fill-people.js';

/** Something somebody did, and when. Doing it again changes nothing. */
interface Act {
  at: Date;
  who: Viewer;
  run(work: Work): Promise<unknown>;
}

export async function fillComments(
  hall: Hall,
  open: OpenRound,
  comments: readonly DemoComment[],
  viewers: ReadonlyMap<string, Viewer>,
): Promise<void> {
  const acts = comments.flatMap((comment, place) => threadOf(hall, open, viewers, comment, place));
  for (const { at, who, run } of acts.sort((one, other) => one.at.getTime() - other.at.getTime()))
    await run(hall.work(who, at));
}

/** All acts around one comment, in the first hours of their days, so that even the last lies in the past. */
function threadOf(
  hall: Hall,
  open: OpenRound,
  viewers: ReadonlyMap<string, Viewer>,
  comment: DemoComment,
  place: number,
): Act[] {
  const label = commentLabel(open, place);
  const id = idFor(label);
  const startMinute = (place * 97) % 300;
  const after = (day: number, minutes: number) =>
    new Date(open.opensAt.getTime() + day * DAY_MS + (startMinute + minutes) * 60_000);
  const whoIs = (speaker: DemoSpeaker) =>
    speaker.level === 'A5' ? (viewers.get(people[speaker.person].email) ?? visitor) : visitor;
  const opening: Act = {
    at: after(comment.day, 0),
    who: whoIs(comment.speaker),
    run: (work) => hall.posting.annotateClause(work, open.draftId, requestOf(open, comment, label)),
  };
  const replies = (comment.replies ?? []).map(({ day, speaker, language, text }, n): Act => {
    const said = { id: idFor(`${label}/${n}`), secret: secretFor(`${label}/${n}`), language, body: text };
    const request = { ...said, speaker: speakerOf(speaker, language) };
    return { at: after(day, 20 * (n + 1)), who: whoIs(speaker), run: (work) => hall.posting.reply(work, id, request) };
  });
  const concerns: Act = {
    at: after(comment.day, 60),
    who: visitor,
    run: (work) => inOneCommit(work, (inside) => concern(inside, id, label, comment.concerned)),
  };
  return [opening, ...replies, concerns, ...fateOf(comment, label, viewers, after)];
}

/** Many verbs in one commit, each of their transactions a savepoint in it: hundreds of commits would take long. */
function inOneCommit(work: Work, run: (inside: Work) => Promise<void>): Promise<void> {
  return work.database.transaction((tx) => {
    const database: Database = { ...work.database, transaction: (verb) => tx.transaction(verb) };
    return run({ ...work, tx, database });
  });
}

async function concern(work: Work, id: string, label: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await changeOwnConcern(work, id, secretFor(`${label}/concern/${n}`), true);
}

/** From which its id, its secret and all that happens to it follow. */
export function commentLabel({ key, number }: Pick<OpenRound, 'key' | 'number'>, place: number): string {
  return number === 1 ? `comment/${key}/${place}` : `comment/${key}/${number}/${place}`;
}

/** The clause that is spoken of, and the words of it that are quoted. */
export function targetOf(
  open: Pick<OpenRound, 'clauses' | 'idAt'>,
  { at, quote, language }: Pick<DemoComment, 'at' | 'quote' | 'language'>,
): Target {
  const clauseId = at && open.idAt(at);
  const words = open.clauses.find(({ id }) => id === clauseId)?.text[language] ?? '';
  const start = quote === undefined ? -1 : words.indexOf(quote);
  const segments =
    clauseId && quote && start >= 0 ? [{ clauseId, start, end: start + quote.length, exact: quote }] : [];
  return { clauseId, language, segments };
}

function requestOf(open: OpenRound, comment: DemoComment, label: string): AnnotateRequest {
  const { kind, language, wording, text, speaker } = comment;
  return {
    id: idFor(label),
    versionId: open.versionId,
    kind,
    target: targetOf(open, comment),
    ...(wording ? { wording } : {}),
    body: text,
    language,
    speaker: speakerOf(speaker, language),
    secret: secretFor(label),
  };
}

/** At A5 the body speaks, under its present name in the language of the comment. */
function speakerOf(speaker: DemoSpeaker, language: Language): SpeakerRequest {
  if (speaker.level !== 'A5') return speaker;
  const { body } = people[speaker.person];
  const { names, province }: DemoBody = bodies[body];
  const name = names.at(-1)?.name[language] ?? '';
  return { level: 'A5', name, organisationId: bodyId(body), ...(province ? { province } : {}) };
}

/** What became of a comment. What a reader reported is held until the moderator has looked at it. */
function fateOf(
  { fate, day }: DemoComment,
  label: string,
  viewers: ReadonlyMap<string, Viewer>,
  after: (day: number, minutes: number) => Date,
): Act[] {
  const id = idFor(label);
  switch (fate?.state) {
    case undefined:
      return [];
    case 'withdrawn':
      return [{ at: after(day, 90), who: visitor, run: (work) => withdrawOnce(work, id, secretFor(label)) }];
    case 'held': {
      const report = { id: idFor(`${label}/report`), reason: hideReasonOf(fate.reason) };
      const judgement = { id: idFor(`${label}/decision`), expectedRevision: 1 };
      const moderator = viewers.get(people['sok-piseth'].email) ?? visitor;
      return [
        { at: after(day + 1, 60), who: visitor, run: (work) => reportComment(work, id, report) },
        { at: after(day + 1, 90), who: moderator, run: (work) => holdComment(work, id, judgement) },
      ];
    }
    case 'hidden': {
      const note = `${fate.note.km}\n${fate.note.en}`;
      const judgement = {
        id: idFor(`${label}/decision`),
        expectedRevision: 1,
        reason: hideReasonOf(fate.reason),
        note,
      };
      const moderator = viewers.get(people['sok-piseth'].email) ?? visitor;
      return [{ at: after(day + 1, 60), who: moderator, run: (work) => hideComment(work, id, judgement) }];
    }
  }
}

async function withdrawOnce(work: Work, id: string, secret: string): Promise<void> {
  const { state } = await readOwnComment(work, id, secret);
  if (state !== 'withdrawn') await withdrawComment(work, id, secret);
}

function hideReasonOf(code: string): HideReason {
  const reason = hideReasonCodes.find((one) => one === code);
  if (!reason) throw new RangeError(`No rule for hiding is called ${code}`);
  return reason;
}
