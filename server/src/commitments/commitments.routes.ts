// All of HTTP that commitments have: the programming interface, the public pages, the desk. And what a room is handed
// of them: a form read as an act, the act in words, and its performance at a release.
import type { FastifyInstance } from 'fastify';
import { commitmentsApi, type CommitmentsParts } from './commitments.api.routes.js';
import { commitmentsDesk } from './commitments.desk.routes.js';
import { commitmentsPages } from './commitments.pages.routes.js';
import { type Neighbours, performForGroup } from './commitments.service.js';
import { groupActOf, groupActWords } from './group-act-forms.js';
import type { Work } from '../infra/work.js';

/** What groups can do here, for their rooms and releases. */
export const commitmentActs = (neighbours: Neighbours) => ({
  read: groupActOf,
  words: groupActWords,
  perform: (work: Work, groupId: string, act: unknown) => performForGroup(work, neighbours, groupId, act),
});

export function commitmentsRoutes(app: FastifyInstance, parts: CommitmentsParts): void {
  commitmentsApi(app, parts);
  commitmentsPages(app, parts);
  commitmentsDesk(app, parts);
}
