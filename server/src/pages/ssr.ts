// Lit templates as HTML text: the same markup that the client renders later. Without the markers of hydration: the
// client takes over by rendering anew, so they would only be weight.
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { type Html, raw } from './html.js';

const MARKERS = /<!--(?:\/?lit-(?:part|node)[^>]*|\?lit\$\d+\$|\/?lit-[^>]*)-->|<\?>/g;

/** A template, or a list of them, as HTML that can stand in a page. */
export async function renderTemplate(template: unknown): Promise<Html> {
  return raw((await collectResult(render(template))).replace(MARKERS, ''));
}
