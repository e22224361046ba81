// A sentence with a date in it, of which no piece is parted at the end of a line.
import { html, type TemplateResult } from 'lit';
import { unbrokenPieces } from '../language/unbroken.js';

export function unbroken(sentence: string): TemplateResult {
  return html`${unbrokenPieces(sentence).map(
    (piece, index) => html`${index > 0 ? ' ' : ''}<span class="term">${piece}</span>`,
  )}`;
}
