// A second version of the market policy, made at the desk edit by edit: words changed, a point taken out, an article
// moved, and a new one.
import { randomUUID } from 'node:crypto';
import type { Clause } from '../../shared/src/drafts/contract.js';
import type { WorkingEdit } from '../../shared/src/drafts/working-text/working-text-contract.js';
import { api } from '../../shared/src/ground/paths.js';

interface Caller {
  get<Answer>(address: string): Promise<Answer>;
  post<Answer>(address: string, body: object): Promise<Answer>;
}

export async function publishSecondVersion(caller: Caller, draftId: string): Promise<void> {
  const working = await caller.get<{ revision: number; clauses: Clause[] }>(api.working(draftId));
  const holding = (words: string) => {
    const found = working.clauses.find(({ text }) => text.km?.includes(words));
    if (!found) throw new Error(`No clause says “${words}”`);
    return found;
  };
  const hours = holding('១២ ម៉ោង');
  const purpose = holding('កំណត់វិធាន');
  const edits: WorkingEdit[] = [
    {
      type: 'edit-text',
      clauseId: hours.id,
      language: 'km',
      text: (hours.text.km ?? '').replace('១២ ម៉ោង', '១៤ ម៉ោង'),
    },
    { type: 'remove', clauseId: holding('អ្នកទិញ').id },
    { type: 'move', clauseId: hours.id, parentId: purpose.parentId, before: purpose.id },
    {
      type: 'add',
      clauseId: randomUUID(),
      parentId: purpose.parentId,
      before: null,
      kind: 'article',
      number: { km: '៤' },
      heading: { km: 'អនាម័យ' },
      text: { km: 'ផ្សារត្រូវសម្អាតរៀងរាល់ល្ងាច។' },
    },
  ];
  let { revision } = working;
  for (const edit of edits)
    ({ revision } = await caller.post<{ revision: number }>(api.workingEdits(draftId), {
      id: randomUUID(),
      revision,
      edit,
    }));
  const note = { km: 'កែតាមមតិដែលទទួលបាន។', en: 'Changed after the consultation.' };
  await caller.post(api.versions(draftId), { id: randomUUID(), revision, note });
}
