// The answer desk in a real browser against the real server: a drafter answers a group of like comments, two who
// write at once lose no words, an official signs several, everybody reads them, and the round is closed when all are
// answered.
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerPage } from '../../shared/src/answers/contract.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import { openBrowser } from '../support/chromium.js';
import { type AnsweringHall, type Colleague, colleagues, openAnsweringHall, said } from './answering-hall.js';

let hall: AnsweringHall;
let browser: Browser;
let lead: Page;
let second: Page;
let official: Page;
/** Anything a browser complained about; must stay empty. */
const complaints: string[] = [];

beforeAll(async () => {
  [hall, browser] = await Promise.all([openAnsweringHall(), openBrowser()]);
  lead = await openDesk(colleagues.lead);
  second = await openDesk(colleagues.second);
  official = await openDesk(colleagues.official);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await hall.server.stop();
});

async function openDesk({ email, password }: Colleague): Promise<Page> {
  const context = await browser.newContext({
    baseURL: hall.server.origin,
    viewport: { width: 1280, height: 980 },
    reducedMotion: 'reduce',
  });
  await context.request.post('/api/session', { data: { email, password } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refusal is an answer, though the browser calls it an error.
    if (message.type() === 'error' && !message.text().includes('status of 4')) complaints.push(message.text());
  });
  await page.goto(pages.desk('en'));
  return page;
}

const LONG = {
  alike: 'ម៉ោងបិទត្រូវបានប្តូរទៅម៉ោង ៨ យប់ ដើម្បីឱ្យកសិករមកទាន់ក្រោយពេលធ្វើស្រែ។',
  question: 'អ្នកលក់ដែលមកតែម្តងក្នុងមួយសប្តាហ៍ មិនចាំបាច់ចុះឈ្មោះទេ។',
  corrected: 'អ្នកលក់ដែលមកតែម្តងក្នុងមួយសប្តាហ៍ ត្រូវប្រាប់ឈ្មោះតែម្តងគត់។',
  mine: 'ការិយាល័យសូមអរគុណចំពោះការគាំទ្រនេះ ហើយរក្សាគោលបំណងដដែល។',
  theirs: 'គោលបំណងនៅដដែល ដូចដែលមតិនេះបានគាំទ្រ។ យើងខ្ញុំសូមអរគុណ។',
};

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const row = (page: Page, words: string) => page.locator('.answer-row', { hasText: words.slice(0, 30) });
const outcome = (page: Page, code: string) => page.locator(`label:has([value="${code}"])`);
const number = (page: Page, word: string) => page.locator('.answer-numbers a', { hasText: word }).locator('b');
const draftPage = () => pages.draft('en', hall.draft.slug);
const visit = (page: Page) => page.goto(pages.answerDesk('en', hall.draft.slug));

describe('the answer desk', () => {
  it('is reached from the list of drafts, and folds comments that say the same', async () => {
    const listed = lead.locator('.desk-row', { hasText: 'ផ្សារជនបទ' });
    await listed.getByRole('link', { name: 'Answer desk · 5 to answer' }).click();
    await row(lead, said.alike).first().waitFor();
    await row(lead, said.alike).first().getByText('3 alike').waitFor({ timeout: 30_000 });
    expect(await lead.locator('.answer-row').count()).toBe(3);
    await expect.poll(() => number(lead, 'left to answer').textContent()).toBe('5');
    await expect.poll(() => number(lead, 'in all').textContent()).toBe('5');
  });

  it('opens, takes and sends by keyboard, says what is missing, and keeps words through a reload', async () => {
    await row(lead, said.alike).focus();
    await lead.keyboard.press('Enter');
    await lead.locator('.answer-form').waitFor();
    await lead.keyboard.press('a');
    await lead.getByText('You are answering this comment.').waitFor();
    await outcome(lead, 'accepted').click();
    await lead.fill('#answer-km', LONG.alike);
    await lead.keyboard.press('Control+Enter');
    await lead.getByText(/Name the clause that changed/).waitFor();
    await lead.reload();
    await lead.getByText('Your half-written answer is back.').waitFor();
    expect(await lead.inputValue('#answer-km')).toBe(LONG.alike);
    expect(await outcome(lead, 'accepted').locator('input').isChecked()).toBe(true);
  });

  it('shows every variant, and what of it the answer leaves out', async () => {
    await button(lead, 'Read all 3').click();
    expect(await lead.locator('.answer-alike .answer-comment').count()).toBe(2);
    const first = lead.locator('.answer-alike input[name=answers]').first();
    await first.uncheck();
    await lead.getByText('The senders of all 2 see').waitFor();
    await first.check();
    await lead.getByText('The senders of all 3 see').waitFor();
  });

  it('offers the clause that changed first, and sends the answer that names it', async () => {
    await button(lead, 'Choose the clauses').click();
    const offered = lead.locator('.change-list .choice');
    await offered.first().getByText('changed', { exact: true }).waitFor();
    await lead.fill('#clause-search', 'ម៉ោង ៨ យប់');
    await expect.poll(() => offered.count()).toBe(1);
    await offered.first().locator('input').check();
    await lead.locator('.change-chosen', { hasText: 'Version 2' }).waitFor();
    await button(lead, 'Send for signature').click();
    await lead.getByText('Sent for signature.').waitFor();
    await expect.poll(() => number(lead, 'wait for a signature').textContent()).toBe('3');
    await expect.poll(() => number(lead, 'left to answer').textContent()).toBe('2');
    await row(lead, said.alike).getByText('waits for a signature').waitFor();
  });

  it('shows a colleague who has taken a comment, and is taken over only knowingly', async () => {
    await row(lead, said.question).click();
    await button(lead, 'Take it').click();
    await lead.getByText('You are answering this comment.').waitFor();
    await visit(second);
    await row(second, said.question).getByText('Hong Chanthy is answering').waitFor();
    await row(second, said.question).click();
    await second.getByText('Hong Chanthy is answering this comment.').waitFor();
    expect(await second.locator('.answer-form').count()).toBe(0);
    await button(second, 'Take it over').click();
    await outcome(second, 'question-answered').waitFor({ state: 'attached' });
    await second.getByText('4 more outcomes').click();
    await outcome(second, 'question-answered').click();
    await second.fill('#answer-km', LONG.question);
    await button(second, 'Send for signature').click();
    await second.getByText('Sent for signature.').waitFor();
  });

  it('loses the words of neither of two who write at once', async () => {
    for (const page of [second, lead]) {
      await row(page, said.alone).click();
      // The comment and its form come together; until then those of the one before stand there.
      await page.locator('div.answer-comment', { hasText: said.alone }).waitFor();
      await page.locator('.answer-form').waitFor();
    }
    await lead.fill('#answer-km', LONG.theirs);
    await button(lead, 'Keep as draft').click();
    await lead.getByText('Kept as a draft.').waitFor();
    await outcome(second, 'already-in-text').click();
    await second.fill('#answer-km', LONG.mine);
    await button(second, 'Keep as draft').click();
    await second.getByText('The words of Hong Chanthy').waitFor();
    await second.locator('[data-theirs]', { hasText: LONG.theirs }).waitFor();
    expect(await second.inputValue('#answer-km')).toBe(LONG.mine);
    await button(second, 'Go on with these').click();
    expect(await second.inputValue('#answer-km')).toBe(LONG.theirs);
  });

  it('keeps notes that only the office sees', async () => {
    await lead.getByText('Add a note').click();
    await lead.fill('#note', 'Spoken with the market committee.');
    await button(lead, 'Keep the note').click();
    await lead.locator('.office-only li', { hasText: 'Spoken with the market committee.' }).waitFor();
    const anybody = await fetch(hall.server.origin + draftPage());
    expect(await anybody.text()).not.toContain('market committee');
  });

  it('tells the official what is missing, and refuses to close the round before', async () => {
    await visit(official);
    await official.getByText('Close the round as answered · 2 things are missing').click();
    await official.getByRole('link', { name: '1 comment has no answer yet' }).waitFor();
    await official.getByRole('link', { name: '4 comments have an answer that waits for a signature' }).waitFor();
    await button(official, 'Close the round as answered').click();
    await official.getByText('5 of 5 comments have no signed answer yet.').waitFor();
  });

  it('signs none when one was changed after it had been read, and then all', async () => {
    await button(official, 'Sign and publish 2').click();
    await expect.poll(() => official.locator('[data-answer]').count()).toBe(2);
    await official.getByText('in the name of Fisheries Administration', { exact: false }).first().waitFor();
    await row(second, said.question).click();
    await button(second, 'Take it back to change it').click();
    await second.fill('#answer-km', `${LONG.question} ពួកគាត់អាចលក់បានភ្លាម។`);
    await button(second, 'Send for signature').click();
    await second.getByText('Sent for signature.').waitFor();
    await button(official, 'Sign 2').click();
    await official.getByText('This answer was changed after you read it.').waitFor();
    const none = (await (await fetch(hall.server.origin + api.answers(hall.draft.id))).json()) as AnswerPage;
    expect(none.answers).toEqual([]);
    await official.locator('[data-stale] input').check();
    await button(official, 'Sign 2').click();
    await official.getByText('2 answers are signed and public.').waitFor();
    await button(official, 'Back to the desk').click();
    await expect.poll(() => number(official, 'answered').textContent()).toBe('4');
  });

  it('shows everybody the answers, in the name of the office and of no person', async () => {
    const { answers } = (await (await fetch(hall.server.origin + api.answers(hall.draft.id))).json()) as AnswerPage;
    const accepted = answers.find(({ disposition }) => disposition === 'accepted');
    expect(accepted?.annotationIds.length).toBe(3);
    expect(accepted?.changes.map(({ clauseId }) => clauseId)).toEqual([hall.changedClauseId]);
    expect(accepted?.office.en).toBe('Fisheries Administration');
    expect(JSON.stringify(answers)).not.toMatch(/Hong|Dara|Sarath/);
    const visitor = await browser.newPage({ baseURL: hall.server.origin });
    await visitor.goto(pages.answers('km', hall.draft.slug));
    await visitor.getByText(LONG.alike).first().waitFor();
    expect(await visitor.locator('main').textContent()).not.toMatch(/Hong|Dara|Sarath/);
    await visitor.close();
  });

  it('corrects a signed answer by a new one, which stands beside it', async () => {
    await lead.goto(`${pages.answerDesk('en', hall.draft.slug)}?view=answered`);
    await row(lead, said.question).click();
    await button(lead, 'Correct this answer').click();
    await lead.getByText('The first answer stays.', { exact: false }).waitFor();
    await lead.fill('#answer-km', LONG.corrected);
    await button(lead, 'Send for signature').click();
    await lead.getByText('Sent for signature.').waitFor();
    await official.goto(`${pages.answerDesk('en', hall.draft.slug)}?view=answered`);
    await row(official, said.question).click();
    await button(official, 'Sign this answer').click();
    await button(official, 'Sign 1').click();
    await official.getByText('1 answer is signed and public.').waitFor();
    await button(official, 'Back to the desk').click();
    await official.locator('.answer-signed', { hasText: LONG.corrected }).waitFor();
    const { answers } = (await (await fetch(hall.server.origin + api.answers(hall.draft.id))).json()) as AnswerPage;
    const [now, before] = ['correctedBy', 'corrects'].map((other) =>
      answers.find(
        (one) => one.disposition === 'question-answered' && one[other as 'corrects' | 'correctedBy'] === null,
      ),
    );
    expect(now?.text.km).toBe(LONG.corrected);
    expect(before?.correctedBy).toBe(now?.id);
    expect(before?.text.km).toContain(LONG.question);
  });

  it('is closed as answered once every comment has its answer', async () => {
    await visit(lead);
    await row(lead, said.alone).click();
    await outcome(lead, 'not-accepted').click();
    await button(lead, 'Send for signature').click();
    await lead.getByText('Choose the reason why it is not accepted.', { exact: false }).waitFor();
    await lead.selectOption('#ground', 'policy-choice');
    await button(lead, 'Send for signature').click();
    await lead.getByText('Sent for signature.').waitFor();
    await visit(official);
    await button(official, 'Sign and publish 1').click();
    await button(official, 'Sign 1').click();
    await official.getByText('1 answer is signed and public.').waitFor();
    await button(official, 'Back to the desk').click();
    await official.getByText('Close the round as answered · nothing is missing').click();
    await button(official, 'Close the round as answered').click();
    await official.getByText('is closed as answered. The public sees it').waitFor();
    await official.getByText('Nothing is left to answer.', { exact: false }).waitFor();
  });

  it('is one page at a time on a phone, and Back returns to the row one came from', async () => {
    await lead.setViewportSize({ width: 360, height: 740 });
    await lead.goto(`${pages.answerDesk('en', hall.draft.slug)}?view=all`);
    await row(lead, said.alone).click();
    await lead.locator('.answer-signed').waitFor();
    expect(await lead.locator('.answer-list').isVisible()).toBe(false);
    await lead.goBack();
    await row(lead, said.alone).waitFor();
    expect(await lead.locator('.answer-pane').isVisible()).toBe(false);
    await expect.poll(() => row(lead, said.alone).evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('says what comes first where there has been no round', async () => {
    const { id: organisationId } = hall.draft.office;
    const asked = {
      id: randomUUID(),
      organisationId,
      instrumentKind: 'policy',
      authoritative: 'km',
      title: { km: 'ថ្មី' },
    };
    const made = await lead.request.post(api.drafts(), { data: asked, headers: { origin: hall.server.origin } });
    const { slug } = (await made.json()) as { slug: string };
    await lead.goto(pages.answerDesk('en', slug));
    await lead.getByText('There has been no round on this draft yet.', { exact: false }).waitFor();
  });

  it('made no browser complain', () => {
    expect(complaints).toEqual([]);
  });
});
