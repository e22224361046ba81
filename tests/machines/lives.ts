// The machines with the headings under which their tables stand, for tests that look at all of them.
import { commitmentLife } from '../../shared/src/lives/commitment-life.js';
import { groupLife } from '../../shared/src/lives/group-life.js';
import { statementLife } from '../../shared/src/lives/statement-life.js';
import { issueLife } from '../../shared/src/lives/issue-life.js';
import type { Machine } from '../../shared/src/lives/machine.js';

/** A machine whose words are not told apart. */
export type AnyLife = Machine<string, string, string, string>;

export const lives: readonly [heading: string, life: AnyLife][] = [
  ['A group', groupLife],
  ['A statement', statementLife],
  ['An issue', issueLife],
  ['A commitment', commitmentLife],
];

/** States that nothing leads away from. */
export function endsOf({ states, moves }: AnyLife): string[] {
  return states.filter((state) => !moves.some(({ from }) => from.includes(state)));
}
