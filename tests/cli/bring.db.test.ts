// `sala bring`: comments that were written elsewhere come from a file onto a version, and of each is told what became.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../server/src/cli/cli-run.js';
import { readSettings } from '../../server/src/infra/settings.js';
import type { AnnotationSnapshot } from '../../shared/src/annotations/contract.js';
import { formatReceiptCode } from '../../shared/src/discussions/receipt-code.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { api } from '../../shared/src/ground/paths.js';
import type { Language } from '../../shared/src/texts/say.js';
import { type Floor, openFloor } from '../support/floor.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sala-bring-'));
let floor: Floor;
beforeAll(async () => {
  floor = await openFloor();
});
afterAll(async () => {
  await floor.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

async function sala(args: string[], language: Language = 'en') {
  const written = { output: '', errors: '' };
  const into = (what: keyof typeof written) =>
    new Writable({
      write(part: Buffer, _encoding, done) {
        written[what] += part.toString();
        done();
      },
    });
  const env = { SALA_DATA: folder, INIT_CWD: folder, SALA_LOG: 'silent', SALA_SECRET: 's'.repeat(40) };
  const code = await runCommand(
    {
      language,
      settings: () => readSettings(env),
      open: () => Promise.resolve({ ...floor.desk.database, close: () => Promise.resolve() }),
      clock: () => floor.desk.now,
      input: Readable.from(['']),
      output: into('output'),
      errors: into('errors'),
    },
    args,
  );
  return { code, ...written };
}

interface Document {
  taken: number;
  refused: number;
  items: { receipt?: { commentId: string; code: string; secret: string }; refusal?: { code: string } }[];
}

const bring = (file: string, ...more: string[]) => sala(['bring', floor.slug, '1', file, ...more]);

function write(name: string, content: unknown): string {
  fs.writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

const annotation = (n: number, exact: string) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `https://forum.example/comments/${n}`,
  type: 'Annotation',
  body: { type: 'TextualBody', value: `Forty-five days are too long, says farmer ${n}.`, language: 'en' },
  target: {
    source: `https://hall.example/en/drafts/${floor.slug}/clauses/article-1`,
    selector: { type: 'TextQuoteSelector', exact },
  },
});

async function said(): Promise<string[]> {
  const answer = await floor.sala.app.inject(`${api.annotations(floor.draftId)}?version=${floor.versionId}`);
  return answer
    .json<AnnotationSnapshot>()
    .annotations.flatMap(({ opening }) => ('body' in opening ? [opening.body] : []));
}

describe('bring', () => {
  it('takes in what can be placed, refuses the rest in sentences, and tells of each in its order', async () => {
    const items = [annotation(1, '45 working days'), annotation(2, 'words that stand nowhere')];
    const file = write('two.json', { type: 'AnnotationPage', items });
    const { code, output, errors } = await bring(file);
    expect([code, errors]).toEqual([1, '']);
    const [first, second, counts] = output.split('\n');
    expect(first).toMatch(/^1: taken as \d{4} \d{4}, visible: http\S+\/clauses\/article-1\?version=1#a-/);
    expect(second).toMatch(
      /^2: refused\. The words “words that stand nowhere” do not stand there\..*\(not-understood\)$/,
    );
    expect(counts).toBe('taken 1, refused 1');
    expect(await said()).toEqual(['Forty-five days are too long, says farmer 1.']);
    expect((await sala(['bring', floor.draftId, '1', file], 'km')).output).toMatch(/2: refused\. \p{Script=Khmer}/u);
  });

  it('brings no comment twice, and gives the secret by which each is withdrawn', async () => {
    const file = write('one.json', annotation(1, '45 working days'));
    const told = async () => JSON.parse((await bring(file, '--json')).output) as Document;
    const [once, again] = [await told(), await told()];
    expect(again).toEqual(once);
    expect(await said()).toHaveLength(1);
    const { commentId = '', code = '', secret = '' } = once.items[0]?.receipt ?? {};
    expect((await bring(file)).output).toContain(formatReceiptCode('en', code));
    const withdrawal = { method: 'POST', url: api.withdraw(commentId), payload: { secret } } as const;
    expect((await floor.sala.app.inject(withdrawal)).statusCode).toBe(204);
    // That something was said stays to be seen; its words are gone.
    expect(await said()).toEqual(['']);
  });

  it('brings more than a request over the network may hold', async () => {
    const many = Array.from({ length: 130 }, (_, n) => annotation(n + 10, '45 working days'));
    const { code, output } = await bring(write('many.json', many), '--json');
    expect([code, JSON.parse(output)]).toMatchObject([0, { taken: 130, refused: 0 }]);
  });

  it('says what is wrong with a file, a draft or a version, and opens nothing for a file that is none', async () => {
    const file = write('fine.json', annotation(1, '45 working days'));
    for (const [args, sentence] of [
      [['bring', floor.slug, '1', write('broken.json', '{')], /broken\.json is not JSON/],
      [['bring', floor.slug, '1', write('empty.json', [])], /There is no annotation in empty\.json/],
      [['bring', floor.slug, '1', 'missing.json'], /There is no file .*missing\.json/],
      [['bring', floor.slug, '7', file], /There is no public version "7" of .*There are: 1\./],
      [['bring', 'nothing', '1', file], /There is no published draft "nothing"/],
    ] as const) {
      const { code, output, errors } = await sala([...args]);
      expect({ code, output }).toEqual({ code: 1, output: '' });
      expect(errors).toMatch(sentence);
    }
    expect((await sala(['bring', floor.slug])).code).toBe(2);
  });

  it('is refused as every comment is while the round has not opened', async () => {
    floor.desk.now = new Date(floor.desk.now.getTime() - 9 * DAY_MS);
    const { code, output } = await bring(write('early.json', annotation(900, '45 working days')));
    expect([code, output.trim().split('\n').at(-1)]).toEqual([1, 'taken 0, refused 1']);
  });
});
