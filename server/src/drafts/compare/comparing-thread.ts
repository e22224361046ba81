// The thread in which two large versions are compared and which then ends, so that no reader of anything else waits.
import { parentPort, workerData } from 'node:worker_threads';
import { compareLaws, type LawsToCompare } from '@sala/shared/drafts/compare/compared-law.js';
import { wordsOf } from '../../infra/segment.js';

parentPort?.postMessage(compareLaws(workerData as LawsToCompare, wordsOf));
