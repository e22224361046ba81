// What a receipt tells: by its code whatever is public, by its secret the author's own words in every state.
import type { AnswerOnCard } from '@sala/shared/discussions/answer-on-card.js';
import type { ReceiptStatus } from '@sala/shared/discussions/contract.js';
import type { Work } from '../infra/work.js';
import { type CommentRow, type Comments, findByReceiptCode, readOwnComment } from './discussions.service.js';
import { presentComment } from './discussions.store.js';

/** Where a thread stands in its draft; the domain that anchors threads hands it in. */
export type PlaceOf = (
  work: Work,
  threadId: string,
) => Promise<{
  draftSlug: string;
  version: number | null;
  clausePath: string | null;
  newer?: { number: number; outcome: string };
  answersCall?: boolean;
} | null>;

/** The signed answers of threads; the domain that keeps them hands it in. */
export type AnswersOfThreads = (work: Work, threadIds: readonly string[]) => Promise<ReadonlyMap<string, AnswerOnCard>>;

export class Receipts {
  constructor(
    private readonly comments: Comments,
    private readonly placeOf: PlaceOf,
    private readonly answersOf: AnswersOfThreads,
  ) {}

  /** Open to all: nothing that is not public. */
  async readByCode(work: Work, typed: string): Promise<ReceiptStatus> {
    const row = await findByReceiptCode(work, typed);
    return this.status(work, row, row.state === 'visible');
  }

  /** Open to whoever holds the secret. */
  async readOwn(work: Work, id: string, secret: string): Promise<ReceiptStatus> {
    return this.status(work, await readOwnComment(work, id, secret), true);
  }

  private async status(work: Work, row: CommentRow, showsWords: boolean): Promise<ReceiptStatus> {
    const place = await this.placeOf(work, row.threadId);
    const answers = await this.answersOf(work, [row.threadId]);
    const shown = (await this.comments.present(work.tx, [row])).get(row.id) ?? presentComment(row);
    const own = presentComment(
      { ...row, state: row.state === 'withdrawn' ? 'withdrawn' : 'visible' },
      shown.attachments,
    );
    return {
      code: row.code,
      state: row.state,
      late: row.isLate,
      receivedAt: row.receivedAt.toISOString(),
      draftSlug: place?.draftSlug ?? '',
      threadId: row.threadId,
      commentId: row.id,
      version: place?.version ?? null,
      clausePath: place?.clausePath ?? null,
      ...(place?.newer ? { newer: place.newer } : {}),
      ...(place?.answersCall ? { answersCall: true } : {}),
      ...(shown.hidden ? { hidden: shown.hidden } : {}),
      comment: showsWords ? { ...own, state: row.state } : null,
      answer: answers.get(row.threadId) ?? null,
    };
  }
}
