// A hall to crash, cut off and deceive: two drafts in open rounds (one moderated beforehand), an administrator and two
// moderators who are signed in. Filled once for a test file, copied for every case.
import { randomBytes, randomUUID } from 'node:crypto';
import { createAdministrator } from '../../server/src/accounts/accounts.grant.service.js';
import { acceptInvitation, inviteSomebody } from '../../server/src/accounts/accounts.invite.service.js';
import { createOrganisation } from '../../server/src/accounts/accounts.organisations.service.js';
import { type Accounts, openAccounts } from '../../server/src/accounts/accounts.service.js';
import { insertUser } from '../../server/src/accounts/accounts.store.js';
import { Consultations } from '../../server/src/consultations/consultations.service.js';
import { publishVersion } from '../../server/src/consultations/consultations.publish.service.js';
import { createDraft } from '../../server/src/drafts/drafts.start.service.js';
import { applyWorkingEdit } from '../../server/src/drafts/drafts.working.service.js';
import { type Database, migrate, openDatabase } from '../../server/src/infra/database.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import type { Role, Viewer } from '../../shared/src/ground/viewer.js';
import { cookiesFrom, grantOf, PASSWORD, tokenOf } from '../accounts/hall.js';
import { copyPlace, newPlace, type Place, removePlace } from '../support/place.js';
import { planRound } from '../support/round-plan.js';

export interface Draft {
  id: string;
  slug: string;
  versionId: string;
  clauseId: string;
}

export interface Member {
  userId: string;
  cookie: string;
}

export interface Hall {
  draft: Draft;
  /** Comments wait for a moderator. */
  heldDraft: Draft;
  administrator: Member;
  moderator: Member;
  secondModerator: Member;
  copy(): Promise<Place>;
  close(): Promise<void>;
}

export const SECRET = 's'.repeat(40);
const words = { km: 'ពាក្យ', en: 'Words' };
const ARTICLE = { km: 'អ្នកចិញ្ចឹមត្រីត្រូវដាក់ពាក្យសុំ។', en: 'A fish farmer shall apply within 45 working days.' };

export async function fillHall(): Promise<Hall> {
  const place = await newPlace();
  const database = await openDatabase({ dataFolder: place.data, databaseUrl: place.databaseUrl });
  await migrate(database);
  const filled = { ...(await addDrafts(database)), ...(await addPeople(database)) };
  await database.close();
  return { ...filled, copy: () => copyPlace(place), close: () => removePlace(place) };
}

async function addPeople(database: Database) {
  const parts = { database, origin: 'http://127.0.0.1:3000', secret: SECRET, signInsPerHour: 10 };
  const accounts = await openAccounts({ ...parts, clock: () => new Date() });
  const nobody: Viewer = { userId: null, grants: [] };
  const workOf = (viewer: Viewer) => ({ database, tx: database.db, viewer, now: new Date() });
  const first = { email: 'first@example.org', name: 'Chan Dara', password: PASSWORD };
  const userId = await createAdministrator(workOf(nobody), first);
  const inviter = workOf({ userId, grants: [grantOf('administrator')] });
  const invite = async (role: Role): Promise<Member> => {
    const name = `${role} ${randomBytes(4).toString('hex')}`;
    const invitation = { id: randomUUID(), email: `${randomUUID()}@example.org`, name, grants: [grantOf(role)] };
    const { link } = await inviteSomebody(inviter, accounts, invitation);
    return join(accounts, tokenOf(link), name);
  };
  const join = async (opened: Accounts, token: string, name: string): Promise<Member> => {
    const browser = { cookie: undefined, userAgent: undefined };
    const accepted = { name, password: PASSWORD };
    const cookie = cookiesFrom(await acceptInvitation(workOf(nobody), opened, token, accepted, browser));
    return { cookie, userId: (await opened.viewerOf(cookie)).viewer.userId ?? '' };
  };
  const people = {
    administrator: await invite('administrator'),
    moderator: await invite('moderator'),
    secondModerator: await invite('moderator'),
  };
  await accounts.close();
  return people;
}

async function addDrafts(database: Database) {
  const officeId = randomUUID();
  const now = new Date();
  const person = async (role: Role): Promise<Viewer> => {
    const userId = randomUUID();
    await insertUser(database.db, { id: userId, name: role, email: `${userId}@example.org`, at: now });
    return { userId, grants: [{ role, draftId: null, organisationId: role === 'secretariat' ? null : officeId }] };
  };
  const workOf = (viewer: Viewer) => ({ database, tx: database.db, viewer, now });
  const named = { id: officeId, kind: 'ministry' as const, name: words, fromOn: '2020-01-01' };
  await createOrganisation(workOf(await person('secretariat')), named);
  const [drafter, lead] = [workOf(await person('drafter')), workOf(await person('drafting-lead'))];
  const open = async (moderation: 'pre' | 'post', title: string): Promise<Draft> => {
    const draft = await createDraft(drafter, {
      id: randomUUID(),
      organisationId: officeId,
      instrumentKind: 'policy',
      authoritative: 'en',
      title: { en: title },
    });
    const clauseId = randomUUID();
    const edit = { type: 'add' as const, clauseId, parentId: null, before: null, kind: 'article', heading: {} };
    const { revision } = await applyWorkingEdit(drafter, draft.id, {
      id: randomUUID(),
      revision: 1,
      edit: { ...edit, number: { km: '១', en: '1' }, text: ARTICLE },
    });
    const version = await publishVersion(lead, draft.id, { id: randomUUID(), revision, note: {} });
    await new Consultations(database, () => now).announceRound(
      lead,
      draft.id,
      planRound({
        versionId: version.id,
        opensAt: now.toISOString(),
        closesAt: new Date(now.getTime() + 90 * DAY_MS).toISOString(),
        moderation,
      }),
    );
    return { id: draft.id, slug: draft.slug, versionId: version.id, clauseId };
  };
  return { draft: await open('post', 'Aquaculture'), heldDraft: await open('pre', 'Fisheries') };
}
