// One comment at the desk: what it says and who says the same, what the office notes about it, and its answer.
import { kindWords } from '@sala/shared/annotations/kinds.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { pages } from '@sala/shared/ground/paths.js';
import { answering } from '@sala/shared/texts/answering/answering.js';
import { answerWriting } from '@sala/shared/texts/answering/answer-writing.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { LightElement } from '../../ui/light-element.js';
import { answerForm } from './answer-form.js';
import { AnswerSession } from './answer-session.js';
import { proposalView, signedView, sidesView } from './answer-views.js';
import type { DeskSession } from '../desk-session.js';
import './office-notes.js';
import { alikePanel, commentView, similarPanel } from './work-comment.js';
import { standingLine } from './work-standing.js';

/** A line says that something is being fetched only once somebody could wonder. */
const SLOW_MS = 400;
/** With a key held down one passes many comments; only one where one stays is fetched. */
const STAY_MS = 120;

@customElement('answer-work')
export class AnswerWork extends LightElement {
  @property({ attribute: false }) session!: DeskSession;
  @property({ attribute: false }) annotationId = '';
  @state() private isSlow = false;
  @state() private isUnfolded = false;
  private answer: AnswerSession | null = null;
  private stay = 0;

  send(): Promise<unknown> {
    return this.answer?.save(true) ?? Promise.resolve();
  }

  toggleClaim(): Promise<void> {
    return this.answer?.toggleClaim() ?? Promise.resolve();
  }

  readAgain(): Promise<void> {
    return this.answer?.load() ?? Promise.resolve();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('annotationId')) return;
    const answer = new AnswerSession(this, this.session, this.annotationId);
    const isFirst = this.answer === null;
    this.answer = answer;
    this.isSlow = false;
    this.isUnfolded = false;
    window.clearTimeout(this.stay);
    this.stay = window.setTimeout(() => void answer.load(), isFirst ? 0 : STAY_MS);
    window.setTimeout(() => (this.isSlow = this.answer === answer && answer.work === null), SLOW_MS);
  }

  protected override render(): TemplateResult {
    const { answer, session } = this;
    const { language } = session.page;
    if (!answer) return html``;
    if (answer.failed)
      return html`<div class="notice" role="alert">
        <p>${answer.failed}</p>
        <p class="acts">
          <button type="button" class="button" @click=${() => void answer.load()}>${say(language, answering.again)}</button>
        </p>
      </div>`;
    if (!answer.work) return this.isSlow ? html`<p role="status">${say(language, answerWriting.loading)}</p>` : html``;
    return html`<div class="answer-work" data-kind=${answer.work.annotation.kind}>
      ${this.head(language)} ${commentView(answer)}
      ${alikePanel(answer, this.isUnfolded, () => (this.isUnfolded = !this.isUnfolded))} ${similarPanel(answer)}
      ${standingLine(answer)}
      ${keyed(answer.annotationId, html`<office-notes .answer=${answer} .notes=${answer.work.notes}></office-notes>`)}
      ${this.answerPart(answer)}
    </div>`;
  }

  private head(language: Language): TemplateResult {
    const { annotation, label } = this.answer?.work ?? {};
    if (!annotation) return html``;
    const place = inEither(label ?? {}, language)?.text || say(language, answering.wholeDraft);
    const address = `${pages.draft(language, this.session.page.draft.slug)}#a-${annotation.id}`;
    return html`<div class="answer-work-head" tabindex="-1">
      <h2 class="kind">${icon(annotation.kind)}${say(language, kindWords[annotation.kind])} · ${place}</h2>
      <a class="small" href=${address}>${say(language, answerWriting.openInDraft)}</a>
    </div>`;
  }

  private answerPart(answer: AnswerSession): TemplateResult {
    const { work, draft, theirs, notice } = answer;
    const told = notice
      ? html`<p class="notice" data-tone=${notice.tone ?? nothing} role=${notice.tone === 'error' ? 'alert' : 'status'}>
          ${notice.text}
        </p>`
      : nothing;
    return html`${work?.answer ? signedView(answer, work.answer) : nothing}
    ${theirs && draft ? sidesView(answer, theirs) : nothing}
    ${draft ? answerForm(answer, draft, told) : html`${work?.proposal ? proposalView(answer, work.proposal) : nothing}${told}`}`;
  }
}
