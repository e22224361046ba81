// How values come out of the embedded engine: times as text, which is how drizzle takes them on either engine; only
// statements of our own read moments as dates, as PostgreSQL's driver does.
import type { PGlite } from '@electric-sql/pglite';

type Parsers = PGlite['parsers'];

const asText = (text: string): string => text;
const toDate = (text: string): Date => new Date(text);

/** By the numbers of PostgreSQL: date, timestamp, timestamptz, interval. To open the engine with. */
export const parsers: Parsers = { 1082: asText, 1114: asText, 1184: asText, 1186: asText };

/** What statements of our own get. */
export function statementParsers(engine: Pick<PGlite, 'parsers'>): Parsers {
  const lists = Object.fromEntries(
    [1115, 1185].map((type) => [
      type,
      (text: string) =>
        (engine.parsers[type]?.(text, type) as (string | null)[]).map((moment) => moment && new Date(moment)),
    ]),
  );
  return { ...engine.parsers, 1114: toDate, 1184: toDate, ...lists };
}
