// argon2id, a few at a time: each hash takes 19 MiB and a thread of the pool that files and name look-ups also need, so
// a flood of sign-ins must not take them all.
import { hash, verify } from '@node-rs/argon2';
import { refuse } from '@sala/shared/ground/errors.js';

/** Parameters of the OWASP password storage cheat sheet for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 2;
const WAITING_MAX = 200;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(run: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else {
    if (waiting.length >= WAITING_MAX) refuse('too-many-requests', { n: 5 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  try {
    return await run();
  } finally {
    // The place passes to the next one directly, so nobody can slip in between.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The PHC string of a password. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

export function verifyPassword({ hash: kept, password }: { hash: string; password: string }): Promise<boolean> {
  return inTurn(() => verify(kept, password));
}
