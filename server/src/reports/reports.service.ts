// What is handed out of published versions: a comparison as a Word file in which every change can be taken or left.
import type { ComparedPair } from '@sala/shared/drafts/compare/compared-law.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { changeTypeWords } from '@sala/shared/texts/answers.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { sourcesOf } from '../answers/answers.changes.service.js';
import { comparedVersions } from '../drafts/drafts.compare.service.js';
import { getDraft, getVersion } from '../drafts/drafts.service.js';
import type { Work } from '../infra/work.js';
import { trackAside } from './tracked/track-aside.js';
import { writeTrackedWord } from './tracked/tracked-word.js';

export interface HandedOut {
  /** Latin letters and digits, with the ending. */
  name: string;
  bytes: Buffer;
}

/**
 * A version as a Word file, with what changed since another one as tracked changes and the type and reason of each
 * change beside it. Open to all for versions that are public; others are as absent as those that never were.
 */
export async function writeTracked(work: Work, toId: string, fromId: string, language: Language): Promise<HandedOut> {
  const [from, to] = [await getVersion(work, fromId), await getVersion(work, toId)];
  const isPublic = [from, to].every(({ audience }) => audience === 'public');
  if (!isPublic || from.draftId !== to.draftId) refuse('unknown-version');
  const draft = await getDraft(work, { id: to.draftId });
  const { before, after, pairs } = await comparedVersions(work, fromId, toId, draft.authoritative);
  const causes = new Map((await sourcesOf(work, toId)).map((source) => [source.clauseId, source]));
  const remarkOn = (pair: Pick<ComparedPair, 'before' | 'after'>) => {
    const said = [...pair.after, ...pair.before].flatMap((id) => causes.get(id) ?? []);
    const types = [...new Set(said.flatMap((source) => source.types))].map((type) =>
      say(language, changeTypeWords[type]),
    );
    const reasons = said.flatMap(({ reason }) => (reason ? (inEither(reason, language)?.text ?? []) : []));
    return [types.join(', '), ...new Set(reasons)].filter((part) => part !== '').join('. ');
  };
  const paragraphs = await trackAside({
    before: before.list,
    after: after.list,
    pairs: pairs.map((pair) => ({
      before: pair.before,
      after: pair.after,
      outcome: pair.outcome,
      remark: remarkOn(pair),
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
