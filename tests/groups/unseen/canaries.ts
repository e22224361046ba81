// Twenty people with names that nothing else in the world has, five of them in Khmer, what they do in a room, and every
// form in which one of their names could come out of it: plain, encoded, in another order of signs, split.
import { randomUUID } from 'node:crypto';
import { telltalePng } from '../../discussions/evidence-files.js';
import { AGREED, type Reach, Villager } from '../village.js';

const SYLLABLES = ['zyx', 'qua', 'vorb', 'jhel', 'wukk', 'xip', 'fnar', 'gzot', 'bhuq', 'kvel'];

/** No words of any text: with subscripts, subscript ro, shifters, vowels in two halves, and signs above and below. */
const KHMER = [
  ...['ឆ្ក្រោះខ្វឹងញ៉ុំ ឍ្រុំងៀបឈ៊ឺ', 'ឡ្ហើពឌ្រែះ ថ្ក្រៀងឃ៉ាំឆ', 'ណ្ខោះឈ្រឹម៉ុំ ឆ្ម្រើងឋៃញ៊ុំ'],
  ...['ធ្ង្រោំឍឿះ ហ្ឃឺរឌ៉ុះខ្ញែ', 'ឃ្ជ្រើះឡ៊ាំថ ឈ្ប្រេះណៃឆ៉ុំ'],
];

/** Two words of nine letters or more each; no two people share a word. The first three act for all. */
export const canaryNames = Array.from({ length: 20 }, (_, n) => {
  const khmer = n % 4 === 2 ? KHMER[n >> 2] : undefined;
  if (khmer !== undefined) return khmer.normalize('NFC');
  const word = (step: number) =>
    [0, 1, 2].map((place) => SYLLABLES[(n * step + place * 3 + (n >> 2)) % SYLLABLES.length]).join('');
  return `${word(1)}${String.fromCharCode(97 + n)} ${word(7)}${String.fromCharCode(122 - n)}`;
});

/** A letter with what stands on and around it: subscripts, vowels, shifters, signs. */
const CLUSTER = /(\P{M})((?:\u17d2[\u1780-\u17b3]|\p{M})+)/gu;
const SIGN = /\u17d2[\u1780-\u17b3]|\p{M}/gu;
const HALVES = { '\u17be': '\u17c1\u17b8', '\u17c4': '\u17c1\u17b6', '\u17c2': '\u17c1\u17c1' };

/** The orders and halves in which keyboards and programs leave the signs of one Khmer syllable: all look the same. */
export function signOrders(name: string): string[] {
  const reordered = (order: (signs: string[]) => string[]) =>
    name.replace(CLUSTER, (_all, letter: string, signs: string) => letter + order(signs.match(SIGN) ?? []).join(''));
  const isSubscript = (sign: string) => sign.startsWith('\u17d2');
  const orders = [
    name.normalize('NFD'),
    name.normalize('NFKC'),
    reordered((signs) => signs.toReversed()),
    reordered((signs) => signs.toSorted()),
    reordered((signs) => [...signs.filter((one) => !isSubscript(one)), ...signs.filter(isSubscript)]),
    reordered((signs) => [...signs.filter(isSubscript).toReversed(), ...signs.filter((one) => !isSubscript(one))]),
    name.replace(/[\u17be\u17c4\u17c2]/g, (vowel) => HALVES[vowel as keyof typeof HALVES]),
  ];
  return [...new Set(orders)].filter((one) => one !== name);
}

/** What is not seen, put between all letters: zero width, joiners, soft hyphens, breaks that pages put there. */
const UNSEEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '<wbr>', '&#8203;', '&ZeroWidthSpace;'];

/** Each spelling under which a name, or a half of it, may hide, besides what is not seen between its letters. */
function encodings(plain: string): string[] {
  const bytes = Buffer.from(plain);
  // Base 64 of text that begins one or two bytes into a group of three.
  const shifted = [0, 1, 2].map((lead) =>
    Buffer.concat([Buffer.alloc(lead, 0x78), bytes])
      .toString('base64')
      .slice(lead + 1, -4),
  );
  const eachUnit = (told: (unit: number) => string) =>
    Array.from({ length: plain.length }, (_, at) => told(plain.charCodeAt(at))).join('');
  return [
    plain,
    encodeURIComponent(plain),
    encodeURIComponent(encodeURIComponent(plain)),
    encodeURIComponent(plain).replaceAll('%20', '+'),
    plain.replaceAll(' ', '+'),
    plain.replaceAll(' ', '_'),
    plain.replaceAll(' ', '-'),
    plain.replaceAll(' ', ''),
    bytes.toString('hex'),
    [...bytes].map((byte) => `\\x${byte.toString(16)}`).join(''),
    [...bytes].map((byte) => `=${byte.toString(16)}`).join(''),
    eachUnit((unit) => `\\u${unit.toString(16).padStart(4, '0')}`),
    eachUnit((unit) => `&#${unit};`),
    eachUnit((unit) => `&#x${unit.toString(16)};`),
    // Read as if each byte were a letter, as old programs do.
    bytes.toString('latin1'),
    Buffer.from(plain, 'utf16le').toString('latin1'),
    [...plain].reverse().join(''),
    [...plain].join(' '),
    ...shifted,
    ...shifted.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}

/** Each spelling under which a name, or a half of it, may hide. */
export function spellings(name: string): string[] {
  const halves = [name, ...name.split(' ')];
  const split = halves.flatMap((plain) => UNSEEN.map((unseen) => [...plain].join(unseen)));
  return [...searched(name), ...split];
}

/** Those that are looked for; what is not seen is taken out of the bytes before. */
function searched(name: string): string[] {
  const halves = [name, ...name.split(' ')];
  const ordered = halves.flatMap((half) => signOrders(half));
  const percent = ordered.map((one) => encodeURIComponent(one));
  const escaped = ordered.map((one) =>
    JSON.stringify(one)
      .replace(/[^\0-\x7f]/g, escapedUnit)
      .slice(1, -1),
  );
  return [...new Set([...halves.flatMap(encodings), ...ordered, ...percent, ...escaped])];
}

const escapedUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

const FORMS = canaryNames.map((name) => ({ name, forms: searched(name).map((form) => form.toLowerCase()) }));
const NOT_SEEN = /[\u200b-\u200d\u2060\ufeff\u00ad]|<wbr>|&(?:#8203|zerowidthspace);/g;
/** What was searched already: the same page is sent to many. */
const known = new Map<string, string[]>();

/** The names that stand in some bytes, in whatever form. */
export function namesIn(bytes: string): string[] {
  const before = known.get(bytes);
  if (before) return before;
  const lower = bytes.toLowerCase();
  const seen = lower.replace(NOT_SEEN, '');
  const texts = seen === lower ? [lower] : [lower, seen];
  const found = FORMS.filter(({ forms }) => forms.some((form) => texts.some((text) => text.includes(form))));
  const names = found.map(({ name }) => name);
  known.set(bytes, names);
  return names;
}

/** What happens outside the room while they live in it. */
export interface Around {
  /** What waits comes out. */
  tick(): Promise<void>;
  /** The group is there: whoever wants to listen begins. */
  founded?(): Promise<void>;
  /** Whoever sorts takes the group's first issue to where papers are given; gives its id. */
  asksForPapers?(): Promise<string>;
}

/** They join, talk, write, vote, agree and let out, give a paper as evidence, meet, decide, and one leaves. */
export async function liveAsCanaries(reach: Reach, law: { slug: string; clause: string }, around: Around) {
  const people = canaryNames.map((name) => new Villager(reach, name));
  const [first, second, third] = people;
  if (!first || !second || !third) throw new Error('nobody is here');
  const page = await first.found({ nameEn: 'Quiet Water', called: first.name });
  await around.founded?.();
  for (const other of people.slice(1)) await other.join(await first.invite());
  await first.mandate(second.name);
  await first.mandate(third.name);
  for (const one of people) await one.say(`We have to say something on this, all of us. (${one.name})`);
  await third.upload('The map', { name: `${third.name}.png`, bytes: telltalePng() });
  await third.upload(`Map of ${third.name}`, { name: `${third.name}.png`, bytes: telltalePng() });
  const statement = await third.begin(law.slug, { clause: law.clause }, 'Let it be shorter than it is.');
  for (const one of people.slice(3, 8)) {
    await one.act(statement, 'remark', { id: randomUUID(), note: `I think so too. ${one.name}`, proposed: '' });
    await one.act(statement, 'vote', { choice: 'for' });
  }
  await second.act(statement, 'adopt', { ...AGREED, dissent: '' });
  await second.act(statement, 'release');
  await second.portray('Quiet water, and what we sell from it');
  await second.report('The water is not quiet any more.');
  await third.meet({ venue: `At the house of ${third.name}`, notes: `${third.name} was late.` });
  await second.decide(`${third.name} writes it down.`);
  // What is refused may tell no more than what is done.
  await people[5]?.act(statement, 'adopt', { ...AGREED, dissent: '' });
  await third.join('not a code');
  await around.tick();
  const issueId = await around.asksForPapers?.();
  if (issueId !== undefined) {
    for (const paper of ['The map', `Map of ${third.name}`]) await third.givePaper(paper, issueId);
    await around.tick();
  }
  await third.leave();
  return { page, people };
}
