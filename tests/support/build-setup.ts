// Journeys run the built product: brings the build up to date, which takes no time when it is.
import { prepare } from '../../server/prepare.mjs';

export default function buildOnce(): void {
  prepare();
}
