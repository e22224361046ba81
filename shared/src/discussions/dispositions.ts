// What a signed answer can decide, and why something was not taken up. Codes are stored and travel; their words stand
// in texts/answers.ts. "Noted" is no code. Here, and not with the answers, since receipts and cards show them as well.
import { dispositionWords, refusedBecause } from '../texts/answers.js';

export type Disposition = keyof typeof dispositionWords;
export const dispositions = Object.keys(dispositionWords) as Disposition[];

export type RefusedBecause = keyof typeof refusedBecause;
export const refusalReasons = Object.keys(refusedBecause) as RefusedBecause[];

/** Which of them ask for one of the reasons, and which may have one. */
export const reasonOf: Partial<Record<Disposition, 'needed' | 'allowed'>> = {
  'not-accepted': 'needed',
  'partly-accepted': 'allowed',
};

/** Which promise a change of the text: they name it, or say why it is not there yet. */
export const promisesChange: ReadonlySet<Disposition> = new Set(['accepted', 'partly-accepted']);
