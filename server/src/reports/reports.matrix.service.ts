// The response matrix of a round, put together from the record: each comment with what was answered and what that
// changed. Read some hundred at a time, so that however long it is, little of it is in memory.
import type { AnswerOnCard, AnswerPlace } from '@sala/shared/discussions/answer-on-card.js';
import { agreementLabel, speakerLabel } from '@sala/shared/discussions/labels.js';
import { clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { formatShortDay } from '@sala/shared/language/dates.js';
import { toKhmerDigits } from '@sala/shared/language/digits.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { MatrixHead, MatrixRow } from '@sala/shared/reports/matrix.js';
import { answerWords, dispositionWords, refusedBecause, wholeDraft } from '@sala/shared/texts/answers.js';
import { reports } from '@sala/shared/texts/reports/reports.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { answersOnCards, countAnswered } from '../answers/answers.read.service.js';
import type { Consultations } from '../consultations/consultations.service.js';
import { comparedVersions } from '../drafts/drafts.compare.service.js';
import { readPublished } from '../drafts/drafts.read.service.js';
import { getDraft, listVersions, type VersionRow } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import type { Work } from '../infra/work.js';
import { type ChangedWords, changedWords } from './matrix-changes.js';
import { listMatrixComments, listRowPlaces, type MatrixComment, type RowPlace } from './reports.matrix.store.js';

/** Places are read by the ten thousand, since each reading sorts the round anew; words by the three hundred. */
const PLACES_AT_ONCE = 10_000;
const ROWS_AT_ONCE = 200;

export interface Matrix {
  /** Latin letters and digits, without the ending. */
  name: string;
  head: MatrixHead;
  rows: AsyncIterable<MatrixRow>;
}

/** What all rows of one matrix share. */
interface Frame {
  work: Work;
  draft: Draft;
  /** Those that are public: no words of any other stand in the matrix. */
  versions: readonly VersionRow[];
  language: Language;
  origin: string;
  /** What was compared before: many comments are answered by one change. */
  changes: Map<string, ChangedWords>;
}

/**
 * The response matrix of a round. Open to all where the version that the round is on is public; else the round is as
 * absent as one that never was. Rows are read when they are asked for, and no further than that.
 */
export async function readMatrix(
  work: Work,
  round: { id: string; draftId: string; versionId: string; number: number },
  asked: { language: Language; origin: string },
): Promise<Matrix> {
  const { language, origin } = asked;
  const versions = (await listVersions(work, round.draftId)).filter(({ audience }) => audience === 'public');
  const version = versions.find(({ id }) => id === round.versionId) ?? refuse('unknown-round');
  const draft = await getDraft(work, { id: round.draftId });
  const digits = (n: number) => (language === 'km' ? toKhmerDigits(String(n)) : String(n));
  const head: MatrixHead = {
    title: say(language, reports.matrix),
    draft: inEither(version.title, language)?.text ?? draft.slug,
    version: digits(version.number),
    round: digits(round.number),
    asOf: work.now.toISOString(),
    ...(await countAnswered(work, round.draftId, { roundId: round.id })),
    url: `${origin}${pages.matrix(language, draft.slug, round.number)}`,
  };
  const frame = { work, draft, versions, language, origin, changes: new Map<string, ChangedWords>() };
  return { name: `${draft.slug}-round-${round.number}-${language}`, head, rows: rowsOf(frame, round) };
}

/** The matrix of a round by its id. Open to all, as above. */
export async function readMatrixById(
  work: Work,
  consultations: Consultations,
  roundId: string,
  asked: { language: Language; origin: string },
): Promise<Matrix> {
  return readMatrix(work, await consultations.getRound(work, roundId), asked);
}

/** The same by the draft's word in addresses and the round's number. Open to all, as above. */
export async function readMatrixByNumber(
  work: Work,
  consultations: Consultations,
  by: { slug: string; number: number },
  asked: { language: Language; origin: string },
): Promise<Matrix> {
  const { draft } = await readPublished(work, { slug: by.slug });
  const rounds = await consultations.listRounds(work, draft.id);
  return readMatrix(work, rounds.find(({ number }) => number === by.number) ?? refuse('unknown-round'), asked);
}

async function* rowsOf(frame: Frame, round: { id: string; draftId: string }): AsyncGenerator<MatrixRow> {
  const { tx } = frame.work;
  let n = 0;
  let after: RowPlace | null = null;
  do {
    const places: RowPlace[] = await listRowPlaces(tx, round, { after, limit: PLACES_AT_ONCE });
    for (let at = 0; at < places.length; at += ROWS_AT_ONCE) {
      const ids = places.slice(at, at + ROWS_AT_ONCE).map(({ id }) => id);
      for (const row of await readRows(frame, ids)) yield { ...row, n: (n += 1) };
    }
    after = places.length < PLACES_AT_ONCE ? null : (places.at(-1) ?? null);
  } while (after);
}

async function readRows(frame: Frame, ids: readonly string[]): Promise<Omit<MatrixRow, 'n'>[]> {
  const comments = new Map((await listMatrixComments(frame.work.tx, ids)).map((comment) => [comment.id, comment]));
  const answers = await answersOnCards(frame.work, [...comments.keys()]);
  const rows: Omit<MatrixRow, 'n'>[] = [];
  for (const id of ids) {
    const comment = comments.get(id);
    if (comment) rows.push({ ...(await saidIn(frame, comment)), ...(await answeredIn(frame, answers.get(id))) });
  }
  return rows;
}

async function saidIn({ work, draft, versions, language, origin }: Frame, comment: MatrixComment) {
  const { versionId, target, code, kind, receivedAt, isLate, state } = comment;
  const version = versions.find(({ id }) => id === versionId);
  const { byId } = version ? await clausesOf(work.database, versionId) : { byId: new Map<string, never>() };
  const clause = byId.get(target.clauseId ?? '');
  const page = pages.clause(language, draft.slug, clause?.path ?? 'whole', version?.number);
  return {
    code,
    clause: clause ? clausePlace(clause, byId, language) : say(language, wholeDraft),
    clauseUrl: `${origin}${page}#a-${comment.id}`,
    comment: wordsOf(comment, language),
    kind,
    language: comment.language,
    from: state === 'visible' ? speakerOf(comment, language) : '',
    receivedAt,
    late: isLate,
    state,
  };
}

/** Who, in the form they chose; of a group also how it came to one voice. */
function speakerOf({ speaker }: MatrixComment, language: Language): string {
  const agreed = agreementLabel(language, speaker);
  return agreed === '' ? speakerLabel(language, speaker) : `${speakerLabel(language, speaker)} (${agreed})`;
}

/** What was said; of a proposed wording first what would become of the marked words. */
function wordsOf({ body, wording, target }: MatrixComment, language: Language): string {
  if (!wording) return body;
  const words = target.segments.map(({ exact }) => exact).join(' … ');
  const proposed = wording.proposed.trim();
  const { deleteWords, insertWords, proposeWords, replaceWords } = reports;
  const byMode = { delete: deleteWords, insert: insertWords, replace: replaceWords };
  const text = words === '' && proposed !== '' ? proposeWords : byMode[wording.mode];
  return [say(language, text, { words, proposed }), body].filter((part) => part !== '').join('\n');
}

type Answered = 'alike' | 'disposition' | 'reason' | 'office' | 'answeredAt' | keyof ChangedWords | 'changeUrl';

async function answeredIn(frame: Frame, answer: AnswerOnCard | undefined): Promise<Pick<MatrixRow, Answered>> {
  const unanswered = { alike: 1, disposition: null, reason: '', office: '', answeredAt: null };
  if (!answer) return { ...unanswered, before: '', after: '', changeUrl: '' };
  const { language } = frame;
  return {
    alike: answer.answers,
    disposition: say(language, dispositionWords[answer.disposition]),
    reason: reasonOf(answer, language),
    office: inEither(answer.office, language)?.text ?? '',
    answeredAt: answer.signedAt,
    ...(await changeOf(frame, answer)),
  };
}

/** What the answer says: why, its words, what is still to come, where it stands; then what it corrected. */
function reasonOf(answer: AnswerOnCard, language: Language): string {
  const { notYet, places, before, disposition } = answer;
  const inWords = (one: Pick<AnswerOnCard, 'reason' | 'text'>) => [
    one.reason ? say(language, answerWords.reason, { reason: say(language, refusedBecause[one.reason]) }) : '',
    inEither(one.text, language)?.text ?? '',
  ];
  const labels = places.map(({ label }) => inEither(label, language)?.text ?? '').join(' · ');
  const parts = [
    ...inWords(answer),
    notYet ? `${say(language, answerWords.notYet)} ${inEither(notYet, language)?.text ?? ''}` : '',
    disposition === 'already-in-text' && labels ? `${say(language, answerWords.standsIn)} ${labels}` : '',
    ...before.flatMap((one) => [
      `${say(language, reports.earlier, { day: formatShortDay(language, one.signedAt) })} ` +
        say(language, dispositionWords[one.disposition]),
      ...inWords(one),
    ]),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** The words of all changes the answer names, and the address of the first. */
async function changeOf(frame: Frame, { places }: AnswerOnCard) {
  const { draft, language, origin, versions } = frame;
  const isPublic = (n: number) => versions.some(({ number }) => number === n);
  const shown = places.filter(({ from, to }) => to > from && isPublic(from) && isPublic(to));
  const words: ChangedWords[] = [];
  for (const place of shown) words.push(await changedBy(frame, place));
  const joined = (side: keyof ChangedWords) =>
    words
      .map((one) => one[side])
      .filter((one) => one !== '')
      .join('\n');
  const [first] = shown;
  const change = first ? pages.compare(language, draft.slug, first.from, first.to, first.clauseId) : '';
  return { before: joined('before'), after: joined('after'), changeUrl: change && `${origin}${change}` };
}

async function changedBy({ work, draft, versions, language, changes }: Frame, { from, to, clauseId }: AnswerPlace) {
  const key = `${from}>${to}#${clauseId}`;
  const known = changes.get(key);
  if (known) return known;
  const idOf = (n: number) => versions.find(({ number }) => number === n)?.id ?? refuse('unknown-version');
  const compared = await comparedVersions(work, idOf(from), idOf(to), draft.authoritative);
  const found = changedWords(compared, clauseId, language);
  changes.set(key, found);
  return found;
}
