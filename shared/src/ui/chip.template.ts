// A chip says where a thing stands, always at the end of its line: a glyph and a word; the border's style says it once
// more (base.css, `.chip`).
import { html, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.template.js';

/** Where a thing can stand, as the styles know it. */
export type ChipState = 'new' | 'mine' | 'held' | 'waiting' | 'failed' | 'hidden' | 'withdrawn' | 'late';

const glyphs: Record<ChipState, IconName> = {
  new: 'new',
  mine: 'person',
  held: 'held',
  waiting: 'late',
  failed: 'failed',
  hidden: 'hidden',
  withdrawn: 'hidden',
  late: 'late',
};

export function stateChip(state: ChipState, word: string): TemplateResult {
  return html`<span class="chip" data-state=${state}>${icon(glyphs[state], 'small')}${word}</span>`;
}
