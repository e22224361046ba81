// Puts one law of the demo before the public: a draft with its whole text, version 1, a round that has been open for
// days.
import type { Round } from '@sala/shared/consultations/contract.js';
import { identityLevels } from '@sala/shared/discussions/identity-levels.js';
import type { Viewer } from '@sala/shared/viewer.js';
import { type Addition, fillWorkingText } from '../drafts/drafts.fill.service.js';
import { publishVersion } from '../drafts/drafts.publish.service.js';
import { createDraft } from '../drafts/drafts.start.service.js';
import { aquacultureLaw } from './aquaculture-law.js';
import type { BodyKey, LawKey, PersonKey } from './cast.js';
import { aquacultureComments, smeComments } from './comments.js';
import { clauseAt, type DemoComment } from './demo-comment.js';
import { both, type DemoClause, type DemoLaw } from './demo-law.js';
import type { Hall } from './fill.js';
import { idFor } from './fill-ids.js';
import { bodyId } from './fill-people.js';
import { rounds } from './rounds.js';
import { smeLaw } from './sme-law.js';

interface LawOnTable {
  slug: string;
  law: DemoLaw;
  office: BodyKey;
  lead: PersonKey;
  comments: readonly DemoComment[];
}

export const laws: Record<LawKey, LawOnTable> = {
  aquaculture: {
    slug: 'aquaculture-law',
    law: aquacultureLaw,
    office: 'fisheries-administration',
    lead: 'keo-sopheap',
    comments: aquacultureComments,
  },
  sme: {
    slug: 'sme-law',
    law: smeLaw,
    office: 'industry-ministry',
    lead: 'tep-samnang',
    comments: smeComments,
  },
};

/** A law under consultation, with what it takes to speak on it. */
export interface OpenLaw {
  key: LawKey;
  draftId: string;
  versionId: string;
  opensAt: Date;
  idOf: ReadonlyMap<DemoClause, string>;
}

const FIRST_NOTE = both('សេចក្តីព្រាងសម្រាប់ការពិគ្រោះយោបល់សាធារណៈលើកទីមួយ។', 'The draft for the first public consultation.');

export async function fillLaw(hall: Hall, key: LawKey, lead: Viewer): Promise<OpenLaw> {
  const { slug, law, office } = laws[key];
  const { announcedDaysAgo: announced } = rounds[key];
  const draftId = idFor(`draft/${key}`);
  const versionId = idFor(`version/${key}/1`);
  await createDraft(hall.work(lead, hall.daysAgo(announced + 3, 9)), {
    id: draftId,
    organisationId: bodyId(office),
    instrumentKind: 'law',
    authoritative: 'km',
    title: law.title,
    slug,
  });
  const additions = additionsOf(law.clauses, `clause/${key}`, null);
  const texts = additions.map(({ addition }) => addition);
  const revision = await fillWorkingText(hall.work(lead, hall.daysAgo(announced + 1, 15)), draftId, texts);
  const publication = { id: versionId, revision, note: FIRST_NOTE };
  await publishVersion(hall.work(lead, hall.daysAgo(announced, 8)), draftId, publication);
  const idOf = new Map(additions.map(({ clause, addition }) => [clause, addition.clauseId]));
  const round = await fillRound(hall, key, lead, { draftId, versionId, idOf });
  return { key, draftId, versionId, opensAt: new Date(round.opensAt), idOf };
}

/** Every clause in document order, each put last in its parent. Ids follow from the place in the first version. */
function additionsOf(
  clauses: readonly DemoClause[],
  path: string,
  parentId: string | null,
): { clause: DemoClause; addition: Addition }[] {
  return clauses.flatMap((clause, place) => {
    const { kind, number = {}, heading = {}, text = {}, children = [] } = clause;
    const clauseId = idFor(`${path}.${place}`);
    const addition: Addition = { type: 'add', clauseId, parentId, before: null, kind, number, heading, text };
    return [{ clause, addition }, ...additionsOf(children, `${path}.${place}`, clauseId)];
  });
}

/** The round as it was first announced: where the demo is filled in later than it was begun, its dates stay. */
function fillRound(
  hall: Hall,
  key: LawKey,
  lead: Viewer,
  { draftId, versionId, idOf }: Pick<OpenLaw, 'draftId' | 'versionId' | 'idOf'>,
): Promise<Round> {
  const { announcedDaysAgo, openedDaysAgo, closesInDays, questions, ...texts } = rounds[key];
  return hall.consultations.announceRound(hall.work(lead, hall.daysAgo(announcedDaysAgo, 9)), draftId, {
    ...texts,
    id: idFor(`round/${key}/1`),
    versionId,
    opensAt: hall.daysAgo(openedDaysAgo, 8).toISOString(),
    closesAt: hall.daysAgo(-closesInDays, 17).toISOString(),
    questions: questions.map(({ at, text }, place) => ({
      id: idFor(`question/${key}/1/${place}`),
      clauseId: at && (idOf.get(clauseAt(laws[key].law, at)) ?? null),
      text,
    })),
    levels: [...identityLevels],
    moderation: 'post',
  });
}
