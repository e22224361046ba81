// A province as the hall has it: its newest investment profile, its stories, its groups, and what became of its issues,
// counted from the same rows that the lists show.
import { provinces } from '@sala/shared/texts/provinces.js';
import type { Group } from '@sala/shared/groups/contract.js';
import type { PortraitLine } from '@sala/shared/groups/portrait-contract.js';
import { refuse } from '@sala/shared/ground/errors.js';
import type { Work } from '../../infra/work.js';
import { listGroups } from '../groups.service.js';
import { type KnowIssues, type KnownIssue, listPortraits } from './groups.portraits.service.js';

export interface ProvinceRecord {
  province: string;
  /** The newest of the province itself, not of a group in it. */
  profile: PortraitLine | null;
  ofGroups: PortraitLine[];
  stories: PortraitLine[];
  groups: Group[];
  open: KnownIssue[];
  verified: KnownIssue[];
  figures: { raised: number; open: number; verified: number; byGroups: number; ended: number };
}

/** Open to all. */
export async function readProvince(work: Work, known: KnowIssues, province: string): Promise<ProvinceRecord> {
  if (!Object.hasOwn(provinces, province)) refuse('not-found');
  const portraits = (await listPortraits(work, { province })).filter(({ withdrawn }) => withdrawn === null);
  const issues = await known(work, { province });
  const standing = (wanted: KnownIssue['standing']) => issues.filter((one) => one.standing === wanted);
  const [open, verified, ended] = [standing('open'), standing('verified'), standing('ended')];
  const profiles = portraits.filter(({ kind }) => kind === 'investment-profile');
  const byGroups = verified.filter(({ isOwnWork }) => isOwnWork).length;
  return {
    ...{ province, open, verified },
    profile: profiles.find(({ groupId }) => groupId === null) ?? null,
    ofGroups: profiles.filter(({ groupId }) => groupId !== null),
    stories: portraits.filter(({ kind }) => kind === 'success-story'),
    groups: (await listGroups(work)).filter((group) => group.province === province),
    figures: {
      ...{ raised: issues.length, open: open.length, verified: verified.length },
      ...{ byGroups, ended: ended.length },
    },
  };
}
