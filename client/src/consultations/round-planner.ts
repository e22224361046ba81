// Planning a round: when, what the public is told, what it is asked, who may speak and how. What the instrument asks
// for stands beside the dates; going below needs a reason and the official's hand.
import type { RoundState } from '@sala/shared/screens/desk-state.js';
import { roundTexts } from '@sala/shared/consultations/round-texts.js';
import type { PeriodCheck } from '@sala/shared/consultations/instrument-periods.js';
import type { IdentityLevel } from '@sala/shared/discussions/contract.js';
import { identityLevels } from '@sala/shared/discussions/identity-levels.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { REASON_CLUSTERS_MIN } from '@sala/shared/ground/limits.js';
import { composing } from '@sala/shared/texts/reading/composing.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { hearingWords } from '@sala/shared/texts/reading/hearing.js';
import { planning } from '@sala/shared/texts/drafting/planning.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { bilingualField } from '../ui/bilingual-field.js';
import { LightElement } from '../ui/light-element.js';
import { hearingFields } from './hearing-fields.js';
import { announceRound, Refused } from './consultations.api.js';
import { instantOf } from './phnom-penh-time.js';
import {
  checkPlan,
  keepPlan,
  newPlan,
  newQuestion,
  owedTexts,
  type PlanText,
  readPlan,
  requestOf,
  type RoundPlan,
} from './round-plan.js';

const levelTexts: Record<IdentityLevel, [Text, Text]> = {
  A0: [composing.levelA0, composing.levelA0More],
  A1: [composing.levelA1, composing.levelA1More],
  A4: [composing.levelA4, composing.levelA4More],
  A5: [composing.levelA5, composing.levelA5More],
};

/** "Summary in plain words, in Khmer": the label of one of two fields. */
function inLanguages(text: Text): Record<Language, Text> {
  const joined = (where: Text): Text => ({ km: `${text.km} ${where.km}`, en: `${text.en}, ${where.en}` });
  return { km: joined(planning.inKhmer), en: joined(planning.inEnglish) };
}

@customElement('round-planner')
export class RoundPlanner extends LightElement {
  @property({ attribute: false }) page!: RoundState;
  @state() private plan!: RoundPlan;
  @state() private refused = '';
  @state() private isBusy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.plan = readPlan(this.page.draft.id) ?? newPlan(this.page.now, this.page.kind);
  }

  protected override render(): TemplateResult {
    const { language, versions } = this.page;
    const check = checkPlan(this.plan, this.page.kind, Date.now(), this.page.daysOff);
    const { isUnanswered, unsourced } = this.page.before;
    const isEarly = isUnanswered || unsourced > 0;
    const isShort = check !== null && (check.isPeriodShort || check.isNoticeShort || check.hasManyDaysOff || isEarly);
    return html`<section class="panel" aria-labelledby="plan-title">
      <h2 id="plan-title">${say(language, planning.title)}</h2>
      <p class="small">
        ${say(language, planning.onVersion, { n: versions[0]?.number ?? 0 })} · ${say(language, planning.keptHere)}
      </p>
      <form class="form" novalidate @submit=${(event: Event) => this.announce(event, isShort)}>
        ${this.dates(check)} ${isShort ? this.shortReason() : nothing} ${this.texts()}
        ${hearingFields(language, this.plan.hearing, (hearing) => this.change({ hearing }))} ${this.questions()}
        ${this.levels()} ${this.moderation()}
        <p class="small">${say(language, planning.announceWhat)} ${say(language, hearingWords.promise)}</p>
        ${this.refused ? html`<p class="notice" role="alert">${this.refused}</p>` : nothing}
        <p class="acts">
          <button class="button primary" ?disabled=${this.isBusy}>${say(language, planning.announce)}</button>
        </p>
      </form>
    </section>`;
  }

  private change(part: Partial<RoundPlan>): void {
    this.plan = { ...this.plan, ...part };
    keepPlan(this.page.draft.id, this.plan);
  }

  private dates(check: PeriodCheck | null): TemplateResult {
    const { language } = this.page;
    return html`<fieldset>
      <legend><h3>${say(language, planning.dates)}</h3></legend>
      <div class="bilingual">
        ${this.date('opens', planning.opens)} ${this.date('closes', planning.closes)}
      </div>
      ${check ? this.period(check) : nothing}
    </fieldset>`;
  }

  /** The browser shows a date in its own way; below it stands how the public will read it. */
  private date(name: 'opens' | 'closes', label: Text): TemplateResult {
    const { language } = this.page;
    const instant = instantOf(this.plan[name]);
    const change = (event: Event) => this.change({ [name]: (event.target as HTMLInputElement).value });
    return html`<div class="field">
      <label for=${name}>${say(language, label)}</label>
      <input type="datetime-local" id=${name} aria-describedby=${`${name}-said`} .value=${live(this.plan[name])} @change=${change} />
      <p class="meta" id=${`${name}-said`}>${instant ? formatDayTime(language, instant) : ''}</p>
    </div>`;
  }

  private period(check: PeriodCheck): TemplateResult {
    const { language, kind } = this.page;
    const name = inEither(kind.name, language)?.text ?? kind.kind;
    const line = (text: string, asked: string, isShort: boolean) =>
      html`<li data-check=${isShort ? 'must' : 'ready'}>
        <span class="chip">${say(language, isShort ? planning.tooShort : planning.longEnough)}</span>
        ${text} (${asked})
      </li>`;
    const open = say(language, planning.openDays, { n: check.openDays });
    const notice = say(language, planning.noticeDays, { n: check.noticeDays });
    const none = say(language, planning.nothingAsked);
    const askedOpen =
      kind.minimumDays === null ? none : say(language, planning.openAsked, { n: kind.minimumDays, kind: name });
    const askedNotice = kind.noticeDays === null ? none : say(language, planning.noticeAsked, { n: kind.noticeDays });
    return html`<ul class="checks" aria-live="polite">
      ${line(open, askedOpen, check.isPeriodShort)} ${line(notice, askedNotice, check.isNoticeShort)}
      ${
        check.daysOff > 0
          ? line(
              say(language, planning.daysOff, { n: check.daysOff }),
              say(language, planning.daysOffAsked),
              check.hasManyDaysOff,
            )
          : nothing
      }
    </ul>`;
  }

  private shortReason(): TemplateResult {
    const { language, draft, rights, before } = this.page;
    const n = REASON_CLUSTERS_MIN[draft.authoritative];
    return html`<fieldset class="notice">
      <legend class="visually-hidden">${say(language, planning.shortTitle)}</legend>
      <h3>${say(language, planning.shortTitle)}</h3>
      ${before.isUnanswered ? html`<p class="small">${say(language, planning.beforeAnswers)}</p>` : nothing}
      ${before.unsourced > 0 ? html`<p class="small">${say(language, planning.beforeSources, { n: before.unsourced })}</p>` : nothing}
      <p class="small">${say(language, rights.canSign ? planning.shortMore : planning.shortNotYou, { n })}</p>
      ${this.pair('shortenedReason', { km: desk.reasonKm, en: desk.reasonEn })}
    </fieldset>`;
  }

  private pair(name: PlanText | 'shortenedReason', labels: Record<Language, Text>): TemplateResult {
    return bilingualField({
      id: name,
      language: this.page.language,
      labels,
      value: this.plan[name],
      isLong: true,
      ...(owedTexts.some((owed) => owed === name) ? {} : { required: this.page.draft.authoritative }),
      input: (one, words) => this.change({ [name]: { ...this.plan[name], [one]: words } }),
    });
  }

  private texts(): TemplateResult {
    const { language } = this.page;
    return html`<fieldset class="form">
      <legend><h3>${say(language, planning.tell)}</h3></legend>
      <p class="small">${say(language, planning.tellMore)}</p>
      ${roundTexts.map((name) => this.pair(name, inLanguages(planning[name])))}
      <p class="small">${say(language, planning.owedMore)}</p>
      ${owedTexts.map((name) => this.pair(name, inLanguages(planning[name])))}
    </fieldset>`;
  }

  private questions(): TemplateResult {
    const { language } = this.page;
    const { questions } = this.plan;
    const change = (at: number, part: Partial<RoundPlan['questions'][number]>) =>
      this.change({ questions: questions.map((each, index) => (index === at ? { ...each, ...part } : each)) });
    return html`<fieldset class="form">
      <legend><h3>${say(language, planning.questions)}</h3></legend>
      <p class="small">${say(language, planning.questionsMore)}</p>
      ${questions.map(
        (question, at) =>
          html`<fieldset class="question">
            <legend>${say(language, planning.questionN, { n: at + 1 })}</legend>
            ${this.clauseChoice(`about-${at}`, question.clauseId, (clauseId) => change(at, { clauseId }))}
            ${bilingualField({
              id: `question-${at}`,
              language,
              labels: inLanguages({
                km: say('km', planning.questionN, { n: at + 1 }),
                en: say('en', planning.questionN, { n: at + 1 }),
              }),
              value: question.text,
              isLong: true,
              input: (one, words) => change(at, { text: { ...question.text, [one]: words } }),
            })}
            <p class="acts">
              <button type="button" class="button" @click=${() => this.change({ questions: questions.toSpliced(at, 1) })}>
                ${say(language, planning.removeQuestion)}
              </button>
            </p>
          </fieldset>`,
      )}
      <p class="acts">
        <button type="button" class="button" @click=${() => this.change({ questions: [...questions, newQuestion()] })}>
          ${say(language, planning.addQuestion)}
        </button>
      </p>
      <div class="choice">
        <input
          type="checkbox"
          id="questions-read"
          .checked=${live(this.plan.questionsRead)}
          @change=${() => this.change({ questionsRead: !this.plan.questionsRead })}
        />
        <label for="questions-read">${say(language, planning.questionsRead)}</label>
        <p class="meta">${say(language, planning.questionsReadMore)}</p>
      </div>
    </fieldset>`;
  }

  private clauseChoice(id: string, chosen: string | null, choose: (clauseId: string | null) => void): TemplateResult {
    const { language, clauses } = this.page;
    return html`<div class="field">
      <label for=${id}>${say(language, planning.questionAbout)}</label>
      <select id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value || null)}>
        <option value="" ?selected=${chosen === null}>${say(language, planning.whole)}</option>
        ${clauses.map((clause) => html`<option value=${clause.id} ?selected=${clause.id === chosen}>${clause.label}</option>`)}
      </select>
    </div>`;
  }

  private levels(): TemplateResult {
    const { language } = this.page;
    const { levels } = this.plan;
    const toggle = (level: IdentityLevel) =>
      this.change({ levels: identityLevels.filter((one) => (one === level) !== levels.includes(one)) });
    return html`<fieldset>
      <legend><h3>${say(language, planning.levels)}</h3></legend>
      <p class="small">${say(language, planning.levelsMore)}</p>
      ${identityLevels.map((level) => {
        const [name, more] = levelTexts[level];
        return html`<div class="choice">
          <input
            type="checkbox"
            id=${level}
            .checked=${live(levels.includes(level))}
            ?disabled=${levels.length === 1 && levels.includes(level)}
            @change=${() => toggle(level)}
          />
          <label for=${level}>${say(language, name)}</label>
          <p class="meta">${say(language, more)}</p>
        </div>`;
      })}
    </fieldset>`;
  }

  private moderation(): TemplateResult {
    const { language } = this.page;
    const choice = (way: 'pre' | 'post', word: Text, more: Text) =>
      html`<div class="choice">
        <input
          type="radio"
          name="moderation"
          id=${way}
          .checked=${this.plan.moderation === way}
          @change=${() => this.change({ moderation: way })}
        />
        <label for=${way}>${say(language, word)}</label>
        <p class="meta">${say(language, more)}</p>
      </div>`;
    return html`<fieldset>
      <legend><h3>${say(language, planning.moderation)}</h3></legend>
      ${choice('post', planning.post, planning.postMore)} ${choice('pre', planning.pre, planning.preMore)}
    </fieldset>`;
  }

  private async announce(event: Event, isShort: boolean): Promise<void> {
    event.preventDefault();
    const { language, draft, versions } = this.page;
    const request = requestOf(this.plan, versions[0]?.id ?? '', isShort);
    if (!request) return;
    this.isBusy = true;
    this.refused = '';
    try {
      await announceRound(draft.id, request);
      keepPlan(draft.id, null);
      location.assign(`${location.pathname}#rounds`);
      location.reload();
    } catch (error) {
      this.refused = error instanceof Refused && error.message ? error.message : say(language, desk.noAnswer);
    }
    this.isBusy = false;
  }
}
