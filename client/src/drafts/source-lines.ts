// The uploaded file, paragraph by paragraph, beside the tree that was made of it: each line leads to its clause, and
// the lines of the clause that is open are marked.
import type { Clause } from '@sala/shared/drafts/contract.js';
import type { SourceText } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { mending } from '@sala/shared/texts/drafting/mending.js';
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

  /** The clause of each line as the text stands: one that was merged away leads to the one before it. */
  private places(): (string | null)[] {
    const standing = new Set(this.clauses.map(({ id }) => id));
    let last: string | null = null;
    return this.source.clauseIds.map((clauseId) => {
      if (clauseId === null) return null;
      if (standing.has(clauseId)) last = clauseId;
      return last;
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('openId') && this.openId !== null)
      this.querySelector('li[data-open]')?.scrollIntoView({ block: 'nearest' });
  }
}
