// Answers that are read, not written: what was signed, what waits for a signature, and what a colleague wrote while one
// was writing oneself.
import type { Answer, Proposal } from '@sala/shared/answers/contract.js';
import type { AnswerPlace } from '@sala/shared/discussions/answer-on-card.js';
import type { RefusedBecause } from '@sala/shared/discussions/dispositions.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { formatDayTime, formatRelative } from '@sala/shared/language/dates.js';
import { pages } from '@sala/shared/ground/paths.js';
import { refusedBecause } from '@sala/shared/texts/answers.js';
import { answering } from '@sala/shared/texts/answering/answering.js';
import { answerWriting } from '@sala/shared/texts/answering/answer-writing.js';
import { type Bilingual } from '@sala/shared/texts/bilingual.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerSession } from './answer-session.js';
import { dispositionChip } from '../disposition.js';

/** What answers have in common, whether signed or not. */
type Said = Pick<Proposal, 'disposition' | 'reason' | 'text' | 'notYet' | 'places'>;

/** Outcome, ground, words and places: as it will be read, or is. */
export function saidView({ disposition, reason, text, notYet, places }: Said, language: Language, slug: string) {
  return html`<p>
      ${disposition ? dispositionChip(language, disposition) : html`<span>${say(language, answerWriting.noOutcome)}</span>`}${groundOf(reason, language)}
    </p>
    ${bothTongues(text)} ${notYet ? html`<p>${say(language, answerWriting.notYet)}</p>${bothTongues(notYet)}` : nothing}
    ${places.length > 0 ? html`<ul>${places.map((place) => html`<li>${placeLink(place, language, slug)}</li>`)}</ul>` : nothing}`;
}

function groundOf(reason: RefusedBecause | null, language: Language) {
  return reason ? html`: ${say(language, refusedBecause[reason])}` : nothing;
}

function bothTongues(text: Bilingual): TemplateResult[] {
  return languages.flatMap((one) => {
    const words = text[one];
    return words ? [html`<p class="answer-words" lang=${one}>${words}</p>`] : [];
  });
}

function placeLink({ from, to, clauseId, label, path, removed }: AnswerPlace, language: Language, slug: string) {
  const clause = inEither(label, language)?.text ?? path;
  const words = say(language, removed ? answerWriting.removedAt : answerWriting.changeAt, { n: to, clause });
  // Where it stands already there is nothing to compare.
  const address =
    from === to ? pages.clause(language, slug, path, to) : pages.compare(language, slug, from, to, clauseId);
  return html`${icon('link', 'small')} <a href=${address}>${words}</a>`;
}

/** What everybody reads, never to be changed; a correction is a new answer. */
export function signedView(answer: AnswerSession, signed: Answer): TemplateResult {
  const { language, desk, work, draft } = answer;
  const office = inEither(signed.office, language)?.text ?? '';
  const n = signed.annotationIds.length;
  return html`<section class="answer-signed" aria-labelledby="signed-answer">
    <h3 id="signed-answer">${say(language, answerWriting.signedAnswer)}</h3>
    ${saidView(signed, language, desk.page.draft.slug)}
    <p class="meta">
      ${say(language, answerWriting.signedBy, { office, when: formatDayTime(language, signed.signedAt) })} ·
      ${say(language, answering.answersCount, { n })}
    </p>
    ${
      signed.authorReplies.length > 0
        ? html`<p>${say(language, answerWriting.authorReply)}</p>
            ${signed.authorReplies.map(({ body, language: spoken }) => html`<blockquote class="quote" lang=${spoken}>${body}</blockquote>`)}`
        : nothing
    }
    ${
      draft || work?.proposal
        ? nothing
        : html`<p>
            <button type="button" class="button" @click=${() => answer.edit()}>${say(language, answerWriting.correct)}</button>
          </p>`
    }
  </section>`;
}

/** Sent, or kept by a colleague: read first, then changed knowingly. */
export function proposalView(answer: AnswerSession, proposal: Proposal): TemplateResult {
  const { language, desk } = answer;
  const { id, by, at, state, annotationIds } = proposal;
  const title = state === 'waiting' ? answering.viewWaiting : answerWriting.keptAnswer;
  return html`<section class="answer-side" aria-labelledby="proposal">
    <h3 id="proposal">${say(language, title)}</h3>
    ${by.isMine ? nothing : html`<p>${say(language, answerWriting.othersProposal, { who: by.name })}</p>`}
    ${saidView(proposal, language, desk.page.draft.slug)}
    <p class="meta">
      ${say(language, answerWriting.writtenBy, { who: by.name })} · ${formatRelative(language, at, desk.now())} ·
      ${say(language, answering.answersCount, { n: annotationIds.length })}
    </p>
    <p class="acts">
      ${
        state === 'waiting' && desk.page.rights.canSign
          ? html`<button type="button" class="button primary" @click=${askToSign} value=${id}>
              ${icon('seal')}${say(language, answerWriting.signOne)}
            </button>`
          : nothing
      }
      <button type="button" class="button" @click=${() => answer.edit()}>
        ${say(language, state === 'waiting' ? answerWriting.takeBack : answerWriting.goOnWith)}
      </button>
    </p>
  </section>`;
}

/** The desk has the dialog in which answers are signed. */
function askToSign({ currentTarget }: Event): void {
  const { value: detail } = currentTarget as HTMLButtonElement;
  currentTarget?.dispatchEvent(new CustomEvent<string>('sign-asked', { detail, bubbles: true }));
}

/** Both were written at once: a colleague's words stand above one's own until one chooses. */
export function sidesView(answer: AnswerSession, theirs: Proposal): TemplateResult {
  const { language, desk } = answer;
  return html`<section class="answer-side" aria-labelledby="theirs" data-theirs>
    <h3 id="theirs">${say(language, answerWriting.theirs, { who: theirs.by.name })}</h3>
    ${saidView(theirs, language, desk.page.draft.slug)}
    <p class="acts">
      <button type="button" class="button" @click=${() => answer.takeTheirs()}>${say(language, answerWriting.takeTheirs)}</button>
      <button type="button" class="button" @click=${() => answer.keepMine()}>${say(language, answerWriting.takeYours)}</button>
    </p>
    <p class="small">${say(language, answerWriting.yoursBelow)}</p>
  </section>`;
}
