// The desk of the administrator as HTML: people with their roles, invitations, organisations. Only markup.
import type { Invitation, InvitationLink, Organisation, Person } from '@sala/shared/accounts/contract.js';
import { isPublicBody } from '@sala/shared/accounts/organisation-names.js';
import { type ProvinceCode, provinces } from '@sala/shared/texts/provinces.js';
import { formatDay, formatDayTime } from '@sala/shared/language/dates.js';
import { NAME_UNITS_MAX, PAGE_SIZE } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { organisationKindNames, people, roleNames } from '@sala/shared/texts/accounts.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type RoleGrant, roles } from '@sala/shared/ground/viewer.js';
import { type Html, html } from '../pages/html.js';
import { act, type Choice, field, form, type FormContext, refusedNotice, select } from '../pages/forms/fields.js';
import { provinceChoices } from '../pages/forms/province-choices.js';
import { inEither, kindChoices } from './accounts.forms.js';

export interface PeopleView {
  people: readonly Person[];
  words: string;
  invitations: readonly Invitation[];
  organisations: readonly Organisation[];
  drafts: readonly { id: string; title: Bilingual }[];
  /** False for a secretariat, which keeps organisations only. */
  managesPeople: boolean;
  /** A fresh id for what the next form makes, so that sending it twice makes one. */
  newId(): string;
  today: string;
}

export function peoplePage(context: FormContext, view: PeopleView): Html {
  return html`<div class="page"><h1>${say(context.language, people.title)}</h1>${refusedNotice(context)}
${view.managesPeople && [peopleSection(context, view), invitationSection(context, view)]}
${organisationSection(context, view)}</div>`;
}

/** Shows a link the one time it can be seen. */
export function linkPage({ language }: FormContext, { invitation, link }: InvitationLink): Html {
  const until = formatDayTime(language, invitation.expiresAt);
  return html`<div class="page"><h1>${say(language, people.linkTitle, { name: invitation.name })}</h1>
<p>${say(language, people.linkLead, { until })}</p>
<p class="field"><label for="link">${say(language, people.link)}</label>
<input id="link" value="${link}" readonly></p>
<p><a class="button" href="${pages.people(language)}">${say(language, people.back)}</a></p></div>`;
}

/** "Drafter · Fisheries law · Fisheries Administration" */
function grantName(language: Language, view: PeopleView, grant: RoleGrant): string {
  const draft = view.drafts.find(({ id }) => id === grant.draftId);
  const organisation = view.organisations.find(({ id }) => id === grant.organisationId);
  return [
    say(language, roleNames[grant.role]),
    grant.draftId && (draft ? inEither(language, draft.title) : say(language, people.otherDraft)),
    organisation && inEither(language, organisation.name),
  ]
    .filter(Boolean)
    .join(' · ');
}

function peopleSection(context: FormContext, view: PeopleView): Html {
  const { language } = context;
  const path = pages.people(language);
  const found = view.people.map((person) => personPart(context, view, person));
  return html`<section class="form" aria-labelledby="people"><h2 class="section-head" id="people">${say(language, people.list)}</h2>
<form class="acts" method="get" action="${path}" role="search">
<p class="field"><label for="q">${say(language, people.search)}</label>
<input id="q" name="q" type="search" value="${view.words}" maxlength="${NAME_UNITS_MAX}"></p>
<button class="button">${say(language, people.searchButton)}</button></form>
${found.length === 0 && html`<p class="empty">${say(language, people.nobody)}</p>`}
${found.length === PAGE_SIZE && html`<p class="small">${say(language, people.more, { n: PAGE_SIZE })}</p>`}
${found}</section>`;
}

function personPart(context: FormContext, view: PeopleView, person: Person): Html {
  const { language } = context;
  const path = pages.people(language);
  const held = person.grants.map((grant) => {
    const role = grantName(language, view, grant);
    const revoke = html`${say(language, people.revoke)}<span class="visually-hidden"> ${role}</span>`;
    return html`<li class="acts"><span>${role}</span>
${act(context, `${path}/grants/${grant.id}/revoke`, revoke)}</li>`;
  });
  const giving = [
    hidden('id', view.newId()),
    hidden('userId', person.id),
    ...grantFields(language, view, person.id, false),
    html`<p class="acts"><button class="button">${say(language, people.grant)}</button></p>`,
  ];
  return html`<article class="panel" aria-labelledby="p-${person.id}">
<h3 id="p-${person.id}">${person.name}</h3><p class="meta">${person.email}</p>
${held.length > 0 ? html`<ul>${held}</ul>` : html`<p class="small">${say(language, people.noRole)}</p>`}
<div class="acts"><details><summary>${say(language, people.grant)}</summary>${form(context, `${path}/grants`, giving)}</details>
${act(context, `${path}/accounts/${person.id}/end-sessions`, say(language, people.endSessions))}
${act(context, `${path}/accounts/${person.id}/password-link`, say(language, people.newLink))}</div></article>`;
}

function grantFields(language: Language, view: PeopleView, at: string, canBeNone: boolean): Html[] {
  const none: Choice[] = canBeNone ? [{ value: '', name: say(language, people.plainAccount) }] : [];
  const roleChoices = roles.map((role) => ({ value: role, name: say(language, roleNames[role]) }));
  const draftChoices = view.drafts.map(({ id, title }) => ({ value: id, name: inEither(language, title) }));
  return [
    select(language, 'role', people.role, [...none, ...roleChoices], at),
    select(language, 'draftId', people.draft, [nothing(language, people.allDrafts), ...draftChoices], at),
    select(language, 'organisationId', people.organisation, organisationChoices(language, view), at),
  ];
}

const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;

const nothing = (language: Language, text: Text) => ({ value: '', name: say(language, text) });

function organisationChoices(language: Language, view: PeopleView): Choice[] {
  const all = view.organisations.map(({ id, name }) => ({ value: id, name: inEither(language, name) }));
  return [nothing(language, people.noOrganisation), ...all];
}

function invitationSection(context: FormContext, view: PeopleView): Html {
  const { language } = context;
  const path = pages.people(language);
  const waiting = view.invitations.map(
    ({ id, name, email, expiresAt }) => html`<li class="acts"><span><b>${name}</b> <span class="meta">${email} ·
${say(language, people.until, { until: formatDayTime(language, expiresAt) })}</span></span>
${act(context, `${path}/invitations/${id}/withdraw`, say(language, people.withdraw))}</li>`,
  );
  const fields = [
    hidden('id', view.newId()),
    field(language, { name: 'name', label: people.name, lengthMax: NAME_UNITS_MAX, at: 'invite' }),
    field(language, { name: 'email', label: people.email, type: 'email', lengthMax: 254, at: 'invite' }),
    ...grantFields(language, view, 'invite', true),
    html`<p class="acts"><button class="button primary">${say(language, people.makeLink)}</button></p>`,
  ];
  return html`<section class="form" aria-labelledby="invite">
<h2 class="section-head" id="invite">${say(language, people.invite)}</h2>
${form(context, `${path}/invitations`, fields, 'form panel')}
<h3>${say(language, people.openInvitations)}</h3>
${
  waiting.length > 0
    ? html`<ul class="panel">${waiting}</ul>`
    : html`<p class="empty">${say(language, people.noInvitations)}</p>`
}</section>`;
}

function nameFields(language: Language, at: string, day: string): Html[] {
  return [
    field(language, { name: 'km', label: people.nameKm, isOptional: true, lengthMax: 200, at }),
    field(language, { name: 'en', label: people.nameEn, isOptional: true, lengthMax: 200, at }),
    field(language, { name: 'fromOn', label: people.from, type: 'date', value: day, at }),
  ];
}

/** Of which province it is the own authority, if of one. */
function provinceFields(language: Language, at: string, present: string | null): Html[] {
  return [
    select(
      language,
      'province',
      people.ofProvince,
      [nothing(language, people.ofNoProvince), ...provinceChoices(language, { chosen: present })],
      at,
    ),
    html`<p class="meta">${say(language, people.provinceHint)}</p>`,
  ];
}

function organisationSection(context: FormContext, view: PeopleView): Html {
  const { language } = context;
  const fields = [
    hidden('id', view.newId()),
    select(language, 'kind', people.kind, kindChoices(language), 'new'),
    ...nameFields(language, 'new', view.today),
    ...provinceFields(language, 'new', null),
    html`<p class="acts"><button class="button">${say(language, people.add)}</button></p>`,
  ];
  const all = view.organisations.map((organisation) => organisationPart(context, view, organisation));
  return html`<section class="form" aria-labelledby="bodies">
<h2 class="section-head" id="bodies">${say(language, people.organisations)}</h2>
${all.length === 0 && html`<p class="empty">${say(language, people.noOrganisations)}</p>`}${all}
<details class="panel"><summary>${say(language, people.addOrganisation)}</summary>
${form(context, `${pages.people(language)}/organisations`, fields)}</details></section>`;
}

function organisationPart(context: FormContext, view: PeopleView, organisation: Organisation): Html {
  const { language } = context;
  const { id, kind, name, names, successors, province } = organisation;
  const path = `${pages.people(language)}/organisations/${id}`;
  const former = names.slice(0, -1);
  const end = names.at(-1)?.untilOn ?? null;
  const others = view.organisations.filter((other) => other.id !== id);
  const after = successors.map((one) => others.find((other) => other.id === one.id)).filter((one) => one !== undefined);
  const line = (label: Text, bodies: readonly { name: Bilingual }[]) => {
    const names = bodies.map((body) => inEither(language, body.name)).join(' · ');
    return names && html`<p class="small">${say(language, label, { names })}</p>`;
  };
  const renaming = [
    ...nameFields(language, id, view.today),
    html`<p class="acts"><button class="button">${say(language, people.rename)}</button></p>`,
  ];
  const succeeding = [
    select(
      language,
      'successorId',
      people.succeed,
      others.map((other) => ({ value: other.id, name: inEither(language, other.name) })),
      id,
    ),
    field(language, { name: 'onDay', label: people.from, type: 'date', value: view.today, at: id }),
    html`<p class="acts"><button class="button">${say(language, people.succeedButton)}</button></p>`,
  ];
  const ending = [
    html`<p class="small">${say(language, people.endHint)}</p>`,
    field(language, { name: 'onDay', label: people.from, type: 'date', value: view.today, at: `end-${id}` }),
    html`<p class="acts"><button class="button">${say(language, people.end)}</button></p>`,
  ];
  return html`<article class="panel" aria-labelledby="o-${id}"><h3 id="o-${id}">${inEither(language, name)}</h3>
<p class="meta">${say(language, organisationKindNames[kind])}</p>
${province !== null && html`<p class="small">${say(language, people.provinceNow, { name: provinces[province as ProvinceCode][language] })}</p>`}
${end !== null && html`<p class="small">${say(language, people.endedOn, { day: formatDay(language, end) })}</p>`}
${line(people.formerNames, former)}${line(people.succeeded, after)}
<details><summary>${say(language, people.rename)}</summary>${form(context, `${path}/names`, renaming)}</details>
${
  isPublicBody(kind) &&
  html`<details><summary>${say(language, people.ofProvince)}</summary>${form(context, `${path}/province`, [
    ...provinceFields(language, id, province),
    html`<p class="acts"><button class="button">${say(language, people.provinceButton)}</button></p>`,
  ])}</details>`
}
${
  others.length > 0 &&
  html`<details><summary>${say(language, people.succeedButton)}</summary>
${form(context, `${path}/successors`, succeeding)}</details>`
}
${end === null && html`<details><summary>${say(language, people.end)}</summary>${form(context, `${path}/end`, ending)}</details>`}
</article>`;
}
