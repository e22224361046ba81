// What the reading page asks of the server about what is said on the words, and about whom it belongs to.
import type { Annotation, AnnotationSnapshot } from '@sala/shared/annotations/contract.js';
import { api } from '@sala/shared/ground/paths.js';
import type { OwnState } from '@sala/shared/screens/reading-state.js';
import { getJson, sendJson } from '../infra/http.js';

export const readSnapshot = (draftId: string, versionId: string) =>
  getJson<AnnotationSnapshot>(said(draftId, { version: versionId }));

/** What was said on one clause, where the snapshot had no room for it. */
export const readClause = (draftId: string, versionId: string, clauseId: string) =>
  getJson<Annotation[]>(said(draftId, { version: versionId, clause: clauseId }));

function said(draftId: string, which: Record<string, string>): string {
  return `${api.annotations(draftId)}?${new URLSearchParams(which).toString()}`;
}

/** Says "this concerns me too", or takes it back, under a key that only this browser has. */
export const sayConcern = (annotationId: string, isConcerned: boolean, key: string) =>
  sendJson(isConcerned ? 'PUT' : 'DELETE', api.concern(annotationId), { key });

/** Who reads, and in whose name they may speak. */
export const readOwnState = () => getJson<OwnState>(api.own());
