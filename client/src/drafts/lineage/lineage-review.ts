// The review of where the clauses of the next version come from: counts that open their lists, the doubtful pairs
// first, each confirmed or mended, all of it undone like any other edit of the working text.
import type { LineageState } from '@sala/shared/screens/desk-state.js';
import type { LineageReview as Review, ReviewedPair } from '@sala/shared/drafts/revision-contract.js';
import type { WorkingEdit } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { lineageTexts } from '@sala/shared/texts/drafting/lineage.js';
import { mending } from '@sala/shared/texts/drafting/mending.js';
import { say, type Text } from '@sala/shared/texts/say.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { readPageState } from '../../infra/page-state.js';
import { LightElement } from '../../ui/light-element.js';
import { readLineage } from '../drafts.api.js';
import { WorkingSession } from '../working-session.js';
import { standing } from '../working-standing.js';
import { keyOfPair, type Mending, pairView } from './lineage-pair.js';
import './lineage-mend.js';
import { outcomeWords } from './outcome-words.js';

type Filter = 'open' | 'all' | keyof typeof outcomeWords;

/** Pairs shown at once, and as many again each time. */
const AT_ONCE = 40;

@customElement('lineage-review')
export class LineageReview extends LightElement {
  private readonly page = readPageState() as LineageState;
  private readonly session = new WorkingSession(this, this.page);
  private readonly language = this.page.language;
  @state() private review: Review = this.page.review;
  @state() private filter: Filter = this.page.review.pairs.some(({ source }) => source === 'inferred') ? 'open' : 'all';
  @state() private shown = AT_ONCE;
  @state() private mending: Mending | null = null;
  /** Where focus goes once the next picture stands. */
  private focusNext: string | null = null;
  private seen = this.page.working.revision;

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.unwatch();
  }

  protected override render(): TemplateResult {
    const { language, session, review } = this;
    const { draft, head, rights } = session;
    const left = review.pairs.filter(({ isUnsure }) => isUnsure).length;
    const isByHand = review.pairs.every(({ source }) => source === 'editor');
    const step = (word: Text, direction: 'undo' | 'redo', isPossible: boolean) =>
      html`<button type="button" class="button" ?disabled=${!isPossible} @click=${() => void session.step(direction)}>
        ${say(language, word)}
      </button>`;
    return html`<div class="page desk-page lineage">
      <p class="acts">
        <a href=${pages.desk(language)}>${say(language, desk.backToDesk)}</a>
        <a href=${pages.working(language, draft.slug)}>${say(language, desk.mend)}</a>
      </p>
      <h1>${document.title.split(' · ')[0]}</h1>
      <p>${say(language, isByHand ? lineageTexts.byHand : lineageTexts.more, { n: review.base })}</p>
      <p class="lineage-left" role="status" data-n=${left}>
        <b>${left > 0 ? say(language, lineageTexts.left, { n: left }) : say(language, lineageTexts.noneLeft)}</b>
      </p>
      <div class="acts working-tools" role="toolbar" aria-label=${say(language, mending.tools)}>
        ${step(mending.undo, 'undo', rights.canEdit && head.canUndo)} ${step(mending.redo, 'redo', rights.canEdit && head.canRedo)}
        ${this.confirmSure()}
        <a class="button primary" href=${pages.publish(language, draft.slug)}>${say(language, lineageTexts.toPublish)}</a>
      </div>
      ${standing(session, language, this.page.now)} ${this.filters(left)} ${this.list()}
    </div>`;
  }

  private confirmSure(): TemplateResult | typeof nothing {
    const sure = this.review.pairs.filter(({ source, isUnsure }) => source === 'inferred' && !isUnsure);
    if (sure.length === 0 || !this.session.rights.canEdit) return nothing;
    return html`<button type="button" class="button" @click=${() => void this.confirm(sure)}>
      ${say(this.language, lineageTexts.sure, { n: sure.length })}
    </button>`;
  }

  private filters(left: number): TemplateResult {
    const { language, review } = this;
    const choice = (filter: Filter, word: string) =>
      html`<button type="button" aria-pressed=${this.filter === filter} @click=${() => this.look(filter)}>${word}</button>`;
    const outcomes = (Object.keys(outcomeWords) as (keyof typeof outcomeWords)[]).filter((one) => review.counts[one]);
    return html`<div class="segments lineage-filters" role="group" aria-label=${say(language, lineageTexts.show)}>
      ${choice('open', say(language, lineageTexts.toLookAt, { n: left }))}
      ${outcomes.map((one) =>
        choice(
          one,
          say(language, lineageTexts.count, { word: say(language, outcomeWords[one]), n: review.counts[one] ?? 0 }),
        ),
      )}
      ${choice('all', say(language, lineageTexts.all, { n: review.pairs.length }))}
    </div>`;
  }

  private look(filter: Filter): void {
    this.filter = filter;
    this.shown = AT_ONCE;
    this.mending = null;
  }

  private list(): TemplateResult {
    const { language, review, filter, shown } = this;
    const pairs = review.pairs.filter((pair) => {
      if (filter === 'open') return pair.isUnsure || keyOfPair(pair) === this.mending?.pair;
      return filter === 'all' || pair.outcome.includes(filter);
    });
    if (pairs.length === 0) return html`<p class="empty">${say(language, lineageTexts.nothingHere)}</p>`;
    const more = pairs.length - shown;
    return html`<ol class="lineage-list">
        ${repeat(pairs.slice(0, shown), keyOfPair, (pair) => html`<li>${this.pair(pair)}</li>`)}
      </ol>
      ${
        more > 0
          ? html`<button type="button" class="button" @click=${() => (this.shown += AT_ONCE)}>
              ${say(language, lineageTexts.showMore, { n: Math.min(more, AT_ONCE) })}
            </button>`
          : nothing
      }`;
  }

  private pair(pair: ReviewedPair): TemplateResult {
    const { language, review, session } = this;
    const isMended = this.mending?.pair === keyOfPair(pair);
    return pairView(pair, {
      language,
      words: review.language,
      base: review.base,
      canEdit: session.rights.canEdit,
      confirm: () => void this.confirm([pair]),
      mend: (clauseId) => this.mend({ pair: keyOfPair(pair), clauseId, isGone: pair.after.length === 0 }),
      below: isMended
        ? html`<lineage-mend
            .language=${language}
            .review=${review}
            .mending=${this.mending}
            @lineage-told=${(event: CustomEvent<WorkingEdit>) => void this.tell(event.detail)}
            @lineage-left=${() => this.mend(null)}
          ></lineage-mend>`
        : nothing,
    });
  }

  private mend(mending: Mending | null): void {
    const former = this.mending?.pair;
    this.mending = mending;
    this.focusNext = mending ? 'lineage-mend input' : `[data-pair="${former ?? ''}"] button`;
  }

  /** What was confirmed shows at once; who looks again sees the same. */
  private async confirm(pairs: readonly ReviewedPair[]): Promise<void> {
    const ids = pairs.flatMap(({ before, after }) => (after.length > 0 ? after : before).map(({ id }) => id));
    const [first, ...others] = ids;
    if (first === undefined) return;
    const next = this.review.pairs.find(
      ({ isUnsure }, at) => isUnsure && at > this.review.pairs.indexOf(pairs[0] as ReviewedPair),
    );
    const confirmed = new Set(pairs);
    const former = this.review;
    this.review = {
      ...former,
      pairs: former.pairs.map((pair) =>
        confirmed.has(pair) ? { ...pair, source: 'confirmed' as const, isUnsure: false, certainty: 1 } : pair,
      ),
    };
    this.focusNext = next ? `[data-pair="${keyOfPair(next)}"] button` : null;
    const edit: WorkingEdit = { type: 'confirm-lineage', clauseId: first, ...(others.length > 0 ? { others } : {}) };
    const isTaken = await this.session.do(edit);
    this.seen = isTaken ? this.session.head.revision : this.seen;
    if (!isTaken) this.review = former;
  }

  private async tell(edit: WorkingEdit): Promise<void> {
    const isTaken = await this.session.do(edit);
    if (!isTaken) return;
    this.mending = null;
    await this.readAgain();
    this.session.say(say(this.language, lineageTexts.mended));
  }

  /** After an undo, or when somebody else changed the text, the pairs are others. */
  private async readAgain(): Promise<void> {
    this.seen = this.session.head.revision;
    try {
      this.review = await readLineage(this.session.draft.id);
    } catch {
      this.session.say(say(this.language, desk.noAnswer), 'error');
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { session, focusNext } = this;
    if (session.waiting === 0 && session.head.revision !== this.seen) void this.readAgain();
    if (focusNext === null) return;
    this.focusNext = null;
    requestAnimationFrame(() => this.querySelector<HTMLElement>(focusNext)?.focus());
  }
}
