// Takes a law of the demo from its first version to its second: the edits one by one as at the desk, the publication
// with every comment carried, and the second round.
import type { Viewer } from '@sala/shared/ground/viewer.js';
import { publishVersion } from '../../consultations/consultations.publish.service.js';
import { applyWorkingEdit, readWorkingHead } from '../../drafts/drafts.working.service.js';
import type { DemoSecondVersion } from '../demo-revision.js';
import type { Hall } from './fill.js';
import { idFor } from './fill-ids.js';
import { fillRound, type OpenRound } from './fill-round.js';
import { playRevision } from '../play-revision.js';

const EDITED_DAYS_AGO = 12;
const PUBLISHED_DAYS_AGO = 10;

/** Who does what in the second version. */
export interface Hands {
  lead: Viewer;
  official: Viewer;
}

/** The second version before the public, with its round announced. */
export async function fillRevision(
  hall: Hall,
  first: OpenRound,
  { revision, round }: DemoSecondVersion,
  { lead, official }: Hands,
): Promise<OpenRound> {
  const { key, draftId, idAt } = first;
  const { edits, clauses } = playRevision(first.clauses, revision.edits, idAt);
  const begun = hall.daysAgo(EDITED_DAYS_AGO, 9).getTime();
  // An edit that is there already gives the present head, so a filling that was cut short goes on where it ended.
  let head = await readWorkingHead(hall.work(lead, hall.clock()), draftId);
  for (const [n, edit] of edits.entries()) {
    const work = hall.work(lead, new Date(begun + n * 60_000));
    head = {
      ...head,
      ...(await applyWorkingEdit(work, draftId, { id: editId(key, n), revision: head.revision, edit })),
    };
  }
  const versionId = idFor(`version/${key}/2`);
  const work = hall.work(lead, hall.daysAgo(PUBLISHED_DAYS_AGO, 10));
  await publishVersion(work, draftId, { id: versionId, revision: head.revision, note: revision.note });
  return fillRound(hall, { ...first, number: 2, versionId, clauses }, official, round);
}

const editId = (key: string, n: number) => idFor(`edit/${key}/${n}`);
