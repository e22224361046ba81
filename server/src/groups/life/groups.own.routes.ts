// What a group does to itself, as acts of its room: each a form read, words for the list of what waits, and what
// happens at the release.
import { refuse } from '@sala/shared/ground/errors.js';
import {
  NAME_UNITS_MAX,
  REGISTRATION_NUMBER_UNITS_MAX,
  ROOM_MEMORIES,
  ROOM_MEMORY_DAYS,
} from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { paces } from '@sala/shared/ground/ticks.js';
import { findPersonNamed } from '@sala/shared/language/naming.js';
import type { GroupEvent } from '@sala/shared/lives/group-life.js';
import { lifeMoves } from '@sala/shared/texts/groups/directory.js';
import {
  adoptionWays,
  type Band,
  bands,
  memoryNames,
  paceNames,
  type PressureKind,
  pressureKinds,
} from '@sala/shared/texts/groups/lists.js';
import { ownActWords } from '@sala/shared/texts/groups/room.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { UUID } from '../../infra/api.js';
import type { Work } from '../../infra/work.js';
import type { GroupActs } from '../groups.release.service.js';
import { quarterName, wordOf } from '../pages/directory-page.js';
import { dayOf, numberOf, wayOf } from '../room/groups.forms.routes.js';
import { enterMove, isDecidedMove, judgeMove, type MoveAskedInRoom, movesOfRooms } from './groups.life.service.js';
import { acceptPressure, enterPressure } from './groups.pressure.service.js';
import {
  acceptDescription,
  acceptKey,
  enterChange,
  enterRule,
  type OwnRule,
  type WaitingRule,
} from './groups.own.service.js';

const rule: GroupActs = {
  read: ({ quorum, way, hands, pace, memory = String(ROOM_MEMORY_DAYS) }): OwnRule => ({
    ...{ way: wayOf(way), hands: hands === '2' ? 2 : 1, quorum: Math.max(1, numberOf(quorum)) },
    pace: paces.find((one) => one === pace) ?? refuse('unknown-choice', {}, 'pace'),
    memory: ROOM_MEMORIES.find((days) => String(days) === memory) ?? refuse('unknown-choice', {}, 'memory'),
  }),
  words: (language, request) => {
    const { way, hands, pace, memory = ROOM_MEMORY_DAYS } = request as WaitingRule;
    const forgets = say(language, ownActWords.memory, { when: say(language, memoryNames[memory]) });
    const told = [say(language, adoptionWays[way]), say(language, ownActWords.hands, { n: hands })];
    told.push(say(language, paceNames[pace]), forgets);
    return say(language, ownActWords.rule, { rule: told.join(' · ') });
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

/** The facts each step is asked with: what belongs to another one is left where it was typed. */
const TOLD: Partial<Record<GroupEvent, readonly string[]>> = {
  'regular-meetings-decided': ['schedule', 'own'],
  'registration-asked': ['form'],
  'registration-obtained': ['authority', 'number', 'day'],
  'registration-ended': ['end'],
};

/** A fact of a step as it was typed; none of them points at a person. */
function factOf(name: string, typed: string | undefined): [string, string][] {
  const value = typed?.trim().slice(0, NAME_UNITS_MAX) ?? '';
  if (value === '') return [];
  if (name === 'day') return [[name, dayOf(value)]];
  // A number may have as many digits as that of a telephone: what it may hold is told instead.
  if (name === 'number')
    return [[name, isNumberOfOffice(value) ? value : refuse('registration-number-wrong', {}, name)]];
  const words = findPersonNamed(value);
  return words === null ? [[name, value]] : refuse('group-names-person', { words }, name);
}

function isNumberOfOffice(value: string): boolean {
  return (
    value.length <= REGISTRATION_NUMBER_UNITS_MAX && /^[\p{L}\p{M}\p{N} ./-]+$/u.test(value) && /\p{N}/u.test(value)
  );
}

const life: GroupActs = {
  read: ({ event = '', paperId = '', ...fields }): MoveAskedInRoom => {
    const known = movesOfRooms.find((one) => one === event) ?? refuse('group-move-unknown');
    const told = Object.fromEntries((TOLD[known] ?? []).flatMap((name) => factOf(name, fields[name])));
    if (known !== 'registration-obtained') return { event: known, told };
    return {
      event: known,
      told,
      ...(UUID.test(paperId) ? { paperId } : refuse('registration-undocumented', {}, 'paperId')),
    };
  },
  words: (language, request) => wordOf(language, lifeMoves, (request as MoveAskedInRoom).event),
  judge: (work, request) => judgeMove(work, request as MoveAskedInRoom),
  isDecided: (request) => isDecidedMove(request as MoveAskedInRoom),
  paperOf: (request) => (request as MoveAskedInRoom).paperId,
  perform: (work, groupId, request, paper) => enterMove(work, groupId, request as MoveAskedInRoom, paper),
  isOne: true,
};

const pressed: GroupActs = {
  read: ({ kindOf }) => acceptPressure(kindOf),
  words: (language, request) => {
    const { kind } = request as { kind: PressureKind };
    return say(language, ownActWords.pressed, { what: say(language, pressureKinds[kind]) });
  },
  perform: (work, groupId, request) => enterPressure(work, groupId, request as { kind: PressureKind }),
  // Nothing outside the group can stand against it.
  rehearse: () => Promise.resolve(),
  isOne: false,
};

const pageOf = (_work: Work, language: Language) => Promise.resolve(pages.roomMeetings(language));
const withForm = (acts: GroupActs): GroupActs => ({ ...acts, pageOf });

export const ownActsOfRooms = {
  ...{ rule: withForm(rule), key: withForm(key), about: withForm(about), life: withForm(life) },
  pressed,
};

/** What waits besides acts that are asked for by a form, in words. */
export const waitsBesides: Readonly<Record<string, (language: Language, request: unknown) => string>> = {
  withdrawal: (language, request) => say(language, ownActWords.withdrawal, request as { title: string }),
  met: (language, request) => {
    const { heldOn, band } = request as { heldOn: string; band?: Band };
    const quarter = quarterName(language, heldOn);
    if (band === undefined) return say(language, ownActWords.met, { quarter });
    return say(language, ownActWords.metBand, { quarter, band: say(language, bands[band]) });
  },
};
