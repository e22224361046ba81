// What the reader wants to see of all that was said: a kind, one's own or new ones, a language. Applies to the cards
// and to the highlights alike.
import type { Annotation, AnnotationKind } from '@sala/shared/annotations/contract.js';
import { annotationKinds } from '@sala/shared/annotations/kinds.js';
import { languageNames } from '@sala/shared/texts/frame.js';
import { liveReading } from '@sala/shared/texts/reading/live-reading.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import { html, type TemplateResult } from 'lit';
import { textOf } from '../infra/form-text.js';

export class CardFilter {
  kind: AnnotationKind | undefined;
  private whose = '';
  private spoken = '';

  constructor(private readonly language: Language) {}

  read(form: HTMLFormElement): void {
    const fields = new FormData(form);
    this.kind = annotationKinds.find((kind) => kind === fields.get('kind'));
    this.whose = textOf(fields, 'whose');
    this.spoken = textOf(fields, 'spoken');
  }

  choose(all: readonly Annotation[], mine: ReadonlySet<string>): Annotation[] {
    return all.filter(({ kind, opening }) => {
      if (this.kind && kind !== this.kind) return false;
      if (this.spoken && opening.language !== this.spoken) return false;
      if (this.whose === 'mine') return mine.has(opening.id);
      return this.whose !== 'visible' || opening.state === 'visible';
    });
  }

  template(): TemplateResult {
    const { language } = this;
    const all = say(language, reading.filterAll);
    return html`<div class="field">
        <label for="filter-whose">${say(language, liveReading.filterState)}</label>
        <select id="filter-whose" name="whose">
          <option value="">${all}</option>
          <option value="mine">${say(language, reading.stateMine)}</option>
          <option value="visible">${say(language, liveReading.statePublic)}</option>
        </select>
      </div>
      <div class="field">
        <label for="filter-spoken">${say(language, liveReading.filterLanguage)}</label>
        <select id="filter-spoken" name="spoken">
          <option value="">${all}</option>
          ${languages.map((one) => html`<option value=${one} lang=${one}>${languageNames[one]}</option>`)}
        </select>
      </div>`;
  }
}
