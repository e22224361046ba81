// What bodies promise for an issue: made and read by the domain of commitments, within the issue's own transaction, so
// that an issue is never committed without a commitment, nor the other way round.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import type { Commitment } from '@sala/shared/commitments/contract.js';
import type { CommitmentWish } from '@sala/shared/issues/contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { Language } from '@sala/shared/texts/say.js';
import { heirsOf } from '@sala/shared/commitments/guards.js';
import type { IssueLine } from '@sala/shared/issues/contract.js';
import type { IssueActor } from '@sala/shared/lives/issue-words.js';
import { readBodies, readCommitmentsFor } from '../commitments/commitments.read.service.js';
import { makeCommitment, moveCommitment, type Neighbours } from '../commitments/commitments.service.js';
import type { AskedIssue, IssueFigures } from '../commitments/commitments.service.js';
import type { Work } from '../infra/work.js';
import type { Commitments } from './issues.effects.js';
import { listIssues } from './issues.service.js';
import { countAnswered, findIssue } from './issues.store.js';

/** Open to all: what was promised for an issue, the oldest first. */
export async function promisesFor(work: Work, issueId: string): Promise<Commitment[]> {
  return readCommitmentsFor(work, { kind: 'issue', id: issueId });
}

/** A transaction that is under way already: what asks for one gets a savepoint of it. */
function within(work: Work): Work {
  return { ...work, database: { ...work.database, transaction: (run) => work.tx.transaction((tx) => run(tx)) } };
}

/** Hands issues what commitments can do. Open to `app.ts`, which puts the domains together; each verb asks there. */
export function promisesThrough(neighbours: Neighbours, newId: () => string): Commitments {
  return {
    commitmentsOf: promisesFor,
    makeCommitment: (work, wish) => makeForIssue(within(work), neighbours, wish, newId),
  };
}

async function makeForIssue(
  work: Work,
  neighbours: Neighbours,
  wish: CommitmentWish & { issueId: string; bodyId: string },
  newId: () => string,
): Promise<void> {
  const { id, issueId, bodyId, words, measure, office, dueFromOn, dueOn } = wish;
  const issue = await findIssue(work.tx, { id: issueId });
  const on = dayAtPhnomPenh(work.now);
  await makeCommitment(work, neighbours, {
    ...{ id, kind: 'other', text: words, measure, ownerId: bodyId, office, firstDue: dueOn },
    ...(dueFromOn === undefined ? {} : { firstDueFrom: dueFromOn }),
    source: { kind: 'hall', on, note: words },
    link: { kind: 'issue', id: issueId },
    groupIds: issue?.groupId ? [issue.groupId] : [],
  });
  // Whoever commits the body here has its signature: it needs no second acceptance.
  await moveCommitment(work, id, { id: newId(), from: 'proposed', event: 'commitment-accepted', answer: words });
}

/** Open to all: what is asked of a body and waits for its answer, and what it declined, where words can be read. */
async function issuesAskedOf(work: Work, bodyId: string): Promise<AskedIssue[]> {
  const lines = await listIssues(work, { bodyIds: await spokenForBy(work, bodyId), states: askedStates });
  return lines.flatMap((line) => {
    const { number, title, state, sinceOn } = line;
    return title === null ? [] : { number, title, state, sinceOn, overdueSince: overdueSince(line) };
  });
}

/** The body itself, and those for which it speaks today since it took over from them. */
async function spokenForBy(work: Work, bodyId: string): Promise<string[]> {
  const bodies = await readBodies(work);
  const today = dayAtPhnomPenh(work.now);
  const others = [...bodies.keys()].filter((id) => id !== bodyId && heirsOf(bodies, id, today).includes(bodyId));
  return [bodyId, ...others];
}

/** Whose turn it is when it is the turn of the body that is asked. */
const bodysTurn: readonly IssueActor[] = ['body', 'official', 'public-chair'];

function overdueSince({ clock }: IssueLine): string | null {
  return clock?.isOverdue && bodysTurn.includes(clock.owner) ? clock.dueOn : null;
}

/**
 * Open to all: by body, the issues whose next step is its own before it has promised anything, those past their day,
 * and those it has answered. What waits for a body that is no more waits for whoever took over.
 */
async function issueFigures(work: Work): Promise<ReadonlyMap<string, IssueFigures>> {
  const bodies = await readBodies(work);
  const today = dayAtPhnomPenh(work.now);
  const figures = new Map<string, IssueFigures>();
  const of = (id: string) => {
    const known = figures.get(id) ?? { waiting: 0, overdue: 0, answered: 0 };
    figures.set(id, known);
    return known;
  };
  for (const line of await listIssues(work, { states: askedStates })) {
    if (line.bodyId === null || line.clock === null || !bodysTurn.includes(line.clock.owner)) continue;
    for (const id of heirsOf(bodies, line.bodyId, today)) {
      of(id).waiting += 1;
      if (line.clock.isOverdue) of(id).overdue += 1;
    }
  }
  for (const [id, n] of await countAnswered(work.tx)) of(id).answered = n;
  return figures;
}

/** Addressed to a body, and nothing of it promised yet. */
const askedStates = [
  ...(['solution-ready', 'prioritised', 'agenda-proposed', 'on-agenda', 'discussed'] as const),
  ...(['deferred', 'disputed', 'declined'] as const),
];

/** Open to all: whether there is such an issue, for what refers to one. */
async function hasIssue(work: Work, id: string): Promise<boolean> {
  return (await findIssue(work.tx, { id })) !== null;
}

/** Open to all: the page of an issue. */
async function issuePage(work: Work, language: Language, id: string): Promise<string | null> {
  const found = await findIssue(work.tx, { id });
  return found ? pages.issue(language, found.number) : null;
}

/** What commitments are handed of issues, which stand above them. */
export const issuesBelow = { hasIssue, issueFigures, issuePage, issuesAskedOf };
