// What this browser said: letters on their way, receipts of what arrived, and the author's own view of both. Without it
// a held comment would vanish from its author's page.
import type { Annotation } from '@sala/shared/annotations/contract.js';
import type { Comment, CommentState, Speaker } from '@sala/shared/discussions/contract.js';
import type { Shelf } from '../infra/browser-store.js';
import type { Letter } from '../infra/outbox.js';
import { readOwnReceipt } from './discussions.api.js';
import type { KeptReceipt, Speech } from './speech.js';

export class OwnComments {
  letters: readonly Letter<Speech>[] = [];
  private receipts = new Map<string, KeptReceipt>();
  /** What the server last said of comments that the public does not see. */
  private readonly looked = new Map<string, Comment>();

  constructor(
    private readonly shelf: Shelf<KeptReceipt>,
    private readonly draftId: string,
    private readonly changed: () => void,
  ) {}

  async load(): Promise<void> {
    this.receipts = new Map((await this.shelf.all()).map((receipt) => [receipt.commentId, receipt]));
    this.changed();
  }

  /** Receipts of this draft, the newest first. */
  list(): KeptReceipt[] {
    return [...this.receipts.values()]
      .filter(({ speech }) => speech.draftId === this.draftId)
      .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
  }

  get(commentId: string): KeptReceipt | undefined {
    return this.receipts.get(commentId);
  }

  get ids(): ReadonlySet<string> {
    return new Set([...this.receipts.keys(), ...this.letters.map(({ id }) => id)]);
  }

  async keep(receipt: KeptReceipt): Promise<void> {
    await this.shelf.put(receipt.commentId, receipt);
    this.receipts.set(receipt.commentId, receipt);
    this.changed();
  }

  async forget(commentId: string): Promise<void> {
    await this.shelf.delete(commentId);
    this.receipts.delete(commentId);
    this.changed();
  }

  /** Asks how the comments stand that the public does not see; quietly nothing where the server cannot be reached. */
  async lookAfter(isPublic: (commentId: string) => boolean): Promise<void> {
    const unseen = this.list().filter(({ commentId }) => !isPublic(commentId));
    for (const { commentId, secret } of unseen.slice(0, 10)) {
      const comment = (await readOwnReceipt(commentId, secret).catch(() => null))?.comment;
      if (comment) this.looked.set(commentId, comment);
    }
    this.changed();
  }

  /** Annotations of this browser that the public's list does not have: on their way, refused, or held. */
  unseenAnnotations(isPublic: (commentId: string) => boolean): Annotation[] {
    return this.unseen(isPublic).flatMap(({ speech, comment }) => {
      if (speech.said.threadId !== null || speech.draftId !== this.draftId) return [];
      const { id, versionId, kind, target, wording } = speech.said.request;
      const opening = comment;
      return [
        {
          id,
          draftId: this.draftId,
          versionId,
          kind,
          target,
          wording: wording ?? null,
          opening,
          replies: [],
          answer: null,
          concerned: 0,
        },
      ];
    });
  }

  unseenReplies(threadId: string, isPublic: (commentId: string) => boolean): Comment[] {
    return this.unseen(isPublic).flatMap(({ speech, comment }) => (speech.said.threadId === threadId ? [comment] : []));
  }

  /** How a letter stands, for the chip of its card; undefined once the server has it. */
  unsentState(id: string): 'waiting' | 'failed' | undefined {
    const letter = this.letters.find((one) => one.id === id);
    if (!letter || this.receipts.has(id)) return undefined;
    return letter.state === 'failed' ? 'failed' : 'waiting';
  }

  private unseen(isPublic: (commentId: string) => boolean): { speech: Speech; comment: Comment }[] {
    const written = this.letters.map(({ id, at, content }) => ({
      speech: content,
      comment: commentOf(content, id, new Date(at).toISOString(), 'visible', false),
    }));
    const arrived = this.list().map(({ commentId, receivedAt, state, late, speech }) => ({
      speech,
      comment: this.looked.get(commentId) ?? commentOf(speech, commentId, receivedAt, state, late),
    }));
    const known = new Set(arrived.map(({ comment }) => comment.id));
    return [...arrived, ...written.filter(({ comment }) => !known.has(comment.id))].filter(
      ({ comment }) => !isPublic(comment.id),
    );
  }
}

/** A comment as it looks before the server has shown it: its words plain. */
function commentOf({ said }: Speech, id: string, receivedAt: string, state: CommentState, late: boolean): Comment {
  const { body, language, speaker } = said.request;
  const { level, does, province, name } = speaker;
  const shown: Speaker = {
    level,
    ...(does ? { does } : {}),
    ...(province ? { province } : {}),
    ...(name && (level === 'A1' || level === 'A5') ? { name } : {}),
  };
  const threadId = said.threadId ?? id;
  const html = plainHtml(body);
  return {
    id,
    threadId,
    body,
    html,
    language,
    state,
    speaker: shown,
    receivedAt,
    editedAt: null,
    late,
    attachments: [],
  };
}

/** Words as paragraphs, every sign as typed. */
function plainHtml(body: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  const escaped = body.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('');
}
