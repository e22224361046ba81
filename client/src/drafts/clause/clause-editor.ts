// One clause, open for mending: its kind, number, heading and words in both languages, and what can be done with it.
// A field is put into the text when it is left; until the server has it, its words are kept on this device.
import { clauseLabel, clauseWords } from '@sala/shared/drafts/clause-labels.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { clauseKinds } from '@sala/shared/drafts/structure/clause-tree.js';
import type { WorkingEdit } from '@sala/shared/drafts/working-text/working-text-contract.js';
import { canonicalWords } from '@sala/shared/drafts/working-text/working-text-words.js';
import { snapToClusters, truncateClusters } from '@sala/shared/language/clusters.js';
import { CLAUSE_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { lineageTexts } from '@sala/shared/texts/drafting/lineage.js';
import { mending } from '@sala/shared/texts/drafting/mending.js';
import { type Language, languages, say, type Text } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { randomId } from '../../infra/random-id.js';
import { bilingualField } from '../../ui/bilingual-field.js';
import { LightElement } from '../../ui/light-element.js';
import { dropHalf, keepHalf, readHalf } from '../half-written.js';
import type { WorkingSession } from '../working-session.js';

type Field = 'number' | 'heading' | 'text';
export type ClauseAct =
  | 'merge'
  | 'promote'
  | 'demote'
  | 'up'
  | 'down'
  | 'move-to'
  | 'add-after'
  | 'add-inside'
  | 'remove'
  | 'renumber-following'
  | 'close';

const fields: readonly Field[] = ['number', 'heading', 'text'];
const limits: Record<Field, number> = { number: 60, heading: 2_000, text: CLAUSE_UNITS_MAX };

@customElement('clause-editor')
export class ClauseEditor extends LightElement {
  @property({ attribute: false }) session!: WorkingSession;
  @property({ attribute: false }) clause!: Clause;
  /** Offsets of the cursors in the canonical texts, where they were last put. */
  @state() private cursors: Partial<Record<Language, number>> = {};

  protected override render(): TemplateResult {
    const { session, clause } = this;
    const { language } = session;
    return html`<div class="clause-editor" role="group" aria-label=${clauseLabel(clause, language)} @keydown=${this.keyed}>
      ${this.keptWords()}
      <div class="clause-facts">
        <div class="field">
          <label for="clause-kind">${say(language, mending.kind)}</label>
          <select id="clause-kind" @change=${this.setKind}>
            ${clauseKinds.map(
              (kind) =>
                html`<option value=${kind} ?selected=${kind === clause.kind}>${clauseWords[kind]?.word[language] ?? kind}</option>`,
            )}
          </select>
        </div>
        ${this.pair('number', { km: mending.numberKm, en: mending.numberEn })}
      </div>
      ${this.pair('heading', { km: mending.headingKm, en: mending.headingEn })}
      <div @select=${this.noteCursor} @keyup=${this.noteCursor} @pointerup=${this.noteCursor}>
        ${this.pair('text', { km: mending.textKm, en: mending.textEn })}
      </div>
      ${this.acts()}
    </div>`;
  }

  private pair(field: Field, labels: Record<Language, Text>): TemplateResult {
    const { session, clause } = this;
    const value = { ...clause[field] };
    for (const one of languages) value[one] = readHalf(session.draft.id, clause.id, `${field}-${one}`) ?? value[one];
    return bilingualField({
      id: `clause-${field}`,
      language: session.language,
      labels,
      value,
      isLong: field === 'text',
      maxLength: limits[field],
      hint: field === 'text' && clause.kind === 'row' ? say(session.language, mending.rowHint) : undefined,
      input: (one, words) => keepHalf(session.draft.id, clause.id, `${field}-${one}`, words),
      change: (one, words) => void this.put(field, one, words),
    });
  }

  /** Fields of this clause with words that are not in the text. */
  private get halves(): { field: Field; one: Language; words: string }[] {
    const { session, clause } = this;
    return fields.flatMap((field) =>
      languages.flatMap((one) => {
        const words = readHalf(session.draft.id, clause.id, `${field}-${one}`);
        return words === null || words === (clause[field][one] ?? '') ? [] : [{ field, one, words }];
      }),
    );
  }

  private keptWords(): TemplateResult | typeof nothing {
    const { language } = this.session;
    if (this.halves.length === 0) return nothing;
    return html`<div class="notice">
      <p>${say(language, mending.keptHere)}</p>
      <p class="acts">
        <button type="button" class="button" @click=${this.putAll}>${say(language, mending.putIn)}</button>
        <button type="button" class="button" @click=${this.discard}>${say(language, mending.discard)}</button>
      </p>
    </div>`;
  }

  private acts(): TemplateResult {
    const { language } = this.session;
    const act = (name: ClauseAct, word: Text) =>
      html`<button type="button" class="button" @click=${() => this.ask(name)}>${say(language, word)}</button>`;
    const splits = this.splitPlaces();
    return html`<fieldset>
        <legend class="meta">${say(language, mending.parts)}</legend>
        <p class="meta" id="split-hint">
          ${splits.length > 0 ? splits.map((words) => html`<span>${say(language, mending.splitAt, { words })} </span>`) : say(language, mending.splitHint)}
        </p>
        <div class="acts">
          <button
            type="button"
            class="button"
            aria-describedby="split-hint"
            aria-disabled=${splits.length === 0}
            @click=${this.split}
          >
            ${say(language, mending.split)}
          </button>
          ${act('merge', mending.merge)} ${act('add-after', mending.addAfter)} ${act('add-inside', mending.addInside)}
          ${this.clause.kind === 'article' ? act('renumber-following', lineageTexts.renumberFollowing) : nothing}
        </div>
      </fieldset>
      <fieldset>
        <legend class="meta">${say(language, mending.places)}</legend>
        <div class="acts">
          ${act('up', mending.up)} ${act('down', mending.down)} ${act('promote', mending.promote)}
          ${act('demote', mending.demote)} ${act('move-to', mending.moveTo)} ${act('remove', mending.remove)}
          <button type="button" class="button primary" @click=${() => this.ask('close')}>${say(language, mending.close)}</button>
        </div>
      </fieldset>`;
  }

  private ask(act: ClauseAct): void {
    this.dispatchEvent(new CustomEvent<ClauseAct>('clause-act-asked', { detail: act, bubbles: true }));
  }

  /** Puts one field into the text; its kept words go once the server has it. */
  private async put(field: Field, one: Language, words: string): Promise<boolean> {
    const { session, clause } = this;
    const name = `${field}-${one}`;
    const canonical = field === 'text' ? canonicalWords(clause.kind, words) : words.trim();
    if (canonical === (clause[field][one] ?? '')) {
      dropHalf(session.draft.id, clause.id, name);
      return true;
    }
    const isTaken = await session.do(editOf(clause, field, one, words));
    if (isTaken && readHalf(session.draft.id, clause.id, name) === words) dropHalf(session.draft.id, clause.id, name);
    this.requestUpdate();
    return isTaken;
  }

  private readonly putAll = async (): Promise<void> => {
    for (const { field, one, words } of this.halves) await this.put(field, one, words);
  };

  private readonly discard = (): void => {
    for (const { field, one } of this.halves) dropHalf(this.session.draft.id, this.clause.id, `${field}-${one}`);
    this.requestUpdate();
  };

  private readonly setKind = (event: Event): void => {
    const kind = (event.target as HTMLSelectElement).value;
    void this.session.do({ type: 'set-kind', clauseId: this.clause.id, kind });
  };

  /** Where the cursor stands, counted in the canonical text: what stands before it, in canonical form, is as long. */
  private readonly noteCursor = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLTextAreaElement)) return;
    const one = languages.find((language) => target.lang === language);
    if (!one) return;
    const text = canonicalWords(this.clause.kind, target.value);
    const before = canonicalWords(this.clause.kind, target.value.slice(0, target.selectionStart));
    const offset = snapToClusters(text, before.length, before.length).start;
    this.cursors = { ...this.cursors, [one]: offset };
  };

  private cutIn(one: Language): number | undefined {
    const offset = this.cursors[one];
    const length = this.clause.text[one]?.length ?? 0;
    return offset === undefined || offset === 0 || offset >= length ? undefined : offset;
  }

  private splitPlaces(): string[] {
    return languages.flatMap((one) => {
      const offset = this.cutIn(one);
      return offset === undefined ? [] : [truncateClusters((this.clause.text[one] ?? '').slice(offset).trim(), 24)];
    });
  }

  private readonly split = async (): Promise<void> => {
    // What was typed and not left yet belongs to the text that is split.
    await this.putAll();
    const at = { km: this.cutIn('km'), en: this.cutIn('en') };
    if (at.km === undefined && at.en === undefined) return;
    this.cursors = {};
    await this.session.do({ type: 'split', clauseId: this.clause.id, newId: randomId(), at });
  };

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      void this.split();
    }
    if (event.key !== 'Escape') return;
    event.preventDefault();
    void this.putAll().then(() => this.ask('close'));
  };
}

function editOf(clause: Clause, field: Field, one: Language, words: string): WorkingEdit {
  const clauseId = clause.id;
  if (field === 'text') return { type: 'edit-text', clauseId, language: one, text: words };
  if (field === 'heading') return { type: 'retitle', clauseId, language: one, heading: words };
  return { type: 'renumber', clauseId, number: { ...clause.number, [one]: words } };
}
