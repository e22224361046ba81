// A body that is asked and is no more: nothing new is addressed to it, whoever took over has its hands, and the list of
// bodies counts what waits for each.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrganisation, succeedOrganisation } from '../../server/src/accounts/accounts.organisations.service.js';
import { listBodies } from '../../server/src/commitments/commitments.bodies.service.js';
import { readBodies } from '../../server/src/commitments/commitments.read.service.js';
import { moveForm } from '../../server/src/issues/pages/move-forms.js';
import { html } from '../../server/src/pages/html.js';
import { bodyPage } from '../../server/src/commitments/pages/bodies-page.js';
import { addSolution, sponsorIssue } from '../../server/src/issues/issues.record.service.js';
import { issuesBelow } from '../../server/src/issues/issues.promises.service.js';
import { bodyOn, heirsOf } from '../../shared/src/commitments/guards.js';
import { type Viewer, visitor } from '../../shared/src/ground/viewer.js';
import { bringTo, type IssueHall, openIssueHall, REASON } from './issue-hall.js';

let hall: IssueHall;
let heirId: string;
let heir: Viewer;
beforeAll(async () => {
  hall = await openIssueHall();
  heirId = randomUUID();
  const name = { km: 'ក្រសួងថ្មី', en: 'New Ministry' };
  await createOrganisation(hall.work(hall.secretariat), { id: heirId, kind: 'ministry', name, fromOn: hall.day() });
  heir = await hall.person('signing-official', heirId);
});
afterAll(() => hall.desk.database.close());

const refused = (code: string): unknown => expect.objectContaining({ code });
const succeed = () =>
  succeedOrganisation(hall.work(hall.secretariat), hall.desk.ministryId, { successorId: heirId, onDay: hall.day() });
const commitment = () => ({
  ...{ id: randomUUID(), words: { en: 'A circular.' }, measure: { en: 'It is out.' } },
  ...{ office: { en: 'Minister' }, dueOn: hall.day(60) },
});

describe('the page of a body', () => {
  it('counts the issues that wait for its own step, marks those past their day, and says how many it answered', async () => {
    const waiting = await bringTo(hall, 'discussed');
    const declined = await bringTo(hall, 'discussed');
    const because = 'cost-to-state' as const;
    await hall.move(declined, hall.desk.official, 'body-refused', { because, words: REASON, change: REASON });
    const read = async () => {
      const all = await listBodies(hall.work(visitor), issuesBelow);
      return all.find(({ id }) => id === hall.desk.ministryId);
    };
    expect(await read()).toMatchObject({ overdue: 0, issuesWaiting: 1, issuesOverdue: 0, issuesAnswered: 1 });
    hall.pass(31);
    const body = await read();
    expect(body).toMatchObject({ overdue: 1, issuesWaiting: 1, issuesOverdue: 1, issuesAnswered: 1 });
    if (!body) return;
    const asked = await issuesBelow.issuesAskedOf(hall.work(visitor), body.id);
    expect(asked.find(({ number }) => number === waiting.number)?.overdueSince).toBe(hall.day(-1));
    for (const language of ['km', 'en'] as const) {
      const page = bodyPage({ language, today: hall.day(), body, commitments: [], asked }).toString();
      expect(page).toMatch(language === 'en' ? /of these one issue/ : /ក្នុងនោះ/);
      expect(page).toMatch(language === 'en' ? /Overdue since/ : /ហួសពេលតាំងពី/);
    }
  });
});

describe('a body that was succeeded', () => {
  it('is asked nothing more, and the refusal names who took over; what stood with it is answered by the successor', async () => {
    const ready = await bringTo(hall, 'solution-ready');
    const prioritised = await bringTo(hall, 'prioritised');
    const proposed = await bringTo(hall, 'agenda-proposed');
    const discussed = await bringTo(hall, 'discussed');
    const claimed = await bringTo(hall, 'resolved-claimed');
    const disputed = await hall.move(claimed, hall.group, 'group-disagreed', {
      ...{ words: { en: 'The fee is still asked.' }, place: 'Batheay' },
    });
    await expect(hall.move(discussed, heir, 'body-committed', { commitment: commitment() })).rejects.toEqual(
      refused('issue-not-your-move'),
    );
    const offered = () => {
      const today = hall.day();
      const forms = { language: 'en' as const, typed: null, newId: randomUUID, action: '', carried: html`` };
      return readBodies(hall.work(visitor)).then((all) => {
        const bodies = [...all.values()].filter((one) => bodyOn(one, today) === 'here');
        const place = { issue: prioritised, viewer: hall.group, heirIds: heirsOf(all, hall.desk.ministryId, today) };
        return moveForm({ ...forms, ...place, bodies }, 'agenda-asked').toString();
      });
    };
    expect(await offered()).toMatch(/<option value="[^"]+" selected>Fisheries Administration/);
    await succeed();
    expect(await offered()).not.toContain('Fisheries Administration');
    expect(await offered()).toMatch(/<option value="[^"]+" selected>New Ministry/);
    const gone: unknown = expect.objectContaining({
      code: 'body-succeeded',
      params: expect.objectContaining({ en: 'New Ministry' }) as unknown,
    });
    const wish = {
      ...{ id: randomUUID(), words: { en: 'Another way.' }, effect: { en: 'Less to pay.' } },
      ...{ objection: { en: 'It costs.' }, bodyId: hall.desk.ministryId },
    };
    await expect(addSolution(hall.work(hall.secretariat), ready.id, wish)).rejects.toEqual(gone);
    await expect(hall.move(prioritised, hall.group, 'agenda-asked', { bodyId: hall.desk.ministryId })).rejects.toEqual(
      gone,
    );
    await expect(hall.move(prioritised, hall.group, 'agenda-asked', {})).rejects.toEqual(gone);
    await expect(sponsorIssue(hall.work(hall.desk.official), ready.id, hall.desk.ministryId)).rejects.toEqual(gone);

    await expect(
      hall.move(discussed, hall.desk.official, 'body-committed', { commitment: commitment() }),
    ).rejects.toEqual(refused('issue-not-your-move'));
    const committed = await hall.move(discussed, heir, 'body-committed', { commitment: commitment() });
    expect(committed).toMatchObject({ state: 'committed', bodyId: heirId });
    expect(committed.steps.at(-1)).toMatchObject({ by: ['official'], bodyId: heirId });

    await hall.move(proposed, heir, 'agenda-accepted', { nextOn: hall.day(20) });
    const onAgenda = await hall.move(proposed, hall.secretariat, 'agenda-accepted', { reference: 'Minutes 9' });
    expect(onAgenda).toMatchObject({ state: 'on-agenda', bodyId: heirId });

    const acted = await hall.move(disputed, heir, 'body-acted', { words: { en: 'Told again to all districts.' } });
    expect(acted).toMatchObject({ state: 'in-progress', bodyId: heirId });
    const asked = await issuesBelow.issuesAskedOf(hall.work(visitor), heirId);
    expect(asked.map(({ number }) => number)).toContain(ready.number);
  });

  it('has its heirs on every day: none before, and those at the end of the line where one followed another', () => {
    const names = [{ name: { en: 'A' }, fromOn: '2020-01-01', untilOn: null }];
    const body = (id: string, successorId?: string) => ({
      ...{ id, kind: 'ministry' as const, name: { en: id }, names, registeredAs: null, personCount: 0 },
      successors: successorId ? [{ id: successorId, onDay: '2026-03-01' }] : [],
    });
    const bodies = new Map([body('a', 'b'), body('b', 'c'), body('c')].map((one) => [one.id, one] as const));
    expect(heirsOf(bodies as never, 'a', '2026-02-28')).toEqual(['a']);
    expect(heirsOf(bodies as never, 'a', '2026-03-01')).toEqual(['c']);
    expect(heirsOf(bodies as never, 'unknown', '2026-03-01')).toEqual([]);
    const ring = new Map([body('a', 'b'), body('b', 'a')].map((one) => [one.id, one] as const));
    expect(heirsOf(ring as never, 'a', '2026-03-01')).toEqual([]);
  });
});
