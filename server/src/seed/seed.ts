// The demo for newcomers: fills an empty hall, finishes a filling that was cut short, and tells who is in it. Its
// password is known to everybody, so it never enters a hall that people use.
import { roleNames } from '@sala/shared/texts/accounts.js';
import type { Sala } from '../app.js';
import { bodies, demoPassword, type DemoPerson } from './cast.js';
import { people } from './cast.js';
import { demoKey } from './fill/fill-groups.js';
import { demoGroups } from './groups.js';
import { formatReceiptSecret } from '@sala/shared/discussions/receipt-code.js';
import { fillHall, type HallState, readHallState } from './fill/fill.js';

type Seedable = Pick<Sala, 'parts' | 'accounts' | 'posting' | 'consultations' | 'closings' | 'problems' | 'releases'>;

/** Fills in the demo where nobody is yet. Gives whether the hall now holds it, from this start or an earlier one. */
export async function seedWhenEmpty(sala: Seedable, say: (line: string) => void): Promise<boolean> {
  if (sala.parts.settings.production) return false;
  return (await seedHall(sala, say)) !== 'of-others';
}

/** As above, whatever the settings say. Gives how the hall was found. */
export async function seedHall(sala: Seedable, say: (line: string) => void): Promise<HallState> {
  const { database, clock, settings } = sala.parts;
  const { accounts, posting, consultations, closings, problems, releases } = sala;
  const tickMs = settings.releaseTickMs;
  const parts = { database, clock, accounts, posting, consultations, closings, problems, releases, tickMs };
  const state = await readHallState(parts);
  if (state === 'begun') say('The demo was cut short; finishing it.');
  if (state === 'empty' || state === 'begun') await fillHall(parts, say);
  return state;
}

/** Who is in the demo. Khmer stands last in its line, since its width on a terminal is anybody's guess. */
export function tellCast(say: (line: string) => void): void {
  const cast: DemoPerson[] = Object.values(people);
  const rows = cast.map(({ email, role, body, honorific, name }) => [
    email,
    roleNames[role].en,
    `${honorific.en} ${name.en}, ${bodies[body].names.at(-1)?.name.en ?? ''}`,
    `${honorific.km} ${name.km}`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  say(`\nThe demo's cast. Everybody's password is ${demoPassword}`);
  for (const row of rows) say(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
  const [group] = demoGroups;
  if (!group) return;
  const key = formatReceiptSecret(demoKey(group.key));
  say(`\nA room needs a key and no account. That of ${group.name.en}, at /en/room: ${key}`);
}
