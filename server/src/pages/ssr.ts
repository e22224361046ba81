// Lit templates as HTML text: the same markup that the client renders later. Without the markers of hydration: the
// client takes over by rendering anew, so they would only be weight.
import { render } from '@lit-labs/ssr';
import type { RenderResult, ThunkedRenderResult } from '@lit-labs/ssr/lib/render-result.js';
import { Turns } from '../infra/pace/turns.js';
import { type Html, raw } from './html.js';

const MARKERS = /<!--(?:\/?lit-(?:part|node)[^>]*|\?lit\$\d+\$|\/?lit-[^>]*)-->|<\?>/g;

/** A template, or a list of them, as HTML that can stand in a page. */
export async function renderTemplate(template: unknown): Promise<Html> {
  const pieces: string[] = [];
  await collect(render(template), pieces, new Turns());
  return raw(pieces.join('').replace(MARKERS, ''));
}

/** As the library's own `collectResult`, which writes a list of hundreds of changes in one turn: this one gives way. */
async function collect(result: RenderResult | ThunkedRenderResult, pieces: string[], turns: Turns): Promise<void> {
  for (const chunk of result) {
    let value: unknown = chunk;
    while (typeof value === 'function' || value instanceof Promise) {
      value = typeof value === 'function' ? (value as () => unknown)() : await value;
    }
    if (typeof value === 'string') pieces.push(value);
    else if (value !== undefined && value !== null) await collect(value as ThunkedRenderResult, pieces, turns);
    await turns.giveWay();
  }
}

/** A long text made piece by piece, such as a compared law, giving way between two pieces. */
export async function writeInTurns(pieces: Iterable<string>): Promise<Html> {
  const written: string[] = [];
  const turns = new Turns();
  for (const piece of pieces) {
    written.push(piece);
    await turns.giveWay();
  }
  return raw(written.join(''));
}
