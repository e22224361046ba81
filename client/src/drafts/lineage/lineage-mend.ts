// Saying what a clause comes from: the clauses of the last version to choose among, several for a merge, or none for a
// new one; for a clause that is gone, the one that it became.
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import type { LineageReview, ReviewedPair } from '@sala/shared/drafts/revision-contract.js';
import type { WorkingEdit } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { truncateClusters } from '@sala/shared/language/clusters.js';
import { normalKey } from '@sala/shared/language/normal-key.js';
import { lineageTexts } from '@sala/shared/texts/drafting/lineage.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { randomId } from '../../infra/random-id.js';
import { LightElement } from '../../ui/light-element.js';
import type { Mending } from './lineage-pair.js';

type Listed = ReviewedPair['before'][number];

const SHOWN = 12;
const QUOTE_CLUSTERS = 90;

@customElement('lineage-mend')
export class LineageMend extends LightElement {
  @property({ attribute: false }) language!: Language;
  @property({ attribute: false }) review!: LineageReview;
  @property({ attribute: false }) mending!: Mending;
  @state() private query = '';
  @state() private chosen: readonly string[] = [];
  @state() private problem = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.chosen = this.mending.isGone ? [] : this.comesFrom(this.mending.clauseId);
  }

  protected override render(): TemplateResult {
    const { language, mending } = this;
    const label = this.labelOf(mending.clauseId);
    const title = mending.isGone ? lineageTexts.mendGoneOf : lineageTexts.mendOf;
    return html`<form class="form mend" @submit=${this.take} @keydown=${this.pressed}>
      <h3 id="mend-title">${say(language, title, { clause: label })}</h3>
      <div class="field">
        <label for="mend-search">${say(language, lineageTexts.search)}</label>
        <input id="mend-search" type="search" autocomplete="off" .value=${this.query} @input=${this.searched} />
      </div>
      <fieldset class="mend-choices" aria-labelledby="mend-title">
        ${mending.isGone ? nothing : html`<p class="meta">${say(language, lineageTexts.several)}</p>`}
        ${this.offered().map((one) => this.choice(one))}
      </fieldset>
      ${this.problem ? html`<p class="notice" role="alert">${this.problem}</p>` : nothing}
      <p class="acts">
        <button class="button primary">${say(language, mending.isGone ? lineageTexts.becameThis : lineageTexts.comesFrom)}</button>
        ${
          mending.isGone
            ? nothing
            : html`<button type="button" class="button" @click=${() => this.tell([])}>${say(language, lineageTexts.newClause)}</button>`
        }
        <button type="button" class="button" @click=${this.leave}>${say(language, lineageTexts.leave)}</button>
      </p>
    </form>`;
  }

  private choice({ id, label, heading, text }: Listed): TemplateResult {
    const { language, mending } = this;
    const head = inEither(heading, language);
    const words = inEither(text, this.review.language);
    const toggle = () => {
      const isChosen = this.chosen.includes(id);
      const rest = mending.isGone ? [] : this.chosen.filter((one) => one !== id);
      this.chosen = isChosen && !mending.isGone ? rest : [...rest, id];
      this.problem = '';
    };
    return html`<label class="mend-choice">
      <input type=${mending.isGone ? 'radio' : 'checkbox'} name="from" .checked=${this.chosen.includes(id)} @change=${toggle} />
      <span>
        <b>${label}</b> ${head ? html`<span lang=${head.language}>${head.text}</span>` : nothing}
        ${words ? html`<br /><span class="small" lang=${words.language}>${truncateClusters(words.text, QUOTE_CLUSTERS)}</span>` : nothing}
      </span>
    </label>`;
  }

  /** What is chosen first, then what the words looked for are in, or what stands around. */
  private offered(): Listed[] {
    const { pairs } = this.review;
    const all = pairs.flatMap(({ before, after }) => (this.mending.isGone ? after : before));
    const chosen = all.filter(({ id }) => this.chosen.includes(id));
    const wanted = normalKey(this.query.trim());
    const isWanted = ({ label, heading, text }: Listed) =>
      [label, heading.km, heading.en, text.km, text.en].some((one) => one && normalKey(one).includes(wanted));
    const found = wanted === '' ? this.likely(all) : all.filter(isWanted);
    return [...chosen, ...found.filter((one) => !chosen.includes(one)).slice(0, SHOWN)];
  }

  /** Those without a partner on the other side come first: they are what is most often missing. */
  private likely(all: readonly Listed[]): Listed[] {
    const alone = new Set(
      this.review.pairs
        .filter(({ before, after }) => (this.mending.isGone ? before : after).length === 0)
        .flatMap(({ before, after }) => [...before, ...after].map(({ id }) => id)),
    );
    return [...all].sort((one, other) => Number(alone.has(other.id)) - Number(alone.has(one.id)));
  }

  private labelOf(id: string): string {
    const clauses = this.review.pairs.flatMap(({ before, after }) => (this.mending.isGone ? before : after));
    return clauses.find((one) => one.id === id)?.label ?? '';
  }

  /** Clauses of the last version that a clause of the new text is taken to come from. */
  private comesFrom(clauseId: string): string[] {
    const pair = this.review.pairs.find(({ after }) => after.some(({ id }) => id === clauseId));
    return pair?.before.map(({ id }) => id) ?? [];
  }

  private readonly searched = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
  };

  private readonly take = (event: Event): void => {
    event.preventDefault();
    if (this.chosen.length === 0) this.problem = say(this.language, lineageTexts.chooseFirst);
    else this.tell(this.chosen);
  };

  private tell(chosen: readonly string[]): void {
    const { clauseId, isGone } = this.mending;
    const [became] = chosen;
    const target = isGone ? became : clauseId;
    if (target === undefined) return;
    const from = isGone ? [...this.comesFrom(target), clauseId] : [...chosen];
    const detail: WorkingEdit = { type: 'set-lineage', clauseId: target, from, newId: randomId() };
    this.dispatchEvent(new CustomEvent<WorkingEdit>('lineage-told', { detail, bubbles: true }));
  }

  private readonly leave = (): void => {
    this.dispatchEvent(new CustomEvent('lineage-left', { bubbles: true }));
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.leave();
  };
}
