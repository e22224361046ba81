// Who of the team answers a comment, whom it is assigned to, and under which theme it is sorted.
import { answerWriting } from '@sala/shared/texts/answering/answer-writing.js';
import { THEME_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { say } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerSession } from './answer-session.js';

export function standingLine(answer: AnswerSession): TemplateResult {
  const { work, desk, language } = answer;
  if (!work) return html``;
  const isOpen = work.answer === null && (work.proposal?.state !== 'waiting' || answer.draft !== null);
  const mayAssign = desk.page.rights.canAssign && isOpen && desk.team.length > 0;
  const { theme, assignedTo } = work;
  const sorted = `${say(language, answerWriting.theme)}: ${theme ?? say(language, answerWriting.noTheme)}`;
  const who = assignedTo?.name ?? say(language, answerWriting.assignNobody);
  const summary = mayAssign ? `${say(language, answerWriting.assign)}: ${who} · ${sorted}` : sorted;
  return html`${isOpen ? claimLine(answer) : nothing}
    <details class="answer-sorting">
      <summary>${summary}</summary>
      ${mayAssign ? assignment(answer) : nothing} ${themeForm(answer)}
    </details>`;
}

function claimLine(answer: AnswerSession): TemplateResult {
  const { work, language } = answer;
  const { claimedBy, assignedTo } = work ?? {};
  if (answer.isTakenByOther) return takenByOther(answer);
  const button = claimedBy
    ? html`<button type="button" class="button quiet" @click=${() => void answer.letGo()}>${say(language, answerWriting.unclaim)}</button>`
    : html`<button type="button" class="button quiet" @click=${() => void answer.claim()}>${say(language, answerWriting.claim)}</button>`;
  const sentence = claimedBy
    ? say(language, answerWriting.mine)
    : assignedTo
      ? say(language, assignedTo.isMine ? answerWriting.isYours : answerWriting.isFor, { who: assignedTo.name })
      : say(language, answerWriting.nobody);
  return html`<p class="answer-who"><span>${icon('person', 'small')} ${sentence}</span> ${button}</p>`;
}

/** Nothing of a colleague's is overwritten unknowingly; knowingly one may go on. */
function takenByOther(answer: AnswerSession): TemplateResult {
  const { work, language } = answer;
  const who = work?.claimedBy?.name ?? '';
  return html`<div class="notice" data-claimed>
    <p>${say(language, answerWriting.othersClaim, { who })}</p>
    <p>
      <button type="button" class="button" @click=${() => void answer.claim(true)}>${say(language, answerWriting.takeOver)}</button>
    </p>
  </div>`;
}

function assignment(answer: AnswerSession): TemplateResult | typeof nothing {
  const { work, language, desk } = answer;
  const drafters = desk.team.filter(({ mayDraft, maySign }) => mayDraft || maySign);
  if (!work || drafters.length === 0) return nothing;
  const chosen = work.assignedTo?.userId ?? '';
  const choose = (event: Event) => void answer.assign((event.target as HTMLSelectElement).value || null);
  return html`<div class="field">
    <label for="assign">${say(language, answerWriting.assign)}</label>
    <select id="assign" @change=${choose}>
      <option value="" ?selected=${chosen === ''}>${say(language, answerWriting.assignNobody)}</option>
      ${drafters.map(
        ({ userId, name }) => html`<option value=${userId} ?selected=${userId === chosen}>${name}</option>`,
      )}
    </select>
  </div>`;
}

function themeForm(answer: AnswerSession): TemplateResult {
  const { work, language, desk } = answer;
  const set = (event: Event) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('theme') as HTMLInputElement;
    void answer.setTheme(field.value);
  };
  const known = desk.desk?.facets.theme ?? [];
  return html`<form class="acts" @submit=${set}>
    <div class="field">
      <label for="theme">${say(language, answerWriting.theme)}</label>
      <input
        id="theme"
        name="theme"
        list="themes"
        maxlength=${THEME_UNITS_MAX}
        autocomplete="off"
        aria-describedby="theme-hint"
        .value=${work?.theme ?? ''}
      />
      <datalist id="themes">${known.map(({ key }) => html`<option value=${key}></option>`)}</datalist>
    </div>
    <button class="button">${say(language, answerWriting.saveTheme)}</button>
    <p class="meta" id="theme-hint">${say(language, answerWriting.themeMore)}</p>
  </form>`;
}
