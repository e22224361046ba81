// A hall in which an office has everything to answer: a policy whose round is over, comments on it, three of them
// nearly the same, and a second version with one clause changed. With a lead, a second drafter and an official who
// signs.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { demoPassword, people } from '../../server/src/seed/cast.js';
import type { InvitationLink, Organisation } from '../../shared/src/accounts/contract.js';
import type { Draft, Version } from '../../shared/src/drafts/contract.js';
import type { WorkingText } from '../../shared/src/drafts/working-text/working-text-contract.js';
import { api } from '../../shared/src/ground/paths.js';
import type { Role } from '../../shared/src/ground/viewer.js';
import { Caller, putBeforePublic, publishWorkingText, SECOND } from '../journeys/stage.js';
import { newSecret } from '../support/secret.js';
import { type ServerProcess, startServer } from '../support/server-process.js';

export interface Colleague {
  email: string;
  name: string;
  password: string;
}

export const colleagues = {
  lead: { email: 'hong.chanthy@example.gov.kh', name: 'Hong Chanthy', password: 'lotus-pond-at-dawn' },
  second: { email: 'pich.dara@example.gov.kh', name: 'Pich Dara', password: 'bamboo-bridge-at-noon' },
  official: { email: 'nhem.sarath@example.gov.kh', name: 'Nhem Sarath', password: 'monsoon-wind-at-night' },
};

/** What people said, by what a test calls it. */
export const said = {
  alike: 'សូមឱ្យផ្សារបើករហូតដល់ម៉ោង ៨ យប់ ព្រោះកសិករមកដល់ក្រោយពេលធ្វើស្រែរួច។',
  alone: 'ខ្ញុំគាំទ្រគោលបំណងនេះ ព្រោះផ្សារភូមិយើងគ្មានវិធានច្បាស់លាស់ទេ។',
  question: 'តើអ្នកលក់ដែលមកតែម្តងក្នុងមួយសប្តាហ៍ ត្រូវចុះឈ្មោះដែរឬទេ?',
};

export interface AnsweringHall {
  server: ServerProcess;
  draft: Draft;
  /** The clause that says something else in version 2. */
  changedClauseId: string;
}

export async function openAnsweringHall(): Promise<AnsweringHall> {
  const server = await startServer({ hall: 'demo', env: { SALA_POSTS_PER_MINUTE: '1000' } });
  const lead = await inviteAll(server.origin);
  const closesAt = Date.now() + 4 * SECOND;
  const { slug } = await putBeforePublic(lead, Date.now() - 60 * SECOND, closesAt);
  const published = await lead.get<{ draft: Draft; versions: Version[] }[]>(api.drafts());
  const { draft, versions } = published.find((one) => one.draft.slug === slug) ?? {};
  if (!draft || !versions?.[0]) throw new Error('The draft is not public.');
  const { clauses } = await lead.get<WorkingText>(api.working(draft.id));
  const hours = clauses.find(({ text }) => text.km?.includes('១២ ម៉ោង'));
  if (!hours) throw new Error('The clause on hours is not there.');
  const visitor = new Caller(server.origin);
  const speak = (kind: string, body: string, clauseId: string | null) =>
    visitor.post(api.annotations(draft.id), {
      id: randomUUID(),
      versionId: versions[0]?.id,
      kind,
      target: { clauseId, language: 'km', segments: [] },
      body,
      language: 'km',
      speaker: { level: 'A0', does: 'farmer' },
      secret: newSecret(),
    });
  await speak('concern', said.alike, hours.id);
  await speak('concern', `${said.alike} `, hours.id);
  await speak('concern', said.alike.replace('។', ''), hours.id);
  await speak('support', said.alone, clauses.find(({ kind }) => kind === 'article')?.id ?? null);
  await speak('question', said.question, null);
  await pause(Math.max(0, closesAt - Date.now()));
  await lead.post(api.workingEdits(draft.id), {
    id: randomUUID(),
    revision: (await lead.get<{ revision: number }>(api.workingHead(draft.id))).revision,
    edit: { type: 'edit-text', clauseId: hours.id, language: 'km', text: 'ផ្សារបើករៀងរាល់ថ្ងៃ រហូតដល់ម៉ោង ៨ យប់។' },
  });
  await publishWorkingText(lead, draft.id);
  return { server, draft, changedClauseId: hours.id };
}

/** Gives accounts to all three and comes back as the lead. */
async function inviteAll(origin: string): Promise<Caller> {
  const administrator = new Caller(origin);
  await administrator.signIn(people['ly-makara'].email, demoPassword);
  const bodies = await administrator.get<Organisation[]>('/api/organisations');
  const organisationId = bodies.find(({ name }) => name.en === 'Fisheries Administration')?.id ?? null;
  const invite = async ({ email, name, password }: Colleague, role: Role) => {
    const grants = [{ role, draftId: null, organisationId }];
    const asked = { id: randomUUID(), email, name, grants };
    const { link } = await administrator.post<InvitationLink>('/api/invitations', asked);
    const caller = new Caller(origin);
    await caller.accept(link, { email, name, password });
    return caller;
  };
  await invite(colleagues.second, 'drafter');
  await invite(colleagues.official, 'signing-official');
  return invite(colleagues.lead, 'drafting-lead');
}
