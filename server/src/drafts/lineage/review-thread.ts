// The thread in which the lineage of a large working text is put together and which then ends.
import { parentPort, workerData } from 'node:worker_threads';
import { wordsOf } from '../../infra/segment.js';
import { reviewPairs, type ReviewTask } from './review-pairs.js';

parentPort?.postMessage(reviewPairs(workerData as ReviewTask, wordsOf));
