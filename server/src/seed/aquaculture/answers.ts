// All answers to the comments on version 1 of the demo's aquaculture law, and what two authors said to theirs.
import { flow } from '../demo-law.js';
import type { DemoAnswer, DemoAuthorReply } from '../demo-revision.js';
import { aquacultureAnswers13To34 } from './answers-13-34.js';
import { aquacultureAnswers3To12 } from './answers-3-12.js';

export const aquacultureAnswers: DemoAnswer[] = [...aquacultureAnswers3To12, ...aquacultureAnswers13To34];

export const aquacultureAuthorReplies: DemoAuthorReply[] = [
  {
    comment: 9,
    language: 'en',
    text: flow(`I still think that two limits are better, but I see the point of one that everybody can check. Please
      publish every year how many days the decisions took, by size of farm. Then we can talk about figures.`),
  },
  {
    comment: 29,
    language: 'km',
    text: flow(`ខ្ញុំយល់អំពីថវិកា ហើយអរគុណដែលបានបញ្ជាក់ហេតុផល។ ប៉ុន្តែសូមកុំឱ្យការសិក្សាអំពីមូលនិធិ យូរពេក
      ព្រោះរដូវប្រាំងក្រោយ ជំងឺអាចមកទៀត។ សូមប្រកាសលទ្ធផលនៅសាលាឃុំ។`),
  },
];
