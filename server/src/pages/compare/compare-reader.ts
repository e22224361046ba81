// What the comparison of two versions is made of: both texts, what changed, why, what was said on what is gone.
import { type ChangeCauses, causesOfChanges } from '@sala/shared/answers/change-causes.js';
import type { CommentBehind } from '@sala/shared/answers/change-why.template.js';
import type { Annotation } from '@sala/shared/annotations/contract.js';
import type { Change } from '@sala/shared/drafts/compare/comparison-tree.js';
import type { Draft, Erratum, Version } from '@sala/shared/drafts/contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { Language } from '@sala/shared/texts/say.js';
import { visitor } from '@sala/shared/ground/viewer.js';
import { type Annotations, countByClause } from '../../annotations/annotations.service.js';
import { sourcesBetween } from '../../answers/answers.causes.service.js';
import { type OnTable, readOnTable } from '../../consultations/consultations.read.service.js';
import type { Consultations } from '../../consultations/consultations.service.js';
import { comparedVersions, type ComparedVersions } from '../../drafts/drafts.compare.service.js';
import { lineageBetween } from '../../drafts/drafts.lineage.service.js';
import { clausesOf, listErrata } from '../../drafts/drafts.texts.service.js';
import type { Database } from '../../infra/database.js';
import { Turns } from '../../infra/pace/turns.js';
import type { Work } from '../../infra/work.js';

const COMMENTS_AT_ONCE = 40;

export interface ReadComparison {
  draft: Draft;
  table: OnTable;
  /** Newest first. */
  versions: readonly Version[];
  from: Version;
  to: Version;
  compared: ComparedVersions;
  /** By the change. */
  causes: ReadonlyMap<string, ChangeCauses>;
  /** Comments that causes name and the public may know of, by their ids. */
  comments: ReadonlyMap<string, Annotation>;
  errata: { before: readonly Erratum[]; after: readonly Erratum[] };
  /** Public comments at each clause of the older version. */
  counts: ReadonlyMap<string, number>;
}

export class CompareReader {
  constructor(
    private readonly database: Database,
    private readonly clock: () => Date,
    private readonly annotations: Annotations,
    private readonly consultations: Consultations,
  ) {}

  private get work(): Work {
    return { database: this.database, tx: this.database.db, viewer: visitor, now: this.clock() };
  }

  /** The draft with its versions, newest first. */
  async readDraft(slug: string): Promise<OnTable> {
    return (await readOnTable(this.work, { slug })) ?? refuse('not-found');
  }

  /** Two versions by their numbers, the older first; public ones, unless the reader has been asked for others. */
  async readComparison(
    slug: string,
    fromNumber: number,
    toNumber: number,
    known?: readonly Version[],
  ): Promise<ReadComparison> {
    const table = await this.readDraft(slug);
    const { draft } = table;
    const versions = known ?? table.versions;
    const numbered = (number: number) => versions.find((one) => one.number === number) ?? refuse('unknown-version');
    const [from, to] = [numbered(fromNumber), numbered(toNumber)];
    const compared = await comparedVersions(this.work, from.id, to.id, draft.authoritative);
    const causes = await this.causesOf({ versions, from, to, compared });
    const ids = [...new Set([...causes.values()].flatMap(({ annotationIds }) => annotationIds))];
    const [comments, before, after, counts] = await Promise.all([
      this.readComments(ids),
      listErrata(this.work, from.id),
      listErrata(this.work, to.id),
      countByClause(this.database.db, from.id),
    ]);
    return { draft, table, versions, from, to, compared, causes, comments, errata: { before, after }, counts };
  }

  textOf(versionId: string) {
    return clausesOf(this.database, versionId);
  }

  /** What a clause of one version is called in another, before or after it; none where it is not there. */
  async identities(known: Version, other: Version, clauseId: string): Promise<string[]> {
    if (other.number >= known.number) {
      const links = await lineageBetween(this.work, known.id, other.id);
      return links.filter(({ from }) => from === clauseId).map(({ to }) => to);
    }
    const links = await lineageBetween(this.work, other.id, known.id);
    return links.filter(({ to }) => to === clauseId).map(({ from }) => from);
  }

  /** The versions about which the public was asked: those with a round that has opened. */
  async consultedVersions(draftId: string): Promise<Set<string>> {
    const rounds = await this.consultations.listRounds(this.work, draftId);
    const now = this.clock().getTime();
    return new Set(rounds.filter(({ opensAt }) => Date.parse(opensAt) <= now).map(({ versionId }) => versionId));
  }

  /** What was said on some clauses in a version itself, with the answers, oldest first. */
  async commentsOn(versionId: string, clauseIds: readonly string[]): Promise<Annotation[]> {
    if (clauseIds.length === 0) return [];
    const said = await this.annotations.readClauses(versionId, clauseIds);
    // What was said on an earlier version stands there.
    return said.filter((one) => one.versionId === versionId);
  }

  /** Comments by their ids, without those that wait for a moderator. */
  private async readComments(ids: readonly string[]): Promise<ReadComparison['comments']> {
    const found: Annotation[] = [];
    const turns = new Turns();
    // Thousands may stand behind the changes of a large law: not all in one turn.
    for (let at = 0; at < ids.length; at += COMMENTS_AT_ONCE) {
      found.push(...(await this.annotations.readSome(ids.slice(at, at + COMMENTS_AT_ONCE))));
      await turns.giveWay();
    }
    return new Map(found.filter(({ opening }) => opening.state !== 'held').map((one) => [one.id, one]));
  }

  /** Why each change was made: said at any version on the way from one to the other. */
  private async causesOf(
    read: Pick<ReadComparison, 'versions' | 'from' | 'to' | 'compared'>,
  ): Promise<Map<string, ChangeCauses>> {
    const { versions, from, to, compared } = read;
    const said = await sourcesBetween(this.work, versions, { from, to });
    const { before, after, tree } = compared;
    return causesOfChanges(tree.changes, said, { before: before.byId, after: after.byId });
  }
}

/** The comments behind a change, each with the address at which it stands in its own version. */
export function commentsBehind(read: ReadComparison, change: Change, language: Language): CommentBehind[] {
  const { annotationIds } = read.causes.get(change.id) ?? { annotationIds: [] };
  return annotationIds.flatMap((id) => {
    const annotation = read.comments.get(id);
    if (!annotation) return [];
    const version = read.versions.find((one) => one.id === annotation.versionId)?.number ?? read.from.number;
    return [{ annotation, version, href: pages.version(language, read.draft.slug, version, id) }];
  });
}
