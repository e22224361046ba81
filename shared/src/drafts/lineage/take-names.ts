// Gives the clauses of a revised file the identities of the clauses they come from, and the words of the language that
// the file does not have. Each identity goes to one clause: the one that took most of it.
import type { Bilingual } from '../../texts/bilingual.js';
import type { Language } from '../../texts/say.js';
import { toAsciiDigits, toKhmerDigits } from '../../language/digits.js';
import type { Clause } from '../contract.js';
import type { DescentLink } from '../working-text/working-text-contract.js';
import { withPaths } from '../working-text/working-text-paths.js';
import type { InferredLink } from './infer-lineage.js';

/** How sure it is that a clause comes from nowhere, or went nowhere: nothing like it was found. */
const UNPAIRED_CERTAINTY = 0.6;

export interface Named {
  clauses: Clause[];
  /** What each comes from by inference; new clauses and those that are gone are tied to themselves. */
  descent: DescentLink[];
  /** The identity that a clause of the file has now. */
  idOf(id: string): string;
}

/** `revised` in `language` alone, under ids of its own; `links` from `base` to it. */
export function takeNames(
  base: readonly Clause[],
  revised: readonly Clause[],
  links: readonly InferredLink[],
  language: Language,
): Named {
  const names = new Map<string, string>();
  const given = new Set<string>();
  // The surest first, so that of two halves the greater keeps the name.
  for (const { from, to } of [...links].sort((a, b) => b.certainty - a.certainty)) {
    if (names.has(to) || given.has(from)) continue;
    names.set(to, from);
    given.add(from);
  }
  const idOf = (id: string) => names.get(id) ?? id;
  const old = new Map(base.map((clause) => [clause.id, clause]));
  const clauses = revised.map((clause): Clause => {
    const id = idOf(clause.id);
    const parentId = clause.parentId === null ? null : idOf(clause.parentId);
    const named = { ...clause, id, parentId };
    const former = old.get(id);
    return former ? withOtherLanguage(named, former, language) : named;
  });
  const paired = links.map(({ from, to, certainty, rival }): DescentLink => {
    const open = rival === undefined ? {} : { rival: idOf(rival) };
    return { from, to: idOf(to), source: 'inferred', certainty, ...open };
  });
  return { clauses: withPaths(clauses), idOf, descent: [...paired, ...unpaired(base, clauses, paired)] };
}

/** New clauses and those that are gone, each tied to itself: also of these a person says that it is so. */
function unpaired(base: readonly Clause[], clauses: readonly Clause[], paired: readonly DescentLink[]): DescentLink[] {
  const [from, to] = [new Set(paired.map((link) => link.from)), new Set(paired.map((link) => link.to))];
  const alone = [...base.filter(({ id }) => !from.has(id)), ...clauses.filter(({ id }) => !to.has(id))];
  return alone.map(({ id }) => ({ from: id, to: id, source: 'inferred', certainty: UNPAIRED_CERTAINTY }));
}

/** The other language's words stay as they were, its number follows. */
function withOtherLanguage(clause: Clause, former: Clause, language: Language): Clause {
  const other: Language = language === 'km' ? 'en' : 'km';
  const keep = (now: Bilingual, before: Bilingual): Bilingual =>
    before[other] === undefined ? now : { ...now, [other]: before[other] };
  const isNumberSame = clause.number[language] === former.number[language];
  const number = isNumberSame
    ? keep(clause.number, former.number)
    : numberInBoth(clause.number, former.number, language);
  return { ...clause, number, heading: keep(clause.heading, former.heading), text: keep(clause.text, former.text) };
}

/** A number that is only digits is the same number in the other digits; any other is left to the drafter. */
function numberInBoth(now: Bilingual, before: Bilingual, language: Language): Bilingual {
  const other: Language = language === 'km' ? 'en' : 'km';
  const printed = now[language];
  if (printed === undefined || before[other] === undefined) return now;
  const ascii = toAsciiDigits(printed);
  if (!/^\d+$/.test(ascii)) return { ...now, [other]: before[other] };
  return { ...now, [other]: other === 'km' ? toKhmerDigits(ascii) : ascii };
}
