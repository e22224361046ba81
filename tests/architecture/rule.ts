// A rule of architecture: what it holds, and where files break it. A complaint says what is wrong, where, and what to
// do instead, since whoever reads it has just been stopped by it.
import type { Source } from './sources.js';

export interface Rule {
  /** The number of the rule in ARCHITECTURE.md, and what it holds. */
  holds: string;
  complaintsAbout(source: Source): Complaint[];
}

export interface Complaint {
  line: number;
  /** What is wrong, and what to do instead: two sentences. */
  says: string;
}

/** Everything a rule has to say about the files, each with its place. */
export function complaints(rule: Rule, sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    rule.complaintsAbout(source).map(({ line, says }) => `${source.path}:${line}: ${says}`),
  );
}

/** A complaint about every match of a pattern, outside comments unless `inComments`. */
export function eachMatch(
  source: Source,
  pattern: RegExp,
  says: (found: string) => string,
  { inComments = false } = {},
): Complaint[] {
  return source.lines.flatMap((text, index) => {
    const searched = inComments ? text : withoutComment(text);
    return [...searched.matchAll(pattern)].map(([found]) => ({ line: index + 1, says: says(found) }));
  });
}

function withoutComment(line: string): string {
  return /^\s*(?:\/\/|\/?\*)/.test(line) ? '' : line.replace(/\s\/\/ .*$/, '').replace(/\/\*.*?\*\//g, '');
}
