// Reads the tables of docs/machines.md: the moves of each life, what its states wait for, and which are ends.
import fs from 'node:fs';

export interface Row {
  from: string[];
  event: string;
  to: string;
  by: string[][];
  guards: string[];
}

export interface Life {
  rows: Row[];
  duties: Record<string, { owner: string; days: number; next: string }>;
  ends: string[];
}

const text = fs.readFileSync(new URL('../../docs/machines.md', import.meta.url), 'utf8');

/** Cells of the rows of the nth table of a section, without its head. */
function cellsOf(section: string, n: number): string[][] {
  const table = [...section.matchAll(/(?:^\|.*\|\n?)+/gm)][n]?.[0] ?? '';
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const listed = (cell = '', sign: string) =>
  cell
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '');

export function readLife(heading: string): Life {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const named = (name: string) => listed(new RegExp(`^${name}: (.*)\\.$`, 'm').exec(section)?.[1], ',');
  const groups = new Map(['Any active', 'Any open'].map((name) => [name.toLowerCase(), named(name)]));
  const rows = cellsOf(section, 0).map(([from, event = '', to = '', by, guards]) => ({
    from: listed(from, ',').flatMap((one) => groups.get(one) ?? [one]),
    event,
    to,
    by: listed(by, ',').map((hands) => listed(hands, '+')),
    guards: listed(guards, ';'),
  }));
  const duties = cellsOf(section, 1).map(([state = '', owner = '', days, next = '']) => [
    state,
    { owner, days: Number(days), next },
  ]);
  return { rows, duties: Object.fromEntries(duties) as Life['duties'], ends: named('Ends') };
}
