// What a representative let the room release, done in the group's name at the tick.
import { IssueGroupAct } from '@sala/shared/issues/contract.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { speaksForGroup } from '@sala/shared/ground/viewer.js';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { ReceiptCodes } from '../discussions/discussions.service.js';
import type { Work } from '../infra/work.js';
import { type Commitments, IssueMoves, type RemindGroup } from './issues.moves.service.js';
import { addressAnew } from './issues.notes.service.js';
import { addEvidence, addSolution, rankIssue } from './issues.record.service.js';
import { Issues, type PlaceOfComment } from './issues.service.js';
import { acceptTitle } from './issues.words.js';

/** All that issues can do, put together once. */
export interface OpenIssues {
  issues: Issues;
  moves: IssueMoves;
  acts: IssueGroupActs;
}

export function openIssues(
  codes: ReceiptCodes,
  placeOf: PlaceOfComment,
  commitments: Commitments,
  remind: RemindGroup,
): OpenIssues {
  const issues = new Issues(codes, placeOf);
  const moves = new IssueMoves(commitments, remind);
  return { issues, moves, acts: new IssueGroupActs(issues, moves) };
}

export class IssueGroupActs {
  constructor(
    private readonly issues: Issues,
    private readonly moves: IssueMoves,
  ) {}

  /** Whether one act would be done, before it waits: all but a report is done and taken back by whoever asks. */
  async rehearseForGroup(work: Work, groupId: string, waiting: unknown, paper?: Uint8Array): Promise<void> {
    // What a report lacks is said in its own words, before its shape is looked at.
    if (isReport(waiting)) acceptTitle(waiting.request.title);
    if (!Value.Check(IssueGroupAct, waiting) || waiting.act !== 'report')
      return this.performForGroup(work, groupId, waiting, paper);
    demand(speaksForGroup(work.viewer, groupId) || 'issue-not-your-group');
    return this.issues.judgeReport(work, { ...waiting.request, groupId });
  }

  /** Performs one act as the group, which is `work.viewer`; with a paper of its room where one goes with it. */
  async performForGroup(work: Work, groupId: string, waited: unknown, paper?: Uint8Array): Promise<void> {
    const act = Value.Check(IssueGroupAct, waited) ? waited : refuse('malformed-request', { field: 'request' });
    demand(speaksForGroup(work.viewer, groupId) || 'issue-not-your-group');
    if (act.act === 'report') await this.issues.reportIssue(work, { ...act.request, groupId });
    else if (act.act === 'move') await this.moves.moveIssue(work, act.issueId, act.request);
    else if (act.act === 'evidence') await addEvidence(work, act.issueId, { ...act.request, groupId }, paper);
    else if (act.act === 'solution') await addSolution(work, act.issueId, act.request);
    else if (act.act === 'ranking') await rankIssue(work, act.issueId, { ...act.request, groupId });
    else if (act.act === 'address') await addressAnew(work, act.issueId, act.request);
    else if (act.act === 'take-up') await this.moves.takeUp(work, act.issueId, groupId);
    else if (act.act === 'agree') await this.moves.agreeToMerge(work, act.issueId);
    else await this.moves.objectToMerge(work, act.issueId);
  }
}

const TitleOfReport = Type.Object({
  act: Type.Literal('report'),
  request: Type.Object({ title: Type.Object({ km: Type.Optional(Type.String()), en: Type.Optional(Type.String()) }) }),
});
const isReport = (act: unknown): act is Static<typeof TitleOfReport> => Value.Check(TitleOfReport, act);
