// The desk where people, roles, invitations and organisations are kept, as pages with plain forms.
import { randomUUID } from 'node:crypto';
import {
  EndRequest,
  GrantRequest,
  InvitationRequest,
  OrganisationRequest,
  ProvinceRequest,
  RenameRequest,
  SuccessionRequest,
  UserId,
} from '@sala/shared/accounts/contract.js';
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { canKeepOrganisations, canManagePeople } from '@sala/shared/accounts/policy.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import { people } from '@sala/shared/texts/accounts.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Static, type TSchema, Type } from 'typebox';
import { Value } from 'typebox/value';
import { Id } from '../infra/api.js';
import { grantRole, listPeople, revokeRole } from './accounts.grant.service.js';
import { inviteSomebody, listInvitations, renewAccess, withdrawInvitation } from './accounts.invite.service.js';
import {
  createOrganisation,
  endOrganisation,
  listOrganisations,
  renameOrganisation,
  setProvince,
  succeedOrganisation,
} from './accounts.organisations.service.js';
import type { AccountsRoutesParts } from './accounts.routes.js';
import { signOutEverywhere } from './accounts.sign-in.service.js';
import {
  answerForm,
  type FormFields,
  formOf,
  type PageRequest,
  pageRequest,
  sendPage,
} from '../pages/forms/answer-form.js';
import { linkPage, peoplePage } from './people-page.js';

export function peoplePages(app: FastifyInstance, parts: AccountsRoutesParts): void {
  for (const language of languages) {
    app.get<{ Querystring: { q?: string } }>(pages.people(language), async (request, reply) => {
      const page = await pageRequest(parts, request);
      if (page.viewer.userId === null) {
        return reply.redirect(`${pages.signIn(language)}?next=${pages.people(language)}`, 303);
      }
      return showPeople(parts, reply, page);
    });
    personForms(app, parts, language);
    organisationForms(app, parts, language);
  }
}

async function showPeople(parts: AccountsRoutesParts, reply: FastifyReply, page: PageRequest): Promise<FastifyReply> {
  const work = await parts.workOf(page.request);
  demand(canKeepOrganisations(work.viewer));
  const managesPeople = canManagePeople(work.viewer) === true;
  const { q } = page.request.query as { q?: string };
  const words = typeof q === 'string' ? q : '';
  const main = peoplePage(page, {
    managesPeople,
    words,
    people: managesPeople ? await listPeople(work, words) : [],
    invitations: managesPeople ? await listInvitations(work) : [],
    organisations: await listOrganisations(work),
    drafts: managesPeople ? await parts.listDrafts() : [],
    newId: randomUUID,
    today: dayAtPhnomPenh(work.now),
  });
  return sendPage(reply, page, say(page.language, people.title), main, pages.people(page.language));
}

/** A form under the page of people. A verb that has not answered itself leads back to the page. */
function peopleForm(
  app: FastifyInstance,
  parts: AccountsRoutesParts,
  language: Language,
  below: string,
  names: readonly string[],
  verb: (page: PageRequest, fields: FormFields, id: string, reply: FastifyReply) => Promise<unknown>,
): void {
  const path = pages.people(language);
  const params = Type.Object(below.includes(':id') ? { id: below.startsWith('/accounts') ? UserId : Id } : {});
  const schema = { params, body: formOf(names) };
  app.post<{ Params: { id?: string } }>(path + below, { schema }, async (request, reply) => {
    const run = async (page: PageRequest, fields: FormFields) => {
      await verb(page, fields, request.params.id ?? '', reply);
      return reply.sent ? null : path;
    };
    return answerForm(parts, request, reply, run, (page) => showPeople(parts, reply, page));
  });
}

/** What a form says, in the shape the verb asks for; refuses what does not fit it. */
function shaped<Shape extends TSchema>(shape: Shape, value: unknown): Static<Shape> {
  if (Value.Check(shape, value)) return value;
  const [first] = Value.Errors(shape, value);
  return refuse('malformed-request', { field: first?.instancePath.slice(1) ?? '', problem: first?.message ?? '' });
}

const grantFrom = ({ role, draftId, organisationId }: FormFields) => {
  return { role, draftId: draftId || null, organisationId: organisationId || null };
};

function personForms(app: FastifyInstance, parts: AccountsRoutesParts, language: Language): void {
  const { accounts } = parts;
  const on = (below: string, names: readonly string[], verb: Parameters<typeof peopleForm>[5]) =>
    peopleForm(app, parts, language, below, names, verb);
  const workOf = ({ request }: PageRequest) => parts.workOf(request);
  const grantNames = ['id', 'role', 'draftId', 'organisationId'];

  on('/grants', [...grantNames, 'userId'], async (page, fields) => {
    const wanted = { id: fields.id, userId: fields.userId, ...grantFrom(fields) };
    await grantRole(await workOf(page), accounts, shaped(GrantRequest, wanted));
  });
  on('/grants/:id/revoke', [], async (page, _, id) => revokeRole(await workOf(page), accounts, id));
  on('/accounts/:id/end-sessions', [], async (page, _, id) => signOutEverywhere(await workOf(page), accounts, id));
  on('/accounts/:id/password-link', [], async (page, _, userId, reply) => {
    const made = await renewAccess(await workOf(page), accounts, { id: randomUUID(), userId }, language);
    return sendPage(reply, page, say(language, people.newLink), linkPage(page, made), pages.people(language));
  });
  on('/invitations', [...grantNames, 'name', 'email'], async (page, fields, _, reply) => {
    const { id, name, email } = fields;
    const wanted = { id, name, email, grants: fields.role ? [grantFrom(fields)] : [] };
    const request = shaped(InvitationRequest, wanted);
    const made = await inviteSomebody(await workOf(page), accounts, request, language);
    return sendPage(reply, page, say(language, people.invite), linkPage(page, made), pages.people(language));
  });
  on('/invitations/:id/withdraw', [], async (page, _, id) => withdrawInvitation(await workOf(page), id));
}

function organisationForms(app: FastifyInstance, parts: AccountsRoutesParts, language: Language): void {
  const on = (below: string, names: readonly string[], verb: Parameters<typeof peopleForm>[5]) =>
    peopleForm(app, parts, language, below, names, verb);
  const workOf = ({ request }: PageRequest) => parts.workOf(request);

  on('/organisations', ['id', 'kind', 'km', 'en', 'fromOn', 'province'], async (page, fields) => {
    const { id, kind, km, en, fromOn, province } = fields;
    const request = shaped(OrganisationRequest, { id, kind, name: { km, en }, fromOn, province: province || null });
    await createOrganisation(await workOf(page), request);
  });
  on('/organisations/:id/province', ['province'], async (page, { province }, id) => {
    await setProvince(await workOf(page), id, shaped(ProvinceRequest, { province: province || null }));
  });
  on('/organisations/:id/names', ['km', 'en', 'fromOn'], async (page, { km, en, fromOn }, id) => {
    await renameOrganisation(await workOf(page), id, shaped(RenameRequest, { name: { km, en }, fromOn }));
  });
  on('/organisations/:id/end', ['onDay'], async (page, { onDay }, id) => {
    await endOrganisation(await workOf(page), id, shaped(EndRequest, { onDay }));
  });
  on('/organisations/:id/successors', ['successorId', 'onDay'], async (page, { successorId, onDay }, id) => {
    await succeedOrganisation(await workOf(page), id, shaped(SuccessionRequest, { successorId, onDay }));
  });
}
