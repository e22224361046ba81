// Everything that somebody outside a group can obtain, as bytes: pages, open data, exports, polled events, for each
// role that a ministry, a moderator or an observer may have. Random ids are told by the order in which they were first
// seen.
import { randomUUID } from 'node:crypto';
import { sessions } from '../../server/src/accounts/accounts.tables.js';
import { createAdministrator } from '../../server/src/accounts/accounts.grant.service.js';
import { acceptInvitation, inviteSomebody } from '../../server/src/accounts/accounts.invite.service.js';
import { visitor } from '../../shared/src/ground/viewer.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import { cookiesFrom, grantOf, PASSWORD, tokenOf } from '../accounts/hall.js';
import { unpackAll } from '../drafts/import/packed-file.js';
import type { Floor } from '../support/floor.js';

export const outsideRoles = [
  ...(['visitor', 'drafter', 'signing-official', 'moderator', 'secretariat', 'administrator', 'observer'] as const),
];
export type Outsider = (typeof outsideRoles)[number];

/** An id that nothing has. */
const NOBODYS = '00000000-0000-0000-0000-000000000000';

/** What there is at the moment, for addresses that name one thing. */
interface Places {
  groupSlug: string;
  groupId: string;
  bodyId: string;
  /** The newest, with what was brought for them. */
  issues: readonly { id: string; number: number; files: readonly string[] }[];
  portraits: readonly { id: string; number: number }[];
  commitments: readonly { id: string; number: number }[];
  agreements: readonly { id: string; number: number }[];
  comments: readonly string[];
}

/** So many of each kind are looked at, the newest. */
const EACH_MAX = 4;

/** Addresses of the interface that name something. */
type Named = {
  [Name in keyof typeof api]: Parameters<(typeof api)[Name]> extends [] ? never : Name;
}[keyof typeof api];

/** The bytes as text; of an archive what is in it, since packing would hide a name. */
function textOf(bytes: Buffer): string {
  return bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04' ? unpackAll(bytes) : bytes.toString();
}

export class Outside {
  private readonly seen = new Map<string, string>();
  private asked = 0;

  private constructor(
    private readonly floor: Floor,
    private readonly cookies: ReadonlyMap<Outsider, string>,
  ) {}

  /** With an account for each of `roles`. */
  static async open(floor: Floor, roles: readonly Outsider[] = outsideRoles): Promise<Outside> {
    const { desk, sala } = floor;
    const admin = { email: 'admin@example.gov.kh', name: 'Administrator', password: PASSWORD };
    const userId = await createAdministrator(desk.work(visitor), admin);
    const inviting = desk.work({ userId, grants: [grantOf('administrator')] });
    const cookies = new Map<Outsider, string>([['visitor', '']]);
    const browser = { cookie: undefined, userAgent: undefined };
    for (const role of roles) {
      if (role === 'visitor') continue;
      const invited = { id: randomUUID(), email: `${role}@example.gov.kh`, name: role, grants: [grantOf(role)] };
      const { link } = await inviteSomebody(inviting, sala.accounts, invited);
      const accepted = { name: role, password: PASSWORD };
      const lines = await acceptInvitation(desk.work(visitor), sala.accounts, tokenOf(link), accepted, browser);
      cookies.set(role, cookiesFrom(lines));
    }
    // Sessions begin by the clock of the machine: two instances would differ where a minute turned between them.
    await desk.database.db.update(sessions).set({ createdAt: desk.now });
    return new Outside(floor, cookies);
  }

  cookieOf(as: Outsider): string {
    return this.cookies.get(as) ?? '';
  }

  /** One address, as one of them, each time from another network: nothing is left out for having asked too often. */
  async ask(as: Outsider, url: string) {
    this.asked += 1;
    const remoteAddress = `10.${(this.asked >> 8) & 255}.${this.asked & 255}.1`;
    const headers = { cookie: this.cookieOf(as), accept: '*/*' };
    const answer = await this.floor.sala.app.inject({ url, headers, remoteAddress });
    if (answer.statusCode === 429) throw new Error(`${url} was asked too often`);
    return answer;
  }

  /** What one of them is sent, address by address: `lately`, where what the group does is first seen, or everywhere. */
  async look(as: Outsider, groupSlug: string, breadth: 'lately' | 'everywhere'): Promise<Map<string, string>> {
    const said = new Map<string, string>();
    const places = await this.placesOf(groupSlug);
    for (const url of breadth === 'lately' ? this.lately(places) : this.everywhere(places)) {
      const { statusCode, headers, rawPayload } = await this.ask(as, url);
      const told = Object.entries(headers).filter(([name]) => !['date', 'etag', 'set-cookie'].includes(name));
      const shown = `${statusCode} ${JSON.stringify(told)} ${textOf(rawPayload)}`;
      said.set(this.named(`${as} ${url}`), this.named(shown));
    }
    return said;
  }

  private async placesOf(groupSlug: string): Promise<Places> {
    const { app } = this.floor.sala;
    const { draftId, versionId } = this.floor;
    const read = async <Answer>(url: string) => (await app.inject(url)).json<Answer>();
    type Numbered = { id: string; number: number };
    const newest = async (url: string) => {
      const answer = await read<Numbered[] | Record<string, unknown>>(url);
      const list = (Array.isArray(answer) ? answer : Object.values(answer).find(Array.isArray)) as Numbered[];
      return list.toSorted((one, other) => other.number - one.number).slice(0, EACH_MAX);
    };
    const groups = await read<{ id: string; slug: string }[]>(api.groups());
    const bodies = await read<{ id: string }[]>(api.bodies());
    const issues: Places['issues'][number][] = [];
    for (const { id, number } of await newest(api.issues())) {
      const { evidence } = await read<{ evidence: { id: string; fileName: string }[] }>(api.issue(id));
      issues.push({ id, number, files: evidence.flatMap((one) => (one.fileName === '' ? [] : [one.id])) });
    }
    const { annotations } = await read<{ annotations: { id: string }[] }>(
      `${api.annotations(draftId)}?version=${versionId}`,
    );
    return {
      groupSlug,
      groupId: groups.find((one) => one.slug === groupSlug)?.id ?? NOBODYS,
      bodyId: bodies[0]?.id ?? NOBODYS,
      issues,
      portraits: await newest(api.portraits()),
      commitments: await newest(api.commitments()),
      agreements: await newest(api.agreements()),
      comments: annotations.map(({ id }) => id).slice(0, EACH_MAX),
    };
  }

  /** Every address of the interface that names something, with what there is to be named. */
  private addressesNaming(places: Places): string[] {
    const { draftId, versionId, roundId, clauseIds } = this.floor;
    const { groupId, bodyId } = places;
    const ids = (list: readonly { id: string }[]) => (list.length === 0 ? [NOBODYS] : list.map(({ id }) => id));
    const said = places.comments.length === 0 ? [NOBODYS] : places.comments;
    const [ofDraft, ofVersion, ofRound] = [[[draftId]], [[versionId]], [[roundId]]];
    const each = (list: readonly string[]) => list.map((id) => [id]);
    const issues = each(ids(places.issues));
    const asked: Record<Named, readonly (readonly string[])[]> = {
      ...{ draft: ofDraft, annotations: ofDraft, working: ofDraft, workingEdits: ofDraft, workingHead: ofDraft },
      ...{ workingUndo: ofDraft, workingRedo: ofDraft, workingSource: ofDraft, workingRevision: ofDraft },
      ...{ workingLineage: ofDraft, places: ofDraft, versions: ofDraft, rounds: ofDraft, stages: ofDraft },
      ...{ steps: ofDraft, positions: ofDraft, consultationMarks: ofDraft, draftingNotes: ofDraft, calls: ofDraft },
      ...{ answers: ofDraft, waitingAnswers: ofDraft, signatures: ofDraft, answeredCount: ofDraft },
      ...{ answerDesk: ofDraft, draftingTeam: ofDraft, publishPreview: ofDraft },
      ...{ versionText: ofVersion, webAnnotations: ofVersion, errata: ofVersion, handovers: ofVersion },
      ...{ changes: ofVersion, change: clauseIds.map((id) => [versionId, id]) },
      trackedWord: [[versionId, versionId, 'en']],
      ...{ round: ofRound, extensions: ofRound, closing: ofRound, closingEditions: ofRound, roundAnswered: ofRound },
      matrix: [],
      events: [[draftId], [groupId]],
      ...{ group: [[groupId]], groupStatements: [[groupId]], groupSigned: [[groupId], [groupId, NOBODYS]] },
      portrait: each(ids(places.portraits)),
      ...{ replies: each(said), concern: each(said), comment: each(said), withdraw: each(said), history: each(said) },
      ...{ report: each(said), place: each(said), webAnnotation: each(said), answerWork: each(said) },
      ...{ variants: each(said), claim: each(said), assignment: each(said), notes: each(said), theme: each(said) },
      ...{ authorReply: each(said), moderationDecision: each(said) },
      attachment: [[NOBODYS]],
      receipt: [['0000-0000']],
      ...{ planRevisions: [[NOBODYS]], callAnswers: [[NOBODYS]], answer: [[NOBODYS]], answerPlaces: [[NOBODYS]] },
      ...{ commitment: each(ids(places.commitments)), commitmentMoves: each(ids(places.commitments)) },
      ...{ body: [[bodyId]], focalPoint: [[bodyId]], agreement: each(ids(places.agreements)) },
      ...{ issue: issues, issueMoves: issues, issueEvidence: issues, issueSolutions: issues, issueSolved: issues },
      ...{ issueLinks: issues, issueAddressee: issues, issueReply: issues },
      issueEvidenceFile: each(places.issues.flatMap(({ files }) => files)),
      issueFeed: [['km'], ['en'], ['en', 'aquaculture']],
    };
    return Object.entries(asked).flatMap(([name, all]) =>
      all.map((parts) => (api[name as Named] as (...parts: readonly string[]) => string)(...parts)),
    );
  }

  private events(topic: string, audience: string): string {
    return `${api.events(topic)}?after=0&epoch=${this.floor.sala.parts.live.historyEpoch}&audience=${audience}`;
  }

  private lately({ groupSlug, groupId }: Places): string[] {
    const { draftId, slug, versionId, roundId } = this.floor;
    const inLanguage = (['km', 'en'] as const).flatMap((language) => [
      ...[pages.home(language), pages.group(language, groupSlug), pages.draft(language, slug), pages.issues(language)],
      ...[pages.portraits(language), pages.matrix(language, slug, 1), pages.answerDesk(language, slug)],
    ]);
    return [
      ...inLanguage,
      ...[api.groups(), api.group(groupId), api.groupStatements(groupId), api.portraits(), api.issues()],
      ...[api.answerDesk(draftId), `${api.webAnnotations(versionId)}?page=0`, api.matrix(roundId, 'json', 'en')],
      ...[`${api.annotations(draftId)}?version=${versionId}`, this.events(draftId, 'public')],
      ...[this.events(draftId, 'moderators'), this.events(groupId, 'public'), this.events(groupId, 'members')],
    ];
  }

  /** Every page there is, in both languages, every list of the interface, every export and every feed. */
  private everywhere(places: Places): string[] {
    const { roundId } = this.floor;
    const { groupSlug, groupId, bodyId } = places;
    const { slug } = this.floor;
    const numbers = (list: readonly { number: number }[]) =>
      list.length === 0 ? [['1']] : list.map(({ number }) => [String(number)]);
    const { issues, portraits, commitments, agreements } = places;
    const arguments_: Partial<Record<keyof typeof pages, string[][]>> = {
      ...{ clause: [[slug, 'article-1']], history: [[slug, 'article-1']], compare: [[slug, '1', '2']] },
      ...{ group: [[groupSlug]], roomStatement: [[NOBODYS]], province: [['03']], invitation: [['nobody']] },
      ...{ body: [[bodyId]], bodyCalendar: [[bodyId]], portrait: numbers(portraits) },
      ...{ commitment: numbers(commitments), commitmentDesk: numbers(commitments), agreement: numbers(agreements) },
      ...{ issue: numbers(issues), issueBrief: numbers(issues) },
    };
    const inLanguage = (['km', 'en'] as const).flatMap((language) =>
      Object.entries(pages).flatMap(([name, page]) =>
        (page.length === 1 ? [[]] : (arguments_[name as keyof typeof pages] ?? [[slug, '1']])).map((parts) =>
          (page as (...parts: string[]) => string)(language, ...parts),
        ),
      ),
    );
    const lists = Object.values(api).flatMap((address) => (address.length === 0 ? [(address as () => string)()] : []));
    const matrices = (['json', 'csv', 'xlsx', 'docx'] as const).map((form) => api.matrix(roundId, form, 'km'));
    return [
      ...new Set([
        ...this.lately(places),
        ...inLanguage,
        ...[`${pages.search('en')}?q=Green`, `${pages.search('km')}?q=Quiet`, `${api.search()}?q=Green`],
        ...lists,
        ...this.addressesNaming(places),
        ...matrices,
        this.events(groupId, 'public'),
        ...['/api/openapi.json', '/livez', '/readyz'],
      ]),
    ];
  }

  /**
   * Ids that were seen and are akin: chance does not give two of them twelve digits alike at an end. What is told by
   * its order alone could otherwise be made from whoever acted.
   */
  kinAmongIds(): string[][] {
    const ids = [...this.seen].flatMap(([found, named]) =>
      named.startsWith('id-') ? [found.replaceAll('-', '')] : [],
    );
    const ends = new Map<string, string[]>();
    for (const id of ids)
      for (const end of [`${id.slice(0, 12)}…`, `…${id.slice(-12)}`]) ends.set(end, [...(ends.get(end) ?? []), id]);
    return [...ends.values()].filter((all) => all.length > 1);
  }

  /** Ids, receipt codes, tokens and the name of the history by the order in which they came. */
  private named(text: string): string {
    const inOrder = (kind: string) => (found: string) => {
      const known = this.seen.get(found) ?? `${kind}-${this.seen.size + 1}`;
      this.seen.set(found, known);
      return known;
    };
    return (
      text
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, inOrder('id'))
        // Of a version, over its clauses with their ids.
        .replace(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g, inOrder('hash'))
        .replace(/(?<=name="?(?:token|secret|hour)"? value="?)[^" >]+/g, 'token')
        .replace(/(?<=(?:"epoch":"|epoch=))[0-9a-f]{16}/g, 'epoch')
        // The beginning of a thread's id, by which a form keeps its fields apart from others.
        .replace(/(?<=\br-)[0-9a-f]{8}(?=-)/g, inOrder('short'))
        // The beginning of the id of what a file belongs to, in its name.
        .replace(/(?<=\b(?:picture|document)-)[0-9a-f]{8}(?=\.)/g, inOrder('short'))
        .replace(/(?<=group-)[0-9a-f]{8}(?![0-9a-f])/g, inOrder('slug'))
        .replace(/(?<![\d០-៩])[\d០-៩]{4}[ \u00a0-]?[\d០-៩]{4}(?![\d០-៩])/g, inOrder('code'))
    );
  }
}
