// The verbs of the command line about drafts: reading a file, taking one in, and giving out a draft as open data.
import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isPublicBody } from '@sala/shared/accounts/organisation-names.js';
import type { Organisation, Person } from '@sala/shared/accounts/contract.js';
import { canStartDraft } from '@sala/shared/drafts/policy.js';
import type { ParsedLaw } from '@sala/shared/drafts/structure/clause-tree.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { DRAFT_FILE_BYTES_MAX } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { type Language, languages } from '@sala/shared/texts/say.js';
import { type Viewer, visitor } from '@sala/shared/ground/viewer.js';
import { listPeopleFromCommandLine } from '../accounts/accounts.grant.service.js';
import { listOrganisations } from '../accounts/accounts.organisations.service.js';
import { Annotations } from '../annotations/annotations.service.js';
import { answersOnCards } from '../answers/answers.read.service.js';
import { type CommandLine, readWords, type Told, WrongUse } from './cli-use.js';
import { Consultations } from '../consultations/consultations.service.js';
import { Comments } from '../discussions/discussions.service.js';
import { listPublished, type PublishedDraft } from '../drafts/drafts.read.service.js';
import { createDraftFromFile } from '../drafts/drafts.start.service.js';
import { readVersionText } from '../drafts/drafts.texts.service.js';
import { parseFileToJson } from '../drafts/import/parse-file-to-json.js';
import { readDraftFile } from '../drafts/import/read-draft-file.js';
import { CannotStart } from '../infra/faults/cannot-start.js';
import type { Database } from '../infra/database.js';
import type { Work } from '../infra/work.js';
import { decisionsOf } from '../moderation/moderation.service.js';

/** Bytes of a file as the operator named it. Throws CannotStart with a sentence where there is none. */
export async function readNamedFile(commandFolder: string, name: string): Promise<Buffer> {
  const place = path.resolve(commandFolder, name);
  const found = await stat(place).catch(() => null);
  if (!found) throw new CannotStart(`There is no file ${place}. Check its name and folder.`);
  if (!found.isFile()) throw new CannotStart(`${place} is not a file. Name a Word, Markdown or text file.`);
  if (found.size > DRAFT_FILE_BYTES_MAX) refuse('file-too-large', { limit: '20 MB' });
  return readFile(place).catch((error: Error) => {
    throw new CannotStart(`The file ${place} cannot be read (${error.message}).`);
  });
}

export const parseUsage = 'parse FILE [--json]';

/** Reads a file into clauses, and nothing else: no database is opened. */
export async function parseVerb(line: CommandLine, args: readonly string[]): Promise<Told> {
  const [name = ''] = readWords(parseUsage, args, [], 1).operands;
  const bytes = await readNamedFile(line.settings().commandFolder, name);
  const document = await parseFileToJson(bytes, name, line.language);
  const depths = new Map<string | null, number>([[null, 0]]);
  const lines = document.clauses.map(({ id, parent, kind, number, heading, text }) => {
    const depth = depths.get(parent) ?? 0;
    depths.set(id, depth + 1);
    const words = [heading, text].filter(Boolean).join(' – ').replaceAll('\n', ' | ');
    return `${'  '.repeat(depth)}${[kind, number].filter(Boolean).join(' ')}: ${words}`;
  });
  const warnings = document.warnings.map(({ message, clause }) => `! ${message}${clause ? ` (${clause})` : ''}`);
  return { text: [...warnings, `${document.title} [${document.language}]`, ...lines].join('\n'), document };
}

export const importUsage =
  'import FILE --title TITLE --office NAME [--kind law] [--language km|en] [--as EMAIL] [--json]';

/**
 * Starts a draft from a file in the name of somebody who may draft for the office: whoever `--as` names, else the first
 * of its drafting team. The file's language is the authoritative one.
 */
export async function importVerb(line: CommandLine, args: readonly string[]): Promise<Told> {
  const names = ['title', 'office', 'kind', 'language', 'as'] as const;
  const { options, operands } = readWords(importUsage, args, names, 1);
  const { title, office, kind = 'law', as } = options;
  if (!title || !office) throw new WrongUse(`Say what the draft is called and whose it is: ${importUsage}`);
  if (options.language !== undefined && !isLanguage(options.language))
    throw new WrongUse(`There is no language "${options.language}" here. Use km or en: ${importUsage}`);
  const [name = ''] = operands;
  const bytes = await readNamedFile(line.settings().commandFolder, name);
  const law = await readDraftFile(bytes, name);
  const language = options.language ?? law.language;
  if (!isLanguage(language))
    throw new CannotStart(`The words do not tell whether ${name} is in Khmer or in English. Say --language km or en.`);
  return withDatabase(line, async (database) => {
    const work: Work = { database, tx: database.db, viewer: visitor, now: line.clock() };
    const organisation = findOffice(await listOrganisations(work), office);
    const drafter = findDrafter(await listPeopleFromCommandLine(work), organisation, as);
    const request = {
      id: randomUUID(),
      organisationId: organisation.id,
      instrumentKind: kind,
      authoritative: language,
      title: { [/\p{Script=Khmer}/u.test(title) ? 'km' : 'en']: title },
    };
    const file = { name: path.basename(name), bytes, language };
    const read = (): Promise<ParsedLaw> => Promise.resolve(law);
    const document = await createDraftFromFile({ ...work, viewer: drafter }, request, file, read);
    const { draft, clauses, articles, warnings } = document;
    const address = line.settings().origin + pages.working(language, draft.slug);
    const counts = `clauses ${clauses}, articles ${articles}, warnings ${warnings.length}`;
    return { text: `The draft ${draft.slug} is on the desk (${counts}):\n${address}`, document };
  });
}

function isLanguage(code: string): code is Language {
  return languages.some((language) => language === code);
}

/** By its id or by a name it has or had, in either language. */
function findOffice(organisations: readonly Organisation[], wanted: string): Organisation {
  const bodies = organisations.filter(({ kind }) => isPublicBody(kind));
  const words = wanted.normalize('NFC').trim().toLowerCase();
  const isCalled = ({ km, en }: Organisation['name']) => km === words || en?.toLowerCase() === words;
  const found = bodies.find(({ id, names }) => id === words || names.some(({ name }) => isCalled(name)));
  if (found) return found;
  const known = bodies.map(({ name }) => `  ${[name.km, name.en].filter(Boolean).join(' – ')}`);
  throw new CannotStart(
    known.length === 0
      ? 'There is no public body yet. Make one on the page of organisations first.'
      : `There is no public body "${wanted}". There are:\n${known.join('\n')}`,
  );
}

function findDrafter(people: readonly Person[], office: Organisation, email: string | undefined): Viewer {
  const viewers = people
    .filter((person) => email === undefined || person.email === email.trim().toLowerCase())
    .map(({ id, grants }): Viewer => ({ userId: id, grants }));
  const found = viewers.find((viewer) => canStartDraft(viewer, office.id) === true);
  if (found) return found;
  const name = office.name.en ?? office.name.km ?? office.id;
  throw new CannotStart(
    email === undefined
      ? `Nobody may draft for ${name} yet. Give somebody the role of a drafter or drafting lead for it.`
      : `${email} may not draft for ${name}. Name somebody else, or give the role of a drafter for it.`,
  );
}

export const exportUsage = 'export DRAFT [--json]';

/** A published draft with all that is public about it: versions with their words, rounds, comments. */
export async function exportVerb(line: CommandLine, args: readonly string[]): Promise<Told> {
  const [wanted = ''] = readWords(exportUsage, args, [], 1).operands;
  return withDatabase(line, async (database) => {
    const work: Work = { database, tx: database.db, viewer: visitor, now: line.clock() };
    const { draft, versions } = await findPublished(work, wanted);
    const annotations = new Annotations(database, new Comments(decisionsOf), answersOnCards);
    const document = {
      draft,
      versions: await inOrder(versions, async (version) => {
        const { title, clauses, errata } = await readVersionText(work, version.id);
        return { ...version, title, clauses, errata, annotations: await annotations.readAll(version.id) };
      }),
      rounds: await new Consultations(database, line.clock).listRounds(work, draft.id),
    };
    return { text: describeExport(document), document };
  });
}

/** By its id or its word in addresses; tells which there are where it is none of them. */
export async function findPublished(work: Work, wanted: string): Promise<PublishedDraft> {
  const published = await listPublished(work);
  const found = published.find(({ draft }) => draft.id === wanted || draft.slug === wanted);
  if (!found) throw new CannotStart(noSuchDraft(wanted, published));
  return found;
}

function noSuchDraft(wanted: string, published: readonly PublishedDraft[]): string {
  const known = published.map(({ draft }) => `  ${draft.slug} – ${draft.title.en ?? draft.title.km ?? ''}`);
  const others = known.length === 0 ? 'None has been published yet.' : `There are:\n${known.join('\n')}`;
  return `There is no published draft "${wanted}". ${others}`;
}

interface Exported {
  draft: { title: { km?: string; en?: string }; slug: string };
  versions: readonly { number: number; clauses: unknown[]; annotations: unknown[] }[];
  rounds: readonly { opensAt: string; closesAt: string }[];
}

/** What the document holds, for people; the document itself is for programs. */
function describeExport({ draft, versions, rounds }: Exported): string {
  const texts = versions.map(
    ({ number, clauses, annotations }) =>
      `version ${number}: ${clauses.length} clauses, ${annotations.length} comment threads`,
  );
  const periods = rounds.map(({ opensAt, closesAt }) => `round from ${opensAt} to ${closesAt}`);
  const title = draft.title.en ?? draft.title.km ?? draft.slug;
  return [title, ...texts, ...periods, 'With --json it is given out whole.'].join('\n');
}

/** One after the other: each takes much memory while it is made. */
async function inOrder<From, To>(list: readonly From[], make: (one: From) => Promise<To>): Promise<To[]> {
  const made: To[] = [];
  for (const one of list) made.push(await make(one));
  return made;
}

export async function withDatabase<T>(line: CommandLine, run: (database: Database) => Promise<T>): Promise<T> {
  const database = await line.open();
  try {
    return await run(database);
  } finally {
    await database.close();
  }
}
