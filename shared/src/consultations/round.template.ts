// What a round says about itself: until when, how many days are left, why it is shorter, and the sheet of facts that a
// reader needs before speaking.
import { html, nothing, type TemplateResult } from 'lit';
import { inEither } from '../drafts/clause-labels.js';
import { DAY_MS } from '../ground/days.js';
import { daysLeft, formatDay, formatDayTime, type Instant } from '../language/dates.js';
import type { Bilingual } from '../texts/bilingual.js';
import { reading } from '../texts/reading/reading.js';
import { type Language, say, type Text } from '../texts/say.js';
import { speakerKinds } from '../discussions/labels.js';
import { hearingWords, wayNames } from '../texts/reading/hearing.js';
import type { Hearing } from './hearing.js';
import type { Round } from './contract.js';
import { stageOf } from '../ground/stages.js';

/** A text in the wanted language or the other, marked with the language it is in. */
export function bilingual(text: Bilingual, language: Language): TemplateResult | typeof nothing {
  const found = inEither(text, language);
  if (!found) return nothing;
  return found.language === language ? html`${found.text}` : html`<span lang=${found.language}>${found.text}</span>`;
}

/** "នៅសល់ ១៤ ថ្ងៃ", "last day"; '' unless the round is open. */
export function daysLeftWords(language: Language, round: Round, now: Instant): string {
  if (stageOf(round, new Date(now)) !== 'open') return '';
  const n = daysLeft(round.closesAt, now) ?? 0;
  return n === 0 ? say(language, reading.lastDay) : say(language, reading.daysLeft, { n });
}

/** One sentence on where the round stands. */
export function roundLine(language: Language, round: Round, now: Instant): string {
  const stage = stageOf(round, new Date(now));
  if (stage === 'announced') return say(language, reading.opensAt, { when: formatDayTime(language, round.opensAt) });
  if (round.answered) return say(language, reading.answeredAt, { when: formatDayTime(language, round.answered.at) });
  const when = formatDayTime(language, round.closesAt);
  return say(language, stage === 'open' ? reading.openUntil : reading.closedAt, { when });
}

/** Why one cannot speak, and from when one can; '' where one can. */
export function silenceWords(language: Language, round: Round | null, now: Instant): string {
  if (!round) return say(language, reading.noRound);
  const stage = stageOf(round, new Date(now));
  if (stage === 'answered') return say(language, reading.roundAnswered);
  if (stage !== 'announced') return '';
  return say(language, reading.notYet, { when: formatDayTime(language, round.opensAt) });
}

/** Summary, purpose, what can still change: what the announcement says, in a readable order. */
export function roundFacts(language: Language, round: Round, office: string): TemplateResult {
  const parts: [Text, Bilingual][] = [
    [reading.summary, round.summary],
    [reading.purpose, round.purpose],
    [reading.affected, round.affected],
    [reading.options, round.options],
    [reading.costs, round.costs],
    [reading.openPoints, round.openPoints],
    [reading.fixedPoints, round.fixedPoints],
    [reading.contact, round.contact],
  ];
  const told = parts.filter(([, text]) => inEither(text, language));
  // What an office leaves out of these is told too.
  const owed: [Text, Bilingual | undefined][] = [
    [reading.reachedOffline, round.offline],
    [reading.interests, round.interests],
  ];
  return html`<section class="facts" id="about" aria-labelledby="about-title">
    <h2 id="about-title">${say(language, reading.about)}</h2>
    ${round.shortenedReason ? shortened(language, round) : nothing}
    <p class="small">${periodWords(language, round)}</p>
    <dl>
      ${told.map(([name, text]) => html`<dt>${say(language, name)}</dt><dd>${bilingual(text, language)}</dd>`)}
      ${owed.map(
        ([name, text]) =>
          html`<dt>${say(language, name)}</dt><dd>${text && inEither(text, language) ? bilingual(text, language) : say(language, reading.notTold)}</dd>`,
      )}
      ${round.hearing.length > 0 ? mustBeHeard(language, round) : nothing}
    </dl>
    <p class="meta">${say(language, hearingWords.promised, { office })} ${say(language, round.questionsRead ? hearingWords.questionsRead : hearingWords.questionsUnread)}
      ${say(language, reading.notVotes)}</p>
  </section>`;
}

/** "A fisher: a meeting, radio", a line for each kind of people. */
function mustBeHeard(language: Language, { hearing }: Round): TemplateResult {
  const ways = (line: Hearing) => line.ways.map((way) => say(language, wayNames[way])).join(', ');
  return html`<dt>${say(language, hearingWords.title)}</dt>
    ${hearing.map((line) => html`<dd>${say(language, speakerKinds[line.does])} · ${ways(line)}</dd>`)}`;
}

/** From when to when, and how many days that is: said before, during and after. */
function periodWords(language: Language, { opensAt, closesAt }: Round): string {
  const n = Math.ceil((Date.parse(closesAt) - Date.parse(opensAt)) / DAY_MS);
  return say(language, reading.period, { from: formatDay(language, opensAt), to: formatDay(language, closesAt), n });
}

function shortened(language: Language, { shortenedReason = {}, signedOffice = {} }: Round): TemplateResult {
  const reason = inEither(shortenedReason, language)?.text ?? '';
  const office = inEither(signedOffice, language)?.text ?? '';
  return html`<p class="notice">
    <b>${say(language, reading.shortened)}</b> ${say(language, reading.shortenedBecause, { reason, office })}
  </p>`;
}
