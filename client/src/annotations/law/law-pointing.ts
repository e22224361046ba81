// How one points at words of the law: a selection, a tap on a clause, the keyboard. Shows the small buttons beside it
// and says what was meant; it moves nothing in the text.
import { writeHereButton } from '@sala/shared/annotations/write-here.template.js';
import type { Target } from '@sala/shared/annotations/contract.js';
import { liveReading } from '@sala/shared/texts/reading/live-reading.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, render } from 'lit';
import type { Chosen, LawText, Piece } from './law-text.js';

export interface PointingOwner {
  /** Whether one can say something now. */
  canWrite(): boolean;
  /** A tap on a clause opens the sheet; on a desk it only shows the buttons. */
  tapsOpen(): boolean;
  write(target: Target): void;
  /** Read what was said at a clause. */
  read(clauseId: string): void;
  /** A click on words: true when something is said there and was opened. */
  openAt(x: number, y: number): boolean;
  copyLink(target: Target): void;
}

export class LawPointing {
  private readonly bubble = document.createElement('div');
  private readonly beside = document.createElement('div');
  private chosen: Chosen | null = null;
  private hovered: Piece | undefined;

  constructor(
    private readonly law: LawText,
    private readonly language: Language,
    private readonly owner: PointingOwner,
  ) {
    this.addBubble();
    this.addBeside();
    this.addKeys();
    document.addEventListener('selectionchange', () => this.followSelection());
    law.root.addEventListener('click', (event) => this.click(event));
    // Words may have been chosen while the page was still waking.
    this.followSelection();
  }

  /** A whole clause; with '' the draft as a whole. */
  wholeOf(clauseId: string): Target {
    if (clauseId === '') return { clauseId: null, language: this.language, segments: [] };
    const piece = this.law.findAny(clauseId, this.language);
    return { clauseId, language: piece?.language ?? this.language, segments: [] };
  }

  private addBubble(): void {
    this.bubble.className = 'choose-words';
    this.bubble.hidden = true;
    render(
      html`<button type="button" class="button primary" data-choose="write">
          ${icon('wording')}${say(this.language, liveReading.commentOnWords)}
        </button>
        <button type="button" class="button" data-choose="link">${say(this.language, liveReading.linkToWords)}</button>`,
      this.bubble,
    );
    // Pressing must not take the selection away before it is read.
    this.bubble.addEventListener('pointerdown', (event) => event.preventDefault());
    this.bubble.addEventListener('click', (event) => {
      const act = (event.target as Element).closest<HTMLElement>('[data-choose]')?.dataset.choose;
      const target = this.chosen && targetOf(this.chosen);
      if (!act || !target) return;
      if (act === 'write') this.owner.write(target);
      else this.owner.copyLink(target);
      getSelection()?.removeAllRanges();
    });
    this.sheet.append(this.bubble);
  }

  /** The sheet of the law, which the small buttons stand on. */
  private get sheet(): HTMLElement {
    return this.law.root.closest<HTMLElement>('.law-sheet') ?? this.law.root;
  }

  /** The keyboard has C on the clause itself, so the button in the margin is the mouse's. */
  private addBeside(): void {
    const { beside } = this;
    beside.hidden = true;
    beside.addEventListener('click', (event) => {
      event.preventDefault();
      if (this.hovered) this.owner.write(this.wholeOf(this.hovered.clauseId));
    });
    this.sheet.append(beside);
    this.law.root.addEventListener('pointerover', (event) => {
      if (event.pointerType !== 'mouse') return;
      const box = (event.target as Element).closest<HTMLElement>('[data-box]')?.dataset.box;
      this.pointAt(box === undefined ? undefined : this.law.findAny(box, this.language));
    });
  }

  private pointAt(piece: Piece | undefined): void {
    this.hovered = piece;
    this.beside.hidden = !piece || !this.owner.canWrite();
    if (!piece) return;
    render(writeHereButton(this.language, this.law.placeOf(piece.clauseId)), this.beside);
    const button = this.beside.querySelector('button');
    if (!button) return;
    button.tabIndex = -1;
    const top = piece.element.getBoundingClientRect().top - this.sheet.getBoundingClientRect().top;
    button.style.top = `${Math.round(top)}px`;
  }

  private followSelection(): void {
    const selection = getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    this.chosen = range && this.owner.canWrite() ? this.law.choose(range) : null;
    this.bubble.hidden = this.chosen === null;
    if (!this.chosen || !range) return;
    const rects = range.getClientRects();
    const last = rects[rects.length - 1] ?? range.getBoundingClientRect();
    const sheet = this.sheet.getBoundingClientRect();
    const left = Math.min(last.left - sheet.left, sheet.width - this.bubble.offsetWidth - 8);
    this.bubble.style.top = `${Math.round(last.bottom - sheet.top + 8)}px`;
    this.bubble.style.left = `${Math.round(Math.max(8, left))}px`;
  }

  private click(event: MouseEvent): void {
    const element = event.target as Element;
    const selection = getSelection();
    if (element.closest('a, button, summary, .choose-words') || (selection && !selection.isCollapsed)) return;
    if (this.owner.openAt(event.clientX, event.clientY) && !this.owner.tapsOpen()) return;
    const box = element.closest<HTMLElement>('[data-box]')?.dataset.box;
    const piece = this.law.pieceAt(element) ?? (box === undefined ? undefined : this.law.findAny(box, this.language));
    if (piece && this.owner.tapsOpen() && this.owner.canWrite()) this.owner.write(this.wholeOf(piece.clauseId));
  }

  /** One clause is in the order of Tab; arrows lead to the others. */
  private addKeys(): void {
    const { pieces } = this.law;
    const hint = document.createElement('p');
    hint.id = 'clause-keys';
    hint.hidden = true;
    hint.textContent = say(this.language, liveReading.keyHint);
    this.sheet.append(hint);
    for (const [index, { element }] of pieces.entries()) {
      element.tabIndex = index === 0 ? 0 : -1;
      element.setAttribute('aria-describedby', hint.id);
    }
    this.law.root.addEventListener('keydown', (event) => {
      const at = pieces.findIndex(({ element }) => element === document.activeElement);
      const piece = pieces[at];
      if (!piece || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'c' || event.code === 'KeyC') this.owner.write(this.wholeOf(piece.clauseId));
      else if (event.key === 'Enter') this.owner.read(piece.clauseId);
      else if (event.key === 'ArrowDown' && !event.shiftKey) this.focusPiece(at, at + 1);
      else if (event.key === 'ArrowUp' && !event.shiftKey) this.focusPiece(at, at - 1);
      else return;
      event.preventDefault();
    });
  }

  private focusPiece(from: number, to: number): void {
    const next = this.law.pieces[to]?.element;
    const before = this.law.pieces[from]?.element;
    if (!next || !before) return;
    before.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
}

function targetOf({ language, segments }: Chosen): Target {
  return { clauseId: segments[0]?.clauseId ?? null, language, segments };
}
