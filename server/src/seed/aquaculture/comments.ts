// What is said on version 1 of the demo's aquaculture law, in the order of the articles.
import type { DemoComment } from '../demo-comment.js';
import { aquacultureComments3To12 } from './comments-3-12.js';
import { aquacultureComments13To34 } from './comments-13-34.js';

export const aquacultureComments: DemoComment[] = [...aquacultureComments3To12, ...aquacultureComments13To34];
