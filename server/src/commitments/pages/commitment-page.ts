// One commitment for everybody: what was promised and how one will know, the first date beside the one that holds now,
// whose turn it is, and its whole log. Only markup.
import type { CommitmentRecord, LogEntry, Told } from '@sala/shared/commitments/contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import { formatDay } from '@sala/shared/language/dates.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { heldBackBecause } from '@sala/shared/texts/commitments/because.js';
import {
  commitmentActors,
  commitmentEvents,
  commitmentKinds,
  commitmentSources,
  commitmentStates,
  commitmentTurns,
} from '@sala/shared/texts/commitments/lists.js';
import { commitment as words } from '@sala/shared/texts/commitments/record.js';
import { type Band, bands } from '@sala/shared/texts/groups/lists.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type Html, html } from '../../pages/html.js';
import { hasWords, plain, said } from '../../pages/marked-texts.js';
import type { KnownGroup } from '../rooms.js';
import { chips, dateOrTime, dueLine } from './signs.js';

export interface CommitmentView {
  language: Language;
  /** The calendar day at Phnom Penh. */
  today: string;
  record: CommitmentRecord;
  /** Its owner is no more, and nobody has taken over. */
  isOwnerGone: boolean;
  groups: readonly KnownGroup[];
  /** What it came out of, where that is public. */
  link: { href: string; text: string } | null;
  successors: ReadonlyMap<string, Bilingual>;
  /** The address of the desk, for whoever works there. */
  desk: string | null;
  /** Forms for businesses concerned and for a representative, where there are any. */
  forms: Html;
}

export function commitmentPage(view: CommitmentView): Html {
  const { language, today, record, desk } = view;
  const { number, kind, text } = record;
  return html`<div class="page commitment-page"><p class="acts"><a href="${pages.commitments(language)}">${say(language, words.back)}</a>${
    desk ? html` <a href="${desk}">${say(language, words.desk)}</a>` : ''
  }</p>
<p class="meta">${say(language, words.numbered, { n: number })} · ${say(language, commitmentKinds[kind])}</p>
<h1>${said(text, language)}</h1>${chips(language, record)}${dueLine(language, record, today)}${turn(view)}${heard(view)}
<dl class="panel commitment-facts">${facts(view)}</dl>${firmsSaid(view)}${view.forms}
<section aria-labelledby="log"><h2 class="section-head" id="log">${say(language, words.log)}</h2><p class="small">${say(language, words.logLead)}</p>
<ol class="commitment-log">${[...record.log].reverse().map((entry) => logRow(view, entry))}</ol></section></div>`;
}

/** Every state says who has the ball. */
function turn({ language, today, record }: CommitmentView): Html | '' {
  const { waitsFor, owner } = record;
  if (!waitsFor || waitsFor.who === 'system') return '';
  const who = say(language, commitmentTurns[waitsFor.who], { body: plain(owner.name, language) });
  const sentence = waitsFor.until < today ? words.waitsSince : words.waits;
  return html`<p class="panel turn">${say(language, sentence, { who, day: formatDay(language, waitsFor.until) })}</p>`;
}

/** What was heard, and what the body wrote to it, side by side. */
function heard({ language, record }: CommitmentView): Html | '' {
  if (record.source.kind !== 'speech') return '';
  const answer = record.log.find(({ event }) => event === 'commitment-accepted' || event === 'commitment-rejected');
  if (!answer?.told.answer) return html`<p class="notice">${say(language, words.heard)}</p>`;
  return html`<div class="heard"><div class="panel"><p class="meta">${say(language, words.heardTitle)}</p><p>${said(record.text, language)}</p></div>
<div class="panel"><p class="meta">${say(language, words.writtenAnswer)} · ${formatDay(language, answer.at)}</p><p>${said(answer.told.answer, language)}</p></div></div>`;
}

function facts(view: CommitmentView): Html[] {
  const { language, record, groups, link } = view;
  const { owner, madeBy, office, measure, firstDue, firstDueFrom, dueFrom, due, source, province } = record;
  const day = (value: string) => formatDay(language, value);
  const isRenamed = plain(madeBy.name, language) !== plain(owner.name, language);
  const first = dateOrTime(language, firstDueFrom, firstDue);
  const named = groups.map((group) => {
    const address = pages.group(language, group.slug);
    return html`<li><a href="${address}">${said(group.name, language)}</a></li>`;
  });
  const rows: [Text, Html | string | false][] = [
    [words.measure, said(measure, language)],
    [
      words.owner,
      html`<a href="${pages.body(language, owner.id)}">${said(owner.name, language)}</a>${view.isOwnerGone ? html`<br><span class="small">${say(language, words.ownerGone)}</span>` : ''}${
        isRenamed
          ? html`<br><span class="small">${say(language, words.madeAs, { name: plain(madeBy.name, language) })}</span>`
          : ''
      }`,
    ],
    [words.office, said(office, language)],
    [words.firstDue, first],
    [words.dueNow, due !== firstDue && dateOrTime(language, dueFrom, due)],
    [
      words.source,
      html`${say(language, commitmentSources[source.kind])} · ${day(source.on)}${hasWords(source.note) ? html`<br>${said(source.note, language)}` : ''}`,
    ],
    [words.link, link !== null && html`<a href="${link.href}">${link.text}</a>`],
    [words.province, province !== null && say(language, provinces[province])],
    [words.raisers, named.length > 0 ? html`<ul>${named}</ul>` : say(language, words.noRaisers)],
  ];
  return rows.flatMap(([label, content]) =>
    content === false ? [] : [html`<dt>${say(language, label)}</dt><dd>${content}</dd>`],
  );
}

function firmsSaid({ language, record }: CommitmentView): Html | '' {
  if (record.firms.length === 0) return '';
  const row = ({ verdict, band }: CommitmentRecord['firms'][number]) => {
    const event = say(language, commitmentEvents[verdict]);
    return html`<li>${say(language, words.firmsSaid, { verdict: event, band: say(language, bands[band as Band]) })}</li>`;
  };
  return html`<ul class="small">${record.firms.map(row)}</ul><p class="meta">${say(language, words.firmsAlone)}</p>`;
}

function logRow(view: CommitmentView, entry: LogEntry): Html {
  const { language, groups } = view;
  const { event, from, to, at, by, body, groupId, told } = entry;
  const group = groups.find(({ id }) => id === groupId);
  const names = {
    body: plain(body?.name ?? {}, language),
    group: group ? plain(group.name, language) : say(language, words.aGroup),
  };
  const moved = from !== null && from !== to;
  return html`<li id="entry-${entry.number}"><p><b>${say(language, commitmentEvents[event])}</b>${
    moved ? html` <span class="small">${say(language, commitmentStates[to])}</span>` : ''
  }</p>${toldRows(view, told)}
<p class="meta">${say(language, commitmentActors[by], names)} · <time datetime="${at}">${formatDay(language, at)}</time></p></li>`;
}

function toldRows({ language, successors }: CommitmentView, told: Told): Html | '' {
  const { answer, because, reason, progress, proof, check, remains, newDue, newDueFrom, successorId } = told;
  const successor = successorId === undefined ? undefined : successors.get(successorId);
  const rows: [Text, Html | string | false | undefined][] = [
    [words.toldAnswer, answer && said(answer, language)],
    [words.toldBecause, because !== undefined && say(language, heldBackBecause[because])],
    [words.toldReason, reason && said(reason, language)],
    [words.toldProgress, progress && said(progress, language)],
    [
      words.toldProof,
      proof &&
        html`${said(proof.words, language)} <a href="${proof.address}" rel="noopener nofollow">${say(language, words.seeProof, { address: proof.address })}</a>`,
    ],
    [words.toldCheck, check && html`${formatDay(language, check.on)} · ${said(check.place, language)}`],
    [words.toldRemains, remains && said(remains, language)],
    [words.toldNewDue, newDue !== undefined && dateOrTime(language, newDueFrom ?? null, newDue)],
    [words.toldSuccessor, successor && said(successor, language)],
  ];
  const shown = rows.flatMap(([label, content]) =>
    content ? [html`<dt>${say(language, label)}</dt><dd>${content}</dd>`] : [],
  );
  return shown.length > 0 ? html`<dl class="told">${shown}</dl>` : '';
}
