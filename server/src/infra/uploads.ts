// What goes wrong while a form with files is read, in our words. Nothing else may fail meanwhile: what was read is
// worked on afterwards.
import { Refusal } from '@sala/shared/errors.js';

/** What the parser of forms complains about, as a refusal. */
export function refusalOfUpload(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT' || code === 'FST_FIELDS_LIMIT')
    return new Refusal('evidence-needed', {}, 'file');
  const problem = error instanceof Error ? error.message : 'unreadable';
  return new Refusal('malformed-request', { field: 'body', problem }, 'body');
}
