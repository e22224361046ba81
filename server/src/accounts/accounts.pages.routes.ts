// The pages anybody meets: signing in, opening an account from a link, one's own account. Plain forms, no script.
import { type Invitation, UserId } from '@sala/shared/accounts/contract.js';
import { Refusal } from '@sala/shared/ground/errors.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { NAME_UNITS_MAX, PASSWORD_UNITS_MAX, PASSWORD_UNITS_MIN } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { account, invited, roleNames, signingIn } from '@sala/shared/texts/accounts.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { html } from '../pages/html.js';
import { act, field, form, refusedNotice } from '../pages/forms/fields.js';
import { acceptInvitation, openInvitation } from './accounts.invite.service.js';
import type { AccountsRoutesParts } from './accounts.routes.js';
import { endSession, listSessions, signIn, signOut, signOutEverywhere } from './accounts.sign-in.service.js';
import {
  answerForm,
  type FormFields,
  formOf,
  type PageRequest,
  pageRequest,
  sendPage,
} from '../pages/forms/answer-form.js';

/** `passNetwork` slows down those who try many accounts from one network. */
export function accountPages(
  app: FastifyInstance,
  parts: AccountsRoutesParts,
  passNetwork: (address: string) => void,
): void {
  for (const language of languages) {
    signInPages(app, parts, language, passNetwork);
    invitationPages(app, parts, language, passNetwork);
    ownAccountPages(app, parts, language);
  }
}

type Next = { Querystring: { next?: string } };

/** A page of this site to go on to; anything else becomes one's own account. */
function nextPage(next: string | undefined, language: Language): string {
  const isOwn = next && /^\/(km|en)(\/[\w\-./~%]*)?(\?[\w\-.~%=&+]*)?$/.test(next) && !next.includes('//');
  return isOwn ? next : pages.account(language);
}

function signInPages(
  app: FastifyInstance,
  parts: AccountsRoutesParts,
  language: Language,
  passNetwork: (address: string) => void,
): void {
  const path = pages.signIn(language);
  const show = async (reply: FastifyReply, page: PageRequest, { email = '', next = '' }: FormFields) => {
    const fields = [
      html`<input type="hidden" name="next" value="${next}">`,
      field(language, { name: 'email', label: signingIn.email, type: 'email', value: email, autocomplete: 'username' }),
      field(language, {
        name: 'password',
        label: signingIn.password,
        type: 'password',
        autocomplete: 'current-password',
      }),
      html`<p class="acts"><button class="button primary">${say(language, signingIn.submit)}</button></p>`,
    ];
    const already = page.name && html`<p class="notice">${say(language, signingIn.already, { name: page.name })}</p>`;
    const main = html`<div class="page"><h1>${say(language, signingIn.title)}</h1>
<p>${say(language, signingIn.lead)}</p>${refusedNotice(page)}${already}
${form(page, path, fields, 'form panel')}
<p class="small">${say(language, signingIn.forgotten)}</p>
<p class="meta">${say(language, signingIn.cookies)}</p></div>`;
    return sendPage(reply, page, say(language, signingIn.title), main, path);
  };

  app.get<Next>(path, async (request, reply) =>
    show(reply, await pageRequest(parts, request), { next: nextPage(request.query.next, language) }),
  );
  const schema = { body: formOf(['email', 'password', 'next']) };
  app.post(path, { schema }, async (request, reply) => {
    passNetwork(request.ip);
    const verb = async (_: PageRequest, { email = '', password = '', next }: FormFields) => {
      const { cookie, 'user-agent': userAgent } = request.headers;
      const work = await parts.workOf(request);
      const lines = await signIn(work, parts.accounts, { email, password }, { cookie, userAgent });
      reply.header('set-cookie', lines);
      return nextPage(next, language);
    };
    return answerForm(parts, request, reply, verb, (page, fields) => show(reply, page, fields));
  });
}

type ByToken = { Params: { token: string } };

function invitationPages(
  app: FastifyInstance,
  parts: AccountsRoutesParts,
  language: Language,
  passNetwork: (address: string) => void,
): void {
  const path = `/${language}/invitation/:token`;
  const show = (reply: FastifyReply, page: PageRequest, token: string, invitation: Invitation, name: string) => {
    const { email, renews, grants } = invitation;
    const submit = say(language, renews ? invited.renew : invited.accept);
    const title = say(language, renews ? invited.renewTitle : invited.title);
    const roles = grants.map(({ role }) => html`<li class="chip">${say(language, roleNames[role])}</li>`);
    const fields = [
      // For password managers, which keep the two together.
      html`<input type="hidden" name="email" value="${email}" autocomplete="username">`,
      field(language, {
        name: 'name',
        label: invited.name,
        value: name,
        autocomplete: 'name',
        lengthMax: NAME_UNITS_MAX,
      }),
      field(language, {
        name: 'password',
        label: invited.password,
        type: 'password',
        autocomplete: 'new-password',
        hint: say(language, invited.passwordHint, { n: PASSWORD_UNITS_MIN }),
        lengthMin: PASSWORD_UNITS_MIN,
        lengthMax: PASSWORD_UNITS_MAX,
      }),
      html`<p class="acts"><button class="button primary">${submit}</button></p>`,
    ];
    const main = html`<div class="page"><h1>${title}</h1>${refusedNotice(page)}
<p>${say(language, renews ? invited.renewLead : invited.lead, { email })}</p>
${roles.length > 0 && html`<h2>${say(language, invited.roles)}</h2><ul class="acts">${roles}</ul>`}
${form(page, pages.invitation(language, token), fields, 'form panel')}</div>`;
    return sendPage(reply, page, title, main);
  };

  app.get<ByToken>(path, async (request, reply) => {
    passNetwork(request.ip);
    const { token } = request.params;
    const invitation = await openInvitation(await parts.workOf(request), token);
    return show(reply, await pageRequest(parts, request), token, invitation, invitation.name);
  });
  const schema = { body: formOf(['email', 'name', 'password']) };
  app.post<ByToken>(path, { schema }, async (request, reply) => {
    passNetwork(request.ip);
    const { token } = request.params;
    const work = await parts.workOf(request);
    const invitation = await openInvitation(work, token);
    const verb = async (_: PageRequest, { name = '', password = '' }: FormFields) => {
      const { cookie, 'user-agent': userAgent } = request.headers;
      const accepted = { name, password };
      reply.header('set-cookie', await acceptInvitation(work, parts.accounts, token, accepted, { cookie, userAgent }));
      return pages.account(language);
    };
    return answerForm(parts, request, reply, verb, async (page, { name = '' }) =>
      show(reply, page, token, invitation, name),
    );
  });
}

function ownAccountPages(app: FastifyInstance, parts: AccountsRoutesParts, language: Language): void {
  const path = pages.account(language);
  const show = async (reply: FastifyReply, page: PageRequest) => {
    const work = await parts.workOf(page.request);
    const sessions = await listSessions(work, page.sessionId);
    const roles = page.viewer.grants.map(({ role }) => html`<li class="chip">${say(language, roleNames[role])}</li>`);
    const rows = sessions.map(
      ({ id, browser, since, isCurrent }) => html`<li class="acts">
<span><b>${browser || say(language, account.unknownBrowser)}</b>
<span class="meta">${say(language, account.since, { day: formatDayTime(language, since) })}</span></span>
${
  isCurrent
    ? html`<span class="chip" data-state="mine">${say(language, account.thisSession)}</span>`
    : act(page, `${path}/sessions/${id}/end`, say(language, account.endSession))
}</li>`,
    );
    const main = html`<div class="page"><h1>${page.name}</h1>${refusedNotice(page)}
<div class="acts">${act(page, `${path}/sign-out`, say(language, account.signOut), 'primary')}
${act(page, `${path}/sign-out-everywhere`, say(language, account.signOutEverywhere), '')}</div>
<h2>${say(language, account.roles)}</h2>
${roles.length > 0 ? html`<ul class="acts">${roles}</ul>` : html`<p>${say(language, account.noRoles)}</p>`}
<p class="meta">${say(language, account.noTrace)}</p>
<h2>${say(language, account.sessions)}</h2><p>${say(language, account.sessionsLead)}</p>
<ul class="panel">${rows}</ul></div>`;
    return sendPage(reply, page, say(language, account.title), main, path);
  };

  app.get(path, async (request, reply) => {
    const page = await pageRequest(parts, request);
    if (page.viewer.userId === null) return reply.redirect(`${pages.signIn(language)}?next=${path}`, 303);
    return show(reply, page);
  });

  const schema = { body: formOf([]) };
  const again = (reply: FastifyReply) => (page: PageRequest) => {
    if (page.viewer.userId === null) throw new Refusal('sign-in-first');
    return show(reply, page);
  };
  app.post(`${path}/sign-out`, { schema }, async (request, reply) => {
    const verb = async () => {
      const { cookie } = request.headers;
      reply.header('set-cookie', await signOut(await parts.workOf(request), parts.accounts, cookie));
      return pages.home(language);
    };
    return answerForm(parts, request, reply, verb, again(reply));
  });
  app.post(`${path}/sign-out-everywhere`, { schema }, async (request, reply) => {
    const verb = async ({ viewer }: PageRequest) => {
      await signOutEverywhere(await parts.workOf(request), parts.accounts, viewer.userId ?? '');
      return pages.signIn(language);
    };
    return answerForm(parts, request, reply, verb, again(reply));
  });
  const one = { ...schema, params: Type.Object({ id: UserId }) };
  app.post<{ Params: { id: string } }>(`${path}/sessions/:id/end`, { schema: one }, async (request, reply) => {
    const verb = async () => {
      await endSession(await parts.workOf(request), parts.accounts, request.params.id);
      return path;
    };
    return answerForm(parts, request, reply, verb, again(reply));
  });
}
