// From a comment on version 1 to the words it changed in version 2, and back: signed answers and the drafting team's
// reasons stand with the changes they caused, and what has neither is told in public.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainChange } from '../../server/src/answers/answers.changes.service.js';
import { pages } from '../../shared/src/ground/paths.js';
import { addArticle, edit, publish } from '../drafts/desk.js';
import { type Office, openOffice, TEXT } from './office.js';

const REASON = { km: 'ក្រុមអ្នកព្រាងកែពាក្យនេះ ដើម្បីឱ្យស្របនឹងអត្ថបទផ្សេងទៀតនៃច្បាប់។' };

let office: Office;
let [explained, answered, bare] = ['', '', ''];
let commentId: string;

beforeAll(async () => {
  office = await openOffice();
  const { desk, draftId } = office;
  [explained = '', answered = ''] = office.clauseIds;
  commentId = await office.speak({
    target: { clauseId: answered, language: 'km', segments: [] },
    body: 'One year is too short to <pay back> a pond.',
  });
  await edit(desk, draftId, { type: 'edit-text', clauseId: explained, language: 'en', text: 'A farmer shall apply.' });
  bare = await addArticle(desk, draftId, '៣', { km: 'មាត្រាថ្មីមួយ។' });
  const versionId = await office.revise();
  await office.answer([commentId], {
    disposition: 'partly-accepted',
    reason: null,
    changes: [{ versionId, clauseId: answered }],
  });
  await explainChange(desk.work(desk.drafter), versionId, explained, { types: ['wording-only'], reason: REASON });
  // Version 3 says something else again, and nobody says why.
  await edit(desk, draftId, { type: 'edit-text', clauseId: answered, language: 'km', text: 'អាជ្ញាប័ណ្ណគ្មានកំណត់។' });
  await publish(desk, draftId);
});
afterAll(() => office.close());

const open = async (url: string) => (await office.sala.app.inject({ url, headers: { accept: 'text/html' } })).body;
const comparison = (from: number, to: number) => open(pages.compare('en', office.slug, from, to));

/** What stands with one change: its words and why. */
function changeIn(body: string, id: string): string {
  const [, rest = ''] = body.split(`data-change="${id}"`);
  return rest.split('</details>')[0] ?? '';
}

/** The changes listed as having no source. */
function bareIn(body: string): string[] {
  const [, list = ''] = body.split('id="without-source"');
  return [...list.matchAll(/data-entry="([\w-]+)"/g)].map(([, id]) => id ?? '');
}

describe('a change', () => {
  it('stands with the comment that caused it, the signed answer, and the way back to the comment', async () => {
    const why = changeIn(await comparison(1, 2), answered);
    expect(why).toContain('One year is too short to &lt;pay back&gt; a pond.');
    expect(why).toContain('Partly accepted');
    expect(why).toContain(TEXT.km);
    expect(why).toContain('Fisheries Administration');
    expect(why).toContain(`href="${pages.version('en', office.slug, 1, commentId).replace('&', '&amp;')}"`);
    expect(why).toContain(`href="${pages.compare('en', office.slug, 1, 2, answered)}"`);
    expect(await open(pages.version('en', office.slug, 1))).toContain(`data-annotation="${commentId}"`);
  });

  it('stands with what the drafting team says of it', async () => {
    const body = await comparison(1, 2);
    expect(changeIn(body, explained)).toContain(REASON.km);
    expect(body).toContain('Wording only');
  });

  it('without either is listed in public, and no other is', async () => {
    const body = await comparison(1, 2);
    expect(bareIn(body)).toEqual([bare]);
    expect(body).toContain('2 have a source');
    expect(changeIn(body, bare)).toContain('No source was given for this change.');
  });

  it('between versions further apart has the sources of all on the way', async () => {
    expect(bareIn(await comparison(1, 3))).toEqual([bare]);
    expect(changeIn(await comparison(1, 3), answered)).toContain('Partly accepted');
    expect(bareIn(await comparison(2, 3))).toEqual([answered]);
  });

  it('shows a new answer as soon as it is signed', async () => {
    const other = await office.speak({ target: { clauseId: explained, language: 'km', segments: [] } });
    const before = await comparison(1, 2);
    const versions = await office.sala.app.inject({ url: '/api/drafts' });
    const second = versions.json<{ versions: { id: string }[] }[]>()[0]?.versions[1];
    await office.answer([other], {
      disposition: 'accepted',
      reason: null,
      changes: [{ versionId: second?.id ?? '', clauseId: explained }],
    });
    office.desk.now = new Date(office.desk.now.getTime() + 5_000);
    expect(changeIn(before, explained)).not.toContain('Accepted');
    expect(changeIn(await comparison(1, 2), explained)).toContain('Accepted');
  });
});

describe('the history of an article', () => {
  it('tells what was said, what was answered, and that an accepted change did not survive', async () => {
    const body = await open(pages.history('en', office.slug, 'article-2'));
    expect(body).toContain('Comments on version 1: 1 comment');
    expect(body).toContain('The change of version 2 is not in version 3 any more.');
    expect(body).toContain('1 accepted comment');
  });
});
