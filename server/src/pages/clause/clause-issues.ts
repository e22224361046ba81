// Issues on the page of a clause: those tied to it, and an issue's own words in the form, where one comes from its page
// to say them here.
import type { IssueLine } from '@sala/shared/issues/contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { stateNames } from '@sala/shared/texts/issues/lists.js';
import { issuePage } from '@sala/shared/texts/issues/page.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import type { Work } from '../../infra/work.js';
import { isReadableNumber } from '@sala/shared/issues/standing.js';
import { issuesOfComments } from '../../issues/issues.record.service.js';
import { listIssuesAtClauses, readIssue } from '../../issues/issues.service.js';
import type { Typed } from './clause-page.js';
import { type Html, html } from '../html.js';
import { plain, said } from '../marked-texts.js';

export interface ClauseIssues {
  /** Tied to the clause or what it stands in; those that may be read. */
  lines: readonly IssueLine[];
  /** By comment: issues that it was written from, or that were made of it. */
  ofComments: ReadonlyMap<string, readonly { number: number; isSaid: boolean }[]>;
}

export async function issuesBeside(
  work: Work,
  draftId: string,
  clauseIds: readonly string[],
  annotationIds: readonly string[],
): Promise<ClauseIssues> {
  const lines = await listIssuesAtClauses(work, draftId, clauseIds);
  const ofComments = await issuesOfComments(work, annotationIds);
  return { lines: lines.filter(({ title }) => title !== null), ofComments };
}

/** The words of an issue as they stand in the form; nothing where there is none of that number, or none to be read. */
export async function wordsOfIssue(work: Work, language: Language, typed: unknown): Promise<Typed | null> {
  if (typeof typed !== 'string' || !/^[1-9]\d{0,6}$/.test(typed)) return null;
  const issue = await readIssue(work, { number: Number(typed) }).catch(() => null);
  if (!issue?.title) return null;
  const name = say(language, board.number, { n: issue.number });
  const body = [`${name}: ${plain(issue.title, language)}`, plain(issue.what, language)].filter(Boolean).join('\n\n');
  return { threadId: null, values: { body, kind: 'concern', issue: String(issue.number) }, refusal: '' };
}

export function issuesSection(language: Language, { lines }: ClauseIssues): Html | '' {
  if (lines.length === 0) return '';
  return html`<section id="issues"><h2>${say(language, issuePage.onClause)}</h2><ul>${lines.map(
    ({ number, title, state }) =>
      html`<li><p><a href="${pages.issue(language, number)}">${say(language, board.number, { n: number })}: ${said(title ?? {}, language)}</a> <span class="chip">${say(language, stateNames[state])}</span></p></li>`,
  )}</ul></section>`;
}

/** Number of the issue that the form of a comment was opened from; undefined where there is none. */
export function issueIn(values: Readonly<Record<string, string | undefined>>): number | undefined {
  const typed = values.issue ?? '';
  return isReadableNumber(typed) ? Number(typed) : undefined;
}

/** Beside a comment: where it came from, and what came of it. */
export function issuesOfComment(language: Language, { ofComments }: ClauseIssues, annotationId: string): Html | '' {
  const found = ofComments.get(annotationId) ?? [];
  if (found.length === 0) return '';
  return html`<p class="small">${found.map(
    ({ number, isSaid }) =>
      html`<a href="${pages.issue(language, number)}">${say(language, isSaid ? issuePage.fromIssue : issuePage.madeIssue, { n: number })}</a> `,
  )}</p>`;
}

/** Beside a comment: whoever reads it may start an issue from it. */
export function raiseLink(language: Language, annotationId: string): Html {
  return html`<p><a href="${pages.issueReport(language)}?comment=${annotationId}">${say(language, issuePage.fromComment)}</a></p>`;
}
