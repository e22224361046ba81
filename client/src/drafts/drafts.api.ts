// What the drafting desk asks of the server.
import type { Draft, Erratum, Version } from '@sala/shared/drafts/contract.js';
import type {
  DraftRequest,
  ErratumRequest,
  PublishRequest,
  ReadingReport,
  SourceRequest,
  StartFromFileRequest,
  WorkingChange,
  WorkingEditRequest,
  WorkingHead,
  WorkingText,
} from '@sala/shared/drafts/working-text-contract.js';
import { api } from '@sala/shared/paths.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
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

export const retitleDraft = (draftId: string, title: Bilingual) =>
  sendJson<Draft>('PATCH', api.draft(draftId), { title });

export const readWorkingText = (draftId: string) => getJson<WorkingText>(api.working(draftId));

export const readWorkingHead = (draftId: string) => getJson<WorkingHead>(api.workingHead(draftId));

export const sendEdit = (draftId: string, request: WorkingEditRequest) =>
  sendJson<WorkingChange>('POST', api.workingEdits(draftId), request);

export const sendStep = (draftId: string, step: 'undo' | 'redo', revision: number) =>
  sendJson<WorkingChange>('POST', step === 'undo' ? api.workingUndo(draftId) : api.workingRedo(draftId), { revision });

export const publishVersion = (draftId: string, request: PublishRequest) =>
  sendJson<Version>('POST', api.versions(draftId), request);

export const addErratum = (versionId: string, request: ErratumRequest) =>
  sendJson<Erratum>('POST', api.errata(versionId), request);
