// Opens a round of the demo on one version of a law, and keeps what it takes to speak in it.
import type { Clause } from '@sala/shared/drafts/contract.js';
import { identityLevels } from '@sala/shared/discussions/identity-levels.js';
import type { Viewer } from '@sala/shared/ground/viewer.js';
import type { LawKey } from '../cast.js';
import type { Hall } from './fill.js';
import { idFor } from './fill-ids.js';
import type { FindClauseId } from '../play-revision.js';
import type { DemoRound } from '../rounds.js';

export interface RoundPlace {
  key: LawKey;
  /** Of the round and of the version it is about: the demo has a round for each. */
  number: number;
  draftId: string;
  versionId: string;
  /** Of the version. */
  clauses: readonly Clause[];
  idAt: FindClauseId;
}

export interface OpenRound extends RoundPlace {
  opensAt: Date;
}

/** The round as it was first announced: where the demo is filled in later than it was begun, its dates stay. */
export async function fillRound(hall: Hall, place: RoundPlace, who: Viewer, plan: DemoRound): Promise<OpenRound> {
  const { announcedDaysAgo, openedDaysAgo, closesInDays, questions, ...texts } = plan;
  const { key, number, draftId, versionId, idAt } = place;
  const round = await hall.consultations.announceRound(hall.work(who, hall.daysAgo(announcedDaysAgo, 9)), draftId, {
    ...texts,
    id: idFor(`round/${key}/${number}`),
    versionId,
    opensAt: hall.daysAgo(openedDaysAgo, 8).toISOString(),
    closesAt: hall.daysAgo(-closesInDays, 17).toISOString(),
    questions: questions.map(({ at, text }, n) => ({
      id: idFor(`question/${key}/${number}/${n}`),
      clauseId: at && idAt(at),
      text,
    })),
    questionsRead: true,
    levels: [...identityLevels],
    moderation: 'post',
  });
  return { ...place, opensAt: new Date(round.opensAt) };
}
