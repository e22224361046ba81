// What the drafting desk asks of the server.
import type { Draft, Erratum } from '@sala/shared/drafts/contract.js';
import type { LineageReview, RevisionReport } from '@sala/shared/drafts/revision-contract.js';
import type {
  DraftRequest,
  ErratumRequest,
  ReadingReport,
  RetitleRequest,
  SourceRequest,
  StartFromFileRequest,
  WorkingChange,
  WorkingEditRequest,
  WorkingLook,
  WorkingText,
} from '@sala/shared/drafts/working-text/working-text-contract.js';
import { api } from '@sala/shared/ground/paths.js';
import { getJson, sendJson } from '../infra/http.js';
import { sendFile } from '../infra/upload.js';

export { Refused } from '../infra/http.js';

export const startDraft = (request: DraftRequest) => sendJson<Draft>('POST', api.drafts(), request);

export const startFromFile = (request: StartFromFileRequest, file: File, progress: (share: number) => void) =>
  sendFile<ReadingReport>(api.sourceFile(), fileForm(request, file), progress);

export const addFile = (draftId: string, request: SourceRequest, file: File, progress: (share: number) => void) =>
  sendFile<ReadingReport>(api.workingSource(draftId), fileForm(request, file), progress);

/** The server reads the fields that stand before the file. */
function fileForm(request: unknown, file: File): FormData {
  const form = new FormData();
  form.append('request', JSON.stringify(request));
  form.append('file', file, file.name);
  return form;
}

export const retitleDraft = (draftId: string, request: RetitleRequest) =>
  sendJson<Draft>('PATCH', api.draft(draftId), request);

export const readWorkingText = (draftId: string) => getJson<WorkingText>(api.working(draftId));

export const readWorkingHead = (draftId: string) => getJson<WorkingLook>(api.workingHead(draftId));

/** Says which clause is open here, and reads the same of others. */
export const standAtClause = (draftId: string, clauseId: string | null) =>
  sendJson<WorkingLook>('POST', api.workingHead(draftId), { clauseId });

export const takeRevision = (draftId: string, request: SourceRequest, file: File, progress: (share: number) => void) =>
  sendFile<RevisionReport>(api.workingRevision(draftId), fileForm(request, file), progress);

export const readLineage = (draftId: string) => getJson<LineageReview>(api.workingLineage(draftId));

export const sendEdit = (draftId: string, request: WorkingEditRequest) =>
  sendJson<WorkingChange>('POST', api.workingEdits(draftId), request);

export const sendStep = (draftId: string, step: 'undo' | 'redo', revision: number) =>
  sendJson<WorkingChange>('POST', step === 'undo' ? api.workingUndo(draftId) : api.workingRedo(draftId), { revision });

export const addErratum = (versionId: string, request: ErratumRequest) =>
  sendJson<Erratum>('POST', api.errata(versionId), request);
