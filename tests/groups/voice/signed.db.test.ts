// A group that hands in from outside: the server takes what its key signed, byte for byte, once, and knows nothing of
// whoever wrote it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKeys, signText } from '../../../server/src/groups/outside/groups.signed.service.js';
import type { Annotation } from '../../../shared/src/annotations/contract.js';
import { api, pages } from '../../../shared/src/ground/paths.js';
import type { Statement } from '../../../shared/src/groups/contract.js';
import type { SignedStatement } from '../../../shared/src/groups/signed-contract.js';
import { type Floor, KHMER, openFloor } from '../../support/floor.js';
import { Villager } from '../village.js';

let floor: Floor;
let groupId: string;
const keys = makeKeys();

beforeAll(async () => {
  floor = await openFloor();
  const sophal = new Villager(floor.sala, 'Sophal');
  await sophal.found({ way: 'consent' });
  const books = pages.roomMeetings('en');
  expect(await sophal.refusal(sophal.send(books, `${books}/key`, { publicKey: 'no key' }))).toMatch(/no Ed25519/);
  await sophal.send(books, `${books}/key`, { publicKey: keys.publicLine });
  floor.desk.now = new Date((Math.floor(floor.desk.now.getTime() / 900_000) + 1) * 900_000 + 1_000);
  await floor.sala.releases.playDue(floor.desk.now);
  groupId = (await floor.sala.app.inject(api.groups())).json<{ id: string }[]>()[0]?.id ?? '';
});
afterAll(() => floor.close());

function statement(change: Partial<SignedStatement> = {}): SignedStatement {
  const target = { clauseId: floor.clauseIds[0] ?? null, language: 'km' as const, segments: [] };
  return {
    sala: 'statement/1',
    ...{ id: randomUUID(), groupId, signedOn: floor.desk.now.toISOString().slice(0, 10), title: '' },
    about: { kind: 'draft', draftId: floor.draftId, versionId: floor.versionId, target, stance: 'concern' },
    ...{ body: 'Written elsewhere, word for word.', language: 'en', dissent: '' },
    adoption: { way: 'consent', inFavour: '10-29', isUnanimous: true },
    ...change,
  };
}

async function handIn(text: string, signature = signText(keys.privatePem, text), to = groupId) {
  const answer = await floor.sala.app.inject({
    ...{ method: 'POST', url: api.groupSigned(to), payload: { text, signature } },
    headers: { 'accept-language': 'en' },
  });
  const body = answer.json<{ error?: { code: string }; id?: string }>();
  return { status: answer.statusCode, code: body.error?.code, id: body.id };
}

describe('a statement signed outside', () => {
  it('comes out at the next tick as the group’s, and tells what became of it', async () => {
    const said = statement();
    expect(await handIn(JSON.stringify(said))).toMatchObject({ status: 202, id: said.id });
    const { desk, sala } = floor;
    desk.now = new Date((Math.floor(desk.now.getTime() / 900_000) + 1) * 900_000 + 1_000);
    await sala.releases.playDue(desk.now);
    const url = `/api/drafts/${floor.draftId}/annotations?version=${floor.versionId}`;
    const [first] = (await sala.app.inject(url)).json<{ annotations: Annotation[] }>().annotations;
    expect(first?.opening.body).toBe('Written elsewhere, word for word.');
    expect(first?.opening.speaker.group?.slug).toBe('green-pond-farmers');
    const state = (await sala.app.inject(api.groupSigned(groupId, said.id))).json<{ state: string }>();
    expect(state.state).toBe('done');
  });

  it('may propose other words for those it quotes, and comes out among the changes of wording', async () => {
    const start = KHMER.indexOf('៤៥ ថ្ងៃធ្វើការ');
    const [clauseId = ''] = floor.clauseIds;
    const segment = { clauseId, start, end: start + '៤៥ ថ្ងៃធ្វើការ'.length, exact: '៤៥ ថ្ងៃធ្វើការ' };
    const target = { clauseId, language: 'km' as const, segments: [segment] };
    const at = {
      kind: 'draft' as const,
      draftId: floor.draftId,
      versionId: floor.versionId,
      stance: 'concern' as const,
    };
    const wording = { mode: 'replace' as const, proposed: '១៥ ថ្ងៃធ្វើការ' };
    const said = statement({ about: { ...at, target }, wording, body: 'Fish do not wait.' });
    expect((await handIn(JSON.stringify(said))).status).toBe(202);
    const { desk, sala } = floor;
    desk.now = new Date((Math.floor(desk.now.getTime() / 900_000) + 1) * 900_000 + 1_000);
    await sala.releases.playDue(desk.now);
    const url = `/api/drafts/${floor.draftId}/annotations?version=${floor.versionId}`;
    const { annotations } = (await sala.app.inject(url)).json<{ annotations: Annotation[] }>();
    expect(annotations.find(({ opening }) => opening.body === 'Fish do not wait.')).toMatchObject({
      ...{ kind: 'wording', wording },
    });
  });

  it('is refused at once where it proposes words for none, or none where some are meant', async () => {
    const codeOf = async (change: Partial<SignedStatement>) => (await handIn(JSON.stringify(statement(change)))).code;
    expect(await codeOf({ wording: { mode: 'replace', proposed: 'ten days' } })).toBe('wording-incomplete');
    expect(await codeOf({ wording: { mode: 'swap' as 'replace', proposed: 'ten days' } })).toBe('malformed-request');
  });

  it('says nothing of how many, nor whether all, where fewer than five were for it', async () => {
    const told = { way: 'consent', inFavour: 'under-5', isUnanimous: true } as const;
    const said = statement({ adoption: told, body: 'There are few of us.' });
    expect((await handIn(JSON.stringify(said))).status).toBe(202);
    const { desk, sala } = floor;
    desk.now = new Date((Math.floor(desk.now.getTime() / 900_000) + 1) * 900_000 + 1_000);
    await sala.releases.playDue(desk.now);
    const out = (await sala.app.inject(api.groupStatements(groupId))).json<Statement[]>();
    const small = out.find(({ adoption }) => adoption.inFavour === 'under-5');
    expect(small?.adoption).toEqual({ ...told, isUnanimous: false });
    const page = (await sala.app.inject(pages.group('en', 'green-pond-farmers'))).body;
    const card = page.match(/<article class="card" id="s-[^]*?<\/article>/g)?.find((one) => one.includes('few of us'));
    expect(card).toContain('Agreed by: Consent');
    expect(card).not.toMatch(/nobody against|fewer than 5/);
  });

  it('is refused where it was agreed in another way than the group’s rule has it', async () => {
    const other = statement({ adoption: { way: 'thumbs', inFavour: '10-29', isUnanimous: false } });
    expect(await handIn(JSON.stringify(other))).toMatchObject({ status: 409, code: 'not-the-groups-way' });
  });

  it('is taken once: sent again, or under another hand with the same id, it is refused', async () => {
    const text = JSON.stringify(statement());
    expect((await handIn(text)).status).toBe(202);
    expect(await handIn(text)).toMatchObject({ status: 409, code: 'group-signed-before' });
    const { id } = JSON.parse(text) as SignedStatement;
    const other = JSON.stringify(statement({ id, body: 'Other words under the same id.' }));
    expect(await handIn(other)).toMatchObject({ status: 409, code: 'group-signed-before' });
  });

  it('is refused when a letter of it was changed, or another key signed it', async () => {
    const text = JSON.stringify(statement());
    const signature = signText(keys.privatePem, text);
    const altered = text.replace('word for word', 'word by word');
    expect(await handIn(altered, signature)).toMatchObject({ status: 403, code: 'group-signature-wrong' });
    const stranger = signText(makeKeys().privatePem, text);
    expect(await handIn(text, stranger)).toMatchObject({ status: 403, code: 'group-signature-wrong' });
    expect(await handIn(text.replace('{', '{ '), signature)).toMatchObject({ status: 403 });
  });

  it('is refused when it is for another group, too old, of tomorrow, or no statement', async () => {
    const codeOf = async (text: string) => (await handIn(text)).code;
    expect(await codeOf(JSON.stringify(statement({ groupId: randomUUID() })))).toBe('group-signature-wrong');
    expect(await codeOf(JSON.stringify(statement({ signedOn: '2026-01-01' })))).toBe('group-signed-late');
    expect(await codeOf(JSON.stringify(statement({ signedOn: '2027-01-01' })))).toBe('group-signed-late');
    expect(await codeOf('{"sala":"statement/1"}')).toBe('malformed-request');
    expect(await codeOf('not JSON')).toBe('malformed-request');
    expect((await handIn('x', undefined, randomUUID())).code).toBe('unknown-group');
  });

  it('is refused once the group has taken its key away', async () => {
    const other = new Villager(floor.sala, 'Neang');
    await other.found({ nameEn: 'No Key Group' });
    const groups = (await floor.sala.app.inject(api.groups())).json<{ id: string; slug: string }[]>();
    const keyless = groups.find(({ slug }) => slug === 'no-key-group')?.id ?? '';
    const text = JSON.stringify(statement({ groupId: keyless }));
    expect(await handIn(text, undefined, keyless)).toMatchObject({ status: 409, code: 'group-has-no-key' });
  });
});
