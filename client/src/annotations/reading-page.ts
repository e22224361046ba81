// The page of a draft, alive: brings together what was said, what is being written, the column, the sheet and the text.
// Everything is drawn from state, once for each frame; the text itself is never touched.
import type { Annotation, Target } from '@sala/shared/annotations/contract.js';
import { stageOf } from '@sala/shared/ground/stages.js';
import { writeReceiptSecret } from '@sala/shared/discussions/receipt-code.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { IdentityLevel } from '@sala/shared/discussions/contract.js';
import type { OwnState, ReadingState } from '@sala/shared/screens/reading-state.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { composing } from '@sala/shared/texts/reading/composing.js';
import { say } from '@sala/shared/texts/say.js';
import { Live } from '../infra/live.js';
import { randomBytes, randomId } from '../infra/random-id.js';
import { Announcer } from '../infra/announcer.js';
import type { CardContext } from '@sala/shared/annotations/annotation-card.template.js';
import { annotationList } from './annotation-list.js';
import { readOwnState } from './annotations.api.js';
import { CommentRail } from './comment-rail.js';
import { CommentSheet } from './comment-sheet.js';
import { composerDesk } from './composer-desk.js';
import { ComposerPanel } from './composer-panel.js';
import { CardFilter } from './card-filter.js';
import { focusForm, pickClause } from './law/picked-clause.js';
import { LawHighlights } from './law/law-highlights.js';
import { followReading, writeCounts } from './law/law-marks.js';
import type { LawText } from './law/law-text.js';
import { OwnStore } from './own-store.js';
import { railNews, railTools, writingCard } from './rail-extras.js';
import { SaidHere } from './said-here.js';
import { StateLine } from './state-line.js';
import type { Writing } from './writing.js';

/** What the sheet holds; the form of a new comment is held by it where there is no column. */
export type SheetView =
  | { name: 'composer' }
  | { name: 'clause'; clauseId: string }
  | { name: 'other'; title: () => string; content: () => unknown };

export class ReadingPage {
  readonly live: Live;
  readonly said: SaidHere;
  readonly rail: CommentRail;
  readonly sheet: CommentSheet;
  readonly highlights: LawHighlights;
  readonly announcer = new Announcer();
  readonly filter: CardFilter;
  private readonly stateLine: StateLine;
  /** Who reads, and in whose name they may speak. */
  own: OwnState & { levels: readonly IdentityLevel[] };
  openId: string | null = null;
  panel: ComposerPanel | null = null;
  sheetView: SheetView | null = null;
  /** Words that a link leads to. */
  linked: Target | null = null;
  unfinished: Writing | null = null;
  private isDrawing = false;

  private constructor(
    readonly state: ReadingState,
    readonly law: LawText,
    readonly store: OwnStore,
  ) {
    const { language, round } = state;
    const draw = () => this.draw();
    this.own = { signedIn: false, name: null, organisations: [], levels: round?.levels ?? [] };
    this.stateLine = new StateLine(
      language,
      () => this.live,
      () => store.comments.letters.length,
    );
    this.live = new Live(state.now, () => this.stateLine.contactChanged());
    this.said = new SaidHere(state, this.live, (id) => store.comments.ids.has(id), draw);
    this.filter = new CardFilter(language);
    this.rail = new CommentRail(law, language, document.getElementById('comments') as HTMLElement);
    this.sheet = new CommentSheet(language, () => this.sheetClosed());
    this.highlights = new LawHighlights(law);
    followReading(law);
  }

  /** Takes over the page; resolves when everything that was said is known. */
  static async begin(state: ReadingState, law: LawText): Promise<ReadingPage> {
    let draw: () => void = () => undefined;
    const store = await OwnStore.open(state.draft.id, () => draw());
    const page = new ReadingPage(state, law, store);
    draw = () => page.draw();
    void page.readOwn();
    page.unfinished = (await store.words.latest(state.draft.id)) ?? null;
    await page.said.begin();
    void store.comments.lookAfter((id) => page.said.isPublic(id));
    return page;
  }

  /** Whether one can say something now. What comes after the close is still taken. */
  canWrite(): boolean {
    const { round } = this.state;
    const stage = round && stageOf(round, this.live.now());
    return stage === 'open' || stage === 'closed';
  }

  /** Everything to be seen, by time: what the public sees and has asked for, and one's own besides. */
  annotations(): Annotation[] {
    const isPublic = (id: string) => this.said.isPublic(id);
    const { comments } = this.store;
    const shown = this.said.shown().map((annotation) => {
      const own = comments.unseenReplies(annotation.id, isPublic);
      return own.length > 0 ? { ...annotation, replies: [...annotation.replies, ...own] } : annotation;
    });
    return [...shown, ...comments.unseenAnnotations(isPublic)];
  }

  /** Begins a comment on words, a clause or the whole draft, or a reply; goes on with what was half-written there. */
  async write(target: Target, threadId: string | null = null): Promise<void> {
    const { draft, version } = this.state;
    const kept = await this.store.words.find({ versionId: version.id, threadId, target });
    const fresh: Writing = {
      id: randomId(),
      secret: writeReceiptSecret(randomBytes(16)),
      draftId: draft.id,
      versionId: version.id,
      threadId,
      target,
      mode: 'replace',
      proposed: '',
      body: '',
      speaker: { level: this.own.levels[0] ?? 'A0' },
      at: Date.now(),
    };
    const hasChosen = target.segments.length > 0;
    this.openPanel(kept ? { ...kept, ...(hasChosen ? { target } : {}) } : fresh);
  }

  openPanel(writing: Writing): void {
    this.panel = new ComposerPanel(writing, composerDesk(this));
    this.unfinished = null;
    this.linked = null;
    const { threadId, target } = writing;
    if (threadId !== null) this.openId = threadId;
    else if (this.rail.isBeside) this.sheet.close();
    else this.sheetView = { name: 'composer' };
    const box = threadId === null && target.clauseId !== null ? this.law.box(target.clauseId) : undefined;
    pickClause(box, !this.rail.isBeside);
    this.draw();
    requestAnimationFrame(focusForm);
  }

  closePanel(): void {
    const clauseId = this.panel?.writing.target.clauseId;
    const isReply = this.panel?.writing.threadId !== null;
    this.leavePanel();
    if (this.sheetView?.name === 'composer') this.sheet.close();
    else if (clauseId && !isReply) this.law.firstWords(clauseId)?.focus({ preventScroll: true });
    this.draw();
  }

  /** Opens a thread where it can be read: its card beside the text, or the list of its clause in the sheet. */
  openThread(annotationId: string): void {
    this.said.showThread(annotationId);
    this.openId = annotationId;
    const { target } = this.annotations().find(({ id }) => id === annotationId) ?? {};
    if (!this.rail.isBeside && target)
      this.sheetView = { name: 'clause', clauseId: this.law.headedOf(target.clauseId) };
    this.draw();
  }

  /** All that was said at an article, in the sheet. */
  readClause(clauseId: string): void {
    const headed = clauseId === '' ? '' : this.law.headedOf(clauseId);
    this.sheetView = { name: 'clause', clauseId: headed };
    for (const { id } of this.inside(headed)) this.said.showThread(id);
    void this.said.fetchClauses([...this.law.clauseIds].filter((id) => this.law.headedOf(id) === headed));
    this.draw();
  }

  showInSheet(title: () => string, content: () => unknown): void {
    this.sheetView = { name: 'other', title, content };
    this.draw();
  }

  /** Draws everything anew in the next frame. */
  draw(): void {
    if (this.isDrawing) return;
    this.isDrawing = true;
    requestAnimationFrame(() => {
      this.isDrawing = false;
      this.drawNow();
    });
  }

  placeOf(clauseId: string | null): string {
    return clauseId ? this.law.placeOf(clauseId) : say(this.state.language, reading.wholeDraft);
  }

  hrefOf(threadId: string): string {
    return `${pages.draft(this.state.language, this.state.draft.slug)}#a-${threadId}`;
  }

  private drawNow(): void {
    if (!this.said.isKnown) return;
    const { language } = this.state;
    const all = this.annotations();
    const chosen = this.filter.choose(all, this.store.comments.ids);
    const panel = this.panel?.writing.threadId === null && this.rail.isBeside ? this.panel : null;
    this.rail.show({
      language,
      all,
      chosen,
      openId: this.openId,
      mine: this.store.comments.ids,
      fresh: this.said.fresh,
      waiting: this.said.waitingCount,
      contextOf: (annotation) => this.contextOf(annotation),
      kind: this.filter.kind,
      tools: railTools(this),
      filters: this.filter.template(),
      news: railNews(this),
      isSilent: !this.canWrite(),
      ...(panel ? { writing: writingCard(language, panel), writingAt: panel.writing.target.clauseId } : {}),
    });
    this.drawSheet();
    this.highlights.paint({
      annotations: chosen,
      isMine: ({ opening }) => this.store.comments.ids.has(opening.id),
      openId: this.openId,
      writing: this.panel?.target ?? this.linked,
    });
    const counts = this.said.counts();
    if (counts) writeCounts(this.law, language, counts);
    const n = this.said.waitingCount;
    if (n > 0) this.announcer.sayNews(say(language, reading.newComments, { n }));
    this.stateLine.draw();
  }

  private drawSheet(): void {
    const { sheetView: view, panel } = this;
    if (!view) return;
    if (view.name === 'other') this.sheet.show({ title: view.title(), content: view.content(), isBeside: false });
    else if (view.name === 'clause') {
      const clause = this.placeOf(view.clauseId);
      const title = view.clauseId ? say(this.state.language, reading.commentsOn, { clause }) : clause;
      const content = annotationList(this, view.clauseId, this.inside(view.clauseId));
      this.sheet.show({ title, content, isBeside: false });
    } else if (panel) {
      const isChoosing = panel.writing.kind === undefined;
      const { language } = this.state;
      const title =
        isChoosing && panel.hasPhrases
          ? `${say(language, composing.step, { n: 1 })} ${say(language, composing.whichWords)}`
          : this.placeOf(panel.writing.target.clauseId);
      this.sheet.show({ title, content: panel.template(), isBeside: isChoosing });
    }
  }

  /** Annotations at an article and everything in it; '' for the draft as a whole. */
  inside(headedId: string): Annotation[] {
    return this.annotations().filter(({ target }) => this.law.headedOf(target.clauseId) === headedId);
  }

  /** `isInSheet`: a card stands in the column and in the sheet at once; the form only in the one in front. */
  contextOf(annotation: Annotation, isInSheet = false): Omit<CardContext, 'place'> {
    const { language, draft, version } = this.state;
    const { clauseId } = annotation.target;
    const isFront = isInSheet === (this.sheetView?.name === 'clause');
    const panel = isFront && this.panel?.writing.threadId === annotation.id ? this.panel : null;
    const unsent = this.store.comments.unsentState(annotation.id);
    return {
      language,
      now: this.live.now(),
      clause: this.placeOf(clauseId),
      draftPage: pages.draft(language, draft.slug),
      clausePage: pages.clause(language, draft.slug, clauseId ? this.law.pathOf(clauseId) : 'whole', version.number),
      slug: draft.slug,
      isConcerned: this.store.concerns.has(annotation.id),
      canReply: this.canWrite(),
      mine: this.store.comments.ids,
      fresh: this.said.fresh,
      ...(unsent ? { unsent } : {}),
      ...(panel ? { replyForm: panel.template() } : {}),
    };
  }

  /** On a narrow screen whatever is written is written in the sheet, and kept when it closes. */
  private sheetClosed(): void {
    this.sheetView = null;
    if (!this.rail.isBeside) this.leavePanel();
    this.draw();
  }

  private leavePanel(): void {
    if (this.panel?.isUnfinished) this.unfinished = this.panel.writing;
    this.panel = null;
    pickClause(undefined, false);
  }

  private async readOwn(): Promise<void> {
    // Who cannot be asked about is a visitor.
    const own = await readOwnState().catch(() => null);
    if (own) this.own = { ...own, levels: this.state.round?.levels ?? [] };
    this.draw();
  }
}
