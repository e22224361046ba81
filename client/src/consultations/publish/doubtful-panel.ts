// One comment whose words could not be found for certain: the words before, the words now, what was said, and the
// choice of where it goes. A choice is a decision at once, and can be taken back.
import { kindWords } from '@sala/shared/annotations/kinds.js';
import { markedWords, redlineTemplate } from '@sala/shared/annotations/annotation-card.template.js';
import type { CarryDecision, Target } from '@sala/shared/annotations/contract.js';
import type { DoubtfulComment } from '@sala/shared/consultations/publish-contract.js';
import { commentBody, speakerLine } from '@sala/shared/discussions/comment.template.js';
import { clausePlace } from '@sala/shared/drafts/clause-labels.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { publishing } from '@sala/shared/texts/drafting/publishing.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../ui/light-element.js';
import './place-picker.js';
import { excerpt } from './marked-text.js';

type Way = 'proposal' | 'marked' | 'whole' | 'gone' | number;

@customElement('doubtful-panel')
export class DoubtfulPanel extends LightElement {
  @property({ attribute: false }) language!: Language;
  @property({ attribute: false }) now!: string;
  @property({ attribute: false }) doubtful!: DoubtfulComment;
  @property({ attribute: false }) clauses!: readonly Clause[];
  @property({ attribute: false }) decision: CarryDecision | undefined;
  /** Its place among all, from 1 on. */
  @property({ type: Number }) place = 1;
  @property({ type: Number }) total = 1;
  /** A way that was chosen but is not a decision yet: words have to be marked. */
  @state() private way: Way | null = null;

  protected override render(): TemplateResult {
    const { language, doubtful, decision, place, total } = this;
    const { annotation } = doubtful;
    return html`<article class="panel doubtful" id=${`doubt-${annotation.id}`} ?data-decided=${decision !== undefined}>
      <header class="doubtful-head">
        <h3 tabindex="-1">${say(language, publishing.of, { n: place, total })}</h3>
        <span class="chip" data-state=${decision ? 'decided' : 'review'}>
          ${decision ? icon('check', 'small') : icon('person', 'small')}${
            decision ? say(language, publishing.decided) : say(language, publishing.decideTitle)
          }
        </span>
      </header>
      <div class="doubtful-sides">${this.wordsBefore()} ${this.wordsNow()}</div>
      ${this.said()} ${this.choices()} ${decision ? this.outcome(decision) : nothing}
    </article>`;
  }

  private wordsBefore(): TemplateResult {
    const { language, doubtful } = this;
    const { before, annotation, madeOn } = doubtful;
    const { target } = annotation;
    const title = before
      ? say(language, publishing.beforeOn, { n: madeOn, place: before.label })
      : say(language, publishing.beforeDraft);
    const spoken = say(language, publishing.commentedWords);
    const own = target.segments.filter(({ clauseId }) => clauseId === target.clauseId);
    const words = before?.text[target.language] ?? markedWords(annotation);
    return html`<div role="group" aria-label=${title}>
      <p class="meta">${title}</p>
      <p class="pair-words" lang=${target.language}>${excerpt(words, own, { page: language, spoken, as: 'del' })}</p>
    </div>`;
  }

  private wordsNow(): TemplateResult {
    const { language, doubtful } = this;
    const { after, proposal } = doubtful;
    const title = after
      ? say(language, publishing.afterAt, { place: after.label })
      : say(language, publishing.afterNone);
    const words = after?.text[proposal.language];
    const spoken = say(language, publishing.proposedPlace);
    const own = proposal.segments.filter(({ clauseId }) => clauseId === proposal.clauseId);
    return html`<div role="group" aria-label=${title}>
      <p class="meta">${title}</p>
      ${
        words === undefined
          ? html`<p class="small">${say(language, publishing.notFound)}</p>`
          : html`<p class="pair-words" lang=${proposal.language}>${excerpt(words, own, { page: language, spoken, as: 'mark' })}</p>`
      }
    </div>`;
  }

  private said(): TemplateResult {
    const { language, now, doubtful } = this;
    const { kind, opening, wording, target } = doubtful.annotation;
    return html`<div role="group" class="doubtful-said" data-kind=${kind} aria-label=${say(language, publishing.said)}>
      <p><span class="kind">${icon(kind, 'small')}${say(language, kindWords[kind])}</span></p>
      <p class="meta">${speakerLine(language, opening.speaker)} · ${formatDayTime(language, opening.receivedAt)}</p>
      ${wording ? redlineTemplate(language, target.language, markedWords(doubtful.annotation), wording) : nothing}
      ${commentBody(opening, { language, now })}
    </div>`;
  }

  private choices(): TemplateResult {
    const { language, doubtful } = this;
    const { annotation, proposal, after, suggestions } = doubtful;
    const name = `way-${annotation.id}`;
    const chosen = this.chosenWay();
    const choice = (way: Way, words: TemplateResult | string, more?: TemplateResult | string) =>
      html`<label class="choice way">
        <input type="radio" name=${name} .checked=${chosen === way} @change=${() => this.choose(way)} />
        <span>${words}</span>${more ? html`<span class="meta">${more}</span>` : nothing}
      </label>`;
    const spoken = say(language, publishing.proposedPlace);
    const at = (label: string, text: string, target: Target) =>
      html`<b>${say(language, publishing.at, { place: label })}</b>
        <span lang=${target.language}>${excerpt(text, target.segments, { page: language, spoken, as: 'mark', isShort: true })}</span>`;
    const places = suggestions
      .map((_, index) => ({ index, target: this.targetOf(index) }))
      .filter(({ target }) => target && !isSamePlace(target, proposal));
    return html`<fieldset class="ways">
      <legend>${say(language, publishing.choose)}</legend>
      ${
        after && proposal.segments.length > 0
          ? choice(
              'proposal',
              say(language, publishing.takeProposal),
              at(after.label, after.text[proposal.language] ?? '', proposal),
            )
          : nothing
      }
      ${places.map(({ index, target }) => {
        const there = suggestions[index];
        return there && target
          ? choice(
              index,
              say(language, publishing.takeSuggestion),
              at(there.label, there.text[target.language] ?? '', target),
            )
          : nothing;
      })}
      ${choice('marked', say(language, publishing.markWords))}
      ${chosen === 'marked' ? this.picker('words') : nothing}
      ${choice('whole', say(language, publishing.wholeClause))}
      ${chosen === 'whole' ? this.picker('clause') : nothing}
      ${choice('gone', say(language, publishing.wordsGone), say(language, publishing.wordsGoneMore))}
    </fieldset>`;
  }

  private picker(what: 'words' | 'clause'): TemplateResult {
    const { language, doubtful, decision } = this;
    const target = decision?.target ?? null;
    return html`<place-picker
      .language=${language}
      .of=${doubtful.annotation.target.language}
      .what=${what}
      .name=${doubtful.annotation.id}
      .clauses=${this.clauses}
      .clauseId=${target?.clauseId ?? doubtful.proposal.clauseId}
      .taken=${target}
      @place-picked=${(event: CustomEvent<Target>) => this.decide(event.detail)}
    ></place-picker>`;
  }

  private outcome({ target }: CarryDecision): TemplateResult {
    const { language } = this;
    const clause = this.clauses.find(({ id }) => id === target?.clauseId);
    return html`<p class="acts doubtful-outcome">
      <span>${target === null ? say(language, publishing.decidedGone) : this.goesTo(target, clause)}</span>
      <button type="button" class="button" @click=${this.takeBack}>${say(language, publishing.takeBack)}</button>
      <button type="button" class="button" data-act="next" @click=${this.goOn}>${say(language, publishing.nextOne)}</button>
    </p>`;
  }

  private goesTo(target: Target, clause: Clause | undefined): string {
    const { language, doubtful } = this;
    const known = [
      { id: doubtful.proposal.clauseId, label: doubtful.after?.label },
      ...doubtful.suggestions.map(({ clauseId, label }) => ({ id: clauseId, label })),
    ].find(({ id }) => id === target.clauseId)?.label;
    const place = known ?? (clause ? labelIn(this.clauses, clause, language) : '');
    return say(language, publishing.decidedAt, { place });
  }

  /** The way that the decision came about, or that was chosen and is not done yet. */
  private chosenWay(): Way | null {
    const { decision, doubtful, way } = this;
    if (!decision) return way;
    if (way !== null && isOpenWay(way)) return way;
    const { target } = decision;
    if (target === null) return 'gone';
    if (target.segments.length === 0) return 'whole';
    if (isSamePlace(target, doubtful.proposal)) return 'proposal';
    const index = doubtful.suggestions.findIndex((_, at) => isSamePlace(target, this.targetOf(at)));
    return index >= 0 ? index : 'marked';
  }

  private targetOf(way: Way): Target | null {
    const { doubtful } = this;
    const { language } = doubtful.annotation.target;
    if (way === 'proposal') return doubtful.proposal;
    const place = typeof way === 'number' ? doubtful.suggestions[way] : undefined;
    if (!place) return null;
    const { clauseId, start, end, exact } = place;
    return { clauseId, language, segments: [{ clauseId, start, end, exact }] };
  }

  private choose(way: Way): void {
    this.way = way;
    if (way === 'gone') this.decide(null);
    else if (!isOpenWay(way)) this.decide(this.targetOf(way));
    else if (this.decision) this.tell('decision-taken-back', undefined);
  }

  private decide(target: Target | null): void {
    if (this.way !== null && !isOpenWay(this.way)) this.way = null;
    this.tell('comment-decided', { annotationId: this.doubtful.annotation.id, target });
  }

  private readonly takeBack = (): void => {
    this.way = null;
    this.tell('decision-taken-back', undefined);
    this.querySelector<HTMLElement>('h3')?.focus();
  };

  private readonly goOn = (): void => this.tell('next-asked', undefined);

  private tell(name: string, detail: CarryDecision | undefined): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

/** Ways that need something more before they are a decision. */
function isOpenWay(way: Way): boolean {
  return way === 'marked' || way === 'whole';
}

function isSamePlace(one: Target, other: Target | null): boolean {
  return (
    other !== null && one.clauseId === other.clauseId && JSON.stringify(one.segments) === JSON.stringify(other.segments)
  );
}

function labelIn(clauses: readonly Clause[], clause: Clause, language: Language): string {
  return clausePlace(clause, new Map(clauses.map((one) => [one.id, one])), language);
}
