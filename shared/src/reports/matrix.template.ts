// The response matrix as a page to read and to print. Its rows are templates of their own: a long one is written piece
// by piece.
//
// Hooks: `table.matrix` with one `tr` for each comment, `[data-code=CODE]`; `td[data-state]` of hidden and withdrawn
// ones.
import { html, nothing, type TemplateResult } from 'lit';
import { formatDayTime, sortableDay } from '../language/dates.js';
import { toKhmerDigits } from '../language/digits.js';
import { reports } from '../texts/reports/reports.js';
import { type Language, say } from '../texts/say.js';
import { commentOf, headLines, kindOf, type MatrixHead, type MatrixRow, publicRow } from './matrix.js';

export function matrixHead(language: Language, head: MatrixHead): TemplateResult {
  const isMoment = !Number.isNaN(Date.parse(head.asOf));
  const lines = headLines(language, head, isMoment ? formatDayTime(language, head.asOf) : head.asOf);
  return html`<h1>${head.title}</h1>
    <dl class="matrix-head">
      ${lines.map(([name, words]) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`)}
    </dl>`;
}

/** The titles of the columns; they are printed on every page. */
export function matrixTitles(language: Language): TemplateResult {
  const titles = [reports.n, reports.clause, reports.comment, reports.answer, reports.change];
  return html`<tr>
    ${titles.map((title) => html`<th scope="col">${say(language, title)}</th>`)}
  </tr>`;
}

export function matrixRow(language: Language, given: MatrixRow): TemplateResult {
  const row = publicRow(given);
  const about = [kindOf(language, row), row.from, dayOf(language, row.receivedAt)];
  if (row.late) about.push(say(language, reports.lateMark));
  if (row.alike > 1) about.push(say(language, reports.nAlike, { n: row.alike }));
  const signed = [row.office, row.answeredAt === null ? '' : dayOf(language, row.answeredAt)];
  return html`<tr data-code=${row.code}>
    <td>${row.n}<br /><span class="meta">${row.code}</span></td>
    <td><a href=${row.clauseUrl}>${row.clause}</a></td>
    <td data-state=${row.state}>
      <p class="meta">${about.filter(Boolean).join(' · ')}</p>
      <p lang=${row.state === 'visible' ? row.language : language} class="as-written">${commentOf(language, row)}</p>
    </td>
    <td>
      <p><b>${row.disposition ?? say(language, reports.notAnswered)}</b></p>
      ${row.reason ? html`<p class="as-written">${row.reason}</p>` : nothing}
      <p class="meta">${signed.filter(Boolean).join(' · ')}</p>
    </td>
    <td>${change(language, row)}</td>
  </tr>`;
}

function change(language: Language, { before, after, changeUrl, disposition }: MatrixRow) {
  if (before === '' && after === '') return disposition === null ? nothing : say(language, reports.noChange);
  return html`${before ? html`<p><span class="meta">${say(language, reports.before)}</span> <del>${before}</del></p>` : nothing}
    ${after ? html`<p><span class="meta">${say(language, reports.after)}</span> <ins>${after}</ins></p>` : nothing}
    ${changeUrl ? html`<p><a href=${changeUrl}>${say(language, reports.changeUrl)}</a></p>` : nothing}`;
}

function dayOf(language: Language, moment: string): string {
  const day = sortableDay(moment);
  return language === 'km' ? toKhmerDigits(day) : day;
}
