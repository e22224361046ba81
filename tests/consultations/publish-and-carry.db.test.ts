// Publishing over a real database and the whole server: what is foretold, decided, refused; what comes in meanwhile;
// who sees which version.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decidePlace } from '../../server/src/annotations/annotations.carry.service.js';
import { Annotations } from '../../server/src/annotations/annotations.service.js';
import { readPlaces } from '../../server/src/consultations/consultations.places.service.js';
import { previewVersion, publishVersion } from '../../server/src/consultations/consultations.publish.service.js';
import { Comments } from '../../server/src/discussions/discussions.service.js';
import type { AnnotateRequest, Annotation, CommentReceipt } from '../../shared/src/annotations/contract.js';
import type { PublishPreview, PublishRequest } from '../../shared/src/consultations/publish-contract.js';
import type { Version } from '../../shared/src/drafts/contract.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { addArticle, edit, passerBy, revisionOf, startDraft } from '../drafts/desk.js';
import { ENGLISH, type Floor, KHMER, openFloor } from '../support/floor.js';
import { planRound } from '../support/round-plan.js';

const SECOND = 'អាជ្ញាប័ណ្ណមានសុពលភាព ១ ឆ្នាំ។';
const DEADLINE = 'apply within 45 working days';

let floor: Floor;
/** A draft of its own for each test, in an open round on version 1: article 1 in both languages, article 2 in Khmer. */
let draftId: string;
let slug: string;
let versionId: string;
let clauseIds: string[];

beforeAll(async () => {
  floor = await openFloor();
});
beforeEach(() => openDraft('post'));
afterAll(() => floor.close());

async function openDraft(moderation: 'pre' | 'post'): Promise<void> {
  const { desk, sala } = floor;
  ({ id: draftId, slug } = await startDraft(desk, { km: 'ច្បាប់ស្តីពីវារីវប្បកម្ម', en: 'Aquaculture' }));
  clauseIds = [
    await addArticle(desk, draftId, '១', { km: KHMER, en: ENGLISH }),
    await addArticle(desk, draftId, '២', { km: SECOND }),
  ];
  ({ id: versionId } = await publish());
  const inDays = (days: number) => new Date(desk.now.getTime() + days * DAY_MS).toISOString();
  const round = planRound({ versionId, opensAt: inDays(8), closesAt: inDays(70), moderation });
  await sala.consultations.announceRound(desk.work(desk.lead), draftId, round);
  desk.now = new Date(desk.now.getTime() + 10 * DAY_MS);
}

const refused = (code: string, params?: object): unknown =>
  expect.objectContaining(params ? { code, params: expect.objectContaining(params) as unknown } : { code });

const annotations = () => {
  const comments = new Comments(() => Promise.resolve(new Map<string, never>()));
  return new Annotations(floor.desk.database, comments, () => Promise.resolve(new Map<string, never>()));
};

const preview = (viewer = floor.desk.lead): Promise<PublishPreview> =>
  previewVersion(floor.desk.work(viewer), draftId, annotations(), 'en');

async function publish(change: Partial<PublishRequest> = {}, viewer = floor.desk.lead): Promise<Version> {
  const revision = await revisionOf(floor.desk, draftId);
  const request = { id: randomUUID(), revision, note: {}, ...change };
  return publishVersion(floor.desk.work(viewer), draftId, request);
}

/** A comment on words of an article of version 1; gives its id. */
async function comment(at: number, language: 'km' | 'en', exact: string): Promise<string> {
  const clauseId = String(clauseIds[at]);
  const text = { km: at === 0 ? KHMER : SECOND, en: ENGLISH }[language];
  const start = text.indexOf(exact);
  const segments = [{ clauseId, start, end: start + exact.length, exact }];
  return say({ target: { clauseId, language, segments } });
}

async function post(change: Partial<AnnotateRequest> = {}) {
  const target = { clauseId: clauseIds[0] ?? null, language: 'km' as const, segments: [] };
  const payload = floor.comment({ versionId, target, ...change });
  const answer = await floor.sala.app.inject({ method: 'POST', url: `/api/drafts/${draftId}/annotations`, payload });
  return { status: answer.statusCode, receipt: answer.json<CommentReceipt>() };
}

async function say(change: Partial<AnnotateRequest> = {}): Promise<string> {
  const { status, receipt } = await post(change);
  expect(status).toBe(201);
  return receipt.commentId;
}

async function read(id: string): Promise<Annotation> {
  const [one] = await annotations().readSome([id]);
  return one as Annotation;
}

const get = (url: string) => floor.sala.app.inject({ url, headers: { 'accept-language': 'en' } });

/** Rewrites article 1 and puts its commented words into another article, without what stood around them. */
async function rewrite(): Promise<string> {
  const [first = ''] = clauseIds;
  const { desk } = floor;
  await edit(desk, draftId, {
    type: 'edit-text',
    clauseId: first,
    language: 'en',
    text: 'Households need no licence.',
  });
  return addArticle(desk, draftId, '៣', {
    km: 'អ្នកផ្សេងទៀតត្រូវដាក់ពាក្យសុំ។',
    en: `Anybody else may ${DEADLINE}, or later.`,
  });
}

const places = (viewer = floor.desk.lead) => readPlaces(floor.desk.work(viewer), draftId, annotations(), 'en');

const fateOf = ({ comments }: PublishPreview, id: string) =>
  comments.find(({ annotationId }) => annotationId === id)?.outcome;

describe('what is foretold', () => {
  it('is a place for every comment, in the words of the drafter, and a list of those that need a person', async () => {
    const kept = await comment(1, 'km', 'សុពលភាព');
    const whole = await say({ target: { clauseId: null, language: 'en', segments: [] } });
    const lost = await comment(0, 'en', DEADLINE);
    const other = await rewrite();
    const told = await preview();
    expect(told).toMatchObject({ number: 2, counts: { same: 2, 'needs-review': 1 }, unsure: 0 });
    expect(told.comments).toHaveLength(3);
    expect([fateOf(told, kept), fateOf(told, whole), fateOf(told, lost)]).toEqual(['same', 'same', 'needs-review']);
    expect(told.comments[0]).toMatchObject({ annotationId: whole, label: 'The whole draft', madeOn: 1 });
    const [doubtful] = told.doubtful;
    expect(doubtful).toMatchObject({
      madeOn: 1,
      annotation: { id: lost },
      before: { label: 'Article 1', text: { en: ENGLISH } },
      proposal: { clauseId: other, segments: [{ exact: DEADLINE }] },
      after: { label: 'Article 3' },
    });
    expect(doubtful?.suggestions[0]).toMatchObject({ clauseId: other, label: 'Article 3' });
  });

  it('is for the team alone, and says nothing of comments that moderators have not read', async () => {
    await expect(preview(floor.desk.stranger)).rejects.toEqual(refused('not-on-the-team'));
    await expect(preview(passerBy)).rejects.toEqual(refused('sign-in-first'));
    await openDraft('pre');
    await comment(0, 'en', DEADLINE);
    await rewrite();
    expect(await preview()).toMatchObject({ counts: {}, comments: [], doubtful: [] });
    // Nor does it keep the version from coming out; once read, it stands where a person has yet to find it.
    expect((await publish()).number).toBe(2);
  });
});

describe('publishing', () => {
  it('is refused while a comment that was shown is undecided, and carries all of them once it is decided', async () => {
    const kept = await comment(1, 'km', 'សុពលភាព');
    const lost = await comment(0, 'en', DEADLINE);
    await rewrite();
    const { seenAt, doubtful } = await preview();
    await expect(publish({ seenAt })).rejects.toEqual(refused('comments-undecided', { n: 1 }));
    const target = doubtful[0]?.proposal ?? null;
    const { id } = await publish({ seenAt, decisions: [{ annotationId: lost, target }] });
    expect((await read(lost)).places).toMatchObject([{ versionId: id, outcome: 'moved', target, isDecided: true }]);
    expect((await read(kept)).places).toMatchObject([{ versionId: id, outcome: 'same', isDecided: false }]);
    expect((await read(kept)).target.segments[0]?.exact).toBe('សុពលភាព');
  });

  it('takes words that a drafter marked, a whole clause, or that the words are gone; not what is not there', async () => {
    const lost = await comment(0, 'en', DEADLINE);
    const other = await rewrite();
    const { seenAt } = await preview();
    const at = (segments: object[]) => ({ clauseId: other, language: 'en' as const, segments: segments as never });
    const wrong = at([{ clauseId: other, start: 0, end: 4, exact: 'Some' }]);
    await expect(publish({ seenAt, decisions: [{ annotationId: lost, target: wrong }] })).rejects.toEqual(
      refused('words-not-there'),
    );
    const unknown = { annotationId: randomUUID(), target: null };
    await expect(publish({ seenAt, decisions: [unknown] })).rejects.toEqual(refused('unknown-comment'));
    const { id } = await publish({ seenAt, decisions: [{ annotationId: lost, target: null }] });
    expect((await read(lost)).places).toMatchObject([{ outcome: 'removed', kept: 0, isDecided: true }]);
    // Decided otherwise afterwards, by the same rules.
    const [{ decidedAt } = { decidedAt: null }] = (await places())?.comments ?? [];
    const anybody = at([{ clauseId: other, start: 0, end: 8, exact: 'Anybody ' }]);
    await decidePlace(floor.desk.work(floor.desk.drafter), lost, {
      versionId: id,
      target: anybody,
      decidedAt,
    });
    expect((await read(lost)).places).toMatchObject([{ outcome: 'moved', target: anybody, isDecided: true }]);
  });

  it('carries what came in between preview and publication, and asks about it afterwards only', async () => {
    await rewrite();
    const { seenAt } = await preview();
    floor.desk.now = new Date(floor.desk.now.getTime() + 60_000);
    const late = await comment(0, 'en', DEADLINE);
    const { id } = await publish({ seenAt });
    expect((await read(late)).places).toMatchObject([{ versionId: id, outcome: 'needs-review', isDecided: false }]);
    const waits = await places();
    expect(waits).toMatchObject({ versionId: id, number: 2, comments: [{ decidedAt: null }] });
    expect(waits?.comments[0]?.doubtful).toMatchObject({ annotation: { id: late }, before: { label: 'Article 1' } });
  });

  it('lets one of two who decide a place win, tells the other, and takes the same decision twice', async () => {
    const { desk } = floor;
    const other = await rewrite();
    const { seenAt } = await preview();
    desk.now = new Date(desk.now.getTime() + 60_000);
    const late = await comment(0, 'en', DEADLINE);
    const { id } = await publish({ seenAt });
    const whole = { clauseId: other, language: 'en' as const, segments: [] };
    const decide = (target: typeof whole | null, decidedAt: string | null, viewer = desk.drafter) =>
      decidePlace(desk.work(viewer), late, { versionId: id, target, decidedAt });
    await decide(null, null);
    await expect(decide(whole, null, desk.colleague)).rejects.toEqual(refused('place-decided-meanwhile'));
    await decide(null, null);
    expect((await read(late)).places).toMatchObject([{ outcome: 'removed', isDecided: true }]);
    const [known] = (await places())?.comments ?? [];
    expect(known).toMatchObject({ isGone: true });
    await decide(whole, known?.decidedAt ?? null, desk.colleague);
    expect((await read(late)).places).toMatchObject([{ outcome: 'moved', target: whole }]);
    // Who moderates this draft does not decide, whatever other role she has.
    const grants = [...desk.drafter.grants, ...desk.moderator.grants];
    await expect(decide(null, null, { ...desk.drafter, grants })).rejects.toEqual(refused('moderator-cannot-draft'));
    await expect(places(desk.stranger)).rejects.toEqual(refused('not-on-the-team'));
  });

  it('loses no comment of those that arrive while it happens', async () => {
    await rewrite();
    const said = Array.from({ length: 12 }, () => say({}));
    const [version, ...ids] = await Promise.all([publish(), ...said]);
    for (const id of ids) expect((await read(id)).places?.map((place) => place.versionId)).toEqual([version.id]);
  });

  it('lets one of two publishers win and tells the other which version came', async () => {
    await rewrite();
    const both = await Promise.allSettled([publish(), publish({}, floor.desk.official)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected');
    expect(['nothing-new-to-publish', 'other-version-came']).toContain((lost?.reason as { code: string }).code);
    expect(lost?.reason).toMatchObject({ params: { n: 2 } });
  });

  it('gives the same version for the same request, and refuses a text that changed since it was looked at', async () => {
    await rewrite();
    const id = randomUUID();
    const version = await publish({ id });
    expect(await publish({ id })).toEqual(version);
    const revision = await revisionOf(floor.desk, draftId);
    await addArticle(floor.desk, draftId, '៤', { km: 'ថ្មី' });
    await expect(publish({ revision })).rejects.toEqual(refused('working-text-changed', { who: 'Sok Sophea' }));
  });
});

describe('a comment on the older version once the newer is out', () => {
  it('stays on its own, is carried at once, and its author is told so', async () => {
    const other = await rewrite();
    const { id } = await publish();
    const { receipt } = await post();
    expect(receipt.newer).toEqual({ number: 2, outcome: 'same' });
    const made = await read(receipt.commentId);
    expect([made.versionId, made.madeOn]).toEqual([versionId, 1]);
    expect(made.places).toMatchObject([{ versionId: id, outcome: 'same' }]);
    const lost = await comment(0, 'en', DEADLINE);
    expect((await read(lost)).places).toMatchObject([{ outcome: 'needs-review', target: { clauseId: other } }]);
  });

  it('gives no such word while its version is the newest', async () => {
    expect((await post()).receipt).not.toHaveProperty('newer');
  });
});

describe('a version for the team', () => {
  const SECRET = 'ពាក្យសម្ងាត់របស់ក្រុម';

  it('is seen by nobody else: not its text, its page, its words in a search, nor what its clauses come from', async () => {
    await addArticle(floor.desk, draftId, '៣', { km: SECRET, en: 'Words of the team' });
    const { id, number } = await publish({ audience: 'team' });
    expect(number).toBe(2);
    expect((await get(`/api/versions/${id}`)).statusCode).toBe(404);
    const listed = (await get(`/api/drafts/${draftId}`)).json<{ versions: Version[] }>();
    expect(listed.versions.map((version) => version.number)).toEqual([1]);
    const pages = [`/en/drafts/${slug}`, `/en/drafts/${slug}?version=2`, '/en/search?q=team', '/en'];
    for (const url of pages) expect((await get(url)).body, url).not.toContain('Words of the team');
    const found = await get(`/api/search?q=${encodeURIComponent(SECRET)}`);
    expect(found.body).not.toContain('article-3');
    const onIt = await post({ versionId: id });
    expect(onIt.status).toBe(409);
    expect((await get(`/api/drafts/${draftId}/annotations?version=${id}`)).body).not.toContain(SECRET);
  });

  it('leaves comments where they are, asks for no decision, and the next public one carries them', async () => {
    const kept = await comment(1, 'km', 'សុពលភាព');
    const lost = await comment(0, 'en', DEADLINE);
    await rewrite();
    await publish({ audience: 'technical-group' });
    expect((await read(kept)).places ?? []).toEqual([]);
    const told = await preview();
    expect([told.number, fateOf(told, kept), fateOf(told, lost)]).toEqual([3, 'same', 'needs-review']);
    const version = await publish({ decisions: [{ annotationId: lost, target: null }] });
    expect((await read(kept)).places).toMatchObject([{ versionId: version.id, outcome: 'same' }]);
  });
});
