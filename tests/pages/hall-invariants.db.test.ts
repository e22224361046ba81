// What must hold of the pages that everybody reads, whatever people did before: two clicks lead from a change to the
// comments that caused it and two back, totals of a page are those of the open data, and no page needs an account.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { AnnotationSnapshot } from '../../shared/src/annotations/contract.js';
import { toAsciiDigits } from '../../shared/src/language/digits.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import type { MatrixHead, MatrixRow } from '../../shared/src/reports/matrix.js';
import { type Language, languages } from '../../shared/src/texts/say.js';
import { anyActs, Days, eventful } from '../answers/days.js';
import { type Office, openOffice } from '../answers/office.js';

let office: Office;
let second = '';

beforeAll(async () => {
  office = await openOffice();
  second = await office.revise();
});
afterAll(() => office.close());

const open = async (url: string) => (await office.sala.app.inject({ url, headers: { accept: 'text/html' } })).body;
const data = async <Read>(url: string) => (await office.sala.app.inject({ url })).json<Read>();

/** Holds of the hall after every history, among them one in which everything happens. */
async function whateverPeopleDid(holds: () => Promise<void>): Promise<void> {
  const property = fc.asyncProperty(anyActs, async (acts) => {
    await new Days(office, second).perform(acts);
    await holds();
  });
  await fc.assert(property, { numRuns: 4, examples: [[eventful]] });
}

const snapshot = (versionId: string) =>
  data<AnnotationSnapshot>(`${api.annotations(office.draftId)}?version=${versionId}`);

/** Where the links of a piece of a page lead, as addresses of this hall. */
function linksIn(html: string, page: string): string[] {
  const all = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  const urls = all.map((href) => new URL(href, `http://hall${page}`));
  return urls.filter(({ host }) => host === 'hall').map(({ pathname, search, hash }) => pathname + search + hash);
}

/** Whether one of these links, or one link on a page that they lead to, ends at this mark of a page that has it. */
async function isWithinTwoClicks(links: readonly string[], mark: string): Promise<boolean> {
  const ends = async (all: readonly string[]) => {
    for (const url of all) if (url.endsWith(`#${mark}`) && (await open(url)).includes(`id="${mark}"`)) return true;
    return false;
  };
  if (await ends(links)) return true;
  const next = new Set(links.map((url) => url.split('#')[0] ?? '').filter((url) => url.includes(`/${office.slug}`)));
  for (const url of next) if (await ends(linksIn(await open(url), url))) return true;
  return false;
}

/** The card of a comment, without those after it. */
const cardIn = (body: string, id: string) =>
  body.split(`data-annotation="${id}"`)[1]?.split('data-annotation="')[0] ?? '';

describe('an accepted comment', () => {
  it('is two clicks from the article it changed, and the article two clicks from it', async () => {
    let accepted = 0;
    await whateverPeopleDid(async () => {
      for (const { id, answer } of (await snapshot(office.versionId)).annotations) {
        if (answer?.disposition !== 'accepted') continue;
        accepted += 1;
        for (const { clauseId } of answer.places) {
          const article = pages.clause('en', office.slug, `article-${office.clauseIds.indexOf(clauseId) + 1}`);
          expect(await isWithinTwoClicks(linksIn(await open(article), article), `a-${id}`), article).toBe(true);
          const version = pages.version('en', office.slug, 1);
          const card = cardIn(await open(version), id);
          expect(await isWithinTwoClicks(linksIn(card, version), `change-${clauseId}`), card).toBe(true);
        }
      }
    });
    expect(accepted).toBeGreaterThan(0);
  });
});

/** The number that a mark of a page carries, as a reader reads it. */
function numbersAt(body: string, pattern: RegExp): number[] {
  return [...body.matchAll(pattern)].map(([, words = '']) => Number(toAsciiDigits(words).replace(/\D/g, '')));
}

async function totalsIn(language: Language) {
  const draft = await open(pages.version(language, office.slug, 1));
  const answers = await open(pages.answers(language, office.slug));
  const matrix = await open(pages.matrix(language, office.slug, 1));
  const told = (body: string) => /data-answered="?(\d+)"? data-of="?(\d+)/.exec(body)?.slice(1).map(Number);
  return {
    comments: numbersAt(draft, /data-total[^>]*>([^<]*)</g),
    atArticles: numbersAt(draft, /data-n="(\d+)"/g),
    answered: [told(draft), told(answers)],
    rows: matrix.match(/<tr data-code=/g)?.length ?? 0,
  };
}

describe('the totals', () => {
  it.each(languages)('of every page in %s are those of the open data at the same moment', async (language) => {
    await whateverPeopleDid(async () => {
      const { head, rows } = await data<{ head: MatrixHead; rows: MatrixRow[] }>(
        api.matrix(office.roundId, 'json', language),
      );
      const { annotations } = await snapshot(office.versionId);
      const said = annotations.flatMap(({ opening, replies }) => [opening, ...replies]);
      const visible = said.filter(({ state }) => state === 'visible').length;
      const shown = await totalsIn(language);
      expect(new Set(shown.comments)).toEqual(new Set([visible]));
      expect(shown.atArticles.reduce((sum, n) => sum + n, 0)).toBe(visible);
      expect(shown.rows).toBe(rows.length);
      expect(rows).toHaveLength(annotations.length);
      expect(rows.filter(({ state }) => state === 'visible')).toHaveLength(visible);
      const counted = [head.answered, head.total];
      expect(head.asOf).toBe(office.desk.now.toISOString());
      expect(shown.answered).toEqual([counted, counted]);
      expect(Object.values(await data<object>(api.answeredCount(office.draftId)))).toEqual(counted);
      const needing = rows.filter(({ state }) => state !== 'withdrawn');
      expect([needing.filter(({ disposition }) => disposition !== null).length, needing.length]).toEqual(counted);
      expect(await data(api.webAnnotations(office.versionId))).toMatchObject({ total: visible });
    });
  });
});
