// The fields in which a statement proposes other words for those it quotes, as HTML; the terms are those of the form of
// a single comment. Only markup.
import { modeWords } from '@sala/shared/annotations/composer.template.js';
import type { Wording } from '@sala/shared/annotations/contract.js';
import { wordingModes } from '@sala/shared/annotations/kinds.js';
import { COMMENT_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { besideWords } from '@sala/shared/texts/groups/statement.js';
import { composing } from '@sala/shared/texts/reading/composing.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { select } from '../../pages/forms/fields.js';
import { type Html, html } from '../../pages/html.js';
import type { Typed } from './door-page.js';

/** `mode` and `instead`: what was typed, or else what the statement proposes by now. */
export function otherWordsFields(language: Language, typed: Typed, now: Wording | null = null): Html[] {
  const { mode = now?.mode, instead = now?.proposed ?? '' } = typed;
  return [
    select(
      language,
      'mode',
      composing.change,
      wordingModes.map((value) => ({ value, name: say(language, modeWords[value]), isChosen: value === mode })),
    ),
    html`<p class="field"><label for="instead">${say(language, composing.proposed)}</label>
<textarea id="instead" name="instead" rows="3" maxlength="${COMMENT_UNITS_MAX}" aria-describedby="instead-hint">${instead}</textarea>
<span class="meta" id="instead-hint">${say(language, besideWords.insteadHint)}</span></p>`,
  ];
}
