// Publishes the demo's portraits: of provinces by their own authority or the secretariat, of groups from their rooms,
// out at ticks.
import type { PublishPortrait } from '@sala/shared/groups/portrait-contract.js';
import type { Viewer } from '@sala/shared/ground/viewer.js';
import { askForAct } from '../../groups/groups.acts.service.js';
import { hashKey } from '../../groups/groups.door.service.js';
import { publishPortrait } from '../../groups/portraits/groups.portraits.service.js';
import { knowIssues } from '../../issues/issues.facts.service.js';
import { type DemoPortrait, demoPortraits } from '../portraits.js';
import type { Hall } from './fill.js';
import { people, type PersonKey } from '../cast.js';
import { demoKey } from './fill-groups.js';
import { idFor } from './fill-ids.js';
import { personKeys } from './fill-people.js';

export async function fillPortraits(hall: Hall, viewerOf: (key: PersonKey) => Viewer): Promise<void> {
  for (const portrait of demoPortraits)
    for (const [n, daysAgo] of portrait.daysAgo.entries()) {
      const now = hall.daysAgo(daysAgo, 10);
      const request = requestOf(portrait, n);
      if (portrait.group !== undefined) await letOut(hall, portrait.group, request, now);
      else await publishPortrait(hall.work(publisherOf(portrait, viewerOf), now), knowIssues, request, null);
    }
}

/** Whoever signs for the province's own authority, else the secretariat. */
function publisherOf({ publisher }: DemoPortrait, viewerOf: (key: PersonKey) => Viewer): Viewer {
  const isIt = (key: PersonKey) =>
    publisher === undefined
      ? people[key].role === 'secretariat'
      : people[key].body === publisher && people[key].role === 'signing-official';
  const key = personKeys.find(isIt);
  if (key === undefined) throw new Error(`Nobody publishes for ${publisher ?? 'the secretariat'}.`);
  return viewerOf(key);
}

/** The last version has all the figures; each before it one less. */
function requestOf(portrait: DemoPortrait, n: number): PublishPortrait {
  const { key, kind, province, issue, title, lead, body, figures, daysAgo } = portrait;
  return {
    ...{ id: idFor(`portrait/${key}`), follows: n, kind, province, title, lead, body },
    figures: figures.slice(0, figures.length - (daysAgo.length - 1 - n)),
    issueId: issue === undefined ? null : idFor(`issue/${issue}`),
    isAgreed: kind === 'success-story',
  };
}

async function letOut(hall: Hall, group: string, request: PublishPortrait, now: Date): Promise<void> {
  const ask = { database: hall.database, now, keyHash: hashKey(demoKey(group)), tickMs: hall.tickMs };
  const id = idFor(`portrait/act/${group}/${request.follows}`);
  await askForAct(ask, { id, kind: 'portraits', request: { act: 'publish', request } });
  await hall.releases.playDue(new Date(now.getTime() + hall.tickMs));
}
