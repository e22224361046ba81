// The refusals of this area: what can go wrong with accounts, invitations and rights.
import type { RefusalTexts } from '../errors.js';

export const accountRefusals = {} satisfies RefusalTexts;
