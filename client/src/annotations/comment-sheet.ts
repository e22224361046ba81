// The sheet: comes up from the bottom of a phone, stands at the side of a wider screen. Holds one thing at a time; the
// focus goes into it and, when it closes, back to where it was, and the text to the line that was read.
import { sheet } from '@sala/shared/annotations/sheet.template.js';
import type { Language } from '@sala/shared/texts/say.js';
import { render } from 'lit';

export interface SheetContent {
  title: string;
  content: unknown;
  /** The text behind stays readable and can be scrolled. */
  isBeside: boolean;
}

export class CommentSheet {
  private readonly host = document.createElement('div');
  private readonly dialog: HTMLDialogElement;
  private back: { focus: Element | null; scrollY: number } | null = null;

  constructor(
    private readonly language: Language,
    closed: () => void,
  ) {
    document.body.append(this.host);
    render(sheet(language, '', ''), this.host);
    this.dialog = this.host.querySelector('dialog') as HTMLDialogElement;
    this.dialog.addEventListener('close', () => {
      // The event comes later than the closing: one that was closed to be opened otherwise is still the same thing.
      if (this.dialog.open) return;
      this.goBack();
      closed();
    });
    this.dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.dialog.matches(':modal')) this.dialog.close();
    });
  }

  get element(): HTMLElement {
    return this.host;
  }

  get isOpen(): boolean {
    return this.dialog.open;
  }

  /** Shows or refreshes what it holds. */
  show({ title, content, isBeside }: SheetContent): void {
    render(sheet(this.language, title, content), this.host);
    if (this.dialog.open && this.dialog.matches(':modal') === !isBeside) return;
    this.back ??= { focus: document.activeElement, scrollY: window.scrollY };
    const focused = this.dialog.open ? document.activeElement : null;
    this.reopen(isBeside);
    if (focused instanceof HTMLElement && this.dialog.contains(focused)) focused.focus();
    else this.dialog.scrollTop = 0;
  }

  close(): void {
    if (this.dialog.open) this.dialog.close();
  }

  private reopen(isBeside: boolean): void {
    this.dialog.close();
    if (isBeside) this.dialog.show();
    else this.dialog.showModal();
  }

  private goBack(): void {
    const { back } = this;
    this.back = null;
    if (back?.focus instanceof HTMLElement) back.focus.focus({ preventScroll: true });
  }
}
