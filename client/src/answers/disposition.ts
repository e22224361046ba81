// An outcome as it is shown at the desk: its glyph and its word. Where one chooses among all, each has a glyph of its
// own; elsewhere those of the public card.
import { outcomeGlyph } from '@sala/shared/annotations/answer.template.js';
import type { Disposition } from '@sala/shared/discussions/dispositions.js';
import { dispositionWords } from '@sala/shared/texts/answers.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { icon, type IconName } from '@sala/shared/ui/icon.template.js';
import { html, type TemplateResult } from 'lit';

export const dispositionGlyphs: Record<Disposition, IconName> = {
  accepted: 'accepted',
  'partly-accepted': 'partly',
  'not-accepted': 'not-accepted',
  'already-in-text': 'check',
  'for-lower-instrument': 'below',
  'for-implementation': 'answered',
  'other-body': 'answered',
  'out-of-scope': 'answered',
  'question-answered': 'answered',
};

export function dispositionChip(language: Language, disposition: Disposition): TemplateResult {
  return html`<span class="disposition" data-disposition=${disposition}
    >${icon(outcomeGlyph(disposition), 'small')}${say(language, dispositionWords[disposition])}</span
  >`;
}
