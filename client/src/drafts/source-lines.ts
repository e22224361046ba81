// The uploaded file, paragraph by paragraph, beside the tree that was made of it: each line leads to its clause, and the
// lines of the clause that is open are marked.
import type { Clause } from '@sala/shared/drafts/contract.js';
import type { SourceText } from '@sala/shared/drafts/working-text-contract.js';
import { placeLines } from '@sala/shared/drafts/working-text-source.js';
import { mending } from '@sala/shared/texts/mending.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../ui/light-element.js';

@customElement('source-lines')
export class SourceLines extends LightElement {
  @property({ attribute: false }) source!: SourceText;
  @property({ attribute: false }) clauses: readonly Clause[] = [];
  /** Language of the file. */
  @property() of: Language = 'km';
  @property() language: Language = 'km';
  @property({ attribute: false }) openId: string | null = null;

  private placedFor: readonly Clause[] | null = null;
  private placed: (string | null)[] = [];

  protected override render(): TemplateResult {
    const { source, language } = this;
    const placed = this.places();
    return html`<p class="meta">${say(language, mending.sourceMore, { name: source.name })}</p>
      <ol class="source-lines" lang=${this.of}>
        ${source.lines.map((line, at) => this.line(line, placed[at] ?? null))}
      </ol>`;
  }

  private line(words: string, clauseId: string | null): TemplateResult {
    const isOpen = clauseId !== null && clauseId === this.openId;
    const go = () =>
      this.dispatchEvent(new CustomEvent<string | null>('line-chosen', { detail: clauseId, bubbles: true }));
    return html`<li ?data-open=${isOpen}>
      <button type="button" tabindex="-1" @click=${go}>${words}</button>
    </li>`;
  }

  /** Placing reads the whole text, so it is done once for each state of it. */
  private places(): (string | null)[] {
    if (this.placedFor !== this.clauses) {
      this.placed = placeLines(this.source.lines, this.clauses, this.of);
      this.placedFor = this.clauses;
    }
    return this.placed;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('openId') && this.openId !== null)
      this.querySelector('li[data-open]')?.scrollIntoView({ block: 'nearest' });
  }
}
