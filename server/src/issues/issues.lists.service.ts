// Lists of issues with their totals: the board and the map, what hurts now, what is being ranked, what a search finds.
// A part of a list is told as one; figures are counted over all.
import type { IssueLine } from '@sala/shared/issues/contract.js';
import type { Ranking } from '@sala/shared/issues/record-contract.js';
import { stepOf } from '@sala/shared/issues/standing.js';
import { type IssueState, type IssueStep, issueStates, openStates } from '@sala/shared/lives/issue-words.js';
import { ISSUE_LINES_MAX } from '@sala/shared/ground/limits.js';
import { normalKey } from '@sala/shared/language/normal-key.js';
import { spellingKeys } from '@sala/shared/language/spelling-variants.js';
import type { Work } from '../infra/work.js';
import { listIssues, present } from './issues.service.js';
import { listRankings } from './issues.record.store.js';
import { countIssueRows, type IssueFilter, listIssueRows } from './issues.store.js';

/** Issues among what was found; who looks for more looks on the board. */
const HITS_MAX = 20;
/** Solved ones that stand on the board; the others are found by where they stand. */
const SOLVED_MAX = 6;
const endedStates: readonly IssueState[] = ['declined', 'referred', 'merged', 'withdrawn'];
const runningStates = issueStates.filter((one) => !endedStates.includes(one) && one !== 'verified');

export interface Board {
  running: IssueLine[];
  solved: IssueLine[];
  ended: IssueLine[];
  totals: { found: number; running: number; ended: number; steps: Readonly<Record<IssueStep, number>> };
  /** Of those that run, which part this is; the first is 1. */
  page: number;
  pages: number;
}

/** Open to all: the board, a part of those that run, the last of all others, and how many there are. */
export async function readBoard(work: Work, asked: IssueFilter, page: number): Promise<Board> {
  const counts = await countIssueRows(work.tx, asked);
  const among = (states: readonly IssueState[]) => counts.filter(({ state }) => states.includes(state));
  const total = (of: readonly { n: number }[]) => of.reduce((sum, { n }) => sum + n, 0);
  const steps: Record<IssueStep, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const { state, stateBefore, n } of among(runningStates)) steps[stepOf(state, stateBefore)] += n;
  const running = total(among(runningStates));
  const pages = Math.max(1, Math.ceil(running / ISSUE_LINES_MAX));
  const at = Math.min(Math.max(1, page), pages);
  const only = (states: readonly IssueState[]) => ({
    ...asked,
    states: asked.states ? states.filter((one) => asked.states?.includes(one)) : states,
  });
  return {
    running: await listIssues(work, only(runningStates), { skip: (at - 1) * ISSUE_LINES_MAX, limit: ISSUE_LINES_MAX }),
    solved: await listIssues(work, only(['verified']), { limit: SOLVED_MAX }),
    ended: await listIssues(work, only(endedStates), { limit: ISSUE_LINES_MAX }),
    totals: { found: total(counts), running, ended: total(among(endedStates)), steps },
    ...{ page: at, pages },
  };
}

/** Open to all: how many are open and how many are solved, by province. */
export async function countByProvince(work: Work): Promise<Map<string, { open: number; solved: number }>> {
  const figures = new Map<string, { open: number; solved: number }>();
  for (const { province, state, n } of await countIssueRows(work.tx)) {
    const own = figures.get(province) ?? { open: 0, solved: 0 };
    if ((openStates as readonly string[]).includes(state)) own.open += n;
    if (state === 'verified') own.solved += n;
    figures.set(province, own);
  }
  return figures;
}

/** Open to all: what hurts now and was read by somebody, as long as it is open. */
export async function listUrgent(work: Work): Promise<IssueLine[]> {
  return (await listIssues(work, { isUrgent: true, states: openStates })).filter(({ title }) => title !== null);
}

/** Open to all: what is being put in order, with the votes of groups. */
export async function listToRank(work: Work): Promise<(IssueLine & { rankings: Ranking[] })[]> {
  const lines = (await listIssues(work, { states: ['validated', 'solution-ready'] })).filter(({ title }) => title);
  const rankings = await listRankings(
    work.tx,
    lines.map(({ id }) => id),
  );
  return lines.map((line) => ({ ...line, rankings: rankings.get(line.id) ?? [] }));
}

/** Open to all: issues of which this viewer may read the words, and of those the ones that hold them; newest first. */
export async function searchIssues(work: Work, words: string): Promise<IssueLine[]> {
  const keys = spellingKeys(words).filter(Boolean);
  const found: IssueLine[] = [];
  let before: number | undefined;
  while (keys.length > 0 && found.length < HITS_MAX) {
    const rows = await listIssueRows(work.tx, {}, { limit: ISSUE_LINES_MAX, ...(before ? { before } : {}) });
    const hits = rows.filter(({ title, what }) => {
      const told = [title, what].flatMap(({ km = '', en = '' }) => [km, en]).map(normalKey);
      return keys.some((key) => told.some((one) => one.includes(key)));
    });
    found.push(...(await present(work, hits)).filter(({ title }) => title !== null));
    before = rows.at(-1)?.number;
    if (rows.length < ISSUE_LINES_MAX) break;
  }
  return found.slice(0, HITS_MAX);
}
