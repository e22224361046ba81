// Places of comments after a version came out: what came in between its preview and its publication and is in doubt,
// and what was decided, so that a wrong decision can be mended.
import type { PlacesToDecide } from '@sala/shared/consultations/publish-contract.js';
import { canSeeWorkingText } from '@sala/shared/drafts/policy.js';
import { demand } from '@sala/shared/ground/errors.js';
import type { Language } from '@sala/shared/texts/say.js';
import { listDecided, publishedTexts } from '../annotations/annotations.carry.service.js';
import type { Annotations } from '../annotations/annotations.service.js';
import { getDraft, listVersions, placeOfDraft } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import type { Work } from '../infra/work.js';
import { showDoubtful } from './consultations.publish.service.js';

/** Of the newest public version; null before there is one. Those that wait stand first. */
export async function readPlaces(
  work: Work,
  draftId: string,
  annotations: Pick<Annotations, 'readSome'>,
  language: Language,
): Promise<PlacesToDecide | null> {
  const draft = await getDraft(work, { id: draftId });
  demand(canSeeWorkingText(work.viewer, placeOfDraft(draft)));
  const versions = await listVersions(work, draftId);
  const last = versions.find(({ audience }) => audience === 'public');
  if (!last) return null;
  const { list, byId } = await clausesOf(work.database, last.id);
  const found = await listDecided(work, last.id);
  const told = new Map(found.map((one) => [one.made.id, one]));
  const shown = await showDoubtful(
    found,
    {
      to: { toId: last.id, texts: publishedTexts(work) },
      numbers: new Map(versions.map(({ id, number }) => [id, number])),
      after: byId,
      language,
    },
    annotations,
  );
  const comments = shown.map((doubtful) => {
    const known = told.get(doubtful.annotation.id);
    return {
      doubtful,
      decidedAt: known?.decidedAt?.toISOString() ?? null,
      isGone: known?.projection.outcome === 'removed',
    };
  });
  const waits = comments.filter(({ decidedAt }) => decidedAt === null);
  return {
    versionId: last.id,
    number: last.number,
    clauses: [...list],
    comments: [...waits, ...comments.filter(({ decidedAt }) => decidedAt !== null)],
  };
}
