// What kind of change each clause of version 2 saw. A reason stands where no comment asked for it, or not alone; which
// comments did is told by the answers. One change has neither: the hall says so in public.
import { both } from '../demo-law.js';
import type { DemoChange } from '../demo-revision.js';

export const aquacultureChanges: DemoChange[] = [
  { at: { article: 3, point: 4 }, types: ['definition-changed'] },
  { at: { article: 10, paragraph: 1 }, types: ['exemption-added'] },
  { at: { article: 11, paragraph: 1, point: 3 }, types: ['wording-only'] },
  { at: { article: 11, paragraph: 1, point: 4 }, types: ['procedure-clarified', 'obligation-removed'] },
  { at: { article: 11, paragraph: 2 }, types: ['procedure-clarified'] },
  { at: { article: 11, paragraph: 3 }, types: ['obligation-removed'] },
  { at: { article: 12, paragraph: 1 }, types: ['term-changed'] },
  { at: { named: 'silence' }, types: ['procedure-clarified'] },
  {
    at: { article: 12, paragraph: 3 },
    types: ['moved'],
    reason: both(
      `ការបដិសេធជាផ្នែកមួយនៃសេចក្តីសម្រេច ដូច្នេះក្រុមតាក់តែងបានដាក់វិធានទាំងនេះឱ្យនៅជាប់គ្នា ដោយមិនកែពាក្យ។`,
      'A refusal is part of the decision, so the drafting team put these rules side by side, without changing a word.',
    ),
  },
  { at: { article: 12, paragraph: 2 }, types: ['term-changed'] },
  { at: { named: 'renewal' }, types: ['procedure-clarified'] },
  { at: { named: 'water-report' }, types: ['obligation-added'] },
  { at: { article: 13 }, types: ['wording-only'] },
  { at: { article: 13, paragraph: 1 }, types: ['exemption-added', 'procedure-clarified'] },
  { at: { article: 13, paragraph: 3 }, types: ['exemption-added'] },
  { at: { named: 'commune-list' }, types: ['obligation-added'] },
  {
    at: { article: 14 },
    types: ['moved'],
    reason: both(
      `ក្រុមតាក់តែងបានរៀបលំដាប់មាត្រាក្នុងជំពូកនេះឡើងវិញ៖ អ្វីដែលមានចុះក្នុងអាជ្ញាប័ណ្ណ ការព្យួរ និងការដកហូត
        បន្ទាប់មកទើបការផ្ទេរ។ ពាក្យពេចន៍ក្នុងមាត្រាទាំងនេះមិនបានកែប្រែទេ។`,
      `The drafting team put the articles of this chapter in the order in which they are needed: what a licence says,
        how it is suspended or withdrawn, and only then to whom it passes. Their words are the same.`,
    ),
  },
  { at: { article: 21, paragraph: 2 }, types: ['procedure-clarified'] },
  { at: { article: 24, paragraph: 2 }, types: ['term-changed'] },
  {
    at: { article: 28, paragraph: 1 },
    types: ['procedure-clarified'],
    reason: both(
      `ពាក្យថា «គ្រប់ពេលដែលចាំបាច់» ទូលាយពេក ហើយមិនស្របនឹងគោលការណ៍សមាមាត្រក្នុងមាត្រា ៤។ ក្រុមតាក់តែងបានកំណត់ចំនួនដង
        ដើម្បីឱ្យមន្ត្រីដែលមានចំនួនតិច ចុះពិនិត្យតាមហានិភ័យ។`,
      `“Whenever necessary” was too wide and did not agree with the duty of proportion in Article 4. The drafting
        team set a number, so that the few officers there are go where the risk is.`,
    ),
  },
  { at: { article: 29, paragraph: 1 }, types: ['penalty-changed'] },
  {
    at: { article: 29, paragraph: 2 },
    types: ['penalty-changed'],
    reason: both(
      `កម្មសិទ្ធិត្រូវបានការពារដោយរដ្ឋធម្មនុញ្ញ ដូច្នេះការរឹបអូសគួរធ្វើឡើងតែតាមសេចក្តីសម្រេចរបស់តុលាការ។
        ការរឹបអូសភ្លាមៗ ក៏ធ្វើឱ្យការព្រមានជាមុនក្នុងកថាខណ្ឌ ១ គ្មានន័យដែរ។`,
      `Property is protected by the Constitution, so it should be taken only by a decision of the court. Taking it at
        once would also leave the warning of paragraph 1 without meaning.`,
    ),
  },
  { at: { article: 29, paragraph: 3 }, types: ['penalty-changed'] },
  { at: { article: 30 }, types: ['penalty-changed'] },
  { at: { article: 30, point: 1 }, types: ['penalty-changed', 'term-changed'] },
  { at: { article: 34 }, types: ['term-changed'] },
  // On purpose without a reason, and asked for by nobody.
  { at: { article: 36 }, types: ['term-changed'] },
  { at: { annex: 'sole' }, types: ['procedure-clarified', 'exemption-added'] },
];
