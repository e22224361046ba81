// The head of the answer desk: which draft and version, where its round stands, the four numbers, each of them a link
// to its list, and signing.
import { matrixLinks } from '@sala/shared/answers/matrix-links.template.js';
import type { DeskView } from '@sala/shared/answers/desk-contract.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { DAY_MS } from '@sala/shared/ground/days.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { stageOf } from '@sala/shared/ground/stages.js';
import { pages } from '@sala/shared/ground/paths.js';
import { answering } from '@sala/shared/texts/answering/answering.js';
import { closing } from '@sala/shared/texts/reports/closing.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { say, type Text } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskSession } from '../desk-session.js';
import './round-closing.js';

export function deskHead(session: DeskSession, sign: () => void): TemplateResult {
  const { page, desk: numbers } = session;
  const { language, draft } = page;
  return html`<header class="answer-head">
    <div class="answer-head-words">
      <p class="acts">
        <a href=${pages.desk(language)}>${say(language, desk.backToDesk)}</a>
        <a href=${pages.round(language, draft.slug)}>${say(language, desk.rounds)}</a>
        ${
          page.round
            ? html`<a href=${pages.closingDesk(language, draft.slug, page.round.number)}>${say(language, closing.deskLink)}</a>`
            : nothing
        }
      </p>
      <h1>${headline(session)}</h1>
      <p class="small">${whereRoundStands(session)}</p>
      ${page.open.map(
        ({ id, number }) =>
          html`<p class="small"><a href=${`${pages.answerDesk(language, draft.slug)}?round=${id}`}>${say(language, answering.otherRoundOpen, { n: number })}</a></p>`,
      )}
      ${page.round ? matrixLinks(language, draft.slug, page.round) : nothing}
      <round-closing .session=${session}></round-closing>
    </div>
    ${numbers ? fourNumbers(session) : nothing} ${numbers && page.rights.canSign ? signing(session, sign) : nothing}
  </header>`;
}

function headline({ page }: DeskSession): TemplateResult | string {
  const { language, draft, versions, round } = page;
  const title = inEither(draft.title, language) ?? { language, text: draft.slug };
  const version = versions.find(({ id }) => id === round?.versionId) ?? versions[0];
  const words = title.language === language ? title.text : html`<span lang=${title.language}>${title.text}</span>`;
  return html`${words}${version ? html`, ${say(language, answering.ofVersion, { n: version.number })}` : nothing}`;
}

/** When the round closed, and that it was closed as answered; by the time at which the numbers were read. */
export function whereRoundStands(session: DeskSession): string {
  const { page, progress } = session;
  const { language, round } = page;
  if (!round) return say(language, answering.noRound);
  const { number: n, opensAt, closesAt } = round;
  const answered = progress?.closedAsAnswered;
  if (answered) {
    const office = inEither(answered.office, language)?.text ?? '';
    return say(language, answering.roundAnswered, { n, when: formatDayTime(language, answered.at), office });
  }
  const now = session.now();
  const stage = stageOf(round, now);
  if (stage === 'announced')
    return say(language, answering.roundAnnounced, { n, when: formatDayTime(language, opensAt) });
  const when = formatDayTime(language, closesAt);
  if (stage === 'open') return say(language, answering.roundOpen, { n, when });
  const days = Math.floor((now.getTime() - Date.parse(closesAt)) / DAY_MS);
  const due = progress
    ? ` ${say(language, answering.roundDue, { when: formatDayTime(language, progress.dueAt) })}`
    : '';
  return say(language, days > 0 ? answering.roundClosed : answering.roundClosedToday, { n, when, days }) + due;
}

function fourNumbers(session: DeskSession): TemplateResult {
  const { language } = session.page;
  const counts = session.desk?.counts;
  const number = (view: DeskView, n = 0, word: Text) =>
    html`<li>
      <a
        href=${session.address({ view, filters: {}, open: null })}
        data-go
        ?data-left=${view === 'to-answer' && n > 0}
        aria-current=${session.place.view === view ? 'true' : nothing}
      >
        <b>${say(language, answering.figure, { n })}</b>${say(language, word)}
      </a>
    </li>`;
  return html`<ul class="answer-numbers" aria-label=${say(language, answering.numbers)}>
    ${number('answered', counts?.answered, answering.nAnswered)}
    ${number('waiting', counts?.waiting, answering.nWaiting)}
    ${number('to-answer', counts?.toAnswer, answering.nToAnswer)} ${number('all', counts?.total, answering.nTotal)}
  </ul>`;
}

function signing({ page, desk: numbers }: DeskSession, sign: () => void): TemplateResult {
  const n = numbers?.counts.toSign ?? 0;
  if (n === 0) return html`<p class="small">${say(page.language, answering.signNone)}</p>`;
  return html`<button type="button" class="button primary" @click=${sign}>
    ${icon('seal')}${say(page.language, answering.sign, { n })}
  </button>`;
}
