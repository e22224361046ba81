// People of a village, for tests of groups: each with a browser that keeps cookies, filling in the forms of a room as a
// phone without scripts would. Nothing here knows more than what stands on a page.
import { randomUUID } from 'node:crypto';
import type { Sala } from '../../server/src/app.js';
import { pages } from '../../shared/src/ground/paths.js';
import type { Pace } from '../../shared/src/ground/ticks.js';

/** How a browser reaches a server: in this process, or over the network. */
export type Reach = (request: {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
}) => Promise<{ status: number; body: string; location: string | undefined; setCookie: string[] }>;

export const within =
  (sala: Pick<Sala, 'app'>): Reach =>
  async (request) => {
    const { statusCode, body, headers } = await sala.app.inject(request);
    return { status: statusCode, body, location: headers.location, setCookie: [headers['set-cookie'] ?? []].flat() };
  };

export const over =
  (origin: string): Reach =>
  async ({ method, url, headers, payload }) => {
    const asked = { method, headers: { ...headers, origin }, redirect: 'manual' as const };
    const answer = await fetch(origin + url, {
      ...asked,
      ...(payload === undefined ? {} : { body: new Uint8Array(Buffer.from(payload)) }),
    });
    const location = answer.headers.get('location') ?? undefined;
    return { status: answer.status, body: await answer.text(), location, setCookie: answer.headers.getSetCookie() };
  };

export class Villager {
  private cookies: Record<string, string> = {};
  private readonly reach: Reach;

  constructor(
    to: Pick<Sala, 'app'> | Reach,
    readonly name: string,
  ) {
    this.reach = typeof to === 'function' ? to : within(to);
  }

  get cookie(): string {
    return Object.entries(this.cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ');
  }

  async get(url: string) {
    return this.ask('GET', url);
  }

  /** Fills in the form at an address, taking its token from the page it stands on. */
  async send(page: string, action: string, fields: Record<string, string>) {
    const { body } = await this.get(page);
    const token = /name="token" value="([^"]+)"/.exec(body)?.[1] ?? '';
    const payload = new URLSearchParams({ token, ...fields }).toString();
    return this.ask('POST', action, payload);
  }

  /** Puts a paper into the room, as a browser sends a form with a file. */
  async upload(name: string, file: { name: string; bytes: Buffer }) {
    const papers = pages.roomPapers('en');
    const token = /name="token" value="([^"]+)"/.exec((await this.get(papers)).body)?.[1] ?? '';
    const line = (field: string, value: string) =>
      `--edge\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`;
    const head = `${line('token', token)}${line('id', randomUUID())}${line('name', name)}--edge\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: image/png\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), file.bytes, Buffer.from('\r\n--edge--\r\n')]);
    return this.ask('POST', papers, payload, 'multipart/form-data; boundary=edge');
  }

  private async ask(
    method: 'GET' | 'POST',
    url: string,
    payload?: string | Buffer,
    type = 'application/x-www-form-urlencoded',
  ) {
    const { status, body, location, setCookie } = await this.reach({
      ...{ method, url },
      headers: {
        cookie: this.cookie,
        ...(payload === undefined ? {} : { 'content-type': type }),
      },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const line of setCookie) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies = /Max-Age=0/i.test(line) ? without(this.cookies, name) : { ...this.cookies, [name]: value };
    }
    return { status, body, location };
  }

  /** Writes down a first meeting; gives the address of the group's page. */
  async found(meeting: Partial<Record<string, string>> = {}, pace: Pace = 'tick'): Promise<string> {
    const fields = {
      ...{ id: randomUUID(), nameKm: '', nameEn: 'Green Pond Farmers', kind: 'producers', province: '03' },
      ...{ valueChain: 'aquaculture', heldOn: '2026-02-10', band: '5-9', called: this.name, pace, way: AGREED.way },
      ...meeting,
    } as Record<string, string>;
    const begin = pages.beginGroup('en');
    const answer = await this.send(begin, begin, fields);
    if (!answer.body.includes('This is your key')) throw new Error(`no key: ${sentenceIn(answer.body)}`);
    const { body } = await this.get(pages.room('en'));
    return /href="(\/en\/groups\/[^"]+)">The group/.exec(body)?.[1] ?? '';
  }

  /** Makes a code for somebody to come in by. */
  async invite(): Promise<string> {
    const people = pages.roomPeople('en');
    const { body } = await this.send(people, `${people}/code`, {});
    return /Code: ([0-9A-Z -]+)\./.exec(body)?.[1] ?? '';
  }

  join(code: string) {
    const room = pages.room('en');
    return this.send(room, `${room}/join`, { code, called: this.name });
  }

  /** Gives a member a mandate, by the name the room knows. */
  async mandate(name: string) {
    const people = pages.roomPeople('en');
    const { body } = await this.get(people);
    const memberId = new RegExp(`<option value="([^"]+)"[^>]*>${name}<`).exec(body)?.[1] ?? '';
    return this.send(people, `${people}/mandate`, { id: randomUUID(), memberId, givenBy: 'All agreed.' });
  }

  /** Puts a decision down, by a show of hands where nothing else is said; gives its id. */
  async decide(what: string, counted: Record<string, string> = {}): Promise<string> {
    const books = pages.roomMeetings('en');
    const id = randomUUID();
    const answer = await this.send(books, `${books}/decide`, { id, what, ...AGREED, ...counted });
    if (answer.status !== 303) throw new Error(`not put down: ${sentenceIn(answer.body)}`);
    return id;
  }

  /** Asks for a step of the group's life. */
  move(event: string, fields: Record<string, string> = {}) {
    const books = pages.roomMeetings('en');
    return this.send(books, `${books}/move`, { id: randomUUID(), event, ...fields });
  }

  say(body: string) {
    const room = pages.room('en');
    return this.send(room, `${room}/say`, { id: randomUUID(), body });
  }

  /** Begins a statement on words of an article; gives its address in the room. */
  async begin(
    slug: string,
    about: { clause: string; quote?: string; mode?: string; instead?: string },
    body: string,
  ): Promise<string> {
    const begin = pages.roomStatement('en', 'begin');
    const id = randomUUID();
    const fields = { id, draft: slug, stance: 'concern', title: '', quote: '', ...about, body };
    const answer = await this.send(`${begin}?draft=${slug}`, begin, fields);
    if (answer.status !== 303) throw new Error(`not begun: ${sentenceIn(answer.body)}`);
    return pages.roomStatement('en', id);
  }

  /** Writes an investment profile of the group and lets it out. */
  async portray(title: string): Promise<void> {
    const write = pages.roomPortraits('en');
    const fresh = { id: randomUUID(), portraitId: randomUUID(), follows: '0', kind: 'investment-profile' };
    const words = { 'title-en': title, 'body-en': 'We sell our fish together.' };
    const answer = await this.send(write, write, { ...fresh, ...words });
    if (answer.status !== 303) throw new Error(`not let out: ${sentenceIn(answer.body)}`);
  }

  /** Reports a problem in the group's name, by the form whose words wait in the room. */
  async report(title: string): Promise<void> {
    await this.actOn(pages.issueReport('en'), pages.roomAct('en'), { title, affected: 'fish-farmer', province: '03' });
  }

  /** Fills in the form of a page that holds `marked` and goes to the room, as it stands there. */
  async actOn(page: string, marked: string, fields: Record<string, string>): Promise<void> {
    const { body } = await this.get(page);
    const toRoom = body.match(/<form[^]*?<\/form>/g)?.filter((one) => one.includes(pages.roomAct('en'))) ?? [];
    const form = toRoom.find((one) => one.includes(marked)) ?? '';
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
    const kept = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const answer = await this.send(page, pages.roomAct('en'), { ...kept, ...fields });
    if (answer.status !== 303) throw new Error(`${marked} was not asked for: ${sentenceIn(answer.body)}`);
  }

  /** Gives a paper of the room to an issue as evidence. */
  async givePaper(name: string, issueId: string): Promise<void> {
    const papers = pages.roomPapers('en');
    const { body } = await this.get(papers);
    const paperId =
      body
        .split(`download>${name}<`)[0]
        ?.match(/[0-9a-f-]{36}/g)
        ?.at(-1) ?? '';
    await this.actOn(papers, `name="paperId" value="${paperId}"`, { issue: issueId });
  }

  /** Puts a meeting down in the books. */
  async meet(told: Record<string, string> = {}): Promise<void> {
    const books = pages.roomMeetings('en');
    const meeting = {
      id: randomUUID(),
      heldOn: '2026-03-02',
      venue: 'At the pagoda',
      band: '5-9',
      problems: '',
      notes: '',
    };
    const answer = await this.send(books, `${books}/record`, { ...meeting, ...told });
    if (answer.status !== 303) throw new Error(`not put down: ${sentenceIn(answer.body)}`);
  }

  async leave(): Promise<void> {
    const people = pages.roomPeople('en');
    const answer = await this.send(people, `${people}/leave`, {});
    if (answer.status !== 303) throw new Error(`has not left: ${sentenceIn(answer.body)}`);
  }

  /** One act on a statement, by its form. */
  act(statement: string, what: string, fields: Record<string, string> = {}) {
    return this.send(statement, `${statement}/${what}`, fields);
  }

  /** What a refused form says; '' where nothing was refused. */
  async refusal(answer: Promise<{ status: number; body: string }>): Promise<string> {
    return sentenceIn((await answer).body);
  }
}

function sentenceIn(body: string): string {
  return /role="alert">([^<]+)</.exec(body)?.[1] ?? '';
}

function without(cookies: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(cookies).filter(([key]) => key !== name));
}

export const AGREED = { way: 'show-of-hands', onDay: '2026-03-01', present: '12', inFavour: '10', against: '2' };
