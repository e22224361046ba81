// The record below a law's way: which articles were consulted on, what bodies answered, which texts were sent to whom,
// and what was promised about it. Only markup.
import { clausePlace } from '@sala/shared/drafts/clause-labels.js';
import type { Commitment } from '@sala/shared/commitments/contract.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import {
  type ConsultationMark,
  consultationMarksInOrder,
  countMarks,
} from '@sala/shared/instruments/consultation-marks.js';
import type { BodyPosition, Handover } from '@sala/shared/instruments/contract.js';
import { speakerKinds } from '@sala/shared/discussions/labels.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import type { HeardBand, HeardKind } from '@sala/shared/consultations/hearing.js';
import { bandNames, hearingWords, wayNames } from '@sala/shared/texts/reading/hearing.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { pages } from '@sala/shared/ground/paths.js';
import { commitmentStates } from '@sala/shared/texts/commitments/lists.js';
import { register } from '@sala/shared/texts/commitments/register.js';
import { instruments, markNames, positionNames } from '@sala/shared/texts/instruments/way.js';
import { say } from '@sala/shared/texts/say.js';
import { type IconName, iconMarkup } from '@sala/shared/ui/icon.template.js';
import { type Html, html, raw } from '../../pages/html.js';
import { said } from '../../pages/marked-texts.js';
import { bodyNames } from './body-names.js';
import type { StagesView } from './stages-page.js';

const bandIcons: Record<HeardBand, IconName> = { none: 'concern', few: 'comment', some: 'comment', many: 'check' };
const markIcons: Record<ConsultationMark, IconName> = { consulted: 'check', changed: 'wording', never: 'hidden' };

/** How many articles have each mark; each number opens its list. */
export function articlesSection(view: StagesView): Html | '' {
  const { language, articles, versions } = view;
  const version = versions.find(({ id }) => id === articles.versionId);
  if (!version || articles.marks.size === 0) return '';
  const counts = countMarks(articles.marks);
  const group = (mark: ConsultationMark) => {
    const own = [...articles.marks].filter(([, one]) => one === mark).map(([id]) => id);
    if (own.length === 0) return '';
    return html`<details class="mark" data-mark="${mark}"><summary>${raw(iconMarkup(markIcons[mark], 'small'))} ${say(language, markNames[mark])} <b class="number">${say(language, instruments.count, { n: counts[mark] })}</b></summary>
<ul class="acts">${own.map((id) => clauseLink(view, id))}</ul></details>`;
  };
  return html`<section aria-labelledby="articles"><h2 class="section-head" id="articles">${say(language, instruments.articles)}</h2>
<p class="small">${say(language, instruments.articlesMore, { n: version.number })}</p>${consultationMarksInOrder.map(group)}</section>`;
}

function clauseLink({ language, byId, instrument, articles, versions }: StagesView, id: string): Html | '' {
  const clause = byId.get(id);
  const number = versions.find((one) => one.id === articles.versionId)?.number;
  if (!clause) return '';
  return html`<li><a href="${pages.clause(language, instrument.slug, clause.path, number)}">${clausePlace(clause, byId, language)}</a></li>`;
}

/** Who has been heard so far, beside who was to be heard and how. */
export function heardSection({ language, heard }: StagesView): Html | '' {
  if (!heard) return '';
  const { kinds, provinces: n, round } = heard;
  const total = Object.keys(provinces).length;
  const row = ({ does, ways, band }: HeardKind) => {
    const how = ways.map((way) => say(language, wayNames[way])).join(', ');
    return html`<li data-heard="${band}"><b>${say(language, speakerKinds[does])}</b> <span class="chip">${raw(iconMarkup(bandIcons[band], 'small'))}${say(language, bandNames[band])}</span>
<span class="meta">${how || say(language, hearingWords.notPlanned)}</span></li>`;
  };
  return html`<section aria-labelledby="heard"><h2 class="section-head" id="heard">${say(language, hearingWords.heardTitle)}</h2>
<p class="small">${say(language, hearingWords.heardMore, { n: round })}</p>
<ul class="heard">${kinds.map(row)}</ul>
<p class="small">${say(language, hearingWords.provincesHeard, { n, total })} ${say(language, reading.notVotes)}</p></section>`;
}

export function positionsSection(view: StagesView): Html | '' {
  const { language, instrument } = view;
  if (instrument.positions.length === 0 && instrument.handovers.length === 0) return '';
  const head = [instruments.body, instruments.position, instruments.about].map(
    (title) => html`<th scope="col">${say(language, title)}</th>`,
  );
  const list =
    instrument.positions.length > 0
      ? html`<table class="table stacks"><thead><tr>${head}</tr></thead><tbody>${instrument.positions.map((one) => positionRow(view, one))}</tbody></table>`
      : html`<p class="empty">${say(language, instruments.noPositions)}</p>`;
  return html`<section aria-labelledby="positions"><h2 class="section-head" id="positions">${say(language, instruments.positions)}</h2>${list}</section>`;
}

function positionRow(view: StagesView, one: BodyPosition): Html {
  const { language, byId } = view;
  const known = one.clauseIds.flatMap((id): Clause[] => {
    const clause = byId.get(id);
    return clause ? [clause] : [];
  });
  const version = say(language, instruments.version, { n: one.versionNumber });
  const about =
    known.length > 0
      ? html`<ul class="acts">${known.map(({ id }) => clauseLink(view, id))}</ul>`
      : one.clauseIds.length > 0
        ? say(language, instruments.otherText, { n: one.clauseIds.length })
        : say(language, instruments.wholeText);
  const text = one.text
    ? html`<p>${said(one.text, language)}</p>`
    : html`<p class="small">${say(language, instruments.notPublic)} ${said(one.notPublicBecause ?? {}, language)}</p>`;
  return html`<tr><td>${said(one.body.name, language)}<br><span class="meta">${formatDay(language, one.on)}</span></td>
<td><b>${say(language, positionNames[one.position])}</b>${text}</td><td><span class="small">${version}</span><br>${about}</td></tr>`;
}

export function handoversSection({ language, instrument }: StagesView): Html | '' {
  if (instrument.handovers.length === 0) return '';
  const row = ({ versionNumber, bodies, sentOn, dueOn }: Handover) =>
    html`<li><p>${say(language, instruments.version, { n: versionNumber })} · ${formatDay(language, sentOn)}${
      dueOn ? html` · ${say(language, instruments.dueOn, { day: formatDay(language, dueOn) })}` : ''
    }</p>${bodyNames(bodies, language)}</li>`;
  return html`<section aria-labelledby="handovers"><h2 class="section-head" id="handovers">${say(language, instruments.handovers)}</h2>
<ul class="documents">${instrument.handovers.map(row)}</ul></section>`;
}

/** What bodies promised about the draft, each with where it stands. */
export function commitmentsSection({ language, commitments }: StagesView): Html | '' {
  if (commitments.length === 0) return '';
  const row = ({ number, text, state, due }: Commitment) => {
    const name = html`<a href="${pages.commitment(language, number)}">${said(text, language)}</a>`;
    return html`<li>${name} <span class="small">${say(language, commitmentStates[state])} · ${formatDay(language, due)}</span></li>`;
  };
  return html`<section aria-labelledby="promised"><h2 class="section-head" id="promised">${say(language, register.ofDraft)}</h2>
<ul class="documents">${commitments.map(row)}</ul></section>`;
}
