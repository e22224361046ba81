// One comment at the desk and the answer to it on this screen. What is written is kept on this device until the server
// has it; where a colleague was first both texts stay, and one chooses.
import { canBeAnswered } from '@sala/shared/answers/policy.js';
import type { Proposal } from '@sala/shared/answers/contract.js';
import type { AnswerWork } from '@sala/shared/answers/desk-contract.js';
import { answerWriting } from '@sala/shared/texts/answering/answer-writing.js';
import { say } from '@sala/shared/texts/say.js';
import { randomId } from '../../infra/random-id.js';
import {
  type AnswerDraft,
  correctionOf,
  draftOfProposal,
  isBegun,
  newDraft,
  requestOf,
  whatIsMissing,
} from './answer-draft.js';
import * as desk from '../answers.api.js';
import type { DeskSession } from '../desk-session.js';
import { dropAnswer, keepAnswer, keptAnswer } from './kept-answers.js';

const CONFLICT = 409;

interface Host {
  requestUpdate(): void;
}

export class AnswerSession {
  work: AnswerWork | null = null;
  /** What the form holds; null while there is no form. */
  draft: AnswerDraft | null = null;
  /** What a colleague wrote meanwhile, beside one's own. */
  theirs: Proposal | null = null;
  /** The form holds words that were left here before. */
  wasFound = false;
  savedAt: Date | null = null;
  notice: { text: string; tone?: 'error' } | null = null;
  failed = '';
  isBusy = false;

  constructor(
    private readonly host: Host,
    readonly desk: DeskSession,
    readonly annotationId: string,
  ) {}

  get language() {
    return this.desk.page.language;
  }

  get isTakenByOther(): boolean {
    return this.work?.claimedBy?.isMine === false;
  }

  async load(): Promise<void> {
    try {
      this.work = await desk.readWork(this.annotationId);
      this.failed = '';
      this.layOut(this.work);
    } catch (error) {
      this.failed = this.desk.sentenceOf(error);
    }
    this.host.requestUpdate();
  }

  /** What the form begins with: words left here, one's own draft, nothing yet; none where nothing is to be written. */
  private layOut(work: AnswerWork): void {
    const { proposal, answer, annotation } = work;
    const kept = keptAnswer(annotation.draftId, annotation.id);
    this.wasFound = kept !== null;
    this.theirs = kept && proposal && proposal.revision !== kept.revision ? proposal : null;
    if (kept) this.draft = kept;
    else if (proposal) this.draft = proposal.state === 'kept' && proposal.by.isMine ? draftOfProposal(proposal) : null;
    else if (answer !== null || this.isTakenByOther || canBeAnswered(annotation.opening.state) !== true)
      this.draft = null;
    else this.draft = newDraft(randomId(), work);
  }

  change(change: Partial<AnswerDraft>): void {
    const { draft, work } = this;
    if (!draft || !work) return;
    this.draft = { ...draft, ...change };
    this.notice = null;
    if (isBegun(this.draft)) keepAnswer(work.annotation.draftId, work.annotation.id, this.draft);
    // Whoever begins to write has it: two people never answer the same comment unknowingly.
    if (work.claimedBy === null) {
      work.claimedBy = { userId: '', name: '', isMine: true };
      void this.claim();
    }
    this.host.requestUpdate();
  }

  include(annotationId: string, isIn: boolean): void {
    const { draft } = this;
    if (!draft) return;
    const others = draft.annotationIds.filter((id) => id !== annotationId);
    this.change({ annotationIds: isIn ? [...others, annotationId] : others });
  }

  /** Resolves to whether the server has it. */
  async save(send: boolean): Promise<boolean> {
    const { draft, work, language } = this;
    if (!draft || !work || this.isBusy) return false;
    const missing = send ? whatIsMissing(draft, this.desk.page.draft.authoritative, language) : null;
    if (missing !== null) {
      this.tell(missing, 'error');
      return false;
    }
    this.isBusy = true;
    this.host.requestUpdate();
    try {
      const proposal = await this.sendDraft(draft, send);
      dropAnswer(work.annotation.draftId, work.annotation.id);
      Object.assign(this, { work: { ...work, proposal }, theirs: null, wasFound: false, savedAt: this.desk.now() });
      this.draft = send ? null : draftOfProposal(proposal);
      this.tell(say(language, send ? answerWriting.sent : answerWriting.kept));
      void this.desk.refresh({ ids: draft.annotationIds, answering: send ? 'waiting' : 'kept' }).catch(() => undefined);
      return true;
    } catch (error) {
      await this.giveBack(error, draft);
      return false;
    } finally {
      this.isBusy = false;
      this.host.requestUpdate();
    }
  }

  private sendDraft(draft: AnswerDraft, send: boolean): Promise<Proposal> {
    const request = requestOf(draft, send);
    if (draft.revision === null) return desk.propose(this.desk.page.draft.id, request);
    const { id, corrects: _, ...change } = request;
    return desk.changeProposal(id, { ...change, revision: draft.revision });
  }

  /** Refused, or not reached: what was written stays in the form; what a colleague wrote comes beside it. */
  private async giveBack(error: unknown, draft: AnswerDraft): Promise<void> {
    const { work, language } = this;
    if (work) keepAnswer(work.annotation.draftId, work.annotation.id, draft);
    if (!(error instanceof desk.Refused) || error.status >= 500)
      return this.tell(say(language, answerWriting.notSent), 'error');
    this.tell(error.message, 'error');
    if (error.status !== CONFLICT) return;
    const now = await desk.readWork(this.annotationId).catch(() => null);
    if (!now) return;
    this.work = now;
    this.theirs = now.proposal && now.proposal.revision !== draft.revision ? now.proposal : null;
  }

  /** Goes on with one's own words, knowing what the colleague wrote: the next sending replaces it. */
  keepMine(): void {
    const { theirs, draft } = this;
    if (!theirs || !draft) return;
    this.theirs = null;
    this.change({ id: theirs.id, revision: theirs.revision, corrects: theirs.corrects });
  }

  takeTheirs(): void {
    if (this.theirs) this.open(draftOfProposal(this.theirs));
  }

  /** Opens the form on what was proposed, or on what was signed, as its correction. */
  edit(): void {
    const { proposal, answer } = this.work ?? {};
    if (proposal) this.open(draftOfProposal(proposal));
    else if (answer) this.open(correctionOf(randomId(), answer));
  }

  private open(draft: AnswerDraft): void {
    const { work } = this;
    if (work) dropAnswer(work.annotation.draftId, work.annotation.id);
    Object.assign(this, { draft, theirs: null, wasFound: false, notice: null });
    this.host.requestUpdate();
  }

  /** Gives up what is in the form; a proposal that the server has goes too when `isWhole`. */
  async discard(isWhole: boolean): Promise<void> {
    const { work, draft } = this;
    if (!work || !draft) return;
    const { revision } = draft;
    if (isWhole && revision !== null && !(await this.act(() => desk.discardProposal(draft.id, revision)))) return;
    dropAnswer(work.annotation.draftId, work.annotation.id);
    await this.load();
    if (!isWhole) return;
    this.tell(say(this.language, answerWriting.discarded));
    void this.desk.refresh({ ids: draft.annotationIds, answering: 'to-answer' }).catch(() => undefined);
  }

  async claim(takeOver = false): Promise<void> {
    const annotationIds = this.draft?.annotationIds ?? this.work?.openIds ?? [];
    await this.actAndRead(() => desk.claim(this.annotationId, { annotationIds, ...(takeOver ? { takeOver } : {}) }));
  }

  async letGo(): Promise<void> {
    const annotationIds = this.draft?.annotationIds ?? this.work?.openIds ?? [];
    await this.actAndRead(() => desk.letGo(this.annotationId, { annotationIds }));
  }

  toggleClaim(): Promise<void> {
    if (this.isTakenByOther) return Promise.resolve();
    return this.work?.claimedBy ? this.letGo() : this.claim();
  }

  assign(userId: string | null): Promise<void> {
    const annotationIds = this.work?.openIds ?? [];
    return this.actAndRead(() => desk.assign(this.annotationId, { userId, annotationIds }));
  }

  setTheme(theme: string): Promise<void> {
    const annotationIds = this.work?.openIds ?? [];
    return this.actAndRead(() => desk.setTheme(this.annotationId, { theme: theme.trim() || null, annotationIds }));
  }

  /** Resolves to whether the note is there. */
  async addNote(id: string, body: string): Promise<boolean> {
    const { work } = this;
    if (!work) return false;
    return this.act(async () => {
      work.notes = await desk.addNote(this.annotationId, { id, body });
    });
  }

  async moreVariants(): Promise<void> {
    const { work } = this;
    const after = work?.variants.next;
    if (!work || !after) return;
    await this.act(async () => {
      const { variants, next } = await desk.readVariants(this.annotationId, after);
      work.variants = { variants: [...work.variants.variants, ...variants], next };
    });
  }

  tell(text: string, tone?: 'error'): void {
    this.notice = { text, ...(tone ? { tone } : {}) };
    this.host.requestUpdate();
  }

  /** Does it; a refusal becomes a sentence. Resolves to whether it was done. */
  private async act(doIt: () => Promise<unknown>): Promise<boolean> {
    try {
      await doIt();
      this.notice = null;
      return true;
    } catch (error) {
      this.tell(this.desk.sentenceOf(error), 'error');
      return false;
    } finally {
      this.host.requestUpdate();
    }
  }

  /** Does it and shows what then holds; what is in the form stays. */
  private async actAndRead(doIt: () => Promise<unknown>): Promise<void> {
    const isDone = await this.act(doIt);
    const now = await desk.readWork(this.annotationId).catch(() => null);
    if (now) this.work = now;
    if (isDone && now && this.draft === null) this.layOut(now);
    this.host.requestUpdate();
    void this.desk.refresh().catch(() => undefined);
  }
}
