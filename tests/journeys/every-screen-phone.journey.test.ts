// Every screen on a phone: what every-screen.ts asks of each.
import { lookAtEveryScreen } from './every-screen.js';

lookAtEveryScreen('phone', 'every screen in %s is whole and without a barrier on a phone');
