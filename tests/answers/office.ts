// A floor with the office that answers: what a test needs to speak, to write and sign answers, and
// to publish a second version.
import { randomUUID } from 'node:crypto';
import type { ProposalRequest } from '../../shared/src/answers/contract.js';
import type { AnnotateRequest } from '../../shared/src/annotations/contract.js';
import type { Viewer } from '../../shared/src/ground/viewer.js';
import { proposeAnswer, readProposal } from '../../server/src/answers/answers.propose.service.js';
import { signAnswers } from '../../server/src/answers/answers.sign.service.js';
import { edit, publish } from '../drafts/desk.js';
import { type Floor, openFloor } from '../support/floor.js';

export const TEXT = { km: 'ការិយាល័យបានពិចារណាមតិនេះដោយយកចិត្តទុកដាក់ ហើយសូមឆ្លើយដូចតទៅ។' };

export interface Office extends Floor {
  /** Says something on article 1 and gives its id; the secret where it is needed. */
  speak(change?: Partial<AnnotateRequest>): Promise<string>;
  proposal(annotationIds: string[], change?: Partial<ProposalRequest>): ProposalRequest;
  propose(annotationIds: string[], change?: Partial<ProposalRequest>, viewer?: Viewer): Promise<string>;
  sign(...ids: string[]): Promise<void>;
  /** Proposed by the drafter, signed by the official. */
  answer(annotationIds: string[], change?: Partial<ProposalRequest>): Promise<string>;
  /** Publishes version 2, in which article 2 says three years. */
  revise(): Promise<string>;
}

export async function openOffice(options: { moderation?: 'pre' | 'post' } = {}): Promise<Office> {
  const floor = await openFloor(options);
  const { desk, draftId } = floor;
  const speak = async (change: Partial<AnnotateRequest> = {}) => {
    // Each at a moment of its own, so that there is an oldest one.
    desk.now = new Date(desk.now.getTime() + 1000);
    const { status, body } = await floor.post(floor.comment(change));
    if (status !== 201) throw new Error(JSON.stringify(body));
    return String(body.commentId);
  };
  const proposal = (annotationIds: string[], change: Partial<ProposalRequest> = {}): ProposalRequest => ({
    id: randomUUID(),
    annotationIds,
    disposition: 'not-accepted',
    reason: 'policy-choice',
    text: TEXT,
    notYet: null,
    changes: [],
    send: true,
    corrects: null,
    ...change,
  });
  const propose = async (ids: string[], change: Partial<ProposalRequest> = {}, viewer = desk.drafter) =>
    (await proposeAnswer(desk.work(viewer), draftId, proposal(ids, change))).id;
  const sign = async (...ids: string[]) => {
    const answers = await Promise.all(
      ids.map(async (id) => ({ id, revision: (await readProposal(desk.work(desk.official), id)).revision })),
    );
    await signAnswers(desk.work(desk.official), draftId, { answers });
  };
  const answer = async (ids: string[], change: Partial<ProposalRequest> = {}) => {
    const id = await propose(ids, change);
    await sign(id);
    return id;
  };
  let years = 2;
  const revise = async () => {
    years += 1;
    const clauseId = String(floor.clauseIds[1]);
    await edit(desk, draftId, { type: 'edit-text', clauseId, language: 'km', text: `អាជ្ញាប័ណ្ណមានសុពលភាព ${years} ឆ្នាំ។` });
    return (await publish(desk, draftId)).id;
  };
  return { ...floor, speak, proposal, propose, sign, answer, revise };
}
