// What is missing before the round may be closed as answered, each number with the list behind it; and closing it, for
// the official who signs for the office.
import { stageOf } from '@sala/shared/ground/stages.js';
import type { RoundProgress } from '@sala/shared/answers/desk-contract.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { answering } from '@sala/shared/texts/answering/answering.js';
import { say } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../ui/light-element.js';
import { closeAsAnswered } from '../answers.api.js';
import type { DeskSession } from '../desk-session.js';

@customElement('round-closing')
export class RoundClosing extends LightElement {
  @property({ attribute: false, hasChanged: () => true }) session!: DeskSession;
  @state() private refused = '';
  @state() private isBusy = false;

  protected override render(): TemplateResult {
    const { session } = this;
    const { page, progress } = session;
    const { round, language } = page;
    if (!round || !progress || stageOf(round, session.now()) === 'announced') return html``;
    if (progress.closedAsAnswered)
      return html`<p class="notice" role="status">
        ${icon('check')} ${say(language, answering.closed, { n: round.number })}
      </p>`;
    const missing = this.missing(progress);
    const isReady = missing.length === 0;
    return html`<details class="closing">
      <summary>
        ${say(language, answering.closing)} ·
        ${isReady ? say(language, answering.nothingMissing) : say(language, answering.nMissing, { n: missing.length })}
      </summary>
      <p>${say(language, isReady ? answering.closingReady : answering.closingMore, { n: round.number })}</p>
      ${isReady ? nothing : html`<h2 class="small">${say(language, answering.missing)}</h2><ul class="checks">${missing}</ul>`}
      ${this.refused ? html`<p class="notice" role="alert">${this.refused}</p>` : nothing}
      ${
        page.rights.canSign
          ? html`<p>
              <button type="button" class="button ${isReady ? 'primary' : ''}" ?disabled=${this.isBusy} @click=${this.close}>
                ${icon('seal')}${say(language, answering.closeButton)}
              </button>
            </p>`
          : html`<p class="small">${say(language, answering.whoCloses)}</p>`
      }
    </details>`;
  }

  private missing({ total, answered, waiting, held, reported, closesAt }: RoundProgress): TemplateResult[] {
    const { session } = this;
    const { language, round } = session.page;
    const left = total - answered - waiting;
    const row = (sentence: unknown) =>
      html`<li data-check="may"><span class="chip">${icon('late', 'small')}${say(language, answering.lacks)}</span> <span>${sentence}</span></li>`;
    // Of one round alone where there were several: the number is that of the list it leads to.
    const filters = round && round.number > 1 ? { round: round.id } : {};
    const link = (view: 'to-answer' | 'waiting', sentence: string) =>
      html`<a href=${session.address({ view, filters, open: null })} data-go>${sentence}</a>`;
    const rows: TemplateResult[] = [];
    if (round && stageOf(round, session.now()) === 'open')
      rows.push(row(say(language, answering.missingOpen, { when: formatDayTime(language, closesAt) })));
    if (left > 0) rows.push(row(link('to-answer', say(language, answering.missingToAnswer, { n: left }))));
    if (waiting > 0) rows.push(row(link('waiting', say(language, answering.missingSignature, { n: waiting }))));
    if (held > 0) rows.push(row(say(language, answering.missingModeration, { n: held })));
    if (reported > 0) rows.push(row(say(language, answering.missingReports, { n: reported })));
    return rows;
  }

  private readonly close = async (): Promise<void> => {
    const { session } = this;
    const { round } = session.page;
    if (!round) return;
    this.isBusy = true;
    this.refused = '';
    try {
      await closeAsAnswered(round.id);
      await session.load();
    } catch (error) {
      this.refused = session.sentenceOf(error);
    }
    this.isBusy = false;
  };
}
