// Comments of a version as W3C Web Annotations: a collection, its pages, and each by its own address. The same words
// that the reading page shows, and no others.
import { WEB_ANNOTATIONS_MAX } from '@sala/shared/ground/limits.js';
import type { Annotation } from '@sala/shared/annotations/contract.js';
import {
  toAnnotationCollection,
  toAnnotationPage,
  toWebAnnotation,
  toWebReplies,
  type WebAnnotation,
  type WebAnnotationCollection,
  type WebAnnotationPage,
  type WebPlace,
} from '@sala/shared/annotations/web-annotation.js';
import type { Comment } from '@sala/shared/discussions/contract.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { api, pages } from '@sala/shared/ground/paths.js';
import { reports } from '@sala/shared/texts/reports/reports.js';
import { say } from '@sala/shared/texts/say.js';
import type { Comments } from '../discussions/discussions.service.js';
import { getDraft, getVersion, type VersionRow } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import type { Work } from '../infra/work.js';
import { findOpening, listHeadsById } from './annotations.store.js';
import { countShown, listShown } from './annotations.web.store.js';

/** A version that the public may read. Open to all: any other is as absent as one that never was. */
export async function getPublicVersion(work: Work, versionId: string): Promise<VersionRow> {
  const version = await getVersion(work, versionId);
  return version.audience === 'public' ? version : refuse('unknown-version');
}

export class WebAnnotations {
  constructor(
    private readonly comments: Comments,
    private readonly origin: string,
  ) {}

  /** The collection by its first and last page. Open to all. */
  async readCollection(work: Work, versionId: string): Promise<WebAnnotationCollection> {
    const collection = await this.describe(work, await getPublicVersion(work, versionId));
    const last = Math.ceil(collection.total / WEB_ANNOTATIONS_MAX) - 1;
    const page = (n: number) => pageAddress(collection.id, n);
    return toAnnotationCollection(collection, last < 0 ? null : { first: page(0), last: page(last) });
  }

  /** One page, the first is 0. Open to all. */
  async readPage(work: Work, versionId: string, n: number): Promise<WebAnnotationPage> {
    const version = await getPublicVersion(work, versionId);
    const collection = await this.describe(work, version);
    const from = n * WEB_ANNOTATIONS_MAX;
    if (n > 0 && from >= collection.total) refuse('not-found');
    const ids = await listShown(work.tx, toKey(version), { from, limit: WEB_ANNOTATIONS_MAX });
    const place = await this.placeOf(work, version);
    const shown = await this.write(work, ids, place);
    return toAnnotationPage(shown, {
      id: pageAddress(collection.id, n),
      collection,
      startIndex: from,
      ...(from + WEB_ANNOTATIONS_MAX < collection.total ? { next: pageAddress(collection.id, n + 1) } : {}),
      ...(n > 0 ? { prev: pageAddress(collection.id, n - 1) } : {}),
    });
  }

  /** One comment, an opening or a reply, while its words are public. Open to all. */
  async readOne(work: Work, commentId: string): Promise<WebAnnotation> {
    const comment = (await this.comments.read(work.tx, [commentId])).get(commentId) ?? refuse('unknown-comment');
    const opening = (await findOpening(work.tx, comment.threadId)) ?? refuse('unknown-comment');
    if (opening.state === 'held') refuse('unknown-comment');
    const place = await this.placeOf(work, await getPublicVersion(work, opening.versionId));
    const [written] = await this.write(work, [commentId], place);
    return written ?? refuse('unknown-comment');
  }

  private async describe(work: Work, version: VersionRow) {
    const { authoritative } = await getDraft(work, { id: version.draftId });
    const title = inEither(version.title, authoritative)?.text ?? '';
    return {
      id: `${this.origin}${api.webAnnotations(version.id)}`,
      label: say(authoritative, reports.commentsOn, { title, n: version.number }),
      total: await countShown(work.tx, toKey(version)),
    };
  }

  /** Labels and addresses are in the draft's own language, so that they are the same for everybody. */
  private async placeOf(work: Work, { id, draftId, number }: VersionRow): Promise<WebPlace> {
    const { authoritative, slug } = await getDraft(work, { id: draftId });
    return {
      language: authoritative,
      clauses: (await clausesOf(work.database, id)).byId,
      annotationAddress: (commentId) => `${this.origin}${api.webAnnotation(commentId)}`,
      clauseAddress: (clause) =>
        `${this.origin}${clause ? pages.clause(authoritative, slug, clause.path, number) : pages.version(authoritative, slug, number)}`,
    };
  }

  /** In the order asked for; those whose words are not public are left out. */
  private async write(work: Work, ids: readonly string[], place: WebPlace): Promise<WebAnnotation[]> {
    const comments = await this.comments.read(work.tx, ids);
    const heads = new Map((await listHeadsById(work.tx, ids)).map((head) => [head.id, head]));
    return ids.flatMap((id) => {
      const comment = comments.get(id);
      const head = heads.get(id);
      if (!comment) return [];
      if (!head) return toWebReplies(threadOf(comment), place);
      return toWebAnnotation({ ...head, opening: comment, replies: [], answer: null }, place) ?? [];
    });
  }
}

/** A reply by itself, in the thread that it stands in. */
function threadOf(reply: Comment): Pick<Annotation, 'id' | 'replies'> {
  return { id: reply.threadId, replies: [reply] };
}

function toKey({ id, draftId }: VersionRow) {
  return { id, draftId };
}

function pageAddress(collection: string, n: number): string {
  return `${collection}?page=${n}`;
}
