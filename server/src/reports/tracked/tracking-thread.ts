// The thread in which the tracked changes of a large comparison are put together and which then ends.
import { parentPort, workerData } from 'node:worker_threads';
import { trackHere, type TrackedTask } from './tracked-task.js';

parentPort?.postMessage(trackHere(workerData as TrackedTask));
