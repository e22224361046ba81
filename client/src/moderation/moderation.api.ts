// What the moderators' page asks of the server.
import type { Decision, Queue } from '@sala/shared/moderation/contract.js';
import { Live } from '../infra/live.js';
import { sendJson } from '../infra/http.js';

/** `address` is where a form says its decision goes, `fields` what it holds. Rejects with the sentence of a refusal. */
export function sendDecision(address: string, fields: Record<string, unknown>): Promise<Decision> {
  return sendJson<Decision>('POST', address, fields);
}

/** Calls `heard` with the id of each comment that something happened to, and with '' when the page is out of date. */
export function followQueue(now: string, heads: Queue['heads'], heard: (commentId: string) => void): void {
  const live = new Live(now, () => undefined);
  for (const { draftId, seq } of heads) {
    live.follow(
      draftId,
      'moderators',
      { seq, epoch: '' },
      {
        apply: ({ subject }) => heard(subject),
        reset: () => heard(''),
        denied: () => heard(''),
      },
    );
  }
}
