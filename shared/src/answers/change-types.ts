// What kinds of change a clause can undergo from one version to the next. The words stand in texts/answers.ts.
import { changeTypeWords } from '../texts/answers.js';

export type ChangeType = keyof typeof changeTypeWords;
export const changeTypes = Object.keys(changeTypeWords) as ChangeType[];
