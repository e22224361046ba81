// The screens of issues: the board, the map, one issue at each kind of place on its way, its brief, the form by which
// one is reported, and the desk on which they are sorted.
import type { Page } from 'playwright-core';
import type { Language } from '../../shared/src/texts/say.js';
import type { Screen } from './screens.js';

const inLanguage = (path: string) => (language: Language) => `/${language}${path}`;
const visitor = 'visitor' as const;

async function report(page: Page, sentence: string): Promise<void> {
  await page.fill('.report-form [name=title]', sentence);
  await page.selectOption('.report-form [name=affected]', 'fish-farmer');
  await page.selectOption('.report-form [name=province]', '03');
  await page.locator('.report-form .button').click();
}

async function reportPlainly(page: Page): Promise<void> {
  await report(page, 'ត្រូវបង់ថ្លៃពីរដងសម្រាប់លិខិតតែមួយ។');
  await page.locator('.receipt').waitFor();
}

async function reportPerson(page: Page): Promise<void> {
  await report(page, 'Mr Sok Dara takes the fee twice.');
  await page.locator('[role=alert]').waitFor();
}

const unfold = (selector: string) => async (page: Page) => {
  await page.locator(`${selector} > summary`).first().click();
};

export function issueScreens(): Screen[] {
  return [
    { name: 'issues', path: inLanguage('/issues'), as: visitor, ready: '.issue-board' },
    {
      name: 'issues-chosen',
      path: inLanguage('/issues?province=04&valueChain=aquaculture'),
      as: visitor,
      ready: '.issue-filter[open]',
    },
    { name: 'issues-none', path: inLanguage('/issues?province=24'), as: visitor, ready: '.empty' },
    { name: 'issues-empty', path: inLanguage('/issues'), as: visitor, ready: '.empty', isInEmptyHall: true },
    { name: 'issue-map', path: inLanguage('/issues/map'), as: visitor, ready: '.province-map .tiles' },
    { name: 'issue-ranking', path: inLanguage('/issues/ranking'), as: visitor, ready: '.criteria' },
    { name: 'issue-report', path: inLanguage('/issues/report'), as: visitor, ready: '.report-form' },
    {
      name: 'issue-reported',
      path: inLanguage('/issues/report'),
      as: visitor,
      ready: '.report-form',
      enter: reportPlainly,
    },
    {
      name: 'issue-report-refused',
      path: inLanguage('/issues/report'),
      as: visitor,
      ready: '.report-form',
      isRefused: true,
      enter: reportPerson,
    },
    { name: 'issue-discussed', path: inLanguage('/issues/1'), as: visitor, ready: '.issue-now' },
    { name: 'issue-solved', path: inLanguage('/issues/2'), as: visitor, ready: '.issue-now' },
    {
      name: 'issue-evidence',
      path: inLanguage('/issues/3'),
      as: visitor,
      ready: '.issue-now',
      enter: unfold('.me-too > details'),
    },
    { name: 'issue-verified', path: inLanguage('/issues/6'), as: visitor, ready: '.issue-now' },
    { name: 'issue-to-be-joined', path: inLanguage('/issues/7'), as: visitor, ready: '#joining' },
    { name: 'issue-unread', path: inLanguage('/issues/5'), as: visitor, ready: '.notice' },
    { name: 'issue-brief', path: inLanguage('/issues/1/brief'), as: visitor, ready: '.brief' },
    { name: 'issue-unknown', path: inLanguage('/issues/4242'), as: visitor, ready: 'h1', status: 404 },
    { name: 'issue-desk', path: inLanguage('/desk/issues'), as: 'chhim-bopha', ready: '.issue-list' },
    {
      name: 'issue-first-reading',
      path: inLanguage('/issues/5'),
      as: 'chhim-bopha',
      ready: '.move',
      enter: unfold('#move-first-read'),
    },
    {
      name: 'issue-of-official',
      path: inLanguage('/issues/1'),
      as: 'heng-vibol',
      ready: '.move',
      enter: unfold('#move-body-committed'),
    },
  ];
}
