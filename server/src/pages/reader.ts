// What the public pages read, in one place: drafts on the table, their text, what was said on them. Asks services only.
import type { DraftOnTable } from '@sala/shared/consultations/home.template.js';
import { allOnVersion } from '@sala/shared/annotations/on-version.js';
import { stageOf } from '@sala/shared/ground/stages.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { daysLeft } from '@sala/shared/language/dates.js';
import { visitor } from '@sala/shared/ground/viewer.js';
import type { FastifyRequest } from 'fastify';
import { type Annotations, countByClause } from '../annotations/annotations.service.js';
import { countAnswered } from '../answers/answers.read.service.js';
import { listOnTable, type OnTable, readOnTable } from '../consultations/consultations.read.service.js';
import { acceptEvidence } from '../discussions/evidence.service.js';
import { staleTexts } from '@sala/shared/drafts/stale-texts.js';
import { searchPublished } from '../drafts/drafts.read.service.js';
import { clausesOf, listErrata } from '../drafts/drafts.texts.service.js';
import type { Database } from '../infra/database.js';
import { refusalOfUpload } from '../infra/http.js';
import type { Work } from '../infra/work.js';
import { listClosingLinks } from '../reports/reports.closing.service.js';
import { listHeads } from '../topics/topics.service.js';
import { languagesOf } from './draft-page.js';
import type { FormValues } from './plain-form.js';

export class Reader {
  private readonly stale = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(
    private readonly database: Database,
    private readonly clock: () => Date,
    private readonly annotations: Annotations,
  ) {}

  private get work(): Work {
    return { database: this.database, tx: this.database.db, viewer: visitor, now: this.clock() };
  }

  tables(): Promise<OnTable[]> {
    return listOnTable(this.work);
  }

  textOf(versionId: string) {
    return clausesOf(this.database, versionId);
  }

  search(words: string) {
    return searchPublished(this.work, words);
  }

  async tablesWithCounts(): Promise<DraftOnTable[]> {
    const tables = await this.tables();
    return Promise.all(
      tables.map(async ({ draft, version, round }) => {
        const counts = await countByClause(this.database.db, version.id);
        return { draft, version, round, comments: [...counts.values()].reduce((sum, n) => sum + n, 0) };
      }),
    );
  }

  /** Names everything that can change on the page of a draft: its versions, its round by the clock, what was said. */
  async stampOf(slug: string): Promise<string> {
    const table = (await readOnTable(this.work, { slug })) ?? refuse('not-found');
    return this.stamp([table]);
  }

  async stampOfAll(): Promise<string> {
    return this.stamp(await this.tables());
  }

  private async stamp(tables: readonly OnTable[]): Promise<string> {
    const now = this.clock();
    const heads = await listHeads(
      this.database.db,
      tables.map(({ draft }) => draft.id),
    );
    const seqs = heads.map(({ topicId, audience, lastSeq }) => (audience === 'public' ? `${topicId}:${lastSeq}` : ''));
    const rounds = tables.map(({ round, version, versions }) =>
      round
        ? `${version.id}:${versions.length}:${round.id}:${round.closesAt}:${stageOf(round, now)}:${daysLeft(round.closesAt, now)}`
        : `${version.id}:${versions.length}`,
    );
    // Times are told as "3 hours ago": a page is made anew each hour at least.
    return [...seqs.sort(), ...rounds, Math.floor(now.getTime() / 3_600_000)].join('|');
  }

  /** What lies on the table of one draft. */
  readTable(slug: string): Promise<OnTable> {
    return this.tableOf(slug);
  }

  /** A draft on its version under consultation, else the newest; on another one of its public versions when asked. */
  private async tableOf(slug: string, number?: number): Promise<OnTable> {
    const table = (await readOnTable(this.work, { slug })) ?? refuse('not-found');
    if (number === undefined) return table;
    const version = table.versions.find((one) => one.number === number) ?? refuse('not-found');
    return { ...table, version };
  }

  /** A draft on one of its public versions; with the comment that the address names among the latest. */
  async readDraft(slug: string, number?: number, commentId?: string) {
    const table = await this.tableOf(slug, number);
    const text = await this.textOf(table.version.id);
    const stale = await this.staleIn(table);
    const [errata, counts, annotations, answered, reports] = await Promise.all([
      listErrata(this.work, table.version.id),
      countByClause(this.database.db, table.version.id),
      this.latestWith(table.version.id, commentId),
      countAnswered(this.work, table.draft.id, { roundId: table.answering?.id ?? null }),
      listClosingLinks(this.work, table.draft.id),
    ]);
    const here = allOnVersion(annotations, table.version.id);
    const languages = languagesOf(text.list);
    return { table, text, errata, counts, annotations: here, commentId, answered, reports, stale, languages };
  }

  /** Clauses whose second text lags behind: versions do not change, so each is looked at once. */
  private staleIn(table: OnTable): Promise<ReadonlySet<string>> {
    const { id } = table.version;
    const known = this.stale.get(id) ?? this.findStale(table);
    this.stale.set(id, known);
    known.catch(() => this.stale.delete(id));
    return known;
  }

  private async findStale({ draft, version, versions }: OnTable): Promise<ReadonlySet<string>> {
    const upTo = versions.filter(({ number }) => number <= version.number).reverse();
    const texts = await Promise.all(upTo.map(({ id }) => this.textOf(id)));
    return staleTexts(
      texts.map(({ list }) => list),
      draft.authoritative,
    );
  }

  private async latestWith(versionId: string, commentId: string | undefined) {
    const latest = await this.annotations.readLatest(versionId);
    if (commentId === undefined || latest.some(({ id }) => id === commentId)) return latest;
    const asked = await this.annotations.readOne(commentId);
    return asked ? [asked, ...latest] : latest;
  }

  /** A clause by its path, or with `whole` the draft as a whole, and what was said on it and in it. */
  async readClause(slug: string, path: string, number?: number) {
    const table = await this.tableOf(slug, number);
    const text = await this.textOf(table.version.id);
    const clause = path === 'whole' ? null : (text.list.find((one) => one.path === path) ?? refuse('not-found'));
    const counts = await countByClause(this.database.db, table.version.id);
    const inside = clause ? this.withChildren(clause, text.list) : null;
    const said = await this.annotations.readClauses(table.version.id, inside);
    const annotations = allOnVersion(said, table.version.id);
    const errata = await listErrata(this.work, table.version.id);
    return { table, text, clause, counts, annotations, errata };
  }

  private withChildren(clause: Clause, list: readonly Clause[]): string[] {
    const ids = new Set([clause.id]);
    for (const { id, parentId } of list) if (parentId !== null && ids.has(parentId)) ids.add(id);
    return [...ids];
  }

  /**
   * Reads a filled form: its fields go into `values`, also those of a form that is refused, so that it can be shown
   * again; its files are kept as evidence that waits for its comment, once `demandOwn` has let the form pass.
   */
  async readForm(request: FastifyRequest, values: FormValues, demandOwn: () => void): Promise<string[]> {
    const files = request.isMultipart() ? await readParts(request, values) : readFields(request, values);
    demandOwn();
    if (files === 'too-large') refuse('too-large', { limit: '5 MB' }, 'files');
    const kept: string[] = [];
    for (const bytes of files) kept.push((await acceptEvidence(this.work, bytes)).id);
    return kept;
  }
}

function readFields(request: FastifyRequest, values: FormValues): Buffer[] {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    refuse('wrong-content-type', { expected: 'multipart/form-data' });
  for (const [name, value] of Object.entries(request.body as Record<string, unknown>)) {
    if (typeof value !== 'string') refuse('malformed-request', { field: name, problem: 'more than one value' }, name);
    values[name] = value;
  }
  return [];
}

async function readParts(request: FastifyRequest, values: FormValues): Promise<Buffer[] | 'too-large'> {
  const files: Buffer[] = [];
  let isTooLarge = false;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        values[part.fieldname] = String(part.value).replaceAll('\0', '');
        continue;
      }
      const bytes = await part.toBuffer();
      isTooLarge ||= part.file.truncated;
      if (bytes.length > 0) files.push(bytes);
    }
  } catch (error) {
    throw refusalOfUpload(error);
  }
  return isTooLarge ? 'too-large' : files;
}
