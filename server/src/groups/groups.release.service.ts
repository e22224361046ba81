// What groups let out of their rooms comes out here: at ticks, all that is due together and in shuffled order, as acts
// of groups in which no member has a part. The work's viewer is the group, its moment is the tick.
import type { AnnotateRequest } from '@sala/shared/annotations/contract.js';
import type { Speaker } from '@sala/shared/discussions/contract.js';
import type { About, Group } from '@sala/shared/groups/contract.js';
import { Refusal, refuse } from '@sala/shared/ground/errors.js';
import { tickAfter, tickBefore } from '@sala/shared/ground/ticks.js';
import { groupAsViewer } from '@sala/shared/ground/viewer.js';
import { statementLife } from '@sala/shared/lives/statement-life.js';
import { step } from '@sala/shared/lives/machine.js';
import type { Language } from '@sala/shared/texts/say.js';
import type { CommentReceipt } from '@sala/shared/annotations/contract.js';
import { withdrawComment } from '../discussions/discussions.service.js';
import type { Database } from '../infra/database.js';
import { renameGroup } from '../discussions/discussions.service.js';
import { inTransaction, type Work } from '../infra/work.js';
import { record } from '../topics/topics.service.js';
import { enterMeeting } from './life/groups.silence.service.js';
import type { KnowIssues } from './portraits/groups.portraits.service.js';
import type { SpeakingWork } from './room-work.js';
import { demandNobodyNamed } from './statement-words.js';
import { findPaper } from './groups.room.store.js';
import { getGroup } from './groups.service.js';
import { insertStatement, listJoinedInto, updateStatementWithdrawn } from './groups.store.js';
import {
  lockRoomStatement,
  type ReleaseRow,
  type StatementRow,
  takeDue,
  updateRelease,
  updateRoomStatement,
} from './groups.statements.store.js';

type Met = Parameters<typeof enterMeeting>[2];

/** What groups can do in one domain. What waits in a room is a request of that domain, judged anew at the tick. */
export interface GroupActs {
  /** A filled form as the request it asks for, or a refusal. */
  read(fields: Readonly<Record<string, string>>, language: Language): unknown;
  /** A request as people say it. */
  words(language: Language, request: unknown): string;
  /** Does it; the viewer of the work is the group. */
  perform(work: Work, groupId: string, request: unknown, paper?: Uint8Array): Promise<void>;
  /** A paper of the room that goes with it. */
  paperOf?(request: unknown): string | undefined;
  /** Whether the members have to have decided it: a decision in the books of their room. */
  isDecided?(request: unknown): boolean;
  /** Done and taken back to see what would be refused: where left out `perform`, which then leaves no trace. */
  rehearse?(work: Work, groupId: string, request: unknown, paper?: Uint8Array): Promise<void>;
  /** One alone waits: asking for something else takes its place. */
  isOne?: boolean;
  /** The address of the page on which its form stands, where it can be filled in again. */
  pageOf?(work: Work, language: Language, request: unknown): Promise<string | null>;
  /** What only the room knows that stands against it, looked at before it waits. */
  judge?(work: SpeakingWork, request: unknown): Promise<void>;
}
export type GroupActsByKind = Readonly<Record<string, GroupActs>>;

/**
 * Whether what is spoken of still takes what is said: an issue that is over does not, but for the one reply of the
 * group that raised it when a body declined; what a draft takes is its round's to say. Open to the verbs of rooms and
 * to their release.
 */
export async function takesStatements(work: Work, known: KnowIssues, about: About): Promise<boolean> {
  if (about.kind !== 'issue') return true;
  const [issue] = await known(work, { ids: [about.issueId] });
  return issue !== undefined && (issue.standing !== 'ended' || issue.mayReply === true);
}

/** What the worker needs from above and from outside. */
export interface ReleaseParts {
  database: Database;
  annotate(work: Work, draftId: string, request: AnnotateRequest, group: Speaker): Promise<CommentReceipt>;
  wake(topicId: string): void;
  tickMs: number;
  /** Any order, each as likely as every other. */
  shuffle<T>(list: readonly T[]): T[];
  /** Acts of groups by their kind. */
  acts: GroupActsByKind;
  knowIssues: KnowIssues;
  failed(error: unknown): void;
}

/** After so long without an end, what a process took is played by another. */
const ABANDONED_MS = 120_000;

export class Releases {
  constructor(private readonly parts: ReleaseParts) {}

  /** Plays what is due. Gives how many came out. Open to the server's own timer, and to tests that move the clock. */
  async playDue(now: Date): Promise<number> {
    const { database, shuffle } = this.parts;
    const due = await database.room((tx) => takeDue(tx, now, new Date(now.getTime() - ABANDONED_MS)));
    for (const release of shuffle(due)) await this.play(release, tickBefore(now, this.parts.tickMs));
    return due.length;
  }

  private async play(release: ReleaseRow, tick: Date): Promise<void> {
    const { database, failed } = this.parts;
    try {
      const joined = await listJoinedInto(database.db, release.groupId);
      const work: Work = { database, tx: database.db, viewer: groupAsViewer(release.groupId, joined), now: tick };
      if (release.kind === 'statement') await this.publish(work, release);
      else if (release.kind === 'withdrawal') await this.takeBack(work, release);
      else if (release.kind === 'met') await enterMeeting(work, release.groupId, release.request as Met);
      else await this.perform(work, release);
      await database.room((tx) => updateRelease(tx, release.id, { state: 'done' }));
    } catch (error) {
      // What is refused is the group's to mend and is told in its room; a fault is ours, and is tried again.
      if (error instanceof Refusal) await this.refused(release, error);
      else failed(error);
    }
  }

  private async perform(work: Work, { kind, groupId, request }: ReleaseRow): Promise<void> {
    const acts = this.parts.acts[kind] ?? refuse('unknown-release');
    const id = acts.paperOf?.(request);
    if (id === undefined) return acts.perform(work, groupId, request);
    const paper = await this.parts.database.room((tx) => findPaper(tx, groupId, id));
    await acts.perform(work, groupId, request, paper?.bytes ?? refuse('paper-gone'));
  }

  private async publish(work: Work, { id, groupId }: ReleaseRow): Promise<void> {
    const { database, annotate } = this.parts;
    const statement = await this.read(groupId, id);
    const group = await getGroup(work, { id: groupId });
    const { about, publicId, adoption, dissent } = statement;
    if (publicId === null || adoption === null) return refuse('statement-not-there');
    if (!(await takesStatements(work, this.parts.knowIssues, about))) return refuse('issue-takes-no-statement');
    demandNobodyNamed(statement);
    const code = about.kind === 'draft' ? await this.comment(work, statement, group, annotate) : null;
    const { title, body, language } = statement;
    const words = about.kind === 'draft' ? { title: '', body: '' } : { title, body };
    await database.transaction((tx) =>
      insertStatement(tx, {
        id: publicId,
        groupId,
        about,
        ...words,
        language,
        adoption,
        dissent,
        releasedAt: work.now,
      }),
    );
    if (code !== null) await this.renamedMeanwhile(work, group);
    await this.settle(work, statement, 'release-came', { code, refused: null });
  }

  /** Moderators may have hidden the group's name, or shown it again, between reading it and speaking under it. */
  private async renamedMeanwhile(work: Work, { id, slug, name }: Group): Promise<void> {
    const now = await getGroup(work, { id });
    if (now.slug === slug && JSON.stringify(now.name) === JSON.stringify(name)) return;
    await inTransaction(work, (inside) => renameGroup(inside, [slug], now));
  }

  private async comment(
    work: Work,
    { about, publicId, secret, body, title, language, adoption, dissent, wording }: StatementRow,
    group: Group,
    annotate: ReleaseParts['annotate'],
  ): Promise<string | null> {
    if (about.kind !== 'draft' || publicId === null || secret === null || adoption === null) return null;
    const agreed = { way: adoption.way, hasDissent: dissent !== '' };
    const speaker: Speaker = {
      level: 'A2',
      province: group.province,
      confirmed: true,
      group: { slug: group.slug, name: group.name, agreed },
    };
    const words = title === '' ? body : `**${title}**\n\n${body}`;
    // Who proposes other words stands among the changes of wording, however the group sees the rest.
    const kind = wording === null ? about.stance : 'wording';
    const request: AnnotateRequest = {
      ...{ id: publicId, versionId: about.versionId, kind, target: about.target, ...(wording && { wording }) },
      ...{ body: words, language, secret, speaker: { level: 'A0' } },
    };
    return (await annotate(work, about.draftId, request, speaker)).code;
  }

  private async takeBack(work: Work, { groupId, request }: ReleaseRow): Promise<void> {
    const { database, wake } = this.parts;
    const statement = await this.read(groupId, (request as { statementId: string }).statementId);
    const { publicId, secret } = statement;
    if (statement.state !== 'published' || publicId === null || secret === null) return;
    if (statement.about.kind === 'draft') wake(await withdrawComment(work, publicId, secret));
    await database.transaction((tx) => updateStatementWithdrawn(tx, publicId, groupId, work.now));
    await this.settle(work, statement, 'statement-withdrawn', {});
  }

  private async read(groupId: string, id: string): Promise<StatementRow> {
    const { database } = this.parts;
    return (await database.room((tx) => lockRoomStatement(tx, groupId, id))) ?? refuse('unknown-statement');
  }

  /** Moves the statement on in its room, and tells the room. */
  private async settle(
    work: Work,
    { id, groupId, state }: StatementRow,
    event: 'release-came' | 'statement-withdrawn',
    change: Partial<StatementRow>,
  ): Promise<void> {
    const by = event === 'release-came' ? 'system' : 'representative';
    const done = step(statementLife, state, { event, by: [by], holds: () => true });
    if (!('to' in done)) return;
    const { database, wake } = this.parts;
    await database.room(async (tx) => {
      await updateRoomStatement(tx, id, { ...change, state: done.to, changedAt: work.now });
      await record(
        { tx, now: work.now },
        { topicId: groupId, audience: 'members', type: 'room-changed', subjectId: id },
      );
    });
    wake(groupId);
  }

  private async refused({ id, groupId, kind }: ReleaseRow, { code, params }: Refusal): Promise<void> {
    const { database, wake } = this.parts;
    await database.room(async (tx) => {
      const why = { refused: code, refusedWith: params };
      await updateRelease(tx, id, { state: 'refused', ...why });
      const change = { state: 'adopted' as const, publicId: null, secret: null, ...why };
      if (kind === 'statement') await updateRoomStatement(tx, id, change);
    });
    wake(groupId);
  }
}

/** Looks again after this long at the latest: a clock that was set may have skipped a tick. */
const LOOK_MS = 60_000;

/** Plays what is due until the returned function is called. Open to the server itself only. */
export function playReleases(
  releases: Releases,
  { clock, tickMs }: { clock: () => Date; tickMs: number },
  failed: (error: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const look = async () => {
    await releases.playDue(clock()).catch(failed);
    if (isStopped) return;
    const now = clock();
    timer = setTimeout(
      () => void look(),
      Math.min(LOOK_MS, tickAfter(now, tickMs).getTime() - now.getTime() + 50),
    ).unref();
  };
  timer = setTimeout(() => void look(), 0).unref();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
