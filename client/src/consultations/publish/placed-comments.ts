// Comments of the version that came out last whose place a person has to say, and those of which somebody said it: each
// choice is sent at once, and a wrong one is chosen anew.
import type { CarryDecision } from '@sala/shared/annotations/contract.js';
import type { PlacesToDecide } from '@sala/shared/consultations/publish-contract.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { publishing } from '@sala/shared/texts/drafting/publishing.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LightElement } from '../../ui/light-element.js';
import { decidePlace, readPlaces, Refused } from '../consultations.api.js';
import './doubtful-panel.js';

type Placed = PlacesToDecide['comments'][number];

@customElement('placed-comments')
export class PlacedComments extends LightElement {
  @property({ attribute: false }) language!: Language;
  @property({ attribute: false }) now!: string;
  @property({ attribute: false }) draftId!: string;
  @state() private places: PlacesToDecide | null = null;
  /** Of which a choice was taken back here and another one is not made yet. */
  @state() private open: ReadonlySet<string> = new Set();
  @state() private told = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  private async read(): Promise<void> {
    try {
      this.places = await readPlaces(this.draftId);
      this.open = new Set();
    } catch {
      this.told = say(this.language, desk.noAnswer);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language, places, told } = this;
    if (!places || places.comments.length === 0) return told ? html`<p class="notice">${told}</p>` : nothing;
    const { comments, number } = places;
    const left = comments.filter(({ decidedAt }) => decidedAt === null).length;
    return html`<section class="to-decide" aria-labelledby="placed">
      <h2 id="placed">${say(language, publishing.placedTitle, { n: number })}</h2>
      <p>${say(language, publishing.placedMore)}</p>
      <p class="decide-left" role="status" data-n=${left}>
        <b>${left > 0 ? say(language, publishing.leftToDecide, { n: left }) : say(language, publishing.allDecided, { n: comments.length })}</b>
      </p>
      <div aria-live="assertive">${told ? html`<p class="notice">${told}</p>` : nothing}</div>
      ${repeat(
        comments,
        ({ doubtful }) => doubtful.annotation.id,
        (placed, at) => this.panel(placed, at, places),
      )}
    </section>`;
  }

  private panel(placed: Placed, at: number, { clauses, comments }: PlacesToDecide): TemplateResult {
    const { annotation } = placed.doubtful;
    return html`<doubtful-panel
      .language=${this.language}
      .now=${this.now}
      .doubtful=${placed.doubtful}
      .clauses=${clauses}
      .decision=${this.decisionOn(placed)}
      .place=${at + 1}
      .total=${comments.length}
      @comment-decided=${({ detail }: CustomEvent<CarryDecision>) => void this.decide(placed, detail)}
      @decision-taken-back=${() => (this.open = new Set([...this.open, annotation.id]))}
      @next-asked=${() => this.goOn(at)}
    ></doubtful-panel>`;
  }

  private decisionOn({ doubtful, decidedAt, isGone }: Placed): CarryDecision | undefined {
    const { id } = doubtful.annotation;
    if (decidedAt === null || this.open.has(id)) return undefined;
    return { annotationId: id, target: isGone ? null : doubtful.proposal };
  }

  private async decide({ doubtful, decidedAt }: Placed, { target }: CarryDecision): Promise<void> {
    const { places } = this;
    if (!places) return;
    this.told = '';
    try {
      await decidePlace(doubtful.annotation.id, { versionId: places.versionId, target, decidedAt });
    } catch (error) {
      this.told = error instanceof Refused && error.message ? error.message : say(this.language, desk.noAnswer);
    }
    await this.read();
  }

  private goOn(from: number): void {
    const { comments = [] } = this.places ?? {};
    const order = [...comments.slice(from + 1), ...comments.slice(0, from + 1)];
    const next = order.find(({ decidedAt }) => decidedAt === null) ?? order[0];
    const element = this.querySelector<HTMLElement>(`#doubt-${CSS.escape(next?.doubtful.annotation.id ?? '')} h3`);
    element?.focus();
    element?.scrollIntoView({ block: 'start' });
  }
}
