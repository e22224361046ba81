// HTTP for accounts: the session of this browser, one's sessions, people, roles, invitations, organisations. The pages
// that work without scripts are registered from here too.
import * as contract from '@sala/shared/accounts/contract.js';
import { NAME_UNITS_MAX } from '@sala/shared/ground/limits.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Static, Type } from 'typebox';
import { answers, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import { accountPages } from './accounts.pages.routes.js';
import * as grant from './accounts.grant.service.js';
import * as invite from './accounts.invite.service.js';
import * as organisations from './accounts.organisations.service.js';
import { peoplePages } from './accounts.people.routes.js';
import type { Accounts } from './accounts.service.js';
import * as session from './accounts.sign-in.service.js';
import { acceptForms } from '../pages/forms/answer-form.js';

export interface AccountsRoutesParts extends Parts {
  readonly accounts: Accounts;
  /** What the list of drafts shows when a role is given; handed in, since drafts stand above accounts. */
  listDrafts(): Promise<{ id: string; title: Bilingual }[]>;
}

/** Tries from one network: generous, since an office shares an address; the account's own limit is the strict one. */
const NETWORK_TRIES_PER_MINUTE = 30;

const ById = Type.Object({ id: Id });
const ByUser = Type.Object({ id: contract.UserId });
type ById = Static<typeof ById>;

const nothing = answers({ 204: Type.Null() });
const describe = (summary: string, rest: object = {}) => ({ schema: { tags: tags.accounts, summary, ...rest } });
const done = (reply: FastifyReply) => reply.code(204).send();

export function accountsRoutes(app: FastifyInstance, parts: AccountsRoutesParts): void {
  // What these routes say is for one person alone.
  void app.register(async (own) => {
    await acceptForms(own);
    own.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    sessionRoutes(own, parts);
    invitationRoutes(own, parts);
    grantRoutes(own, parts);
    accountPages(own, parts, passNetwork(parts));
    peoplePages(own, parts);
  });
  organisationRoutes(app, parts);
}

function passNetwork({ flood }: Parts): (address: string) => void {
  return (address) => flood.pass('sign-in', address, NETWORK_TRIES_PER_MINUTE);
}

function sessionRoutes(app: FastifyInstance, parts: AccountsRoutesParts): void {
  const { accounts } = parts;

  app.get(
    '/api/session',
    describe('Who is signed in', { response: answers({ 200: contract.Me }) }),
    async (request) => {
      const { viewer, name } = await parts.askingOf(request);
      return { userId: viewer.userId, name: name ?? '', grants: viewer.grants };
    },
  );

  app.post<{ Body: contract.SignInRequest }>(
    '/api/session',
    describe('Sign in', {
      description: 'An unknown address and a wrong password get the same answer. The session comes as a cookie.',
      body: contract.SignInRequest,
      response: answers({ 200: contract.Me }),
    }),
    async (request, reply) => {
      passNetwork(parts)(request.ip);
      const { cookie, 'user-agent': userAgent } = request.headers;
      const lines = await session.signIn(await parts.workOf(request), accounts, request.body, { cookie, userAgent });
      reply.header('set-cookie', lines);
      // A line of `Set-Cookie` begins as the header `Cookie` does.
      const { viewer, name } = await accounts.viewerOf(lines[0]);
      return { userId: viewer.userId, name: name ?? '', grants: viewer.grants };
    },
  );

  app.delete('/api/session', describe('Sign out', { response: nothing }), async (request, reply) => {
    reply.header('set-cookie', await session.signOut(await parts.workOf(request), accounts, request.headers.cookie));
    return done(reply);
  });

  const sessions = answers({ 200: Type.Array(contract.SessionView) });
  app.get('/api/sessions', describe('My open sessions', { response: sessions }), async (request) => {
    const { sessionId } = await parts.askingOf(request);
    return session.listSessions(await parts.workOf(request), sessionId);
  });

  app.delete('/api/sessions', describe('Sign out everywhere', { response: nothing }), async (request, reply) => {
    const work = await parts.workOf(request);
    await session.signOutEverywhere(work, accounts, work.viewer.userId ?? '');
    return done(reply);
  });

  app.delete<{ Params: ById }>(
    '/api/sessions/:id',
    describe('End one session', { params: ByUser, response: nothing }),
    async (request, reply) => {
      await session.endSession(await parts.workOf(request), accounts, request.params.id);
      return done(reply);
    },
  );
}

const AcceptBody = Type.Object(
  { token: Type.String({ maxLength: 100 }), ...contract.AcceptRequest.properties },
  { additionalProperties: false },
);

function invitationRoutes(app: FastifyInstance, parts: AccountsRoutesParts): void {
  const { accounts } = parts;

  const open = answers({ 200: Type.Array(contract.Invitation) });
  app.get('/api/invitations', describe('Invitations that can still be used', { response: open }), async (request) =>
    invite.listInvitations(await parts.workOf(request)),
  );

  app.post<{ Body: contract.InvitationRequest }>(
    '/api/invitations',
    describe('Make the link by which somebody opens an account', {
      description: 'The link is in this answer alone; it works once, for seven days.',
      body: contract.InvitationRequest,
      response: answers({ 201: contract.InvitationLink }),
    }),
    async (request, reply) => {
      reply.code(201);
      const language = parts.languageOf(request);
      return invite.inviteSomebody(await parts.workOf(request), accounts, request.body, language);
    },
  );

  app.delete<{ Params: ById }>(
    '/api/invitations/:id',
    describe('Take an invitation back', { params: ById, response: nothing }),
    async (request, reply) => {
      await invite.withdrawInvitation(await parts.workOf(request), request.params.id);
      return done(reply);
    },
  );

  app.post<{ Body: Static<typeof AcceptBody> }>(
    '/api/invitations/acceptance',
    describe('Open the account, or set the new password, that a link is for', { body: AcceptBody, response: nothing }),
    async (request, reply) => {
      passNetwork(parts)(request.ip);
      const { token, ...accepted } = request.body;
      const { cookie, 'user-agent': userAgent } = request.headers;
      const work = await parts.workOf(request);
      const lines = await invite.acceptInvitation(work, accounts, token, accepted, { cookie, userAgent });
      return done(reply.header('set-cookie', lines));
    },
  );
}

const Search = Type.Object(
  { q: Type.Optional(Type.String({ maxLength: NAME_UNITS_MAX })) },
  { additionalProperties: false },
);
const LinkRequest = Type.Object({ id: Id }, { additionalProperties: false });

function grantRoutes(app: FastifyInstance, parts: AccountsRoutesParts): void {
  const { accounts } = parts;

  app.get<{ Querystring: Static<typeof Search> }>(
    '/api/people',
    describe('People and their roles', {
      querystring: Search,
      response: answers({ 200: Type.Array(contract.Person) }),
    }),
    async (request) => grant.listPeople(await parts.workOf(request), request.query.q),
  );

  app.delete<{ Params: ById }>(
    '/api/people/:id/sessions',
    describe('End all sessions of somebody', { params: ByUser, response: nothing }),
    async (request, reply) => {
      await session.signOutEverywhere(await parts.workOf(request), accounts, request.params.id);
      return done(reply);
    },
  );

  app.post<{ Params: ById; Body: ById }>(
    '/api/people/:id/password-links',
    describe('Make the link by which somebody sets a new password', {
      params: ByUser,
      body: LinkRequest,
      response: answers({ 201: contract.InvitationLink }),
    }),
    async (request, reply) => {
      reply.code(201);
      const wanted = { id: request.body.id, userId: request.params.id };
      return invite.renewAccess(await parts.workOf(request), accounts, wanted, parts.languageOf(request));
    },
  );

  app.post<{ Body: contract.GrantRequest }>(
    '/api/grants',
    describe('Give a role', { body: contract.GrantRequest, response: answers({ 201: contract.HeldGrant }) }),
    async (request, reply) => {
      reply.code(201);
      return grant.grantRole(await parts.workOf(request), accounts, request.body);
    },
  );

  app.delete<{ Params: ById }>(
    '/api/grants/:id',
    describe('Take a role away', { params: ById, response: nothing }),
    async (request, reply) => {
      await grant.revokeRole(await parts.workOf(request), accounts, request.params.id);
      return done(reply);
    },
  );
}

function organisationRoutes(app: FastifyInstance, parts: AccountsRoutesParts): void {
  const one = answers({ 200: contract.Organisation });
  const made = answers({ 201: contract.Organisation });

  const all = answers({ 200: Type.Array(contract.Organisation) });
  app.get('/api/organisations', describe('All organisations', { response: all }), async (request) =>
    organisations.listOrganisations(await parts.workOf(request)),
  );

  app.get<{ Params: ById }>(
    '/api/organisations/:id',
    describe('An organisation with its former names and successors', { params: ById, response: one }),
    async (request) => organisations.getOrganisation(await parts.workOf(request), request.params.id),
  );

  app.post<{ Body: contract.OrganisationRequest }>(
    '/api/organisations',
    describe('Add an organisation', { body: contract.OrganisationRequest, response: made }),
    async (request, reply) => {
      reply.code(201);
      return organisations.createOrganisation(await parts.workOf(request), request.body);
    },
  );

  app.post<{ Params: ById; Body: contract.RenameRequest }>(
    '/api/organisations/:id/names',
    describe('Give a new name from a day on', { params: ById, body: contract.RenameRequest, response: made }),
    async (request, reply) => {
      reply.code(201);
      return organisations.renameOrganisation(await parts.workOf(request), request.params.id, request.body);
    },
  );

  app.post<{ Params: ById; Body: contract.EndRequest }>(
    '/api/organisations/:id/end',
    describe('Say from which day on it is no more', { params: ById, body: contract.EndRequest, response: made }),
    async (request, reply) => {
      reply.code(201);
      return organisations.endOrganisation(await parts.workOf(request), request.params.id, request.body);
    },
  );

  app.put<{ Params: ById; Body: contract.ProvinceRequest }>(
    '/api/organisations/:id/province',
    describe('Say of which province it is the own authority', {
      ...{ params: ById, body: contract.ProvinceRequest, response: one },
    }),
    async (request) => organisations.setProvince(await parts.workOf(request), request.params.id, request.body),
  );

  app.post<{ Params: ById; Body: contract.SuccessionRequest }>(
    '/api/organisations/:id/successors',
    describe('Record who took over', { params: ById, body: contract.SuccessionRequest, response: made }),
    async (request, reply) => {
      reply.code(201);
      return organisations.succeedOrganisation(await parts.workOf(request), request.params.id, request.body);
    },
  );
}
