// Every screen on a desk: what every-screen.ts asks of each.
import { lookAtEveryScreen } from './every-screen.js';

lookAtEveryScreen('desk', 'every screen in %s is whole and without a barrier on a desk');
