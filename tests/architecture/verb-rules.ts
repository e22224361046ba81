// What a service exports to do something (R6), what needs the clock and chance from outside (R8), and that everything
// that can happen does happen somewhere (R9).
import { type Complaint, eachMatch, type Rule } from './rule.js';
import type { Source } from './sources.js';

interface Verb {
  name: string;
  line: number;
  /** The comment above it. */
  comment: string;
  /** From its first parameter on. */
  parameters: string;
  body: string;
  /** Whether it waits for something: what does not cannot have reached the database. */
  waits: boolean;
  isExported: boolean;
}

const FUNCTION = /^(export )?(async )?function (\w+)(?:<.*>)?\(/;
const METHOD =
  /^ {2}(private )?(?:static )?(async )?(?!if\b|for\b|while\b|switch\b|constructor\b|get |set )(\w+)(?:<.*>)?\(/;

/** Functions and methods of a formatted file: each begins at its column and ends with a bracket at the same. */
export function readVerbs({ lines }: Pick<Source, 'lines'>): Verb[] {
  let isInExportedClass = false;
  return lines.flatMap((text, index) => {
    if (/^(?:export )?class /.test(text)) isInExportedClass = text.startsWith('export ');
    if (text.startsWith('}')) isInExportedClass = false;
    const method = isInExportedClass ? METHOD.exec(text) : null;
    const found = FUNCTION.exec(text) ?? method;
    const name = found?.[3];
    if (!found || name === undefined) return [];
    const end = lines.findIndex((line, at) => at >= index && line === (method ? '  }' : '}'));
    const whole = lines.slice(index, end + 1).join('\n');
    return [
      {
        name,
        line: index + 1,
        comment: commentAbove(lines, index),
        parameters: whole.slice(found[0].length).trimStart(),
        body: whole,
        waits: found[2] !== undefined || /\): Promise</.test(whole),
        isExported: method ? found[1] === undefined : found[1] !== undefined,
      },
    ];
  });
}

function commentAbove(lines: readonly string[], index: number): string {
  let from = index;
  while (/^\s*(?:\/\*\*|\*|\/\/)/.test(lines[from - 1] ?? '')) from -= 1;
  return lines.slice(from, index).join('\n');
}

/** Whether a verb asks a policy, itself or by a function of its own file. */
function asksPolicy(verb: Verb, all: readonly Verb[], seen = new Set<Verb>()): boolean {
  if (seen.has(verb)) return false;
  seen.add(verb);
  if (/\bdemand\(|\bcan[A-Z]\w*\(/.test(verb.body.replace(/^.*\n/, ''))) return true;
  return all.some(({ name }, at) => {
    const called = all[at];
    return called !== undefined && new RegExp(`\\b${name}\\(`).test(verb.body) && asksPolicy(called, all, seen);
  });
}

const verbs: Rule = {
  holds: 'R6: a verb of a service takes its work first and asks a policy, or says to whom it is open',
  complaintsAbout(source) {
    if (source.layer !== 'service') return [];
    const all = readVerbs(source);
    return all
      .filter(({ isExported, waits, comment }) => isExported && waits && !/\bOpen to\b/i.test(comment))
      .flatMap((verb): Complaint[] => {
        const { line, name, parameters } = verb;
        if (!/^work: (?:Work|Pick<Work)/.test(parameters))
          return [{ line, says: `${name} does not take \`work\` first. Take it, or say "Open to …" in its comment.` }];
        if (asksPolicy(verb, all)) return [];
        return [
          { line, says: `${name} asks no policy. Demand one of shared/, or say in its comment "Open to …" and why.` },
        ];
      });
  },
};

const clock: Rule = {
  holds: 'R8: time and chance come from outside',
  complaintsAbout(source) {
    const isPure = source.workspace === 'shared' || (source.workspace === 'server' && source.domain !== null);
    if (!isPure || source.layer === 'routes' || source.layer === 'cli') return [];
    return eachMatch(
      source,
      /new Date\(\)|Date\.now\(\)|Math\.random\(\)/g,
      (found) => `${found} cannot be told by a test. Use work.now, or take the time or the id as a parameter.`,
    );
  },
};

const environment: Rule = {
  holds: 'R8: settings are read in one place',
  complaintsAbout(source) {
    if (!source.workspace || !source.path.endsWith('.ts') || source.path === 'server/src/infra/settings.ts') return [];
    return eachMatch(
      source,
      /process\.env/g,
      () => 'The environment is read in infra/settings.ts alone. Add a setting there and in .env.example.',
    );
  },
};

export const verbRules = [verbs, clock, environment];

/** Event types that no service records (R9): a reader would wait for them in vain. */
export function eventsNeverRecorded(eventTypes: readonly string[], sources: readonly Source[]): string[] {
  const services = sources.filter(({ workspace, domain }) => workspace === 'server' && domain !== null);
  return eventTypes.filter((type) => !services.some(({ text }) => text.includes(`'${type}'`)));
}
