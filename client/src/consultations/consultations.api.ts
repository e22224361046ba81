// What the planning of rounds asks of the server.
import type { ExtensionRequest, Round, RoundRequest } from '@sala/shared/consultations/contract.js';
import { api } from '@sala/shared/paths.js';
import { sendJson } from '../infra/http.js';

export { Refused } from '../infra/http.js';

export const announceRound = (draftId: string, request: RoundRequest) =>
  sendJson<Round>('POST', api.rounds(draftId), request);

export const extendRound = (roundId: string, request: ExtensionRequest) =>
  sendJson<Round>('POST', api.extensions(roundId), request);
