// A group's life on its public page: what stands beside it, and the hands of whoever convenes.
import { randomUUID } from 'node:crypto';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { BondAct } from '@sala/shared/groups/bonds-contract.js';
import type { Group } from '@sala/shared/groups/contract.js';
import { canConfirmMoves } from '@sala/shared/groups/policy.js';
import { Refusal, refuse } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import { isGroupOver, type GroupState } from '@sala/shared/lives/group-life.js';
import type { Language } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Value } from 'typebox/value';
import type { Work } from '../../infra/work.js';
import { answerForm, type FormFields, formOf, type PageRequest } from '../../pages/forms/answer-form.js';
import type { Html } from '../../pages/html.js';
import type { GroupsParts } from '../groups.pages.routes.js';
import { getGroup, listGroups, listRelationsOf, listThoseToJoin } from '../groups.service.js';
import { type FreeDecision, listFreeDecisions } from '../groups.acts.service.js';
import { besidePart, bondWords } from '../pages/beside-part.js';
import type { GroupActs } from '../groups.release.service.js';
import { decided, performBond } from './groups.bonds.service.js';
import { confirmMove, readMoveAsked } from './groups.life.service.js';
import { askWhetherItMeets, callDormant, isSilent } from './groups.silence.service.js';

/** What groups do towards each other, as acts of their rooms. */
export const bondActs: GroupActs = {
  read: bondActOf,
  words: (language, request) => bondWords(language, request as BondAct),
  perform: performBond,
  isDecided: (request) => decided.includes((request as BondAct).act),
};

/** What such a form asks for. */
function bondActOf({ act, otherId, relation }: FormFields): BondAct {
  const asked: unknown = { act, otherId, ...(relation === undefined ? {} : { kind: relation }) };
  return Value.Check(BondAct, asked) ? asked : refuse('unknown-choice');
}

/** The part of a group's page that tells how it stands beside others. */
export async function besideOf(parts: GroupsParts, work: Work, page: PageRequest, group: Group): Promise<Html> {
  const all = await listGroups(work);
  const byId = new Map(all.map((one) => [one.id, one] as const));
  const asked = await readMoveAsked(work, group.id);
  const askingToJoin = await listThoseToJoin(work, group.id);
  const mayConvene = canConfirmMoves(work.viewer) === true;
  const speaksFor = (work.viewer.memberOf ?? []).find((one) => one.isRepresentative && one.groupId !== group.id);
  const isOver = isGroupOver(group.state as GroupState);
  return besidePart(page, {
    ...{ group, asked, mayConvene, newId: randomUUID },
    relations: await listRelationsOf(work, group.id),
    mergedInto: byId.get(group.mergedInto ?? '') ?? null,
    joinedBy: all.filter(({ mergedInto }) => mergedInto === group.id),
    askingToJoin,
    joins: (asked?.event === 'joined-another' && byId.get(asked.told.into ?? '')) || null,
    mayAskIfMeets: mayConvene && !isOver && group.state !== 'dormant' && isSilent(group, dayAtPhnomPenh(work.now)),
    own:
      speaksFor && !isOver
        ? {
            id: speaksFor.groupId,
            asksToJoin: askingToJoin.some(({ id }) => id === speaksFor.groupId),
            decisions: await decisionsOf(parts, page),
          }
        : null,
  });
}

/** Read with the key that the browser brings: the page is then for its holder alone. */
async function decisionsOf(parts: GroupsParts, page: PageRequest): Promise<FreeDecision[]> {
  try {
    return await listFreeDecisions(parts.door.askOf(page.request.headers.cookie));
  } catch (error) {
    // Asked to go a moment ago.
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** The forms of whoever convenes: confirming what a group asked for, asking whether it still meets. */
export function lifeForms(
  app: FastifyInstance,
  parts: GroupsParts,
  language: Language,
  show: (reply: FastifyReply, page: PageRequest, slug: string) => Promise<FastifyReply>,
): void {
  const path = decodeURIComponent(pages.group(language, ':slug'));
  const verb = (name: string, run: (work: Work, groupId: string) => Promise<void>) =>
    app.post<{ Params: { slug: string } }>(
      `${path}/${name}`,
      { schema: { hide: true, body: formOf([]) } },
      (request, reply) => {
        const back = pages.group(language, request.params.slug);
        const act = async () => {
          const work = await parts.workOf(request);
          await run(work, (await getGroup(work, { slug: request.params.slug })).id);
          return back;
        };
        return answerForm(parts, request, reply, act, (page) => show(reply, page, request.params.slug));
      },
    );
  verb('ask', askWhetherItMeets);
  verb('confirm', async (work, groupId) => {
    const asked = await readMoveAsked(work, groupId);
    await (asked?.event === 'silent-for-a-year' ? callDormant : confirmMove)(work, groupId);
  });
}
