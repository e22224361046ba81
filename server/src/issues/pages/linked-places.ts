// Where the links of an issue lead: the words of a draft, by their printed place, and the page on which one writes
// about them.
import type { Issue } from '@sala/shared/issues/contract.js';
import type { Clause, Draft } from '@sala/shared/drafts/contract.js';
import { clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { Language } from '@sala/shared/texts/say.js';
import type { Database } from '../../infra/database.js';
import type { Work } from '../../infra/work.js';

/** What it takes to know a draft and its clauses; handed in by the routes. */
interface Reading {
  getDraft(work: Work, by: { id: string }): Promise<Draft>;
  getVersion(work: Work, versionId: string): Promise<{ number: number }>;
  clausesOf(database: Database, versionId: string): Promise<{ byId: ReadonlyMap<string, Clause> }>;
}

export type LinkedPlaces = Map<string, { href: string; words: string; writeHref: string | null }>;

export async function linkedPlaces(
  work: Work,
  language: Language,
  issue: Issue,
  { getDraft, getVersion, clausesOf }: Reading,
): Promise<LinkedPlaces> {
  const places: LinkedPlaces = new Map();
  // Anybody's comment may be tied to an issue: each draft and version is read once, however many there are.
  const drafts = new Map<string, Promise<Draft>>();
  const versions = new Map<string, Promise<{ number: number }>>();
  for (const link of issue.links) {
    if (link.draftId === null) continue;
    const draft = await once(drafts, link.draftId, (id) => getDraft(work, { id }));
    const title = inEither(draft.title, language)?.text ?? '';
    const byId = link.versionId === null ? null : (await clausesOf(work.database, link.versionId)).byId;
    const clause = link.clauseId === null ? undefined : byId?.get(link.clauseId);
    const path = clause?.path ?? 'whole';
    const words = clause && byId ? `${title}, ${clausePlace(clause, byId, language)}` : title;
    const version = link.versionId && (await once(versions, link.versionId, (id) => getVersion(work, id)));
    const number = version ? version.number : undefined;
    const page = pages.clause(language, draft.slug, path, number);
    const href = link.annotationId === null ? page : `${page}#a-${link.annotationId}`;
    const writeHref =
      link.kind === 'clause' ? `${pages.clause(language, draft.slug, path)}?issue=${issue.number}#write` : null;
    places.set(link.id, { href, words, writeHref });
  }
  return places;
}

function once<Read>(read: Map<string, Promise<Read>>, id: string, ask: (id: string) => Promise<Read>): Promise<Read> {
  const known = read.get(id) ?? ask(id);
  read.set(id, known);
  return known;
}
