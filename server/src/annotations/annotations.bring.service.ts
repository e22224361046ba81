// Comments that were written elsewhere, brought as Web Annotations: each goes the way of any other comment, with its
// rules, limits and moderators. Their ids and secrets come from a secret of whoever brings them, so that the same
// annotation brought again is the same comment, and nobody else can take it back or stand in its way.
import { createHmac } from 'node:crypto';
import { cleanName } from '@sala/shared/accounts/names.js';
import type { AnnotateRequest, CommentReceipt } from '@sala/shared/annotations/contract.js';
import {
  type ForeignComment,
  type ForeignFault,
  fromWebAnnotation,
  webAnnotationsIn,
} from '@sala/shared/annotations/foreign/foreign-annotation.js';
import { type OwnText, targetInText, wordingOn } from '@sala/shared/annotations/foreign/foreign-target.js';
import type { Floor } from '@sala/shared/annotations/policy.js';
import { writeReceiptSecret } from '@sala/shared/discussions/receipt-code.js';
import { Refusal, refusalSentence, refuse } from '@sala/shared/ground/errors.js';
import { WEB_ANNOTATIONS_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { exchanging } from '@sala/shared/texts/reports/exchanging.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { getDraft } from '../drafts/drafts.service.js';
import { clausesOf } from '../drafts/drafts.texts.service.js';
import type { Work } from '../infra/work.js';
import type { Posting } from './annotations.post.service.js';
import { getPublicVersion } from './annotations.web.service.js';

export interface Sender {
  /** Known to nobody else. */
  secret: string;
  /** Of sentences. */
  language: Language;
  /** Lets one more comment pass, or refuses it. */
  pass: () => void;
}

type BroughtReceipt = CommentReceipt & { secret: string; address: string };
export type BroughtAnnotation = { receipt: BroughtReceipt } | { refusal: { code: string; message: string } };

/** What all annotations brought at once share. */
interface Delivery {
  work: Work;
  draft: { id: string; slug: string };
  versionId: string;
  /** The version's. */
  number: number;
  text: OwnText;
  levels: Floor['levels'];
  sender: Sender;
}

export class Bringing {
  constructor(
    private readonly posting: Posting,
    private readonly floorOf: (draftId: string) => Promise<Floor | null>,
    private readonly origin: string,
  ) {}

  /**
   * Takes annotations in, each for itself, and tells what became of each in their order. Open to all, as speaking is:
   * each asks the same policy as a comment from the reading page.
   */
  async bring(work: Work, versionId: string, given: unknown, sender: Sender): Promise<BroughtAnnotation[]> {
    const annotations = webAnnotationsIn(given);
    if (annotations.length === 0 || annotations.length > WEB_ANNOTATIONS_MAX)
      refuse('annotations-too-many', { limit: WEB_ANNOTATIONS_MAX }, 'items');
    const { draftId, number } = await getPublicVersion(work, versionId);
    const draft = await getDraft(work, { id: draftId });
    const { list } = await clausesOf(work.database, versionId);
    const text = { clauses: list, authoritative: draft.authoritative };
    const levels = (await this.floorOf(draftId))?.levels ?? [];
    const delivery = { work, draft, versionId, number, text, levels, sender };
    return Promise.all(annotations.map((annotation) => this.bringOne(delivery, annotation)));
  }

  private async bringOne(delivery: Delivery, annotation: unknown): Promise<BroughtAnnotation> {
    const { work, draft, number, text, sender } = delivery;
    try {
      sender.pass();
      const request = requestOf(delivery, annotation);
      if ('refusal' in request) return notUnderstood(request, sender.language);
      const receipt = await this.posting.annotateClause(work, draft.id, request);
      const path = text.clauses.find(({ id }) => id === request.target.clauseId)?.path ?? 'whole';
      const page = pages.clause(text.authoritative, draft.slug, path, number);
      const address = `${this.origin}${page}#a-${receipt.threadId}`;
      return { receipt: { ...receipt, secret: request.secret, address } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, params } = error;
      // The general sentence speaks of a page that is to be loaded again.
      if (code === 'key-used-otherwise')
        return { refusal: { code, message: say(sender.language, exchanging.broughtBefore) } };
      return { refusal: { code, message: refusalSentence(sender.language, code, params) } };
    }
  }
}

function notUnderstood({ refusal, params }: ForeignFault, language: Language): BroughtAnnotation {
  return { refusal: { code: 'not-understood', message: say(language, refusal, params) } };
}

/** The annotation as somebody on the reading page would have sent it. */
function requestOf({ versionId, text, levels, sender }: Delivery, annotation: unknown): AnnotateRequest | ForeignFault {
  const places = fromWebAnnotation(annotation);
  if (!Array.isArray(places)) return places;
  const target = targetInText(places, text);
  if ('refusal' in target) return target;
  // What is said is the same at each of its places.
  const [said] = places;
  if (!said) return { refusal: exchanging.noTarget, params: {} };
  const { kind, body, language, wording } = said;
  const own = (what: string) =>
    createHmac('sha256', sender.secret)
      .update(JSON.stringify([what, versionId, identityOf(said), target]))
      .digest();
  return {
    id: toUuid(own('id')),
    versionId,
    kind,
    target,
    ...(wording === undefined ? {} : { wording: wordingOn(wording, target) }),
    body,
    language,
    speaker: speakerOf(said, levels),
    secret: writeReceiptSecret(own('secret').subarray(0, 16)),
  };
}

/** By what an annotation is known again: its own address, else all it says. */
function identityOf({ id, body, wording, kind, creator }: ForeignComment): unknown {
  return id ?? [body, wording, kind, creator];
}

/** Under the name it comes with, as somebody who chose one, where the round takes such names; else unnamed. */
function speakerOf({ creator = '' }: ForeignComment, levels: Floor['levels']): AnnotateRequest['speaker'] {
  const name = cleanName(creator);
  return name !== '' && levels.includes('A1') ? { level: 'A1', name } : { level: 'A0' };
}

/** The form of a random id (version 4). */
function toUuid(bytes: Buffer): string {
  const hex = Buffer.from(bytes.subarray(0, 16));
  hex[6] = ((hex[6] ?? 0) & 0x0f) | 0x40;
  hex[8] = ((hex[8] ?? 0) & 0x3f) | 0x80;
  return hex.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
