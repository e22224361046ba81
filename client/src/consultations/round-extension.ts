// Extending a round that has not closed: a later close for everybody, with a reason; the first date stays visible.
import type { Round } from '@sala/shared/consultations/contract.js';
import type { RoundState } from '@sala/shared/screens/desk-state.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { REASON_CLUSTERS_MIN } from '@sala/shared/ground/limits.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { planning } from '@sala/shared/texts/drafting/planning.js';
import { say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { randomId } from '../infra/random-id.js';
import { bilingualField } from '../ui/bilingual-field.js';
import { LightElement } from '../ui/light-element.js';
import { extendRound, Refused } from './consultations.api.js';
import { daysLater, instantOf } from './phnom-penh-time.js';

const USUAL_DAYS = 14;

@customElement('round-extension')
export class RoundExtension extends LightElement {
  @property({ attribute: false }) page!: RoundState;
  @property({ attribute: false }) round!: Round;
  @state() private closes = '';
  @state() private reason: Bilingual = {};
  @state() private refused = '';
  private readonly extensionId = randomId();

  override connectedCallback(): void {
    super.connectedCallback();
    this.closes = daysLater(this.round.closesAt, USUAL_DAYS, '23:59');
  }

  protected override render(): TemplateResult {
    const { language, draft } = this.page;
    const instant = instantOf(this.closes);
    return html`<details class="panel">
      <summary>${say(language, planning.extend)} · ${say(language, planning.round, { n: this.round.number })}</summary>
      <form class="form" novalidate @submit=${this.extend}>
        <p class="small">${say(language, planning.extendMore, { n: REASON_CLUSTERS_MIN[draft.authoritative] })}</p>
        <div class="field">
          <label for="new-close">${say(language, planning.newClose)}</label>
          <input
            type="datetime-local"
            id="new-close"
            aria-describedby="new-close-said"
            .value=${this.closes}
            @change=${(event: Event) => (this.closes = (event.target as HTMLInputElement).value)}
          />
          <p class="meta" id="new-close-said">${instant ? formatDayTime(language, instant) : ''}</p>
        </div>
        ${bilingualField({
          id: 'extension-reason',
          language,
          labels: { km: desk.reasonKm, en: desk.reasonEn },
          value: this.reason,
          isLong: true,
          required: draft.authoritative,
          input: (one, words) => (this.reason = { ...this.reason, [one]: words }),
        })}
        ${this.refused ? html`<p class="notice" role="alert">${this.refused}</p>` : nothing}
        <p class="acts"><button class="button primary">${say(language, planning.extend)}</button></p>
      </form>
    </details>`;
  }

  private readonly extend = async (event: Event): Promise<void> => {
    event.preventDefault();
    const closesAt = instantOf(this.closes);
    if (!closesAt) return;
    try {
      await extendRound(this.round.id, { id: this.extensionId, closesAt, reason: this.reason });
      location.reload();
    } catch (error) {
      this.refused = error instanceof Refused && error.message ? error.message : say(this.page.language, desk.noAnswer);
    }
  };
}
