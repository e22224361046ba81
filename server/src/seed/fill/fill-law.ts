// Puts one law of the demo before the public: a draft with its whole text, version 1 and the first round on it.
import type { Viewer } from '@sala/shared/ground/viewer.js';
import { publishVersion } from '../../consultations/consultations.publish.service.js';
import { fillWorkingText } from '../../drafts/drafts.fill.service.js';
import { listVersions } from '../../drafts/drafts.service.js';
import { createDraft } from '../../drafts/drafts.start.service.js';
import { aquacultureComments } from '../aquaculture/comments.js';
import { aquacultureLaw } from '../aquaculture/law.js';
import { aquacultureSecondVersion } from '../aquaculture/second-version.js';
import type { BodyKey, LawKey, PersonKey } from '../cast.js';
import { additionsOf } from '../demo-additions.js';
import type { DemoComment } from '../demo-comment.js';
import { both, type DemoLaw } from '../demo-law.js';
import type { DemoSecondVersion } from '../demo-revision.js';
import type { Hall } from './fill.js';
import { idFor } from './fill-ids.js';
import { bodyId } from './fill-people.js';
import { fillRound, type OpenRound } from './fill-round.js';
import { clauseIdsOf, firstClauses } from '../play-revision.js';
import { rounds } from '../rounds.js';
import { smeComments } from '../sme/comments.js';
import { smeLaw } from '../sme/law.js';

interface LawOnTable {
  slug: string;
  law: DemoLaw;
  office: BodyKey;
  lead: PersonKey;
  comments: readonly DemoComment[];
  /** Of a law that has come further than its first round. */
  second?: DemoSecondVersion;
}

export const laws: Record<LawKey, LawOnTable> = {
  aquaculture: {
    slug: 'aquaculture-law',
    law: aquacultureLaw,
    office: 'fisheries-administration',
    lead: 'keo-sopheap',
    comments: aquacultureComments,
    second: aquacultureSecondVersion,
  },
  sme: {
    slug: 'sme-law',
    law: smeLaw,
    office: 'industry-ministry',
    lead: 'tep-samnang',
    comments: smeComments,
  },
};

const FIRST_NOTE = both('សេចក្តីព្រាងសម្រាប់ការពិគ្រោះយោបល់សាធារណៈលើកទីមួយ។', 'The draft for the first public consultation.');

export async function fillLaw(hall: Hall, key: LawKey, lead: Viewer): Promise<OpenRound> {
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
  const texts = additionsOf(law.clauses, `clause/${key}`).map(({ addition }) => addition);
  // Once a second version was begun, the page is not empty and holds more than this.
  const versions = await listVersions({ tx: hall.database.db }, draftId);
  if (!versions.some(({ id }) => id === versionId)) {
    const revision = await fillWorkingText(hall.work(lead, hall.daysAgo(announced + 1, 15)), draftId, texts);
    const publication = { id: versionId, revision, note: FIRST_NOTE };
    await publishVersion(hall.work(lead, hall.daysAgo(announced, 8)), draftId, publication);
  }
  const place = { key, number: 1, draftId, versionId, clauses: firstClauses(key, law), idAt: clauseIdsOf(key, law) };
  return fillRound(hall, place, lead, rounds[key]);
}
