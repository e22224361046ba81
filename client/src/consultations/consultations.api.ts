// What publishing and the planning of rounds ask of the server.
import type { ExtensionRequest, Round, RoundRequest } from '@sala/shared/consultations/contract.js';
import type { PlaceRequest } from '@sala/shared/annotations/contract.js';
import type { PlacesToDecide, PublishPreview, PublishRequest } from '@sala/shared/consultations/publish-contract.js';
import type { Version } from '@sala/shared/drafts/contract.js';
import { api } from '@sala/shared/ground/paths.js';
import { getJson, sendJson } from '../infra/http.js';

export { Refused } from '../infra/http.js';

/** Ten thousand comments get their places meanwhile. */
const LONG_MS = 300_000;

export const announceRound = (draftId: string, request: RoundRequest) =>
  sendJson<Round>('POST', api.rounds(draftId), request);

export const extendRound = (roundId: string, request: ExtensionRequest) =>
  sendJson<Round>('POST', api.extensions(roundId), request);

export const previewVersion = (draftId: string) => getJson<PublishPreview>(api.publishPreview(draftId), LONG_MS);

export const readPlaces = (draftId: string) => getJson<PlacesToDecide | null>(api.places(draftId));

export const decidePlace = (annotationId: string, request: PlaceRequest) =>
  sendJson<null>('PUT', api.place(annotationId), request);

export const publishVersion = (draftId: string, request: PublishRequest) =>
  sendJson<Version>('POST', api.versions(draftId), request, LONG_MS);
