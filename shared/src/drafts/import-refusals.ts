// The refusals of this area: what can go wrong when a file is read.
import type { RefusalTexts } from '../errors.js';

export const importRefusals = {} satisfies RefusalTexts;
