// Whether a proposed change of wording is a whole one: it names its words, what they become, and why. The same for
// whoever proposes it, a single person or a group. Pure.
import { refuse } from '../ground/errors.js';
import { COMMENT_CLUSTERS_MAX } from '../ground/limits.js';
import { countClusters } from '../language/clusters.js';
import type { AnnotateRequest } from './contract.js';

/** A change of wording names its words, what they become, and why; nothing else has one. */
export function acceptWording(request: Pick<AnnotateRequest, 'wording' | 'kind' | 'target' | 'body'>): void {
  const { wording, kind, target } = request;
  if (kind !== 'wording') {
    if (wording) refuse('wording-not-expected', {}, 'wording');
    return;
  }
  if (!wording || target.clauseId === null || request.body.trim() === '') refuse('wording-incomplete', {}, 'wording');
  if (wording.mode !== 'delete' && wording.proposed.trim() === '') refuse('wording-incomplete', {}, 'wording/proposed');
  const n = countClusters(wording.proposed);
  if (n > COMMENT_CLUSTERS_MAX) refuse('comment-too-long', { n, limit: COMMENT_CLUSTERS_MAX }, 'wording/proposed');
  if (wording.mode === 'delete' && wording.proposed !== '') refuse('wording-not-expected', {}, 'wording/proposed');
}
