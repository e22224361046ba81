// Why each change was made, beside it in the Word file: what was said at every version on the way, and the codes by
// which the comments behind it are found.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainChange } from '../../server/src/answers/answers.changes.service.js';
import { formatReceiptCode } from '../../shared/src/discussions/receipt-code.js';
import { api } from '../../shared/src/ground/paths.js';
import type { Language } from '../../shared/src/texts/say.js';
import { type Office, openOffice } from '../answers/office.js';
import { edit, publish } from '../drafts/desk.js';
import { unpackPart } from '../drafts/import/packed-file.js';
import { descendants, parseXml, wordsIn } from './word-revisions.js';

const MIDDLE = {
  km: 'ពាក្យនេះកែដើម្បីឱ្យស្របនឹងច្បាប់ស្តីពីជលផលដែលកំពុងអនុវត្ត។',
  en: 'The words follow the law on fisheries that is in force.',
};
const LAST = {
  km: 'ពាក្យនេះកែម្តងទៀតតាមយោបល់របស់ក្រសួងដែលពាក់ព័ន្ធទាំងអស់។',
  en: 'The words were changed again as the other ministries advised.',
};

let office: Office;
let [first, second, third] = ['', '', ''];
/** Of the two comments on article 2. */
const codes: string[] = [];

beforeAll(async () => {
  office = await openOffice();
  const { desk, draftId } = office;
  const [explained = '', answered = ''] = office.clauseIds;
  first = office.versionId;
  const target = { clauseId: answered, language: 'km' as const, segments: [] };
  const said = [await office.speak({ target }), await office.speak({ target, body: 'Three years, please.' })];
  for (const id of said) codes.push(await codeOf(id));
  codes.sort();
  const change = (text: string) =>
    edit(desk, draftId, { type: 'edit-text', clauseId: explained, language: 'en', text });
  await change('A farmer shall apply.');
  second = await office.revise();
  const changes = [{ versionId: second, clauseId: answered }];
  await office.answer(said, { disposition: 'accepted', reason: null, changes });
  await explainChange(desk.work(desk.drafter), second, explained, { types: ['wording-only'], reason: MIDDLE });
  await change('A farmer of fish shall apply.');
  third = (await publish(desk, draftId)).id;
  await explainChange(desk.work(desk.drafter), third, explained, { types: ['term-changed'], reason: LAST });
});
afterAll(() => office.close());

async function codeOf(id: string): Promise<string> {
  const [row] = await office.desk.database.query<{ code: string }>(
    { name: 'code_of', text: 'select code from comments where id = $1' },
    [id],
  );
  return row?.code ?? '';
}

/** What stands beside the changes, remark by remark, line by line. */
async function remarks(from: string, to: string, language: Language = 'en'): Promise<string[][]> {
  const answer = await office.sala.app.inject({ url: api.trackedWord(to, from, language) });
  expect(answer.statusCode).toBe(200);
  const file = parseXml(unpackPart(answer.rawPayload, 'word/comments.xml'));
  return [...descendants(file, 'w:comment')].map((remark) =>
    [...descendants(remark, 'w:p')].map((line) => [...descendants(line, 'w:t')].map(wordsIn).join('')),
  );
}

describe('the Word file of two versions that are not neighbours', () => {
  it('has the types and reasons of every version between them beside the change', async () => {
    const [words] = await remarks(first, third);
    expect(words).toEqual(['Term or threshold changed, Wording only', LAST.en, MIDDLE.en]);
    expect((await remarks(second, third)).flat().join()).not.toContain(MIDDLE.en);
  });

  it('names the comments behind a change by their codes, as they are printed in either language', async () => {
    const [km, en] = (['km', 'en'] as const).map((language) =>
      codes.map((code) => formatReceiptCode(language, code)).join(', '),
    );
    expect((await remarks(first, third, 'km')).flat()).toContain(`មតិដែលជាប្រភព៖ ${km}`);
    expect((await remarks(first, second, 'km')).flat()).toContain(`មតិដែលជាប្រភព៖ ${km}`);
    expect((await remarks(first, third)).flat()).toContain(`Comments behind this change: ${en}`);
  });
});
