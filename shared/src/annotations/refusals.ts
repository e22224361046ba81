// The refusals of this area: what can go wrong when somebody speaks: comments, replies, files, receipts.
import type { RefusalTexts } from '../errors.js';

export const speechRefusals = {} satisfies RefusalTexts;
