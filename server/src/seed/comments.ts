// What is said on the demo's laws, in the order of the articles.
import { aquacultureComments3To12 } from './aquaculture-comments-3-12.js';
import { aquacultureComments13To34 } from './aquaculture-comments-13-34.js';
import type { DemoComment } from './demo-comment.js';
import { smeComments } from './sme-comments.js';

export const aquacultureComments: DemoComment[] = [...aquacultureComments3To12, ...aquacultureComments13To34];
export { smeComments };
