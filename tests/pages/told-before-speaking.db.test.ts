// What pages tell before somebody speaks: who runs the hall, that the text read lags behind, who is being heard; and
// how they are left in a hurry.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aboutPage } from '../../server/src/pages/about-page.js';
import { edit, publish } from '../drafts/desk.js';
import { type Floor, openFloor } from '../support/floor.js';

let floor: Floor;

beforeAll(async () => {
  floor = await openFloor();
});
afterAll(() => floor.close());

const get = (url: string) => floor.sala.app.inject({ url, headers: { accept: 'text/html', 'accept-language': 'en' } });

describe('who runs the hall', () => {
  it('is told with who can compel them and when that was looked at, or that nobody has said', async () => {
    expect((await get('/en/about')).body).toMatch(/Run by<\/dt><dd>Nobody has said/);
    const said = { by: 'Chamber', answersTo: 'the courts', reviewedOn: '2026-11-30' };
    expect(aboutPage('en', said).source).toMatch(/Chamber<\/dd>[^]*the courts<\/dd>[^]*30 November 2026/);
  });
});

describe('leaving in a hurry', () => {
  it('takes away what the browser keeps, and shows a page that says nothing', async () => {
    const { headers, body } = await get('/leave');
    expect(headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
    expect(headers['cache-control']).toBe('no-store');
    expect(body.replaceAll(/<[^>]*>/g, '')).toBe('&#8203;');
    for (const page of ['/en', `/en/drafts/${floor.slug}`, '/en/room'])
      expect((await get(page)).body).toContain('/leave');
  });
});

describe('a link on another site, and a browser that looks ahead', () => {
  it('take nothing away', async () => {
    for (const ahead of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-origin', 'sec-purpose': 'prefetch' },
    ])
      expect(
        (await floor.sala.app.inject({ url: '/leave', headers: ahead })).headers['clear-site-data'],
      ).toBeUndefined();
  });
});

describe('who is being heard', () => {
  it('stands beside who was to be heard, in bands, with others who spoke', async () => {
    const stages = async () => (await get(`/en/drafts/${floor.slug}/stages`)).body;
    expect(await stages()).toMatch(/data-heard="none"><b>A fish farmer<\/b>[^]*not heard yet[^]*this hall, a meeting/);
    for (let n = 0; n < 5; n += 1)
      await floor.post(floor.comment({ speaker: { level: 'A0', does: 'fish-farmer', province: '03' } }));
    await floor.post(floor.comment({ speaker: { level: 'A0', does: 'trader' } }));
    const body = await stages();
    expect(body).toMatch(/data-heard="some"><b>A fish farmer<\/b>[^]*5 to 19 comments/);
    expect(body).toMatch(/data-heard="few"><b>A trader<\/b>[^]*not in the plan/);
    expect(body).toContain('Comments came from 1 of 25 provinces.');
  });
});

describe('a text whose counterpart was changed', () => {
  it('says so to those who read it, and not to those who read the one that counts', async () => {
    const { desk, draftId, clauseIds, slug } = floor;
    const clauseId = clauseIds[0] ?? '';
    await edit(desk, draftId, { type: 'edit-text', clauseId, language: 'km', text: 'ពាក្យថ្មីទាំងអស់។' });
    const { number } = await publish(desk, draftId);
    const page = async (text: string) => (await get(`/en/drafts/${slug}?version=${number}&text=${text}`)).body;
    expect(await page('en')).toMatch(/The Khmer text of one clause was changed[^]*Article 1/);
    expect(await page('both')).toContain('The Khmer text of one clause was changed');
    expect(await page('km')).not.toContain('The Khmer text of one clause was changed');
  });
});
