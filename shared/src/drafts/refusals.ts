// The refusals of this area: what can go wrong when a draft is written, mended or published.
import type { RefusalTexts } from '../errors.js';

export const draftRefusals = {} satisfies RefusalTexts;
