// The answer desk of one draft: numbers, filters, the list, and the comment that is open beside it. By mouse, finger or
// keyboard. On a phone the open comment is a page of its own; Back returns to the list.
import type { AnswerDeskState } from '@sala/shared/screens/desk-state.js';
import { answering } from '@sala/shared/texts/answering/answering.js';
import { answerWriting } from '@sala/shared/texts/answering/answer-writing.js';
import { say, type Text } from '@sala/shared/texts/say.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { readPageState } from '../infra/page-state.js';
import { LightElement } from '../ui/light-element.js';
import './writing/answer-work.js';
import type { AnswerWork } from './writing/answer-work.js';
import { chosenFilters, deskFilters } from './list/desk-filters.js';
import { deskHead } from './list/desk-head.js';
import { deskAct } from './list/desk-keys.js';
import { readPlace } from './desk-place.js';
import { deskRows, emptySentence, listHead } from './list/desk-rows.js';
import { DeskSession } from './desk-session.js';
import './list/sign-dialog.js';
import type { SignDialog } from './list/sign-dialog.js';

@customElement('answer-desk')
export class AnswerDesk extends LightElement {
  private readonly page = readPageState() as AnswerDeskState;
  private readonly session = new DeskSession(this, this.page);
  private readonly width = matchMedia('(min-width: 1024px)');
  @state() private isWide = this.width.matches;
  /** Where focus goes once the next picture stands. */
  private focusNext: string | null = null;
  /** The comment that was open in the last picture. */
  private wasOpen: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.width.addEventListener('change', this.widthChanged);
    document.addEventListener('keydown', this.pressed);
    this.addEventListener('click', this.clicked);
    if (this.page.round) this.session.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.width.removeEventListener('change', this.widthChanged);
    document.removeEventListener('keydown', this.pressed);
    this.removeEventListener('click', this.clicked);
    this.session.end();
  }

  protected override render(): TemplateResult {
    const { session } = this;
    if (!this.page.round) return html`<div class="answer-desk">${deskHead(session, this.sign)}</div>`;
    return html`<div class="answer-desk" ?data-open=${session.place.open !== null}>
      ${deskHead(session, this.sign)}
      <div class="answer-columns">
        ${deskFilters(session, this.isWide)}
        <section class="answer-list" aria-labelledby="answer-list-title">${this.list()}</section>
        <section class="answer-pane" tabindex="-1" aria-label=${say(this.page.language, answerWriting.comment)}>${this.pane()}</section>
      </div>
      <sign-dialog .session=${session} @answers-signed=${this.signed}></sign-dialog>
    </div>`;
  }

  private list(): TemplateResult {
    const { session, page } = this;
    const { desk, failed, isSlow, hasNews, next } = session;
    const { language } = page;
    const button = (word: Text, act: () => void) =>
      html`<button type="button" class="button" @click=${act}>${say(language, word)}</button>`;
    const load = () => void session.load();
    return html`${listHead(session)} ${chosenFilters(session)}
    ${failed ? html`<div class="notice" role="alert"><p>${failed}</p><p class="acts">${button(answering.again, load)}</p></div>` : nothing}
    ${isSlow ? html`<p class="more" role="status">${say(language, answering.loading)}</p>` : nothing}
    ${hasNews ? html`<p class="more">${button(answering.changedElsewhere, load)}</p>` : nothing}
    ${desk && desk.uncompared > 0 ? html`<p class="more small">${say(language, answering.counting)}</p>` : nothing}
    ${desk && session.rows.length === 0 ? html`<p class="empty">${emptySentence(session, desk)}</p>` : deskRows(session)}
    ${next === null ? nothing : html`<p class="more">${button(answering.more, () => void session.more())}</p>`}
    ${session.rows.length > 0 ? this.keys() : nothing}`;
  }

  private keys(): TemplateResult {
    const { language } = this.page;
    return html`<p class="answer-keys">
      <kbd>J</kbd> <kbd>K</kbd> ${say(language, answering.keyMove)} · <kbd>A</kbd> ${say(language, answering.keyClaim)} ·
      <kbd>Ctrl</kbd> <kbd>Enter</kbd> ${say(language, answering.keySend)}
    </p>`;
  }

  private pane(): TemplateResult {
    const { session, page } = this;
    const { open } = session.place;
    if (open === null && session.rows.length === 0) return html``;
    if (open === null) return html`<p class="empty">${say(page.language, answering.choose)}</p>`;
    return html`<p class="answer-back">
        <a class="button" href=${session.address({ open: null })} data-go>${say(page.language, answerWriting.backToList)}</a>
      </p>
      <answer-work .session=${session} .annotationId=${open} @sign-asked=${this.askedToSign}></answer-work>`;
  }

  /** Links of the desk change what it shows; with a key held they open a window as any link does. */
  private readonly clicked = (event: MouseEvent): void => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-row], a[data-go]') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { session } = this;
    session.go(readPlace(link.search));
    // Enter on a row goes on to the comment; a click leaves the list where it is, unless it went away.
    if (link.dataset.row && (event.detail === 0 || !this.isWide)) this.focusNext = '.answer-pane';
  };

  private readonly sign = (): void => {
    this.querySelector<SignDialog>('sign-dialog')?.open();
  };

  private readonly askedToSign = ({ detail }: CustomEvent<string>): void => {
    this.querySelector<SignDialog>('sign-dialog')?.open(detail);
  };

  /** What is open may be among them. */
  private readonly signed = (): void => {
    void this.querySelector<AnswerWork>('answer-work')?.readAgain();
  };

  private readonly widthChanged = (): void => {
    this.isWide = this.width.matches;
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.defaultPrevented || this.querySelector('dialog[open]')) return;
    const within = (selector: string) => target instanceof Element && target.closest(selector) !== null;
    const isField = within('input:not([type="radio"], [type="checkbox"]), textarea, select');
    const act = deskAct(event, isField ? 'field' : within('.answer-row') ? 'row' : 'elsewhere');
    if (act === null) return;
    event.preventDefault();
    const pane = this.querySelector<AnswerWork>('answer-work');
    if (act === 'send') void pane?.send();
    else if (act === 'claim') void pane?.toggleClaim();
    else this.step(act === 'next' ? 1 : -1);
  };

  /** To the row below or above; from the last one shown more are fetched. */
  private step(by: 1 | -1): void {
    const { session } = this;
    const at = session.rows.findIndex(({ annotationId }) => annotationId === session.place.open);
    const row = session.rows[at < 0 ? 0 : at + by];
    if (!row) {
      if (by > 0 && session.next !== null) void session.more().then(() => session.rows[at + 1] && this.step(by));
      return;
    }
    session.go({ open: row.annotationId }, 'replace');
    this.focusNext = `[data-row="${row.annotationId}"]`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { open } = this.session.place;
    // Back on a phone: to the row one came from.
    if (open === null && this.wasOpen !== null && !this.isWide) this.focusNext = `[data-row="${this.wasOpen}"]`;
    this.wasOpen = open;
    if (this.focusNext === null) return;
    const wanted = this.focusNext;
    this.focusNext = null;
    // What is inside the pane is drawn after this.
    requestAnimationFrame(() => this.querySelector<HTMLElement>(wanted)?.focus());
  }
}
