// All of HTTP that commitments have: the programming interface, the public pages, the desk. And what a room is handed
// of them: a form read as an act, the act in words, and its performance at a release.
import { CommitmentGroupAct } from '@sala/shared/commitments/contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { Language } from '@sala/shared/texts/say.js';
import type { FastifyInstance } from 'fastify';
import { Value } from 'typebox/value';
import { commitmentsApi, type CommitmentsParts } from './commitments.api.routes.js';
import { commitmentsDesk } from './commitments.desk.routes.js';
import { commitmentsPages } from './commitments.pages.routes.js';
import { readCommitment } from './commitments.read.service.js';
import { type Neighbours, performForGroup } from './commitments.service.js';
import { groupActOf, groupActWords } from './group-act-forms.js';
import type { Work } from '../infra/work.js';

/** What groups can do here, for their rooms and releases. */
export const commitmentActs = (neighbours: Neighbours) => ({
  read: groupActOf,
  words: groupActWords,
  async pageOf(work: Work, language: Language, act: unknown) {
    if (!Value.Check(CommitmentGroupAct, act) || act.act === 'make') return null;
    return pages.commitment(language, (await readCommitment(work, { id: act.commitmentId })).number);
  },
  perform: (work: Work, groupId: string, act: unknown) => performForGroup(work, neighbours, groupId, act),
});

export function commitmentsRoutes(app: FastifyInstance, parts: CommitmentsParts): void {
  commitmentsApi(app, parts);
  commitmentsPages(app, parts);
  commitmentsDesk(app, parts);
}
