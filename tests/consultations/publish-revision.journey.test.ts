// The next version in a real browser against the real server: a drafter takes a revised Word file, looks at what each
// clause comes from, decides where three comments stand, is overtaken by a colleague, and publishes; every comment is
// answered with what it changed, the round is closed, and whoever spoke gets to the new words in two clicks and back.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { APIRequestContext, Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword, people } from '../../server/src/seed/cast.js';
import type { Organisation } from '../../shared/src/accounts/contract.js';
import type { AnnotationSnapshot } from '../../shared/src/annotations/contract.js';
import type { Draft, Version } from '../../shared/src/drafts/contract.js';
import type { ReadingReport, WorkingText } from '../../shared/src/drafts/working-text/working-text-contract.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import {
  anotherLaw,
  commentOnMarket,
  firstMarket,
  revisedMarket,
  steadyWords,
  strayedWords,
} from '../journeys/revised-market.js';
import { openBrowser } from '../support/chromium.js';
import { planRound } from '../support/round-plan.js';
import { type ServerProcess, startServer } from '../support/server-process.js';

/** Long enough for six comments; the round is over before the next version is out. */
const ROUND_MS = 15_000;

let server: ServerProcess;
let browser: Browser;
let folder: string;
let page: Page;
let colleague: APIRequestContext;
let draft: Draft;
let first: Version;
/** Anything the browser complained about; must stay empty. */
const complaints: string[] = [];

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-revision-'));
  fs.writeFileSync(path.join(folder, 'revised.docx'), revisedMarket());
  fs.writeFileSync(path.join(folder, 'other.docx'), anotherLaw());
  [server, browser] = await Promise.all([startServer({ hall: 'demo' }), openBrowser()]);
  const context = await signedIn('keo-sopheap');
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refusal is an answer, though the browser calls it an error.
    if (message.type() === 'error' && !message.text().includes('status of 4')) complaints.push(message.text());
  });
  colleague = (await signedIn('bun-sovann')).request;
  await putBeforePublic(context.request);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  fs.rmSync(folder, { recursive: true });
});

async function signedIn(who: 'keo-sopheap' | 'bun-sovann' | 'heng-vibol') {
  const context = await browser.newContext({
    baseURL: server.origin,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const data = { email: people[who].email, password: demoPassword };
  expect((await context.request.post('/api/session', { data })).ok()).toBe(true);
  return context;
}

/** The first version with its round, and six comments on its words. */
async function putBeforePublic(asking: APIRequestContext): Promise<void> {
  const get = async <Answer>(address: string) => (await (await asking.get(address)).json()) as Answer;
  const post = async <Answer>(address: string, data: object) => {
    const answer = await asking.post(address, { data, headers: { origin: server.origin } });
    if (!answer.ok()) throw new Error(await answer.text());
    return (await answer.json()) as Answer;
  };
  const bodies = await get<Organisation[]>('/api/organisations');
  const organisationId = bodies.find(({ name }) => name.en === 'Fisheries Administration')?.id;
  const asked = { id: randomUUID(), organisationId, instrumentKind: 'policy', authoritative: 'km' };
  const file = { name: 'first.docx', mimeType: 'application/octet-stream', buffer: firstMarket() };
  const read = await asking.post(api.sourceFile(), {
    multipart: { request: JSON.stringify(asked), file },
    headers: { origin: server.origin },
  });
  ({ draft } = (await read.json()) as ReadingReport);
  const { revision } = await get<WorkingText>(api.working(draft.id));
  first = await post<Version>(api.versions(draft.id), { id: randomUUID(), revision, note: {} });
  const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
  const round = planRound({ versionId: first.id, opensAt: inMs(-60_000), closesAt: inMs(ROUND_MS) });
  await post(api.rounds(draft.id), round);
  await commentOnMarket({ get, post }, draft.id, first.id);
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const pair = (label: string) => page.locator('.pair', { has: page.getByRole('heading', { name: label, exact: true }) });
const panel = (at: number) => page.locator('doubtful-panel').nth(at);

describe('the next version', () => {
  it('is not taken from a file that is another law', async () => {
    await page.goto(`/en/desk/drafts/${draft.slug}`);
    await button('Take a revised file').click();
    await page.setInputFiles('#revised', path.join(folder, 'other.docx'));
    await button('Read and match').click();
    await page.getByText(/This file seems to be another law/).waitFor();
  });

  it('is taken from a revised file, and what each clause comes from is shown, the doubtful first', async () => {
    await page.setInputFiles('#revised', path.join(folder, 'revised.docx'));
    await button('Read and match').click();
    await page.waitForURL('**/lineage');
    await page.getByText('10 still to be looked at').waitFor();
    await button(/^split/).click();
    expect(await page.locator('.pair').textContent()).toMatch(/Article 2[^]*Article 3 · Article 4/);
    await button(/^merged/).click();
    expect(await page.locator('.pair del, .pair ins').count()).toBeGreaterThan(0);
    await button(/^To be looked at/).click();
  });

  it('confirms what is right, mends what is not, and undoes it', async () => {
    await pair('Article 9').getByRole('button', { name: 'Yes, it is new' }).click();
    await page.getByText('9 still to be looked at').waitFor();
    await pair('Article 5').getByRole('button', { name: 'It comes from elsewhere' }).click();
    await page.getByLabel('Search by number, heading or words').fill('Article 3');
    await page.getByRole('checkbox', { name: /Article 3/ }).check();
    await button('It comes from these').click();
    await page.getByText('That is mended. You can undo it.').waitFor();
    await page.getByText('7 still to be looked at').waitFor();
    await button('Undo').click();
    await page.getByText('9 still to be looked at').waitFor();
    await button(/surer than 95 per cent/).click();
    await expect.poll(() => button(/surer than 95 per cent/).count()).toBe(0);
  });

  it('asks about three comments, each decided in its own way, and counts down', async () => {
    await page.getByRole('link', { name: 'Go on to publishing' }).click();
    await page.locator('.fate', { hasText: '3 need you' }).waitFor();
    await page.locator('.fate', { hasText: '1 moved' }).click();
    await page.locator('#fate-list').getByRole('link', { name: 'Article 8' }).waitFor();
    expect(await panel(0).locator('del').textContent()).toContain(strayedWords[0]);
    await page.getByText('3 comments still need your decision.').waitFor();
    await panel(0).getByLabel('The place that was found').check();
    await page.locator('.decide-left', { hasText: '2 need you' }).waitFor();
    await panel(0).getByRole('button', { name: 'Go to the next one' }).click();
    await panel(1).getByLabel('Words that I mark').check();
    await panel(1).getByLabel('In the clause').selectOption({ label: 'Article 7 · តូប' });
    const box = panel(1).getByLabel(/Mark the words in this box/);
    await box.focus();
    await page.keyboard.press('Control+Home');
    for (let press = 0; press < 6; press += 1) await page.keyboard.press('Shift+ArrowRight');
    await panel(1)
      .getByText(/Marked: “/)
      .waitFor();
    await panel(1).getByRole('button', { name: 'Take the marked words' }).click();
    await page.locator('.decide-left', { hasText: '1 needs you' }).waitFor();
    await panel(2).getByLabel('The words are gone').check();
    await page.locator('.decide-left', { hasText: 'All 3 decided' }).waitFor();
    await panel(2).getByRole('button', { name: 'Take the decision back' }).click();
    await page.locator('.decide-left', { hasText: '1 needs you' }).waitFor();
  });

  it('keeps half of the decisions through a reload', async () => {
    await page.getByLabel(/Note on this version in English/).fill('Booths for poor families.');
    await page.reload();
    await page.locator('.decide-left', { hasText: '1 needs you' }).waitFor();
    expect(await page.getByLabel(/Note on this version in English/).inputValue()).toBe('Booths for poor families.');
    await panel(2).getByLabel('The words are gone').check();
    await page.getByText('Everything is ready.').waitFor();
  });

  it('tells who changed the text meanwhile, looks again on request, and keeps the decisions', async () => {
    const { revision, clauses } = (await (await colleague.get(api.working(draft.id))).json()) as WorkingText;
    const clause = clauses.find(({ number }) => number.km === '១១');
    const edit = { type: 'retitle', clauseId: clause?.id, language: 'km', heading: 'ការចូលជាធរមាន និងការអនុវត្ត' };
    const data = { id: randomUUID(), revision, edit };
    const edited = await colleague.post(api.workingEdits(draft.id), { data, headers: { origin: server.origin } });
    expect(edited.ok()).toBe(true);
    await button('Publish version 2').click();
    await page.getByText(/changed this text before you/).waitFor();
    await button('Look again').click();
    await page.locator('.decide-left', { hasText: 'All 3 decided' }).waitFor();
  });

  it('comes out with every comment in its place', async () => {
    await button('Publish version 2').click();
    await page.getByRole('heading', { name: 'Version 2 is published' }).waitFor();
    await page.getByText('6 comments went with it.').waitFor();
    const hash = await page.locator('.fingerprint').textContent();
    const listed = (await (await fetch(`${server.origin}${api.draft(draft.id)}`)).json()) as { versions: Version[] };
    const second = listed.versions.find(({ number }) => number === 2);
    expect(second).toMatchObject({ hash, note: { en: 'Booths for poor families.' } });
    const snapshot = await fetch(`${server.origin}${api.annotations(draft.id)}?version=${second?.id}`);
    const { annotations } = (await snapshot.json()) as AnnotationSnapshot;
    const fates = annotations.map(({ target, places }) => {
      const place = places?.find(({ versionId }) => versionId === second?.id);
      return [target.segments[0]?.exact, place?.outcome, place?.isDecided];
    });
    const fateOf = (exact: string) => fates.find(([words]) => words === exact)?.slice(1);
    expect(fates).toHaveLength(6);
    expect(strayedWords.map(fateOf)).toEqual([
      ['moved', true],
      ['moved', true],
      ['removed', true],
    ]);
    expect(fates.filter(([, , isDecided]) => isDecided === false)).toHaveLength(3);
    const next = ['Plan a round', 'Compare with version 1', 'Answer the comments', 'Read the new version'];
    for (const name of next) expect(await page.getByRole('link', { name }).count(), name).toBe(1);
  });
});

const outcome = (code: string) => page.locator(`label:has([value="${code}"])`);

async function sendForSignature(): Promise<void> {
  await button('Send for signature').click();
  await page.getByText('Sent for signature.').waitFor();
}

async function acceptWithChange(): Promise<void> {
  await outcome('accepted').click();
  await page.fill('#answer-km', 'ការជ្រើសរើសទីតាំងឥឡូវមានមាត្រាដោយឡែក ដើម្បីឱ្យអ្នកលក់ស្វែងរកបានងាយ។');
  await button('Choose the clauses').click();
  await page.fill('#clause-search', steadyWords[1]);
  const offered = page.locator('.change-list .choice');
  await expect.poll(() => offered.count()).toBe(1);
  await offered.first().locator('input').check();
  await sendForSignature();
}

async function refuse(): Promise<void> {
  await outcome('not-accepted').click();
  await page.selectOption('#ground', 'policy-choice');
  await page.fill('#answer-km', 'ផ្សារនឹងគ្រប់គ្រងតាមរដូវ ដូច្នេះពាក្យទាំងនេះមិនអាចរក្សាទុកនៅកន្លែងដើមបានទេ។');
  await sendForSignature();
}

describe('the answers to the first version', () => {
  it('name the words that the comments changed, or the reason for leaving them', async () => {
    await page.goto(pages.answerDesk('en', draft.slug));
    const rows = page.locator('.answer-row');
    await expect.poll(() => rows.count()).toBe(6);
    for (let at = 0; at < 6; at += 1) {
      await rows.nth(at).click();
      await page.locator('.answer-pane .answer-form').waitFor();
      if (await page.locator('.answer-pane', { hasText: steadyWords[1] }).count()) await acceptWithChange();
      else await refuse();
    }
  });

  it('are signed together, and with them the round is closed as answered', async () => {
    const official = await (await signedIn('heng-vibol')).newPage();
    await official.goto(pages.answerDesk('en', draft.slug));
    await official.getByRole('button', { name: 'Sign and publish 6' }).click();
    await official.getByRole('button', { name: 'Sign 6' }).click();
    await official.getByText('6 answers are signed and public.').waitFor();
    await official.getByRole('button', { name: 'Back to the desk' }).click();
    await official.getByText('Close the round as answered · nothing is missing').click();
    await official.getByRole('button', { name: 'Close the round as answered' }).click();
    await official.getByText('is closed as answered. The public sees it').waitFor();
    await official.close();
  });

  it('lead from a comment on version 1 to the words it changed in two clicks, and back in two', async () => {
    const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } });
    const visitor = await context.newPage();
    await visitor.goto(`${pages.draft('en', draft.slug)}?version=1`);
    const card = visitor.locator('.cards[data-placed] .card').nth(1);
    await card.locator('[data-act=open]').first().click();
    await visitor
      .locator('.card[data-current] .answer')
      .getByRole('link', { name: /^Version 2, Article 4/ })
      .click();
    // Words are laid out one by one. This article is the later part of one that was split: the change is both.
    const words = async () => (await visitor.locator('.clause:target').textContent())?.replace(/[\u200B\n ]/gu, '');
    await expect.poll(words).toContain(steadyWords[1]);
    await visitor.locator('[data-why-title]', { hasText: 'Why 3 changed' }).waitFor();
    await visitor.locator('a:visible', { hasText: 'Read this comment on version 1' }).first().click();
    await visitor.locator('.card[data-current] .answer').waitFor();
    expect(new URL(visitor.url()).searchParams.get('version')).toBe('1');
    await context.close();
  });

  it('gave the browser nothing to complain about', () => {
    expect(complaints).toEqual([]);
  });
});
