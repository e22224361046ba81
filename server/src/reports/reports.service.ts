// What is handed out of published versions: a comparison as a Word file in which every change can be taken or left.
import { type ChangeCauses, causesOfChanges } from '@sala/shared/answers/change-causes.js';
import { formatReceiptCode } from '@sala/shared/discussions/receipt-code.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { changeTypeWords } from '@sala/shared/texts/answers.js';
import { reports } from '@sala/shared/texts/reports/reports.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { sourcesBetween } from '../answers/answers.causes.service.js';
import { comparedVersions, type ComparedVersions } from '../drafts/drafts.compare.service.js';
import { getDraft, getVersion, listVersions, type VersionRow } from '../drafts/drafts.service.js';
import type { Work } from '../infra/work.js';
import { listCodes } from './reports.matrix.store.js';
import { trackAside } from './tracked/track-aside.js';
import { writeTrackedWord } from './tracked/tracked-word.js';

/** Codes named beside one change: more of them than anybody looks up from paper. */
const CODES_MAX = 50;

export interface HandedOut {
  /** Latin letters and digits, with the ending. */
  name: string;
  bytes: Buffer;
}

/**
 * A version as a Word file, with what changed since another one as tracked changes. Beside each change stand its types
 * and reasons, whichever version on the way was its own, and the codes of the comments behind it. Open to all for
 * versions that are public; others are as absent as those that never were.
 */
export async function writeTracked(work: Work, toId: string, fromId: string, language: Language): Promise<HandedOut> {
  const [from, to] = [await getVersion(work, fromId), await getVersion(work, toId)];
  const isPublic = [from, to].every(({ audience }) => audience === 'public');
  if (!isPublic || from.draftId !== to.draftId) refuse('unknown-version');
  const draft = await getDraft(work, { id: to.draftId });
  const compared = await comparedVersions(work, fromId, toId, draft.authoritative);
  const remarks = await remarksOn(work, { from, to, compared, language });
  const paragraphs = await trackAside({
    before: compared.before.list,
    after: compared.after.list,
    pairs: compared.pairs.map(({ before, after, outcome }, at) => ({
      ...{ before, after, outcome },
      remark: remarks.get(String(at)) ?? '',
    })),
    language,
  });
  const bytes = await writeTrackedWord({
    title: inEither(to.title, language)?.text ?? draft.slug,
    language,
    author: inEither(draft.office.name, language)?.text ?? draft.slug,
    at: new Date(to.publishedAt),
    paragraphs,
  });
  return { name: `${draft.slug}-${from.number}-${to.number}-${language}.docx`, bytes };
}

interface Compared {
  from: VersionRow;
  to: VersionRow;
  compared: ComparedVersions;
  language: Language;
}

/** What stands beside each pair, by its place: types and reasons of the change, and the comments it goes back to. */
async function remarksOn(work: Work, { from, to, compared, language }: Compared): Promise<Map<string, string>> {
  const versions = (await listVersions(work, to.draftId)).filter(({ audience }) => audience === 'public');
  const said = await sourcesBetween(work, versions, { from, to });
  const { before, after } = compared;
  const changes = compared.pairs.map((pair, at) => ({ id: String(at), before: pair.before, after: pair.after }));
  const causes = causesOfChanges(changes, said, { before: before.byId, after: after.byId });
  const ids = new Set([...causes.values()].flatMap(({ annotationIds }) => annotationIds));
  const codes = await listCodes(work.tx, [...ids]);
  return new Map([...causes].map(([id, cause]) => [id, remarkOf(cause, codes, language)]));
}

function remarkOf(cause: ChangeCauses, codes: ReadonlyMap<string, string>, language: Language): string {
  const types = cause.types.map((type) => say(language, changeTypeWords[type])).join(', ');
  const reasons = cause.reasons.flatMap((reason) => inEither(reason, language)?.text ?? []);
  const known = cause.annotationIds.flatMap((id) => codes.get(id) ?? []).sort();
  return [types, ...new Set(reasons), behind(known, language)].filter((line) => line !== '').join('\n');
}

/** The codes by which everybody finds the comments of a change in the hall. */
function behind(known: readonly string[], language: Language): string {
  if (known.length === 0) return '';
  const shown = known.slice(0, CODES_MAX).map((code) => formatReceiptCode(language, code));
  const listed = shown.join(', ');
  const rest = known.length - shown.length;
  const codes = rest > 0 ? say(language, reports.andMore, { codes: listed, n: rest }) : listed;
  return say(language, reports.behindChange, { codes, n: known.length });
}
