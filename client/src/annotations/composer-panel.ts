// One comment or reply being written: the form, what is kept of it, the warning before one gives oneself away, sending,
// and the receipt. Stands beside the text, in the sheet or under a thread; where is not its business.
import { composer, type ComposerView, replyComposer } from '@sala/shared/annotations/composer.template.js';
import type { Target } from '@sala/shared/annotations/contract.js';
import { findSelfExposure } from '@sala/shared/discussions/self-exposure.js';
import { phrases } from '@sala/shared/language/phrases.js';
import type { IdentityLevel } from '@sala/shared/discussions/contract.js';
import type { OwnState } from '@sala/shared/screens/reading-state.js';
import { composing } from '@sala/shared/texts/reading/composing.js';
import { liveReading } from '@sala/shared/texts/reading/live-reading.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import type { EvidenceFile, KeptReceipt, Speech } from '../discussions/speech.js';
import { receiptCard } from '../discussions/receipt-card.js';
import { randomId } from '../infra/random-id.js';
import type { KeptWords } from './kept-words.js';
import { hasWords, missingIn, readFields, requestOf, wordingOf, type Writing } from './writing.js';

/** What the form needs from the page it stands on. */
export interface ComposerDesk {
  language: Language;
  own: OwnState & { levels: readonly IdentityLevel[] };
  keptWords: KeptWords;
  /** False where the browser keeps nothing. */
  lasts: () => boolean;
  placeOf(target: Target): string;
  textOf(clauseId: string, language: Language): string;
  /** The plain page of the same thing, as the form's address. */
  actionOf(target: Target): string;
  hrefOf(writing: Writing): string;
  fate(): ComposerView['fate'];
  othersOn(target: Target): number;
  send(id: string, speech: Speech): Promise<void>;
  /** How the letter stands: on its way, refused, arrived. */
  letterOf(id: string): { state: string; problem?: string } | undefined;
  receiptOf(id: string): KeptReceipt | undefined;
  takeBack(id: string): Promise<void>;
  changed(): void;
}

/** What came of sending takes the focus, unless one has gone on to something else meanwhile. */
function showReceipt(place?: Element): void {
  requestAnimationFrame(() => {
    const receipt = place?.querySelector<HTMLElement>('.receipt');
    if (!receipt || !(document.activeElement === document.body || place?.closest('dialog'))) return;
    receipt.focus({ preventScroll: true });
    const { top, bottom } = receipt.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) receipt.scrollIntoView({ block: 'nearest' });
  });
}

/** writing; warned: asked whether it shall really be sent; sent: given to the outbox. */
type Phase = 'writing' | 'warned' | 'sent';

export class ComposerPanel {
  private phase: Phase = 'writing';
  private refusal = '';
  private exposure = '';
  private files: EvidenceFile[] = [];
  /** Counts the forms made anew: fields that a person has touched do not follow the template any more. */
  private edition = 0;
  /** What stood in the fields when this form was made. */
  private first: Writing;

  constructor(
    public writing: Writing,
    private readonly desk: ComposerDesk,
  ) {
    this.first = writing;
  }

  /** The words that are lit while one writes about them. */
  get target(): Target | null {
    return this.writing.threadId === null && this.phase !== 'sent' ? this.writing.target : null;
  }

  /** Words that were typed and not sent. */
  get isUnfinished(): boolean {
    return this.phase !== 'sent' && hasWords(this.writing);
  }

  /** Whether there are phrases to choose from: the first step of the sheet. */
  get hasPhrases(): boolean {
    const { clauseId, language } = this.writing.target;
    return clauseId !== null && this.phrases(this.desk.textOf(clauseId, language)).length > 0;
  }

  /** Something changed in the form. */
  readForm(form: HTMLFormElement): void {
    const { language } = this.writing.target;
    const read = readFields(this.writing, new FormData(form), (clauseId) => this.desk.textOf(clauseId, language));
    this.writing = this.withWholeText(this.withOrganisationName(read));
    const input = form.elements.namedItem('files');
    if (input instanceof HTMLInputElement) this.readFiles(input.files);
    this.keep();
  }

  async submit(): Promise<void> {
    const { language } = this.desk;
    this.refusal = missingIn(this.writing, language) ?? '';
    const exposure = this.refusal === '' ? findSelfExposure(this.writing.body) : null;
    if (exposure !== null && exposure !== this.exposure) {
      this.exposure = exposure;
      this.phase = 'warned';
    } else if (this.refusal === '') await this.send();
    this.desk.changed();
  }

  /** The answers to the warning. */
  async answerWarning(sendIt: boolean): Promise<void> {
    this.phase = 'writing';
    if (sendIt) await this.send();
    this.desk.changed();
  }

  /** A refused one comes back with its words and its reason, as a new request. */
  async mend(): Promise<void> {
    this.refusal = this.desk.letterOf(this.writing.id)?.problem ?? '';
    await this.desk.takeBack(this.writing.id);
    this.writing = { ...this.writing, id: randomId() };
    this.phase = 'writing';
    this.makeForm();
    this.keep();
  }

  private makeForm(): void {
    this.first = this.writing;
    this.edition += 1;
  }

  template(): TemplateResult {
    if (this.phase === 'sent') return this.sentTemplate();
    return html`${this.phase === 'warned' ? this.warning() : nothing}
      <div ?hidden=${this.phase === 'warned'}>
        ${keyed(`${this.writing.id}/${this.edition}`, this.form())}
        ${this.desk.lasts() ? nothing : html`<p class="notice">${say(this.desk.language, liveReading.notKept)}</p>`}
      </div>`;
  }

  private form(): TemplateResult {
    const view = this.view();
    return this.writing.threadId === null ? composer(view) : replyComposer(view);
  }

  private view(): ComposerView {
    const { desk, writing } = this;
    const { target, kind, speaker, threadId } = writing;
    const { clauseId, segments, language: textLanguage } = target;
    const text = clauseId === null ? '' : desk.textOf(clauseId, textLanguage);
    const words = segments.map(({ exact }) => exact).join(' … ');
    const pieces = this.phrases(text);
    const typed = wordingOf(writing);
    return {
      language: desk.language,
      action: desk.actionOf(target),
      hidden: {},
      clause: clauseId === null ? '' : desk.placeOf(target),
      marked: words === '' ? null : { text: words, language: textLanguage },
      ...(pieces.length > 0 ? { phrases: pieces } : {}),
      hasText: text !== '' || words !== '',
      ...(kind ? { kind } : {}),
      // Fields are written once and then belong to whoever types in them.
      body: this.first.body,
      wording: { mode: this.first.mode, proposed: this.first.proposed },
      ...(typed ? { typed } : {}),
      fate: desk.fate(),
      ...(this.refusal ? { refusal: this.refusal } : {}),
      others: desk.othersOn(target),
      levels: desk.own.levels,
      speaker,
      organisations: desk.own.organisations.map(({ id, name }) => ({
        id,
        name: name[desk.language] ?? name.km ?? name.en ?? '',
      })),
      prefix: threadId === null ? 'new' : `r-${threadId.slice(0, 8)}`,
    };
  }

  /** Pieces of the clause to choose from. Words that were selected by hand are none of them: then there are none. */
  private phrases(text: string) {
    const { segments, language } = this.writing.target;
    const pieces = phrases(text, language).map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
    const [chosen] = segments;
    const isWhole = !chosen || chosen.exact === text;
    const isPiece = pieces.some(({ start, end }) => start === chosen?.start && end === chosen.end);
    return pieces.length > 1 && segments.length < 2 && (isWhole || isPiece) ? pieces : [];
  }

  private warning(): TemplateResult {
    const { language } = this.desk;
    return html`<div class="notice" role="alert">
      <p>${say(language, liveReading.exposed, { found: this.exposure })}</p>
      <p class="acts">
        <button type="button" class="button primary" data-act="change-words">
          ${say(language, liveReading.changeWords)}
        </button>
        <button type="button" class="button" data-act="send-anyway">${say(language, liveReading.sendAnyway)}</button>
      </p>
    </div>`;
  }

  private sentTemplate(): TemplateResult {
    const { desk, writing } = this;
    const { language } = desk;
    const receipt = desk.receiptOf(writing.id);
    if (receipt) return html`<div ${ref(showReceipt)}>${receiptCard(language, receipt)}</div>`;
    const { state, problem } = desk.letterOf(writing.id) ?? { state: 'sending', problem: undefined };
    if (state === 'failed')
      return html`<div class="notice" data-tone="error" role="alert">
        <p>${problem || say(language, composing.notSent)}</p>
        <p><button type="button" class="button" data-act="mend">${say(language, liveReading.mend)}</button></p>
      </div>`;
    const words = { held: liveReading.heldLetter, queued: liveReading.waitingToSend }[state] ?? liveReading.sending;
    return html`<p class="notice" role="status">${say(language, words)}</p>`;
  }

  private async send(): Promise<void> {
    const { desk, writing, files } = this;
    const isNew = writing.threadId === null;
    this.phase = 'sent';
    await desk.send(writing.id, {
      draftId: writing.draftId,
      place: desk.placeOf(writing.target),
      href: desk.hrefOf(writing),
      files: isNew && writing.kind === 'evidence' ? files : [],
      said: requestOf(writing, desk.language, files),
    });
    await desk.keptWords.drop(writing);
  }

  private keep(): void {
    this.writing = { ...this.writing, at: Date.now() };
    this.desk.keptWords.keep(this.writing);
    this.desk.changed();
  }

  /** A change of wording needs words: where none were chosen it is about all of the clause. */
  private withWholeText(writing: Writing): Writing {
    const { clauseId, segments, language } = writing.target;
    if (writing.kind !== 'wording' || clauseId === null || segments.length > 0) return writing;
    const exact = this.desk.textOf(clauseId, language);
    if (exact === '') return writing;
    return { ...writing, target: { ...writing.target, segments: [{ clauseId, start: 0, end: exact.length, exact }] } };
  }

  private withOrganisationName(writing: Writing): Writing {
    const { organisationId, name } = writing.speaker;
    const organisation = this.desk.own.organisations.find(({ id }) => id === organisationId);
    if (!organisation || name) return writing;
    const spoken = organisation.name[this.desk.language] ?? organisation.name.km ?? organisation.name.en ?? '';
    return { ...writing, speaker: { ...writing.speaker, name: spoken } };
  }

  private readFiles(list: FileList | null): void {
    const known = new Map(this.files.map((file) => [file.blob, file]));
    this.files = [...(list ?? [])]
      .slice(0, 5)
      .map((blob) => known.get(blob) ?? { id: randomId(), name: blob.name, blob });
  }
}
