// The demo for newcomers: fills an empty hall, finishes a filling that was cut short, and tells who is in it. Its
// password is known to everybody, so it never enters a hall that people use.
import { roleNames } from '@sala/shared/texts/accounts.js';
import type { Sala } from './app.js';
import { bodies, demoPassword, type DemoPerson } from './seed/cast.js';
import { people } from './seed/cast.js';
import { fillHall, type HallState, readHallState } from './seed/fill.js';

type Seedable = Pick<Sala, 'parts' | 'accounts' | 'posting' | 'consultations'>;

/** Fills in the demo where nobody is yet. Gives whether the hall now holds it, from this start or an earlier one. */
export async function seedWhenEmpty(sala: Seedable, say: (line: string) => void): Promise<boolean> {
  if (sala.parts.settings.production) return false;
  return (await seedHall(sala, say)) !== 'of-others';
}

/** As above, whatever the settings say. Gives how the hall was found. */
export async function seedHall(sala: Seedable, say: (line: string) => void): Promise<HallState> {
  const { database, clock } = sala.parts;
  const parts = { database, clock, accounts: sala.accounts, posting: sala.posting, consultations: sala.consultations };
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
}
