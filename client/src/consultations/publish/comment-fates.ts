// What becomes of the comments, as numbers that open their lists: "312 same, 14 moved, 3 need you".
import type { ForetoldComment, PublishPreview } from '@sala/shared/consultations/publish-contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import { publishing } from '@sala/shared/texts/drafting/publishing.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { icon, type IconName } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../ui/light-element.js';

type Outcome = ForetoldComment['outcome'];

/** In the order in which they are told; what needs a person comes last and stands out. */
export const fates: readonly { outcome: Exclude<Outcome, 'needs-review'>; word: Text; glyph: IconName }[] = [
  { outcome: 'same', word: publishing.same, glyph: 'check' },
  { outcome: 'shifted', word: publishing.shifted, glyph: 'check' },
  { outcome: 'changed', word: publishing.changed, glyph: 'wording' },
  { outcome: 'moved', word: publishing.moved, glyph: 'moved' },
  { outcome: 'split', word: publishing.split, glyph: 'split' },
  { outcome: 'merged', word: publishing.merged, glyph: 'merged' },
  { outcome: 'removed', word: publishing.removed, glyph: 'removed' },
];

/** Comments listed at once, and as many again each time. */
const AT_ONCE = 50;

@customElement('comment-fates')
export class CommentFates extends LightElement {
  @property({ attribute: false }) language!: Language;
  @property({ attribute: false }) slug!: string;
  @property({ attribute: false }) preview!: PublishPreview;
  /** Those that still need somebody. */
  @property({ type: Number }) left = 0;
  @state() private open: Outcome | null = null;
  @state() private shown = AT_ONCE;

  protected override render(): TemplateResult {
    const { language, preview, left } = this;
    const asked = preview.counts['needs-review'] ?? 0;
    return html`<div class="fates" role="group" aria-label=${say(language, publishing.outcomes)}>
        ${fates.map(({ outcome, word, glyph }) => {
          const n = preview.counts[outcome] ?? 0;
          return n === 0 ? nothing : this.fate(outcome, say(language, word, { n }), glyph);
        })}
        ${
          asked === 0
            ? nothing
            : this.fate(
                'needs-review',
                left > 0
                  ? say(language, publishing.needYou, { n: left })
                  : say(language, publishing.allDecided, { n: asked }),
                left > 0 ? 'person' : 'check',
              )
        }
      </div>
      ${this.open ? this.list(this.open) : nothing}`;
  }

  private fate(outcome: Outcome, words: string, glyph: IconName): TemplateResult {
    const isOpen = this.open === outcome;
    const toggle = () => {
      this.open = isOpen ? null : outcome;
      this.shown = AT_ONCE;
    };
    return html`<button
      type="button"
      class="fate"
      data-outcome=${outcome}
      ?data-left=${outcome === 'needs-review' && this.left > 0}
      aria-expanded=${isOpen}
      aria-controls=${isOpen ? 'fate-list' : nothing}
      @click=${toggle}
    >
      ${icon(glyph, 'small')}${words}
    </button>`;
  }

  private list(outcome: Outcome): TemplateResult {
    const { language, slug, preview, shown } = this;
    const rows = preview.comments.filter((one) => one.outcome === outcome);
    const more = rows.length - shown;
    const word = fates.find((one) => one.outcome === outcome)?.word ?? publishing.leftToDecide;
    const title = say(language, publishing.listOf, { what: say(language, word, { n: rows.length }) });
    return html`<section class="panel" id="fate-list" aria-label=${title}>
      <ul class="fate-rows">
        ${rows.slice(0, shown).map(
          ({ annotationId, label, madeOn }) =>
            html`<li>
                <a href=${pages.version(language, slug, madeOn, annotationId)}>${label}</a>
                <span class="meta">${say(language, publishing.madeOn, { n: madeOn })}</span>
              </li>`,
        )}
      </ul>
      ${
        more > 0
          ? html`<button type="button" class="button" @click=${() => (this.shown += AT_ONCE)}>
              ${say(language, publishing.showMore, { n: Math.min(more, AT_ONCE) })}
            </button>`
          : nothing
      }
    </section>`;
  }
}
