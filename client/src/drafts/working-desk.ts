// The mending screen: what is to be looked at first, then the tree beside its source, every clause open to mending in
// place, by mouse, finger or keyboard. The text itself is kept by the session; this shows it and hears what is wanted.
import type { WorkingState } from '@sala/shared/screens/desk-state.js';
import { clauseLabel, inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { lineageTexts } from '@sala/shared/texts/drafting/lineage.js';
import { mending } from '@sala/shared/texts/drafting/mending.js';
import { type Language, languages, say, type Text } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { randomId } from '../infra/random-id.js';
import { readPageState } from '../infra/page-state.js';
import { LightElement } from '../ui/light-element.js';
import './clause/clause-editor.js';
import './clause/move-dialog.js';
import './draft-titles.js';
import './language-dialog.js';
import './revision-dialog.js';
import './source-lines.js';
import type { ClauseAct } from './clause/clause-editor.js';
import { actOnClause, firstClause } from './clause/clause-acts.js';
import { keyAct } from './clause/clause-keys.js';
import type { MoveDialog } from './clause/move-dialog.js';
import { findHints, hintPanel } from './working-hints.js';
import { WorkingSession } from './working-session.js';
import { standing } from './working-standing.js';
import { type DeskDialog, workingTools } from './working-tools.js';

type Side = 'text' | 'source';

/** How a clause stands in the list. `who` are other drafters who have it open. */
interface Row {
  depth: number;
  isOpen: boolean;
  /** The keyboard is on it. */
  isHere: boolean;
  who: readonly string[];
}

@customElement('working-desk')
export class WorkingDesk extends LightElement {
  private readonly page = readPageState() as WorkingState;
  private readonly session = new WorkingSession(this, this.page);
  private readonly language = this.page.language;
  @state() private openId: string | null = null;
  /** The clause that the keyboard stands on. */
  @state() private hereId: string | null = null;
  /** Which of the two is shown where there is room for one. */
  @state() private side: Side = 'text';
  @state() private sourceOf: Language = this.page.working.sources.km ? 'km' : 'en';
  /** Where focus goes once the next picture stands. */
  private focusNext: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.unwatch();
  }

  protected override render(): TemplateResult {
    const { session, language } = this;
    const hints = findHints(session);
    const hasSource = Object.keys(session.sources).length > 0;
    return html`<div class="working" data-side=${this.side} @keydown=${this.pressed}>
      <header class="working-head">
        <p class="acts"><a href=${pages.desk(language)}>${say(language, desk.backToDesk)}</a></p>
        <draft-titles .session=${session} .draft=${session.draft}></draft-titles>
        ${workingTools(session, language, this.page.lastVersion, (dialog) => this.openDialog(dialog))}
        ${standing(session, language, this.page.now)}
      </header>
      ${hintPanel(session, hints, (clauseId) => this.open(clauseId))}
      ${hasSource ? this.sideSwitch() : nothing}
      <div class="working-sides">
        ${hasSource ? this.sourceSide() : nothing}
        <section class="working-text" aria-labelledby="text-title">
          <h2 id="text-title">${say(language, mending.text)}</h2>
          ${session.clauses.length === 0 ? this.emptyText() : this.list()}
        </section>
      </div>
      <move-dialog
        .session=${session}
        @clause-moved=${({ detail }: CustomEvent<string>) => this.goTo(detail)}
      ></move-dialog>
      <language-dialog .session=${session}></language-dialog>
      <revision-dialog .session=${session} .base=${this.page.lastVersion}></revision-dialog>
    </div>`;
  }

  private sideSwitch(): TemplateResult {
    const choice = (side: Side, word: Text) =>
      html`<button type="button" aria-pressed=${this.side === side} @click=${() => (this.side = side)}>
        ${say(this.language, word)}
      </button>`;
    return html`<div class="segments side-switch" role="group" aria-label=${say(this.language, mending.view)}>
      ${choice('text', mending.text)} ${choice('source', mending.source)}
    </div>`;
  }

  private sourceSide(): TemplateResult {
    const { session, language } = this;
    const given = languages.filter((one) => session.sources[one]);
    const source = session.sources[this.sourceOf] ?? session.sources[given[0] ?? 'km'];
    const choice = (one: Language) =>
      html`<button type="button" aria-pressed=${this.sourceOf === one} @click=${() => (this.sourceOf = one)}>
        ${say(language, one === 'km' ? desk.khmer : desk.english)}
      </button>`;
    return html`<section class="working-source" aria-labelledby="source-title" tabindex="0">
      <h2 id="source-title">${say(language, mending.source)}</h2>
      ${given.length > 1 ? html`<div class="segments" role="group" aria-label=${say(language, desk.fileLanguage)}>${given.map(choice)}</div>` : nothing}
      <source-lines
        .source=${source}
        .clauses=${session.clauses}
        .of=${this.sourceOf}
        .language=${language}
        .openId=${this.openId ?? this.hereId}
        @line-chosen=${(event: CustomEvent<string | null>) => event.detail && this.goTo(event.detail)}
      ></source-lines>
    </section>`;
  }

  private emptyText(): TemplateResult {
    const { language, session } = this;
    const addFirst = () => {
      const edit = firstClause(randomId());
      void session.do(edit);
      this.open(edit.clauseId);
    };
    return html`<div class="empty">
      <p>${say(language, mending.empty)}</p>
      ${
        session.rights.canEdit
          ? html`<p class="acts">
              <button type="button" class="button primary" @click=${addFirst}>${say(language, mending.addFirst)}</button>
              <button type="button" class="button" @click=${() => this.openDialog('language-dialog')}>
                ${say(language, mending.readFile)}
              </button>
            </p>`
          : nothing
      }
    </div>`;
  }

  private list(): TemplateResult {
    const { session, language } = this;
    const depths = new Map<string | null, number>([[null, 0]]);
    const here = session.clauses.some(({ id }) => id === this.hereId) ? this.hereId : session.clauses[0]?.id;
    return html`<p class="meta keys-hint">${say(language, mending.listHint)}</p>
      <ol class="work-list">
        ${repeat(
          session.clauses,
          ({ id }) => id,
          (clause) => {
            const depth = (depths.get(clause.parentId) ?? 0) + 1;
            depths.set(clause.id, depth);
            const [isOpen, isHere] = [clause.id === this.openId, clause.id === here];
            // Thousands of clauses stand here; only what changed is drawn again. An open one follows the session.
            const who = session.here.filter(({ clauseId }) => clauseId === clause.id).map(({ name }) => name);
            const inputs: unknown[] = isOpen ? [{}] : [clause, depth, isHere, who.join()];
            return guard(inputs, () => this.row(clause, { depth, isOpen, isHere, who }));
          },
        )}
      </ol>`;
  }

  private row(clause: Clause, { depth, isOpen, isHere, who }: Row): TemplateResult {
    const { language, session } = this;
    const heading = inEither(clause.heading, language);
    return html`<li class="work" id=${`work-${clause.id}`} data-depth=${Math.min(depth, 7)} data-kind=${clause.kind} ?data-open=${isOpen}>
      <button
        type="button"
        class="work-open"
        tabindex=${isHere ? 0 : -1}
        aria-expanded=${isOpen}
        @focus=${() => (this.hereId = clause.id)}
        @click=${() => (isOpen ? this.close() : this.open(clause.id))}
      >
        <b>${clauseLabel(clause, language)}</b>
        ${heading ? html`<span lang=${heading.language}>${heading.text}</span>` : nothing}
        <span class="visually-hidden">${say(language, mending.level, { n: depth })}</span>
        ${who.map((name) => html`<span class="chip">${icon('person', 'small')}${say(language, lineageTexts.isHere, { who: name })}</span>`)}
      </button>
      ${
        isOpen && session.rights.canEdit
          ? keyed(
              clause.id,
              html`<clause-editor
                .session=${session}
                .clause=${clause}
                @clause-act-asked=${(event: CustomEvent<ClauseAct>) => this.act(event.detail, clause.id)}
              ></clause-editor>`,
            )
          : this.words(clause)
      }
    </li>`;
  }

  /** The words in both languages; which one is missing where the other is there. */
  private words(clause: Clause): TemplateResult | typeof nothing {
    if (Object.keys(clause.text).length === 0) return nothing;
    const column = (one: Language) => {
      const words = clause.text[one];
      return words === undefined
        ? html`<p class="missing">${say(this.language, one === 'km' ? mending.noKm : mending.noEn)}</p>`
        : html`<p lang=${one}>${words}</p>`;
    };
    return html`<div class="work-words">${languages.map(column)}</div>`;
  }

  private openDialog(name: DeskDialog): void {
    this.querySelector<HTMLElement & { open(): void }>(name)?.open();
  }

  private open(clauseId: string): void {
    this.side = 'text';
    this.openId = clauseId;
    this.hereId = clauseId;
    this.focusNext = `#work-${clauseId} textarea, #work-${clauseId} .work-open`;
  }

  private goTo(clauseId: string): void {
    this.side = 'text';
    this.hereId = clauseId;
    this.focusNext = `#work-${clauseId} .work-open`;
  }

  private close(): void {
    if (this.openId === null) return;
    const id = this.openId;
    this.openId = null;
    this.focusNext = `#work-${id} .work-open`;
  }

  /** Does what was asked of a clause and keeps the eye and the keyboard where the work goes on. */
  private act(act: ClauseAct, clauseId: string): void {
    if (act === 'close') return this.close();
    if (act === 'move-to') return void this.querySelector<MoveDialog>('move-dialog')?.open(clauseId);
    const { session, language } = this;
    const { clauses } = session;
    const edit = actOnClause(clauses, clauseId, act, randomId());
    if (!edit) return;
    const clause = clauses.find(({ id }) => id === clauseId);
    void session.do(edit);
    if (act === 'remove') {
      const place = clauses.findIndex(({ id }) => id === clauseId);
      this.openId = null;
      if (clause) session.say(say(language, mending.removed, { clause: clauseLabel(clause, language) }));
      return this.goTo((session.clauses[place] ?? session.clauses.at(-1))?.id ?? '');
    }
    if (edit.type === 'add') return this.open(edit.clauseId);
    this.focusNext = this.openId === null ? `#work-${clauseId} .work-open` : null;
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const isTyping =
      event.target instanceof Element && event.target.closest('clause-editor, dialog, draft-titles, details');
    if (isTyping || !this.session.rights.canEdit) return;
    const wanted = keyAct(event, this.session.clauses, this.hereId);
    if (!wanted) return;
    event.preventDefault();
    if (wanted.type === 'step') void this.session.step(wanted.step);
    else if (wanted.type === 'go') this.goTo(wanted.clauseId);
    else this.act(wanted.act, wanted.clauseId);
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.session.standAt(this.openId);
    if (this.focusNext === null) return;
    const wanted = this.focusNext;
    this.focusNext = null;
    // What is inside the editor is drawn after this.
    requestAnimationFrame(() => {
      const [first, ...rest] = wanted.split(', ').map((one) => this.querySelector<HTMLElement>(one));
      (first ?? rest[0])?.focus();
    });
  }
}
