// What a group does to itself, as acts of its room: each a form read, words for the list of what waits, and what
// happens at the release.
import { refuse } from '@sala/shared/ground/errors.js';
import { NAME_UNITS_MAX } from '@sala/shared/ground/limits.js';
import { paces } from '@sala/shared/ground/ticks.js';
import { lifeMoves } from '@sala/shared/texts/groups/directory.js';
import { adoptionWays, paceNames } from '@sala/shared/texts/groups/lists.js';
import { ownActWords } from '@sala/shared/texts/groups/room.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import type { GroupActs } from '../groups.release.service.js';
import { quarterName, wordOf } from '../pages/directory-page.js';
import { numberOf, wayOf } from '../room/groups.forms.routes.js';
import { enterMove, judgeMove, type MoveAskedInRoom, movesOfRooms } from './groups.life.service.js';
import { acceptDescription, acceptKey, enterChange, enterRule, type OwnRule } from './groups.own.service.js';

const rule: GroupActs = {
  read: ({ quorum, way, hands, pace }): OwnRule => ({
    ...{ way: wayOf(way), hands: hands === '2' ? 2 : 1, quorum: Math.max(1, numberOf(quorum)) },
    pace: paces.find((one) => one === pace) ?? refuse('unknown-choice', {}, 'pace'),
  }),
  words: (language, request) => {
    const { way, hands, pace } = request as OwnRule;
    const told = [say(language, adoptionWays[way]), say(language, ownActWords.hands, { n: hands })];
    return say(language, ownActWords.rule, { rule: [...told, say(language, paceNames[pace])].join(' · ') });
  },
  perform: enterRule,
  // Nothing outside the group can stand against it.
  rehearse: () => Promise.resolve(),
  isOne: true,
};

const key: GroupActs = {
  read: ({ publicKey = '' }) => ({ publicKey: acceptKey(publicKey) }),
  words: (language, request) => {
    const { publicKey } = request as { publicKey: string | null };
    return publicKey === null ? say(language, ownActWords.noKey) : say(language, ownActWords.key, { key: publicKey });
  },
  perform: (work, groupId, request) => enterChange(work, groupId, request as { publicKey: string | null }),
  // Nothing outside the group can stand against it.
  rehearse: () => Promise.resolve(),
  isOne: true,
};

const about: GroupActs = {
  read: ({ aboutKm = '', aboutEn = '' }) => acceptDescription({ km: aboutKm, en: aboutEn }),
  words: (language, request) => {
    const { km, en } = request as Bilingual;
    return say(language, ownActWords.about, { words: (language === 'km' ? (km ?? en) : (en ?? km)) ?? '—' });
  },
  perform: (work, groupId, request) => enterChange(work, groupId, { about: request as Bilingual }),
  // Nothing outside the group can stand against it.
  rehearse: () => Promise.resolve(),
  isOne: true,
};

const TOLD = ['schedule', 'own', 'form', 'authority', 'number', 'end'];

const life: GroupActs = {
  read: ({ event = '', ...fields }): MoveAskedInRoom => {
    const told = TOLD.flatMap((name): [string, string][] => {
      const value = fields[name]?.trim().slice(0, NAME_UNITS_MAX);
      return value ? [[name, value]] : [];
    });
    const known = movesOfRooms.find((one) => one === event) ?? refuse('group-move-unknown');
    return { event: known, told: Object.fromEntries(told) };
  },
  words: (language, request) => wordOf(language, lifeMoves, (request as MoveAskedInRoom).event),
  judge: (work, request) => judgeMove(work, request as MoveAskedInRoom),
  perform: (work, groupId, request) => enterMove(work, groupId, request as MoveAskedInRoom),
  isOne: true,
};

export const ownActsOfRooms = { rule, key, about, life };

/** What waits besides acts that are asked for by a form, in words. */
export const waitsBesides: Readonly<Record<string, (language: Language, request: unknown) => string>> = {
  withdrawal: (language, request) => say(language, ownActWords.withdrawal, request as { title: string }),
  met: (language, request) =>
    say(language, ownActWords.met, { quarter: quarterName(language, (request as { heldOn: string }).heldOn) }),
};
