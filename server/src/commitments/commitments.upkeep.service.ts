// What the calendar does to commitments: those who raised a matter are reminded twice to look, a claim they stay silent
// about is proposed for closing, and what nobody objected to in two years is closed.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { judgeMove } from '@sala/shared/commitments/guards.js';
import { inTransaction, type Work } from '../infra/work.js';
import { readBodies } from './commitments.read.service.js';
import { factsOf } from './commitments.service.js';
import { insertEntry, listCommitmentRows, listEntries, lockCommitment } from './commitments.store.js';

const events = ['raisers-reminded', 'closing-proposed', 'nothing-left-open'] as const;

/**
 * Enters what has come due, at most one entry for each commitment. `newId` gives the ids. Open to the housekeeping
 * alone: no route leads here.
 */
export async function keepCommitments(work: Work, newId: () => string): Promise<number> {
  const bodies = await readBodies(work);
  const today = dayAtPhnomPenh(work.now);
  let entered = 0;
  for (const { id } of await listCommitmentRows(work.tx))
    await inTransaction(work, async ({ tx, now }) => {
      const row = await lockCommitment(tx, id);
      const log = await listEntries(tx, { id });
      if (!row || log.length === 0) return;
      const facts = factsOf(row, log, bodies, today);
      const { state, isClosingProposed } = facts.standing;
      for (const event of events) {
        if (event === 'closing-proposed' && isClosingProposed) continue;
        const judged = judgeMove(facts, event, ['system'], {});
        if (typeof judged === 'string') continue;
        await insertEntry(tx, {
          ...{ id: newId(), commitmentId: id, number: log.length + 1, event, told: {}, at: now, by: judged.by },
          ...{ fromState: state, toState: judged.to, organisationId: null, groupId: null, enteredBy: null },
        });
        entered += 1;
        return;
      }
    });
  return entered;
}
