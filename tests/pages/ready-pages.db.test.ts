// Pages kept ready for all: whatever is added to an address makes no page of its own, so that nobody fills the memory
// with copies, and nothing of one reader's address is shown to another.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Floor, openFloor } from '../support/floor.js';

let floor: Floor;
beforeAll(async () => {
  floor = await openFloor();
});
afterAll(() => floor.close());

const get = async (url: string) => (await floor.sala.app.inject({ url, headers: { accept: 'text/html' } })).body;

it('are the same whatever else stands in the address', async () => {
  const { slug } = floor;
  for (const address of ['/en', '/km/about', `/en/drafts/${slug}`, `/en/drafts/${slug}?text=both`]) {
    const plain = await get(address);
    const join = address.includes('?') ? '&' : '?';
    expect(await get(`${address}${join}visitor=somebody`)).toBe(plain);
    expect(await get(address.replace('e', '%65').replace('%65n', 'en'))).toBe(plain);
  }
});

it('lead from both texts to each of them, and from each to both', async () => {
  const { slug } = floor;
  const [both, english] = [await get(`/en/drafts/${slug}?text=both`), await get(`/en/drafts/${slug}`)];
  expect(both).toContain(`href="/km/drafts/${slug}"`);
  expect(both).toContain(`href="/en/drafts/${slug}"`);
  expect(english).toContain(`href="/en/drafts/${slug}?text=both"`);
});
