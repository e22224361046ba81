// Reading: the page of a draft of 300 clauses, plain, Brotli and 304, beside a bare Fastify that serves the very same
// bytes from ready buffers.
import autocannon from 'autocannon';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startBaseline } from './child.js';
import { type Figure, printFigures } from './ratio.js';
import { raiseStage } from './stage.js';

const READERS = 50;
const SECONDS = 4;

async function perSecond(url: string, headers: Record<string, string>, status: number): Promise<number> {
  const result = await autocannon({ url, connections: READERS, duration: SECONDS, headers });
  const wrong = result.errors + result.timeouts;
  if (wrong > 0 || (status === 304 ? result['3xx'] : result['2xx']) === 0)
    throw new Error(`${url} did not answer with ${status}`);
  return result.requests.average;
}

export async function benchRead(rounds: number, postgres: string | undefined): Promise<void> {
  const stage = await raiseStage(300, postgres);
  const url = `${stage.server.origin}/en/drafts/${stage.slug}`;
  const page = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  const file = path.join(os.tmpdir(), `sala-bench-page-${process.pid}.html`);
  fs.writeFileSync(file, await page.text());
  const bare = await startBaseline('read', file);
  const bareUrl = `${bare.origin}/page`;
  const etagOf = async (address: string) => (await fetch(address)).headers.get('etag') ?? '';
  const [etag, bareEtag] = [await etagOf(url), await etagOf(bareUrl)];
  const variants: { name: string; sala: Record<string, string>; bare: Record<string, string>; status: number }[] = [
    { name: 'plain', sala: { 'accept-encoding': 'identity' }, bare: { 'accept-encoding': 'identity' }, status: 200 },
    { name: 'Brotli', sala: { 'accept-encoding': 'br' }, bare: { 'accept-encoding': 'br' }, status: 200 },
    { name: '304', sala: { 'if-none-match': etag }, bare: { 'if-none-match': bareEtag }, status: 304 },
  ];
  const figures: Figure[] = variants.map(({ name }) => ({
    name: `${name}, pages a second`,
    sala: [],
    bare: [],
    goal: { least: 0.6 },
  }));
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, variant] of variants.entries()) {
        figures[index]?.sala.push(await perSecond(url, variant.sala, variant.status));
        figures[index]?.bare.push(await perSecond(bareUrl, variant.bare, variant.status));
      }
    }
    console.log(`${fs.statSync(file).size} bytes plain`);
    printFigures(figures);
  } finally {
    fs.rmSync(file, { force: true });
    await bare.stop();
    await stage.tearDown();
  }
}
