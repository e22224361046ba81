// Finds in a thread of its own what each clause of a revised file comes from: on a large law that takes a second or
// two, during which the server goes on answering.
import type { InferredLink } from '@sala/shared/drafts/lineage/infer-lineage.js';
import type { ComparedClause } from '@sala/shared/drafts/lineage/lineage.js';
import { openThread } from '../../infra/thread.js';

export interface Inferred {
  links: InferredLink[];
  /** Share of the words that both have, 0 to 1. */
  likeness: number;
}

const program = new URL('./infer-thread', import.meta.url);

export function inferAside(before: readonly ComparedClause[], after: readonly ComparedClause[]): Promise<Inferred> {
  return new Promise((resolve, reject) => {
    const thread = openThread(program, { before, after });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => code !== 0 && reject(new Error(`lineage was not inferred, code ${code}`)));
  });
}
