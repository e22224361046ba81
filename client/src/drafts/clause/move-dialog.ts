// Moving a clause to any place at once: one list of all the places it can go to, grouped by what they stand in, and one
// move of the working text, undone like any other.
import { clauseLabel, clausePlace, inEither, isInner } from '@sala/shared/drafts/clause-labels.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { truncateClusters } from '@sala/shared/language/clusters.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { mending } from '@sala/shared/texts/drafting/mending.js';
import { say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../ui/light-element.js';
import type { WorkingSession } from '../working-session.js';
import { type Place, placesFor, type PlacesIn } from './clause-places.js';

const QUOTE_CLUSTERS = 48;

@customElement('move-dialog')
export class MoveDialog extends LightElement {
  @property({ attribute: false }) session!: WorkingSession;
  /** The clause to be moved; null while the dialog is closed, when no list is drawn. */
  @state() private clauseId: string | null = null;
  /** The place chosen, as the value of its option. */
  @state() private chosen = '';

  async open(clauseId: string): Promise<void> {
    this.clauseId = clauseId;
    this.chosen = '';
    // Drawn first, so that the keyboard comes to stand on the list.
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
  }

  private readonly close = (): void => this.querySelector('dialog')?.close();

  private get clause(): Clause | undefined {
    return this.session.clauses.find(({ id }) => id === this.clauseId);
  }

  protected override render(): TemplateResult {
    const { language } = this.session;
    const { clause } = this;
    return html`<dialog class="sheet-dialog" aria-labelledby="move-title" @close=${() => (this.clauseId = null)}>
      ${
        clause
          ? html`<form class="form" @submit=${this.send}>
              <h2 id="move-title">${say(language, mending.moveTitle, { clause: clauseLabel(clause, language) })}</h2>
              ${this.choice(clause)}
              <p class="acts">
                <button class="button primary">${say(language, mending.move)}</button>
                <button type="button" class="button" @click=${this.close}>${say(language, desk.cancel)}</button>
              </p>
            </form>`
          : nothing
      }
    </dialog>`;
  }

  private choice(clause: Clause): TemplateResult {
    const { session, chosen } = this;
    const { language } = session;
    const groups = placesFor(session.clauses, clause.id);
    if (groups.length === 0) return html`<p>${say(language, mending.noPlace)}</p>`;
    return html`<div class="field">
      <label for="move-place">${say(language, mending.newPlace)}</label>
      <select id="move-place" required @change=${this.choose}>
        <option value="" ?selected=${chosen === ''}>${say(language, mending.choosePlace)}</option>
        ${groups.map(
          (group) => html`<optgroup label=${this.hostName(group.host)}>
            ${group.places.map((place) => {
              const value = valueOf(group, place);
              return html`<option value=${value} ?selected=${value === chosen}>${this.placeName(group, place)}</option>`;
            })}
          </optgroup>`,
        )}
      </select>
    </div>`;
  }

  private placeName({ host }: PlacesIn, { after }: Place): string {
    const { language } = this.session;
    if (after) return say(language, mending.placeAfter, { clause: this.nameOf(after) });
    const clause = host ? clauseLabel(host, language) : say(language, mending.wholeText);
    return say(language, mending.placeFirst, { clause });
  }

  /** The way to a clause that holds others: what it stands in from the outside, or from its article on. */
  private hostName(host: Clause | null): string {
    const { language, clauses } = this.session;
    if (!host) return say(language, mending.wholeText);
    const byId = new Map(clauses.map((clause) => [clause.id, clause]));
    if (isInner(host)) return clausePlace(host, byId, language);
    const way: string[] = [this.nameOf(host)];
    for (let at = byId.get(host.parentId ?? ''); at; at = byId.get(at.parentId ?? ''))
      way.unshift(clauseLabel(at, language));
    return way.join(language === 'km' ? ' ' : ', ');
  }

  /** Its label with its heading, or with its first words where it has none. */
  private nameOf(clause: Clause): string {
    const { language } = this.session;
    const words = inEither(clause.heading, language) ?? inEither(clause.text, language);
    return [clauseLabel(clause, language), words ? truncateClusters(words.text, QUOTE_CLUSTERS) : ''].join(' ').trim();
  }

  private readonly choose = (event: Event): void => {
    this.chosen = (event.target as HTMLSelectElement).value;
  };

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { session, clause, chosen } = this;
    if (!clause) return;
    // Somebody else may have taken the place away meanwhile: then it is no longer among the options.
    for (const group of placesFor(session.clauses, clause.id))
      for (const place of group.places) {
        if (valueOf(group, place) !== chosen) continue;
        this.close();
        const { language } = session;
        const params = { clause: clauseLabel(clause, language) };
        const parentId = group.host?.id ?? null;
        const moved = session.do({ type: 'move', clauseId: clause.id, parentId, before: place.before });
        this.dispatchEvent(new CustomEvent<string>('clause-moved', { detail: clause.id }));
        if (await moved) session.say(say(language, mending.moved, params));
        return;
      }
    this.chosen = '';
  };
}

function valueOf({ host }: PlacesIn, { after }: Place): string {
  return `${host?.id ?? ''}/${after?.id ?? ''}`;
}
