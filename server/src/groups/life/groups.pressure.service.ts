// That a group was put under pressure: told in its room, heard by moderators alone, at a release like every act.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import { demand, refuse } from '@sala/shared/ground/errors.js';
import { speaksForGroup } from '@sala/shared/ground/viewer.js';
import type { Pressure } from '@sala/shared/moderation/contract.js';
import { canOpenQueue } from '@sala/shared/moderation/policy.js';
import { type PressureKind, pressureKinds } from '@sala/shared/texts/groups/lists.js';
import { inTransaction, type Work } from '../../infra/work.js';
import { insertPressure, listPressures as listRows } from '../groups.store.js';

const PRESSURES_SHOWN = 50;

/** What a form says of it. */
export function acceptPressure(kind: string | undefined): { kind: PressureKind } {
  const known = Object.keys(pressureKinds).find((one) => one === kind) as PressureKind | undefined;
  return { kind: known ?? refuse('unknown-choice', {}, 'kind') };
}

/** Enters what a group told. Open to the release of groups. */
export async function enterPressure(work: Work, groupId: string, { kind }: { kind: PressureKind }): Promise<void> {
  if (!speaksForGroup(work.viewer, groupId)) refuse('not-allowed');
  await inTransaction(work, ({ tx, now }) => insertPressure(tx, { groupId, kind, onDay: dayAtPhnomPenh(now) }));
}

/** What groups told, for moderators. */
export async function listPressures(work: Work): Promise<Pressure[]> {
  demand(canOpenQueue(work.viewer));
  return listRows(work.tx, PRESSURES_SHOWN);
}
