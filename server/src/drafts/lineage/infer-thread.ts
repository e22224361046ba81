// The thread in which the lineage of one revised file is inferred and which then ends.
import { parentPort, workerData } from 'node:worker_threads';
import { inferLineage, likeness } from '@sala/shared/drafts/lineage/infer-lineage.js';
import type { ComparedClause } from '@sala/shared/drafts/lineage/lineage.js';
import { wordsOf } from '../../infra/segment.js';
import type { Inferred } from './infer-aside.js';

const { before, after } = workerData as { before: ComparedClause[]; after: ComparedClause[] };
const answer: Inferred = {
  links: inferLineage(before, after, wordsOf),
  likeness: likeness(before, after, wordsOf),
};
parentPort?.postMessage(answer);
