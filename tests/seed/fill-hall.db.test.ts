// The demo enters an empty hall once, whole, through the same verbs as everybody's words.
import os from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdministrator, listPeopleFromCommandLine } from '../../server/src/accounts/accounts.grant.service.js';
import { listOrganisations } from '../../server/src/accounts/accounts.organisations.service.js';
import { signIn } from '../../server/src/accounts/accounts.sign-in.service.js';
import { Annotations } from '../../server/src/annotations/annotations.service.js';
import { buildApp, type Sala } from '../../server/src/app.js';
import { Comments } from '../../server/src/discussions/discussions.service.js';
import { listPublished } from '../../server/src/drafts/drafts.read.service.js';
import { readVersionText } from '../../server/src/drafts/drafts.texts.service.js';
import type { Database } from '../../server/src/infra/database.js';
import { readSettings } from '../../server/src/infra/settings.js';
import { listChanges, sourcesOf } from '../../server/src/answers/answers.changes.service.js';
import { answersOnCards, countAnswered } from '../../server/src/answers/answers.read.service.js';
import { decisionsOf } from '../../server/src/moderation/moderation.service.js';
import { Consultations } from '../../server/src/consultations/consultations.service.js';
import { readPlans } from '../../server/src/instruments/instruments.plans.service.js';
import { readPublicNotes } from '../../server/src/instruments/instruments.record.service.js';
import { Instruments } from '../../server/src/instruments/instruments.service.js';
import { listQueue } from '../../server/src/moderation/moderation.read.service.js';
import { bodies, demoPassword, type LawKey, people } from '../../server/src/seed/cast.js';
import type { DemoClause } from '../../server/src/seed/demo-law.js';
import { laws } from '../../server/src/seed/fill/fill-law.js';
import { clauseIdsOf, firstClauses, playRevision } from '../../server/src/seed/play-revision.js';
import { demoGroups } from '../../server/src/seed/groups.js';
import { seedWhenEmpty, tellCast } from '../../server/src/seed/seed.js';
import { listGroups, listRelationsOf, listStatementsOf } from '../../server/src/groups/groups.service.js';
import { listHeads } from '../../server/src/topics/topics.service.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { freshDatabase } from '../support/database.js';

const NOW = new Date('2026-03-02T02:00:00.000Z');
const silent = () => undefined;
const opened: (() => Promise<void>)[] = [];

function workOn(database: Database) {
  return { database, tx: database.db, viewer: visitor, now: NOW };
}

/** A server on this database; with `production` as it runs for people. */
async function openOn(database: Database, env: Record<string, string> = {}): Promise<Sala> {
  const secret = { SALA_SECRET: 'a secret of tests, long enough for all of them', SALA_LOG: 'silent' };
  const settings = readSettings({ SALA_DATA: os.tmpdir(), ...secret, ...env });
  const sala = await buildApp({ settings, database, clock: () => NOW });
  opened.push(() => sala.close());
  return sala;
}

async function openHall(): Promise<Database> {
  const database = await freshDatabase();
  opened.push(() => database.close());
  return database;
}

/** The database with every step on it told beforehand; a step that throws does not happen. */
function watched(database: Database, beforeStep: () => void): Database {
  return {
    ...database,
    async transaction(run) {
      beforeStep();
      return database.transaction(run);
    },
    async query(...statement) {
      beforeStep();
      return database.query(...statement);
    },
  };
}

/** The database as a process has it that dies at this step. */
function dyingAt(step: number, database: Database): Database {
  let left = step;
  return watched(database, () => {
    left -= 1;
    if (left < 0) throw new Error('killed');
  });
}

/** All that can be seen, without the ids that are made anew each time. */
async function whatIsThere(database: Database) {
  const work = workOn(database);
  const annotations = new Annotations(database, new Comments(decisionsOf), answersOnCards);
  const published = await listPublished(work);
  const drafts = [];
  for (const { draft, versions } of published) {
    for (const { id } of versions) {
      const changes = await listChanges(work, id);
      drafts.push({ ...(await readVersionText(work, id)), annotations: await annotations.readAll(id), changes });
    }
    drafts.push(await listHeads(database.db, [draft.id]), await readPublicNotes(work, draft.id));
    const { steps } = await new Instruments(new Consultations(database, () => NOW)).readInstrument(work, draft);
    drafts.push(steps);
  }
  const everybody = await listPeopleFromCommandLine(work);
  return {
    drafts,
    plans: await readPlans(work),
    people: everybody.map(({ id: _, grants, ...person }) => ({ ...person, grants: grants.map(({ role }) => role) })),
    organisations: await listOrganisations(work),
  };
}

function allClauses(clauses: readonly DemoClause[]): DemoClause[] {
  return clauses.flatMap((clause) => [clause, ...allClauses(clause.children ?? [])]);
}

afterAll(async () => {
  for (const close of opened.reverse()) await close();
});

let database: Database;
let sala: Sala;
/** How many it takes to fill a hall. */
let stepsOfFilling = 0;
beforeAll(async () => {
  database = await openHall();
  let steps = 0;
  sala = await openOn(watched(database, () => (steps += 1)));
  expect(await seedWhenEmpty(sala, silent)).toBe(true);
  stepsOfFilling = steps;
});

describe('an empty hall', () => {
  it('gets both laws with every clause in both languages, each version as it was written, in an open round', async () => {
    const published = await listPublished(workOn(database));
    expect(published.map(({ draft }) => draft.slug).sort()).toEqual(['aquaculture-law', 'sme-law']);
    for (const [key, { slug, law, second }] of Object.entries(laws)) {
      const { draft, versions } = published.find((one) => one.draft.slug === slug) ?? { draft: null, versions: [] };
      expect(draft?.title).toEqual(law.title);
      const [oldest, next] = [...versions].reverse();
      const { clauses } = await readVersionText(workOn(database), oldest?.id ?? '');
      expect(clauses.map(({ kind, text }) => ({ kind, text }))).toEqual(
        allClauses(law.clauses).map(({ kind, text = {} }) => ({ kind, text })),
      );
      if (second) {
        const idAt = clauseIdsOf(key as LawKey, law);
        const played = playRevision(firstClauses(key as LawKey, law), second.revision.edits, idAt);
        expect((await readVersionText(workOn(database), next?.id ?? '')).clauses).toEqual(played.clauses);
      }
      expect(versions).toHaveLength(second ? 2 : 1);
      const [round] = await sala.consultations.listRounds(workOn(database), draft?.id ?? '');
      expect(Date.parse(round?.opensAt ?? '')).toBeLessThan(NOW.getTime());
      expect(Date.parse(round?.closesAt ?? '')).toBeGreaterThan(NOW.getTime());
    }
  });

  it('hears every comment and reply on its words, before today and none of them late', async () => {
    const annotations = new Annotations(database, new Comments(decisionsOf), answersOnCards);
    for (const { draft, versions } of await listPublished(workOn(database))) {
      const law = Object.values(laws).find(({ slug }) => slug === draft.slug);
      // What is held is its author's and the moderators'.
      const all = [...(law?.comments ?? []), ...(law?.second?.comments ?? [])];
      const comments = all.filter(({ fate }) => fate?.state !== 'held');
      const replies = [...comments.flatMap((comment) => comment.replies ?? []), ...(law?.second?.authorReplies ?? [])];
      const everything = await annotations.readAll(versions[0]?.id ?? '');
      // What groups say comes out of their rooms; a test of its own looks at it.
      const threads = everything.filter(({ opening }) => opening.speaker.level !== 'A2');
      const said = threads.flatMap(({ opening, replies }) => [opening, ...replies]);
      expect(threads).toHaveLength(comments.length);
      expect(said).toHaveLength(comments.length + replies.length);
      expect(said.filter(({ late, receivedAt }) => late || Date.parse(receivedAt) >= NOW.getTime())).toEqual([]);
      const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);
      expect(sum(threads.map(({ concerned }) => concerned))).toBe(sum(comments.map(({ concerned }) => concerned)));
      const words = threads.flatMap(({ target }) => target.segments.map(({ exact }) => exact));
      expect(words.sort()).toEqual(comments.flatMap(({ quote = [] }) => quote).sort());
      const states = (state: string) => said.filter((comment) => comment.state === state).length;
      expect(states('hidden')).toBe(comments.filter(({ fate }) => fate?.state === 'hidden').length);
      expect(states('withdrawn')).toBe(comments.filter(({ fate }) => fate?.state === 'withdrawn').length);
    }
  });

  it('carries every comment into the second version, and answers it with what it changed', async () => {
    const { draft, versions } = (await listPublished(workOn(database))).find(({ versions: all }) => all.length > 1)!;
    const [second, first] = versions;
    const annotations = new Annotations(database, new Comments(decisionsOf), answersOnCards);
    const onFirst = await annotations.readAll(first?.id ?? '');
    const outcomes = onFirst.map(
      ({ places = [] }) => places.find(({ versionId }) => versionId === second?.id)?.outcome,
    );
    expect(new Set(outcomes)).toEqual(new Set(['same', 'shifted', 'changed', 'moved', 'merged', 'removed']));
    const answered = onFirst.filter(({ answer }) => answer !== null);
    const open = onFirst.filter(({ answer }) => answer === null);
    expect(open.map(({ opening }) => opening.state)).toEqual(['withdrawn']);
    expect(answered.some(({ answer }) => answer?.disposition === 'not-accepted')).toBe(true);
    const sources = await sourcesOf(workOn(database), second?.id ?? '');
    for (const { id, answer } of answered)
      for (const { clauseId } of answer?.places ?? [])
        expect(sources.find((source) => source.clauseId === clauseId)?.annotationIds).toContain(id);
    expect(await countAnswered(workOn(database), draft.id)).toMatchObject({ answered: answered.length });
  });

  it('reports on the round that is over, with the figures of the record', async () => {
    const { editions } = await sala.closings.readEditions(workOn(database), 'aquaculture-law', 1);
    expect(editions).toHaveLength(1);
    expect(editions[0]?.record.sections.flatMap(({ changes }) => changes).length).toBeGreaterThan(10);
  });

  it('lets groups speak under their own names, confirmed', async () => {
    const seen = JSON.stringify(await whatIsThere(database));
    for (const words of ['សហគមន៍កសិកម្មចិញ្ចឹមត្រីសេសាន', '"confirmed":true']) expect(seen).toContain(words);
  });

  it('lets six groups meet, each as far as it has come, and speak at ticks alone', async () => {
    const groups = await listGroups(workOn(database));
    const states = groups.map(({ state }) => state).sort();
    expect(states.join(' ')).toBe('formalising interest-group interest-group registered starting working-group');
    const bonds = await Promise.all(groups.map(({ id }) => listRelationsOf(workOn(database), id)));
    expect(bonds.flat().filter(({ kind, since }) => kind === 'federation' && since !== null)).toHaveLength(4);
    const said = (await Promise.all(groups.map(({ id }) => listStatementsOf(workOn(database), id)))).flat();
    expect(said).toHaveLength(demoGroups.flatMap(({ statements }) => statements).length);
    expect(said.filter(({ dissent }) => dissent !== '')).toHaveLength(1);
    for (const { releasedAt } of said) expect(Date.parse(releasedAt) % 900_000).toBe(0);
    const seen = JSON.stringify(await whatIsThere(database));
    for (const name of demoGroups.flatMap(({ members }) => members)) expect(seen).not.toContain(`"${name}"`);
  });

  it('gets everybody of the cast, each able to sign in, and every body under its present name', async () => {
    const work = workOn(database);
    const everybody = await listPeopleFromCommandLine(work);
    expect(everybody.map(({ email }) => email).sort()).toEqual(
      Object.values(people)
        .map(({ email }) => email)
        .sort(),
    );
    for (const { email, grants } of everybody) {
      const { role } = Object.values(people).find((one) => one.email === email) ?? { role: null };
      expect(grants.map((grant) => grant.role)).toContain(role);
    }
    const browser = { cookie: undefined, userAgent: undefined };
    const someone = { email: people['sok-piseth'].email, password: demoPassword };
    expect((await signIn(work, sala.accounts, someone, browser)).join()).toContain('sala_session');
    const names = (await listOrganisations(work)).map(({ name }) => name.en);
    expect(names.sort()).toEqual(
      Object.values(bodies)
        .map((body) => body.names.at(-1)?.name.en)
        .sort(),
    );
  });

  it('leaves its moderator something to decide', async () => {
    const everybody = await listPeopleFromCommandLine(workOn(database));
    const { id, grants } = everybody.find(({ email }) => email === people['sok-piseth'].email) ?? {
      id: '',
      grants: [],
    };
    const queue = await listQueue({ ...workOn(database), viewer: { userId: id, grants } });
    expect(queue.held.flatMap(({ reports }) => reports.map(({ reason }) => reason))).toEqual(['personal-details']);
  });
});

describe('a second start', () => {
  it('changes nothing', async () => {
    const before = await whatIsThere(database);
    expect(await seedWhenEmpty(sala, silent)).toBe(true);
    expect(await whatIsThere(database)).toEqual(before);
  });

  it('finishes a filling that was killed, again and again, and nothing is there twice', async () => {
    const other = await openHall();
    // Each filling finds more done than the one before, so it comes further in as many steps.
    for (const part of [0.03, 0.15, 0.3, 0.5]) {
      const dying = await openOn(dyingAt(Math.round(stepsOfFilling * part), other));
      await expect(seedWhenEmpty(dying, silent)).rejects.toThrow('killed');
    }
    const lines: string[] = [];
    expect(await seedWhenEmpty(await openOn(other), (line) => lines.push(line))).toBe(true);
    expect(lines[0]).toContain('cut short');
    expect(await whatIsThere(other)).toEqual(await whatIsThere(database));
  });
});

describe('a hall that is not for the demo', () => {
  it('stays as it is when people are in it', async () => {
    const theirs = await openHall();
    const founder = { email: 'chan.dara@example.gov.kh', name: 'Chan Dara', password: 'green mango on the boat' };
    await createAdministrator(workOn(theirs), founder);
    expect(await seedWhenEmpty(await openOn(theirs), silent)).toBe(false);
    expect((await whatIsThere(theirs)).people).toHaveLength(1);
    expect((await whatIsThere(theirs)).organisations).toEqual([]);
  });

  it('stays empty in production, where nobody may enter with a known password', async () => {
    const hall = await openHall();
    const production = await openOn(hall, { NODE_ENV: 'production', SALA_ORIGIN: 'https://hall.example' });
    expect(await seedWhenEmpty(production, silent)).toBe(false);
    expect((await whatIsThere(hall)).people).toEqual([]);
  });
});

it('tells the cast by both names, with role, address and the one password', () => {
  const lines: string[] = [];
  tellCast((line) => lines.push(line));
  const told = lines.join('\n');
  expect(told).toContain(demoPassword);
  for (const { name, email } of Object.values(people)) {
    for (const word of [name.km, name.en, email]) expect(told).toContain(word);
  }
  expect(told).toContain('Signing official');
});
