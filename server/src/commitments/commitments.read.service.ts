// Reading commitments: the register as it stood at a moment, one with its log, and what stands beside each by the
// calendar. All of it is read from the log.
import type { Organisation } from '@sala/shared/accounts/contract.js';
import { dayAtPhnomPenh, isPublicBody, nameOn } from '@sala/shared/accounts/organisation-names.js';
import type {
  Commitment,
  CommitmentLink,
  CommitmentRecord,
  FirmVoices,
  LogEntry,
} from '@sala/shared/commitments/contract.js';
import { about, figuresOf, narrow, type Register, type RegisterQuery } from '@sala/shared/commitments/figures.js';
import { addDays } from '@sala/shared/ground/days.js';
import { derivedOn, type Standing, standingOf } from '@sala/shared/commitments/standing.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { commitmentLife } from '@sala/shared/lives/commitment-life.js';
import { bandOf } from '@sala/shared/texts/groups/lists.js';
import { pages } from '@sala/shared/ground/paths.js';
import { commitment as words } from '@sala/shared/texts/commitments/record.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { listPublished } from '../drafts/drafts.read.service.js';
import { findAgreement } from './commitments.agreements.store.js';
import type { Neighbours } from './rooms.js';
import { listOrganisations } from '../accounts/accounts.organisations.service.js';
import type { Work } from '../infra/work.js';
import {
  type CommitmentRow,
  type EntryRow,
  findCommitment,
  listCommitmentRows,
  listEntries,
  listFirmVoices,
} from './commitments.store.js';

export type Bodies = ReadonlyMap<string, Organisation>;

/** The register of bodies by id. Open to all. */
export async function readBodies(work: Work): Promise<Bodies> {
  return new Map((await listOrganisations(work)).map((one) => [one.id, one]));
}

/** What was promised for one thing, the oldest first. Open to all. */
export async function readCommitmentsFor(work: Work, link: CommitmentLink): Promise<Commitment[]> {
  const rows = await listCommitmentRows(work.tx, link);
  if (rows.length === 0) return [];
  const entries = await listEntries(work.tx, { ids: rows.map(({ id }) => id), until: work.now });
  return (await presentAt(work, rows, entries, work.now)).reverse();
}

/** Every commitment there was at a moment, the last recorded first. Open to all: promises are made in public. */
export async function readCommitments(work: Work, asOf = work.now): Promise<Commitment[]> {
  const entries = await listEntries(work.tx, { until: asOf });
  return presentAt(work, await listCommitmentRows(work.tx), entries, asOf);
}

async function presentAt(
  work: Work,
  rows: readonly CommitmentRow[],
  entries: readonly EntryRow[],
  asOf: Date,
): Promise<Commitment[]> {
  const bodies = await readBodies(work);
  const logs = new Map<string, EntryRow[]>();
  for (const entry of entries) {
    const log = logs.get(entry.commitmentId);
    if (log) log.push(entry);
    else logs.set(entry.commitmentId, [entry]);
  }
  return rows.flatMap((row) => {
    const log = logs.get(row.id);
    return log
      ? [
          present(
            row,
            log.map((entry) => wireEntry(entry, bodies)),
            bodies,
            dayAtPhnomPenh(asOf),
          ),
        ]
      : [];
  });
}

/**
 * What the query leaves, and the figures of all that its body, kind and province leave: a list is opened from its
 * count. Open to all.
 */
export async function readRegister(work: Work, query: RegisterQuery): Promise<Register> {
  const wished = query.asOf === undefined ? work.now : new Date(query.asOf);
  // What is still to come is not known.
  const asOf = wished > work.now ? work.now : wished;
  const all = await readCommitments(work, asOf);
  const figures = figuresOf(about(all, query), dayAtPhnomPenh(asOf));
  return { asOf: asOf.toISOString(), figures, commitments: narrow(all, query) };
}

/** One commitment with its whole log. Open to all. */
export async function readCommitment(work: Work, by: { id: string } | { number: number }): Promise<CommitmentRecord> {
  const row = (await findCommitment(work.tx, by)) ?? refuse('unknown-commitment');
  const bodies = await readBodies(work);
  const log = (await listEntries(work.tx, { id: row.id })).map((entry) => wireEntry(entry, bodies));
  const { claim } = standingOf(row, log);
  const firms = claim === 0 ? [] : await readFirms(work, row.id, claim);
  return { ...present(row, log, bodies, dayAtPhnomPenh(work.now)), log, firms };
}

async function readFirms(work: Work, id: string, claim: number): Promise<FirmVoices[]> {
  const counted = new Map<FirmVoices['verdict'], number>();
  for (const { verdict } of await listFirmVoices(work.tx, id, claim))
    counted.set(verdict, (counted.get(verdict) ?? 0) + 1);
  return [...counted].map(([verdict, n]) => ({ verdict, band: bandOf(n) }));
}

export function wireEntry(row: EntryRow, bodies: Bodies): LogEntry {
  const { number, event, fromState, toState, at, by, organisationId, groupId, told } = row;
  const body = organisationId === null ? null : namedOn(bodies, organisationId, dayAtPhnomPenh(at));
  return { number, event, from: fromState, to: toState, at: at.toISOString(), by, body, groupId, told };
}

function namedOn(bodies: Bodies, id: string, day: string) {
  return { id, name: nameOn(bodies.get(id)?.names ?? [], day) };
}

function present(row: CommitmentRow, log: readonly LogEntry[], bodies: Bodies, today: string): Commitment {
  const standing = standingOf(row, log);
  const { state, due, dueFrom, since, lastToldOn, deliveredOn, verifiedOn, madeOn } = standing;
  const owner = bodies.get(standing.ownerId);
  return {
    ...{ id: row.id, number: row.number, kind: row.kind, text: row.text, measure: row.measure },
    owner: {
      ...{ id: standing.ownerId, name: owner?.name ?? {}, kind: owner?.kind ?? 'public-agency' },
      isPublic: owner !== undefined && isPublicBody(owner.kind),
    },
    madeBy: namedOn(bodies, row.ownerId, madeOn),
    ...{
      madeOn,
      office: row.office,
      firstDueFrom: row.firstDueFrom,
      firstDue: row.firstDue,
      dueFrom,
      due,
      state,
      since,
    },
    ...derivedOn(row, standing, today),
    ...{ lastToldOn, deliveredOn, verifiedOn, changedAt: log.at(-1)?.at ?? '' },
    isClosingProposed: standing.isClosingProposed && state === 'delivered-claimed',
    waitsFor: waitsFor(standing),
    ...{ source: row.source, link: row.link, province: row.province as Commitment['province'] },
    groupIds: row.groupIds,
  };
}

/** Whose turn it is, and until when: a body at work has until the day it named. */
function waitsFor({ state, since, due }: Standing): Commitment['waitsFor'] {
  const duty = commitmentLife.duties[state];
  if (!duty) return null;
  const isAtWork = state === 'accepted' || state === 'in-progress';
  return { who: duty.owner, until: isAtWork ? due : addDays(since, duty.days) };
}

/** What a commitment came out of, where everybody may see it. Open to all. */
export async function readLink(
  work: Work,
  neighbours: Neighbours,
  link: Commitment['link'],
  language: Language,
): Promise<{ href: string; text: string } | null> {
  if (link === null) return null;
  if (link.kind === 'draft') {
    const found = (await listPublished(work)).find(({ draft }) => draft.id === link.id)?.draft;
    const title = found && (found.title[language] ?? found.title.km ?? found.title.en ?? '');
    return found
      ? { href: pages.draft(language, found.slug), text: say(language, words.linkDraft, { title: title ?? '' }) }
      : null;
  }
  if (link.kind === 'agreement') {
    const found = await findAgreement(work.tx, { id: link.id });
    const title = found && (found.title[language] ?? found.title.km ?? '');
    return found
      ? {
          href: pages.agreement(language, found.number),
          text: say(language, words.linkAgreement, { title: title ?? '' }),
        }
      : null;
  }
  const href = (await neighbours.issuePage?.(work, language, link.id)) ?? null;
  return href === null ? null : { href, text: say(language, words.linkIssue) };
}
