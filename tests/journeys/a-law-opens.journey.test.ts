// The hall opens: an office puts a draft before the public, and three people read it, speak on its words and answer
// each other: a farmer on a telephone, a reader whose browser runs no script, and one who signed in at a desk. Told in
// the order in which it happens; each part goes on where the one before ended.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { openBrowser } from '../support/chromium.js';
import { addOffice, type EmptyHall, invite, openEmptyHall, signInAdministrator } from './empty-hall.js';
import { englishFile, khmerFile } from './market-policy.js';
import { isAlive, selectWords, showNews, showNewsUntil, standsStillUntilNews, wordsOf } from './reading-steps.js';

/** Long enough for a slow machine; what is measured elsewhere is not decided here. */
const PATIENCE_MS = 30_000;
const PASSWORD = 'mekong-river-dolphin';

let hall: EmptyHall;
let browser: Browser;
/** The public page of the draft, without its language. */
let draft: string;
const complaints: string[] = [];

beforeAll(async () => {
  [hall, browser] = await Promise.all([openEmptyHall(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await hall.close();
});

/** A browser of somebody's own. */
async function arrive(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: hall.server.origin, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', ({ message }) => complaints.push(message));
  return page;
}

/** Opens an account by a link, as an e-mail would bring it. */
async function accept(link: string, options: BrowserContextOptions): Promise<Page> {
  const page = await arrive(options);
  await page.goto(link);
  await page.fill('input[name=password]', PASSWORD);
  await page.click('main form button.primary');
  await page.waitForURL('**/account');
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const row = (page: Page, label: string) => page.locator('.work-open', { hasText: label }).first();
const isSaved = (page: Page) => page.getByText(/^Saved/).waitFor();
const word = (name: string, buffer: Buffer) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer,
});

describe('a draft law opens', () => {
  const desk = { viewport: { width: 1280, height: 900 } };
  let lead: Page;
  let phone: Page;
  let plain: Page;
  let signedIn: Page;

  it('the administrator of the command line invites a drafting lead and a contributor', async () => {
    const administrator = await arrive(desk);
    await signInAdministrator(administrator.request);
    const organisationId = await addOffice(administrator.request, {
      km: 'ក្រសួងអភិវឌ្ឍន៍ជនបទ',
      en: 'Ministry of Rural Development',
    });
    const nowhere = { draftId: null, organisationId: null };
    const leadLink = await invite(administrator.request, {
      email: 'keo.sophea@example.gov.kh',
      name: 'Keo Sophea',
      grants: [{ role: 'drafting-lead', draftId: null, organisationId }],
    });
    const contributorLink = await invite(administrator.request, {
      email: 'phalla@example.com',
      name: 'Chea Phalla',
      grants: [{ role: 'contributor', ...nowhere }],
    });
    lead = await accept(leadLink, desk);
    signedIn = await accept(contributorLink, desk);
    // An invitation opens one account.
    const again = await administrator.goto(leadLink);
    expect(again?.status()).toBeGreaterThanOrEqual(400);
  });

  it('the lead imports a Word file: its headings and the numbers that Word counted are the clauses', async () => {
    await lead.goto('/en/desk');
    await lead.locator('#kind').selectOption('policy');
    await lead.setInputFiles('#file', word('policy-km.docx', khmerFile()));
    await button(lead, 'Read the file').click();
    await lead.waitForURL('**/desk/drafts/**');
    await row(lead, 'Article 3').waitFor();
    expect(await lead.locator('.work-open b').allTextContents()).toEqual(
      expect.arrayContaining(['Chapter 1', 'Article 1', 'Article 2', 'Article 3']),
    );
    expect(await lead.getByText('អ្នកលក់ក្នុងផ្សារ;').count()).toBeGreaterThan(0);
  });

  it('mends two clauses on the screen', async () => {
    await row(lead, 'Article 3').click();
    const text = lead.locator('#clause-text-km');
    await text.fill((await text.inputValue()).replace('១២ ម៉ោង', '១៤ ម៉ោង'));
    await button(lead, 'Done').click();
    await isSaved(lead);
    await row(lead, 'Article 2').click();
    await lead.fill('#clause-heading-km', 'វិសាលភាពនៃការអនុវត្ត');
    await button(lead, 'Done').click();
    await isSaved(lead);
    await lead.reload();
    await row(lead, 'វិសាលភាពនៃការអនុវត្ត').or(lead.getByText('វិសាលភាពនៃការអនុវត្ត')).first().waitFor();
  });

  it('adds the English from a second Word file, clause by clause', async () => {
    await button(lead, 'Add the other language from a file').click();
    await lead.setInputFiles('language-dialog #file', word('policy-en.docx', englishFile()));
    await lead.locator('language-dialog').getByRole('button', { name: 'Read the file' }).click();
    await lead.getByText(/English was added/).waitFor();
    await lead.getByText('sellers in the market;').first().waitFor();
  });

  it('publishes version 1 and opens a round on it at once', async () => {
    await lead.getByRole('link', { name: 'Publish', exact: true }).click();
    await button(lead, 'Publish version 1').click();
    await lead.getByText('Version 1 is published').waitFor();
    await lead.getByRole('link', { name: 'Plan a round' }).click();
    for (const name of [
      'notice',
      'summary',
      'purpose',
      'affected',
      'options',
      'costs',
      'interests',
      'openPoints',
      'fixedPoints',
      'contact',
      'question-0',
    ])
      await lead.fill(`#${name}-km`, 'តើម៉ោងបើកផ្សារសមស្របសម្រាប់លោកអ្នកដែរឬទេ?');
    await lead.check('#hear-trader');
    const phnomPenh = (days: number) => new Date(Date.now() + days * DAY_MS + 7 * 3_600_000).toISOString();
    await lead.fill('#opens', phnomPenh(0).slice(0, 16));
    await lead.fill('#closes', phnomPenh(60).slice(0, 16));
    await lead.locator('#closes').blur();
    await button(lead, 'Announce the round').click();
    await lead.getByText(/^Open for comments until/).waitFor();
    const href = (await lead.getByRole('link', { name: 'Version 1' }).getAttribute('href')) ?? '';
    draft = href.replace(/^\/en/, '');
  });

  it('three people read it, each in their way: mended, in both languages', async () => {
    phone = await arrive({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    plain = await arrive({ viewport: { width: 800, height: 900 }, javaScriptEnabled: false });
    await phone.goto('/km');
    await phone.getByRole('link', { name: 'គោលនយោបាយស្តីពីផ្សារជនបទ' }).first().tap();
    await isAlive(phone);
    await plain.goto(`/km${draft}`);
    await signedIn.goto(`/en${draft}`);
    await isAlive(signedIn);
    for (const page of [phone, plain]) {
      expect(await wordsOf(page, 'មាត្រា ៣')).toContain('១៤ ម៉ោង');
      await page.locator('.clause-title', { hasText: 'វិសាលភាពនៃការអនុវត្ត' }).waitFor();
    }
    expect(await wordsOf(signedIn, 'Article 3')).toContain('14 hours');
  });

  it('the farmer taps a clause, chooses words and says what worries her; the others have it', async () => {
    await phone.locator('[data-label="មាត្រា ៣"] [data-clause]').tap();
    await phone.locator('.sheet .phrase', { hasText: 'ក្នុងរយៈពេល ១៤ ម៉ោង' }).tap();
    await phone.locator('.sheet .kind-choice[data-kind=concern]').tap();
    await phone.fill('.sheet [name=body]', 'ភូមិខ្ញុំគ្មានភ្លើងពេលយប់ទេ។');
    await phone.locator('.sheet .send button').tap();
    await phone.locator('.sheet .receipt').waitFor();
    await phone.locator('.sheet [data-act=close]').tap();

    await standsStillUntilNews(signedIn, 'Article 2');
    await showNews(signedIn);
    await signedIn.locator('.card[data-kind=concern] [data-act=open]').click();
    await signedIn.locator('.card', { hasText: 'ភូមិខ្ញុំគ្មានភ្លើងពេលយប់ទេ។' }).waitFor();
    await plain.reload();
    expect(await plain.locator('.card blockquote', { hasText: 'ក្នុងរយៈពេល ១៤ ម៉ោង' }).count()).toBe(1);
    expect(await plain.locator('.card', { hasText: 'ភូមិខ្ញុំគ្មានភ្លើងពេលយប់ទេ។' }).count()).toBe(1);
  });

  it('who signed in answers her', async () => {
    const card = signedIn.locator('.card[data-kind=concern]');
    await card.locator('[data-act=reply]').click();
    await card.locator('[name=body]').fill('Would a solar lamp help?');
    await card.locator('.send button').click();
    await card.locator('.replies', { hasText: 'Would a solar lamp help?' }).waitFor();

    await standsStillUntilNews(phone, 'មាត្រា ២');
    await showNews(phone);
    await phone.locator('.card .replies', { hasText: 'Would a solar lamp help?' }).waitFor();
    await plain.reload();
    expect(await plain.locator('.replies', { hasText: 'Would a solar lamp help?' }).count()).toBe(1);
  });

  it('the reader without scripts comments on a whole clause by a plain form, once though sent twice', async () => {
    await plain.locator('[data-label="មាត្រា ១"] a.count').click();
    await plain.locator('#write .kind-choice[data-kind=question]').click();
    await plain.fill('#write [name=body]', 'តើផ្សារជនបទមានន័យដូចម្តេច?');
    await plain.locator('#write .send button').click();
    await plain.locator('.receipt').waitFor();
    await plain.reload();
    await plain.locator('.receipt').waitFor();

    for (const [page, label] of [
      [phone, 'មាត្រា ២'],
      [signedIn, 'Article 2'],
    ] as const) {
      await standsStillUntilNews(page, label);
      await showNews(page);
      const card = page.locator('.card[data-kind=question]');
      await card.waitFor();
      expect(await card.count()).toBe(1);
    }
    await signedIn.locator('.card[data-kind=question] [data-act=open]').click();
    await signedIn.locator('.card', { hasText: 'តើផ្សារជនបទមានន័យដូចម្តេច?' }).waitFor();
    await phone.locator('.card', { hasText: 'តើផ្សារជនបទមានន័យដូចម្តេច?' }).waitFor();
  });

  it('and answers in the thread of the farmer, as does she', async () => {
    await plain.goto(`/km${draft}`);
    await plain.locator('[data-label="មាត្រា ៣"] a.count').click();
    await plain.locator('.reply-form > summary').click();
    await plain.fill('.reply-form [name=body]', 'ចង្កៀងសូឡាអាចជួយបាន។');
    await plain.locator('.reply-form .send button').click();
    await plain.locator('.receipt').waitFor();
    await showNews(phone);
    await phone.locator('.card .replies', { hasText: 'ចង្កៀងសូឡាអាចជួយបាន។' }).waitFor();

    await phone.locator('[data-label="មាត្រា ៣"] a.count').tap();
    await phone.locator('.sheet .card [data-act=reply]').tap();
    await phone.locator('.sheet .card [name=body]').fill('អរគុណ។ សូមសរសេរវាក្នុងមាត្រានេះ។');
    await phone.locator('.sheet .card .send button').tap();
    await phone.locator('.sheet .replies', { hasText: 'សូមសរសេរវាក្នុងមាត្រានេះ' }).waitFor();

    await showNews(signedIn);
    const card = signedIn.locator('.card[data-kind=concern]');
    await card.locator('[data-act=open]').click();
    for (const said of ['ចង្កៀងសូឡាអាចជួយបាន។', 'សូមសរសេរវាក្នុងមាត្រានេះ'])
      await showNewsUntil(signedIn, card.locator('.replies', { hasText: said }));
  });

  it('who signed in marks words with the mouse, and proposes others', async () => {
    await selectWords(signedIn, 'Article 1', 'rural markets');
    await signedIn.locator('.choose-words [data-choose=write]').click();
    await signedIn.locator('.writing-card .kind-choice[data-kind=wording]').click();
    await signedIn.fill('.writing-card [name=proposed]', 'markets outside towns');
    await signedIn.fill('.writing-card [name=body]', 'Rural is not defined.');
    await signedIn.locator('.writing-card .send button').click();
    await signedIn.locator('.writing-card .receipt').waitFor();
    await phone.locator('.sheet [data-act=close]').tap();
    await showNews(phone);
    const card = phone.locator('.card[data-kind=wording]');
    expect(await card.locator('del').textContent()).toContain('rural markets');
    expect(await card.locator('ins').textContent()).toContain('markets outside towns');
    await plain.goto(`/km${draft}`);
    expect(await plain.locator('.card[data-kind=wording] ins').textContent()).toContain('markets outside towns');
  });

  it('nobody lost a word: all of it stands once, in the same order for everybody', async () => {
    await phone.goto(`/km${draft}`);
    await isAlive(phone);
    const said = (page: Page) => page.locator('.rail .card, .rail .reply').allInnerTexts();
    const kinds = (page: Page) =>
      page.locator('.rail .card').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-kind')));
    await plain.goto(`/km${draft}`);
    expect(await kinds(plain)).toEqual(['concern', 'question', 'wording']);
    await expect.poll(() => kinds(phone), { timeout: PATIENCE_MS }).toEqual(['concern', 'question', 'wording']);
    expect((await said(plain)).length).toBe((await said(phone)).length);
    expect(complaints).toEqual([]);
  });

  it('the reader without scripts proposes other words too, for a phrase of a clause', async () => {
    await plain.goto(`/km${draft}`);
    await plain.locator('[data-label="មាត្រា ៣"] a.count').click();
    await plain.locator('#write .phrase', { hasText: 'ក្នុងរយៈពេល ១៤ ម៉ោង' }).click();
    await plain.locator('#write .kind-choice[data-kind=wording]').click();
    await plain.fill('#write [name=proposed]', 'ក្នុងរយៈពេល ២៤ ម៉ោង');
    await plain.fill('#write [name=body]', 'អ្នកលក់ត្រីមកដល់មុនភ្លឺ។');
    await plain.locator('#write .send button').click();
    await plain.locator('.receipt').waitFor();
    await plain.goto(`/km${draft}`);
    const card = plain.locator('.card[data-kind=wording]', { hasText: 'អ្នកលក់ត្រីមកដល់មុនភ្លឺ។' });
    expect(await card.locator('del').textContent()).toContain('១៤');
    expect(await card.locator('ins').textContent()).toContain('២៤');
  });
});
