// Twenty people with names that nothing else in the world has, what they do in a room, and every form in which one of
// their names could come out of it: plain, encoded, split.
import { randomUUID } from 'node:crypto';
import { pages } from '../../shared/src/ground/paths.js';
import { telltalePng } from '../discussions/evidence-files.js';
import { AGREED, type Reach, Villager } from './village.js';

const SYLLABLES = ['zyx', 'qua', 'vorb', 'jhel', 'wukk', 'xip', 'fnar', 'gzot', 'bhuq', 'kvel'];

/** Two words of nine letters or more each; no two people share a word. */
export const canaryNames = Array.from({ length: 20 }, (_, n) => {
  const word = (step: number) =>
    [0, 1, 2].map((place) => SYLLABLES[(n * step + place * 3 + (n >> 2)) % SYLLABLES.length]).join('');
  return `${word(1)}${String.fromCharCode(97 + n)} ${word(7)}${String.fromCharCode(122 - n)}`;
});

/** Each spelling under which a name, or a half of it, may hide. */
export function spellings(name: string): string[] {
  const halves = [name, ...name.split(' ')];
  return halves.flatMap((plain) => {
    const bytes = Buffer.from(plain);
    // Base 64 of text that begins one or two bytes into a group of three.
    const shifted = [0, 1, 2].map((lead) =>
      Buffer.concat([Buffer.alloc(lead, 0x78), bytes])
        .toString('base64')
        .slice(lead + 1, -4),
    );
    return [
      plain,
      encodeURIComponent(plain),
      encodeURIComponent(encodeURIComponent(plain)),
      plain.replaceAll(' ', '+'),
      plain.replaceAll(' ', '_'),
      plain.replaceAll(' ', '-'),
      plain.replaceAll(' ', ''),
      bytes.toString('hex'),
      [...bytes].map((byte) => `\\x${byte.toString(16)}`).join(''),
      [...plain].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
      [...plain].map((letter) => `&#${letter.charCodeAt(0)};`).join(''),
      [...plain].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join(''),
      Buffer.from(plain, 'utf16le').toString('latin1'),
      [...plain].reverse().join(''),
      [...plain].join(' '),
      ...shifted,
    ];
  });
}

/** The names that stand in some bytes, in whatever form. */
export function namesIn(bytes: string): string[] {
  const lower = bytes.toLowerCase();
  return canaryNames.filter((name) => spellings(name).some((form) => lower.includes(form.toLowerCase())));
}

/** They join, talk, write, vote, agree and let out, and one leaves. `tick` lets what waits come out. */
export async function liveAsCanaries(reach: Reach, law: { slug: string; clause: string }, tick: () => Promise<void>) {
  const people = canaryNames.map((name) => new Villager(reach, name));
  const [first, second, third] = people;
  if (!first || !second || !third) throw new Error('nobody is here');
  const page = await first.found({ nameEn: 'Quiet Water', called: first.name });
  for (const other of people.slice(1)) await other.join(await first.invite());
  await first.mandate(second.name);
  for (const one of people) await one.say(`We have to say something on this, all of us. (${one.name})`);
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
  // What is refused may tell no more than what is done.
  await third.act(statement, 'adopt', { ...AGREED, dissent: '' });
  await third.join('not a code');
  await tick();
  const leaving = pages.roomPeople('en');
  await third.send(leaving, `${leaving}/leave`, {});
  return { page, people };
}
