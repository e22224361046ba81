// HTML as strings that escape by default: pages are text, so a template tag is all they need. Lit templates reach a
// page through `raw(await …)` only.

import { escapeText } from '@sala/shared/ui/escape.js';

/** A piece of HTML that is safe to stand in a page as it is. */
export class Html {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source;
  }
}

/** Marks a string as HTML already made safe. The only door for it; look here when hunting for script. */
export function raw(source: string): Html {
  return new Html(source);
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.source;
  if (Array.isArray(part)) return part.map(write).join('');
  return escapeText(String(part));
}

/** Builds HTML; every hole is escaped unless it is Html itself, lists are joined, nothing stands for false and null. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let source = strings[0] ?? '';
  for (const [index, part] of parts.entries()) source += write(part) + (strings[index + 1] ?? '');
  return new Html(source);
}
