// Signing: every answer that waits, as the public will read it, to be signed together in the name of the office. One
// that was changed after it was read here is told, and then none is signed.
import { kindWords } from '@sala/shared/annotations/kinds.js';
import type { Proposal } from '@sala/shared/answers/contract.js';
import type { DeskRow } from '@sala/shared/answers/desk-contract.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { answering } from '@sala/shared/texts/answering/answering.js';
import { answerWriting } from '@sala/shared/texts/answering/answer-writing.js';
import { say } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../ui/light-element.js';
import { saidView } from '../writing/answer-views.js';
import { readDesk, readWaiting, Refused, signAnswers } from '../answers.api.js';
import type { DeskPlace } from '../desk-place.js';
import type { DeskSession } from '../desk-session.js';
import { placeOf, wordsOf } from './desk-rows.js';

const CONFLICT = 409;
/** So many can be signed in one go, and read before. */
const SIGNED_AT_ONCE_MAX = 200;

@customElement('sign-dialog')
export class SignDialog extends LightElement {
  @property({ attribute: false }) session!: DeskSession;
  @state() private waiting: Proposal[] | null = null;
  @state() private left: ReadonlySet<string> = new Set();
  /** Ids of those that were changed, or came, after they had been read here. */
  @state() private stale: ReadonlySet<string> = new Set();
  @state() private refused = '';
  @state() private signed = 0;
  @state() private isBusy = false;
  private hasMore = false;
  private alone: string | null = null;
  /** What the answers answer, by the ids of the comments that stand for a group. */
  private comments: ReadonlyMap<string, DeskRow> = new Map();

  /** On all that wait, or on one of them. */
  open(alone: string | null = null): void {
    this.alone = alone;
    this.waiting = null;
    this.left = new Set();
    this.stale = new Set();
    this.signed = 0;
    this.refused = '';
    this.querySelector('dialog')?.showModal();
    void this.read();
  }

  protected override render(): TemplateResult {
    return html`<dialog class="sheet-dialog" aria-labelledby="sign-title" @close=${this.closed}>
      ${this.signed > 0 ? this.done() : this.plan()}
    </dialog>`;
  }

  private get chosen(): Proposal[] {
    return (this.waiting ?? []).filter(({ id }) => !this.left.has(id));
  }

  private plan(): TemplateResult {
    const { session, waiting, chosen, refused, isBusy } = this;
    const { language, draft } = session.page;
    const office = inEither(draft.office.name, language)?.text ?? '';
    return html`<form class="form" @submit=${this.sign}>
      <h2 id="sign-title">${say(language, answerWriting.signTitle, { n: waiting?.length ?? session.desk?.counts.toSign ?? 0 })}</h2>
      <p>${say(language, answerWriting.signWhat, { office })}</p>
      ${waiting ? html`<ul class="sign-list">${waiting.map((one) => this.proposal(one))}</ul>` : html`<p role="status">${say(language, answerWriting.loading)}</p>`}
      ${this.hasMore ? html`<p class="small">${say(language, answerWriting.signMore, { n: SIGNED_AT_ONCE_MAX })}</p>` : nothing}
      ${refused ? html`<p class="notice" role="alert">${refused}</p>` : nothing}
      <p class="acts">
        <button class="button primary" ?disabled=${isBusy || !waiting}>${say(language, answerWriting.signAct, { n: chosen.length })}</button>
        <button type="button" class="button" @click=${this.close}>${say(language, answerWriting.cancel)}</button>
      </p>
    </form>`;
  }

  private proposal(one: Proposal): TemplateResult {
    const { language, draft } = this.session.page;
    const { id, by, annotationIds, corrects } = one;
    const toggle = (event: Event) => {
      const left = new Set(this.left);
      if ((event.target as HTMLInputElement).checked) left.delete(id);
      else left.add(id);
      this.left = left;
    };
    return html`<li data-answer=${id} ?data-stale=${this.stale.has(id)}>
      ${this.stale.has(id) ? html`<p><b>${say(language, answerWriting.stale)}</b></p>` : nothing}
      ${this.comment(one)} ${saidView(one, language, draft.slug)}
      <p class="meta">
        ${say(language, answering.answersCount, { n: annotationIds.length })} ·
        ${say(language, answerWriting.writtenBy, { who: by.name })}
        ${corrects ? html` · ${say(language, answerWriting.isCorrection)}` : nothing}
      </p>
      <label class="choice">
        <input type="checkbox" .checked=${!this.left.has(id)} @change=${toggle} />
        <span>${say(language, answerWriting.signOne)}</span>
      </label>
    </li>`;
  }

  /** The comment, so that nobody signs an answer to something unread. */
  private comment({ annotationIds }: Proposal): TemplateResult | typeof nothing {
    const { session } = this;
    const { language } = session.page;
    const row = annotationIds.map((id) => this.comments.get(id)).find((found) => found !== undefined);
    if (!row) return nothing;
    const address = session.address({ view: 'waiting', filters: {}, open: row.annotationId });
    return html`<div class="sign-comment" data-kind=${row.kind}>
      <p><span class="kind">${icon(row.kind, 'small')}${say(language, kindWords[row.kind])}</span> · ${placeOf(row, language)}</p>
      <p>${wordsOf(row, language)}</p>
      <p><a href=${address} data-go @click=${this.close}>${say(language, answerWriting.readComment)}</a></p>
    </div>`;
  }

  private done(): TemplateResult {
    const { language } = this.session.page;
    return html`<div class="form">
      <h2 id="sign-title">${say(language, answerWriting.signed, { n: this.signed })}</h2>
      <p class="acts">
        <button type="button" class="button primary" @click=${this.close}>${say(language, answerWriting.cancel)}</button>
      </p>
    </div>`;
  }

  private async read(): Promise<Proposal[]> {
    const { session } = this;
    try {
      const [waiting] = await Promise.all([readWaiting(session.page.draft.id), this.readComments()]);
      this.hasMore = waiting.length > SIGNED_AT_ONCE_MAX;
      const { alone } = this;
      this.waiting = waiting.filter(({ id }) => alone === null || id === alone).slice(0, SIGNED_AT_ONCE_MAX);
    } catch (error) {
      this.refused = session.sentenceOf(error);
    }
    return this.waiting ?? [];
  }

  /** As far as there are comments that an answer could be signed for in one go. */
  private async readComments(): Promise<void> {
    const place: DeskPlace = { view: 'waiting', order: 'oldest', filters: {}, open: null };
    const found: DeskRow[] = [];
    let after: string | undefined;
    do {
      const { rows, next } = await readDesk(this.session.page.draft.id, place, after);
      found.push(...rows);
      after = next ?? undefined;
    } while (after !== undefined && found.length < SIGNED_AT_ONCE_MAX);
    this.comments = new Map(found.map((row) => [row.annotationId, row]));
  }

  private readonly sign = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { session, chosen } = this;
    const { page } = session;
    this.refused = '';
    if (chosen.length === 0) {
      this.refused = say(page.language, answerWriting.chooseToSign);
      return;
    }
    this.isBusy = true;
    try {
      await signAnswers(page.draft.id, { answers: chosen.map(({ id, revision }) => ({ id, revision })) });
      this.signed = chosen.length;
    } catch (error) {
      this.refused = session.sentenceOf(error);
      if (error instanceof Refused && error.status === CONFLICT) await this.compare(chosen);
    }
    this.isBusy = false;
  };

  /** Shows as they are now those that are not as they were read, and leaves them unticked. */
  private async compare(before: readonly Proposal[]): Promise<void> {
    const read = new Map(before.map(({ id, revision }) => [id, revision]));
    const now = await this.read();
    this.stale = new Set(
      now.filter(({ id, revision }) => read.has(id) && read.get(id) !== revision).map(({ id }) => id),
    );
    this.left = new Set([...this.left, ...this.stale]);
  }

  private readonly close = (): void => this.querySelector('dialog')?.close();

  private readonly closed = (): void => {
    if (this.signed === 0) return;
    void this.session.load();
    this.dispatchEvent(new CustomEvent('answers-signed', { bubbles: true }));
  };
}
