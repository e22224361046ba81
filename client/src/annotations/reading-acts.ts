// What happens when something on the page is pressed, sent or followed: one listener for each kind of event, told apart
// by the hooks of the templates (`data-act`).
import { liveReading } from '@sala/shared/texts/reading/live-reading.js';
import { say } from '@sala/shared/texts/say.js';
import { type ActName, CommentAct } from '../discussions/comment-acts.js';
import { ownList } from '../discussions/own-list.js';
import { receiptCard } from '../discussions/receipt-card.js';
import type { LawPointing } from './law/law-pointing.js';
import type { ReadingPage } from './reading-page.js';

const POINTED_MS = 600;
const commentActs: readonly string[] = ['edit', 'withdraw', 'report', 'history', 'to-answer'] satisfies ActName[];

export class ReadingActs {
  /**
   * When a finger or mouse last pressed: then a chosen kind leads on to the words; by keyboard one chooses in peace.
   */
  private pointedAt = Number.NEGATIVE_INFINITY;
  private commentAct: CommentAct | null = null;
  private receiptId: string | null = null;

  constructor(
    private readonly page: ReadingPage,
    private readonly pointing: LawPointing,
  ) {
    document.addEventListener('click', (event) => this.click(event));
    document.addEventListener('submit', (event) => this.submit(event));
    for (const type of ['input', 'change'] as const) document.addEventListener(type, (event) => this.changed(event));
    document.addEventListener('pointerdown', () => {
      this.pointedAt = performance.now();
    });
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && page.panel && !page.sheet.isOpen) page.closePanel();
    });
  }

  private click(event: MouseEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.button !== 0) return;
    const pressed = (event.target as Element).closest<HTMLElement>('[data-act], a.count');
    if (!pressed) return;
    const count = pressed.dataset.count;
    const isTaken =
      count === undefined ? this.act(pressed, pressed.dataset.act ?? '') : this.readOrWrite(pressed, count);
    if (isTaken) event.preventDefault();
  }

  /** True when the press was for us; else the browser does what the link says. */
  private act(pressed: HTMLElement, name: string): boolean {
    const { page } = this;
    const annotationId = pressed.closest<HTMLElement>('[data-annotation]')?.dataset.annotation ?? '';
    const commentId = pressed.closest<HTMLElement>('[data-comment]')?.dataset.comment ?? annotationId;
    if (commentActs.includes(name)) this.openAct(name as ActName, commentId);
    else if (name === 'open') page.openThread(annotationId);
    else if (name === 'reply') this.openReply(annotationId);
    else if (name === 'concern') void page.store.concern(annotationId).catch(() => this.sayNotReached());
    else if (name === 'link') this.copyAddress(pressed.getAttribute('href') ?? '');
    else if (name === 'words') return this.showWords(annotationId);
    else return this.actOnPage(pressed, name);
    return true;
  }

  /** Pressed again it closes; what was typed is kept. */
  private openReply(annotationId: string): void {
    const { page } = this;
    if (page.panel?.writing.threadId === annotationId) page.closePanel();
    else void page.write(this.targetOf(annotationId), annotationId);
  }

  private actOnPage(pressed: HTMLElement, name: string): boolean {
    const { page } = this;
    const panel = pressed.closest('.rail-host, .sheet') ? page.panel : null;
    if (name === 'write' || name === 'write-whole') return this.writeWhole();
    if (name === 'show-new') page.said.showWaiting();
    else if (name === 'read-clause' || name === 'read-others') this.readFrom(pressed);
    else if (name === 'write-on') void page.write(this.pointing.wholeOf(pressed.dataset.about ?? ''));
    else if (name === 'close') this.close();
    else if (name === 'send-anyway') void panel?.answerWarning(true);
    else if (name === 'change-words') void panel?.answerWarning(false);
    else if (name === 'mend') void panel?.mend();
    else return this.actOnOwn(pressed, name);
    return true;
  }

  private actOnOwn(pressed: HTMLElement, name: string): boolean {
    const { page } = this;
    const { language } = page.state;
    const { own = '', letter = '' } = pressed.dataset;
    if (name === 'mine') this.showOwn();
    else if (name === 'show-receipt') this.showReceipt(own);
    else if (name === 'forget') void page.store.comments.forget(own);
    else if (name === 'mend-letter') void this.mendLetter(letter);
    else if (name === 'print') window.print();
    else if (name === 'copy') this.copyCode();
    else if (name === 'go-on' && page.unfinished) page.openPanel(page.unfinished);
    else if (name === 'throw-away' && page.unfinished) {
      void page.store.words.drop(page.unfinished);
      page.unfinished = null;
      page.draw();
    } else return false;
    if (name === 'copy') page.announcer.say(say(language, liveReading.codeCopied));
    return true;
  }

  private submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (form.matches('[data-composer]') && this.page.panel) {
      event.preventDefault();
      this.page.panel.readForm(form);
      void this.page.panel.submit().then(() => this.showRefusal());
    } else if (form.matches('[data-act-form]')) {
      event.preventDefault();
      void this.commentAct?.submit(form);
    } else if (form.matches('[data-filter]')) event.preventDefault();
  }

  private changed(event: Event): void {
    const form = (event.target as Element).closest('form');
    if (form?.matches('[data-composer]')) {
      this.page.panel?.readForm(form);
      const { name } = event.target as HTMLInputElement;
      if (name === 'kind' && performance.now() - this.pointedAt < POINTED_MS) this.focusWords();
    } else if (form?.matches('[data-filter]')) {
      this.page.filter.read(form);
      this.page.draw();
    }
  }

  /** Why it was not taken is brought into sight. */
  private showRefusal(): void {
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>('form[data-composer] [role="alert"]')?.scrollIntoView({ block: 'nearest' });
    });
  }

  private focusWords(): void {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const fields = document.querySelectorAll<HTMLElement>('form[data-composer] textarea');
        [...fields].find((field) => field.checkVisibility())?.focus();
      }),
    );
  }

  private readOrWrite(count: HTMLElement, clauseId: string): boolean {
    const { page } = this;
    if (count.dataset.n === '0' && page.canWrite()) void page.write(this.pointing.wholeOf(clauseId));
    else page.readClause(clauseId);
    return true;
  }

  private writeWhole(): boolean {
    const { page } = this;
    if (!page.canWrite()) return false;
    void page.write({ clauseId: null, language: page.state.language, segments: [] });
    return true;
  }

  private readFrom(pressed: HTMLElement): void {
    const { page } = this;
    page.readClause(pressed.dataset.about ?? page.panel?.writing.target.clauseId ?? '');
  }

  private close(): void {
    const { page } = this;
    if (page.sheet.isOpen) page.sheet.close();
    else page.closePanel();
  }

  private openAct(name: ActName, commentId: string): void {
    const { page } = this;
    const comment = page.said.find(commentId) ?? page.annotations().find(({ id }) => id === commentId)?.opening;
    if (!comment) return;
    const secret = page.store.comments.get(commentId)?.secret;
    const act = new CommentAct(name, comment, secret, page.state.language, (isOver) => {
      if (isOver) page.sheet.close();
      page.draw();
    });
    this.commentAct = act;
    page.showInSheet(
      () => act.title,
      () => act.template(),
    );
  }

  private showOwn(): void {
    const { page } = this;
    const { language } = page.state;
    page.showInSheet(
      () => say(language, liveReading.mineTitle),
      () => ownList(page.store.comments, language),
    );
  }

  private showReceipt(commentId: string): void {
    const { page } = this;
    this.receiptId = commentId;
    const receipt = page.store.comments.get(commentId);
    if (!receipt) return;
    page.showInSheet(
      () => receipt.speech.place,
      () => receiptCard(page.state.language, receipt),
    );
  }

  private async mendLetter(id: string): Promise<void> {
    const { page } = this;
    const letter = page.store.comments.letters.find((one) => one.id === id);
    const { said } = letter?.content ?? {};
    if (!letter || !said) return;
    const isReply = said.threadId !== null;
    const target = isReply ? this.targetOf(said.threadId) : said.request.target;
    page.sheet.close();
    await page.write(target, said.threadId);
    if (!page.panel) return;
    const { wording, kind } = isReply ? { wording: undefined, kind: undefined } : said.request;
    page.openPanel({
      ...page.panel.writing,
      id,
      target,
      ...(kind ? { kind } : {}),
      ...(wording ? { mode: wording.mode, proposed: wording.proposed } : {}),
      body: said.request.body,
      speaker: said.request.speaker,
    });
    await page.panel.mend();
  }

  private targetOf(annotationId: string) {
    const { page } = this;
    const known = page.annotations().find(({ id }) => id === annotationId);
    return known?.target ?? { clauseId: null, language: page.state.language, segments: [] };
  }

  /** Lights the words of a thread in the text. False where they are not on this page. */
  private showWords(annotationId: string): boolean {
    const { page } = this;
    const { clauseId } = this.targetOf(annotationId);
    const box = clauseId === null ? page.law.root : page.law.box(clauseId);
    if (!box) return false;
    page.openId = annotationId;
    page.sheet.close();
    page.draw();
    box.scrollIntoView({ block: 'center' });
    return true;
  }

  copyAddress(href: string): void {
    history.replaceState(history.state, '', href);
    void this.copyText(new URL(href, location.href).href).then(() =>
      this.page.announcer.say(say(this.page.state.language, liveReading.linkCopied)),
    );
  }

  private copyCode(): void {
    const code = this.page.store.comments.get(this.receiptId ?? this.page.panel?.writing.id ?? '')?.code;
    if (code) void this.copyText(code);
  }

  /** Where the browser has no clipboard for us the address bar and the page still have it. */
  private async copyText(text: string): Promise<void> {
    if ('clipboard' in navigator) await navigator.clipboard.writeText(text).catch(() => undefined);
  }

  private sayNotReached(): void {
    this.page.announcer.say(say(this.page.state.language, liveReading.notReached));
  }
}
