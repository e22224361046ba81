// Something said in the demo's hall over HTTP, so that there is a receipt to look up.
import { randomUUID } from 'node:crypto';
import type { Receipt } from '../../shared/src/discussions/contract.js';
import type { Draft, Version } from '../../shared/src/drafts/contract.js';
import { newSecret } from '../support/secret.js';

/** Asks a question about a draft as a whole; the code of its receipt. */
export async function leaveComment(origin: string, slug: string): Promise<string> {
  const published = (await (await fetch(`${origin}/api/drafts`)).json()) as { draft: Draft; versions: Version[] }[];
  const { draft, versions } = published.find((one) => one.draft.slug === slug) ?? {};
  const answer = await fetch(`${origin}/api/drafts/${draft?.id}/annotations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: randomUUID(),
      versionId: versions?.[0]?.id,
      kind: 'question',
      target: { clauseId: null, language: 'km', segments: [] },
      body: 'តើច្បាប់នេះចូលជាធរមាននៅពេលណា?',
      language: 'km',
      speaker: { level: 'A0' },
      secret: newSecret(),
    }),
  });
  if (answer.status !== 201) throw new Error(`The comment was not taken: ${await answer.text()}`);
  return ((await answer.json()) as Receipt).code;
}
