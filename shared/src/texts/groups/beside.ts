// The words of a group's life beside others: relations and joining, falling silent and waking, and what waits for its
// word.
import type { Text } from '../say.js';

export const beside = {
  title: { km: 'ទំនាក់ទំនងជាមួយក្រុមផ្សេង', en: 'Beside other groups' },
  /** `to`: a kind of relation, from `relationKinds`. */
  holds: { km: '{kind} {group} ចាប់ពី{since}', en: '{kind} {group}, since {since}' },
  asked: { km: 'បានស្នើ៖ {kind} {group}', en: 'Asked for: {kind} {group}' },
  /** On the page of a federation, of those that belong to it. */
  hasMember: { km: '{group} ជាសមាជិកសហព័ន្ធនេះ ចាប់ពី{since}', en: '{group} is a member of this federation, since {since}' },
  asksMember: { km: '{group} សុំក្លាយជាសមាជិកសហព័ន្ធនេះ', en: '{group} asks to be a member of this federation' },
  asksToJoin: { km: '{group} សុំចូលរួមជាមួយក្រុមនេះ។', en: '{group} asks to join this group.' },
  joins: {
    km: 'ក្រុមនេះសុំចូលរួមជាមួយ {group}។ រង់ចាំក្រុមនោះយល់ព្រម។',
    en: 'This group asks to join {group}. It waits for that group to agree.',
  },
  hasJoined: {
    km: 'ក្រុមនេះបានចូលរួមជាមួយ {group}។ អ្វីដែលវាបានថ្លែង នៅតែអានបានទីនេះ។',
    en: 'This group has joined {group}. What it said stays here.',
  },
  joinedBy: { km: '{group} បានចូលរួមជាមួយក្រុមនេះ។', en: '{group} has joined this group.' },
  lastMet: { km: 'ជួបប្រជុំចុងក្រោយ៖ {quarter}', en: 'Met last in {quarter}' },
  pace: { km: 'អ្វីដែលក្រុមបញ្ចេញ ត្រូវបានឃើញ៖ {pace}', en: 'What the group lets out is seen {pace}.' },
  yours: { km: 'ក្រុមរបស់លោកអ្នក និងក្រុមនេះ', en: 'Your group and this one' },
  yoursLead: {
    km: 'អ្វីដែលលោកអ្នកស្នើទីនេះ ចូលទៅបន្ទប់របស់ក្រុមលោកអ្នកសិន ហើយចេញក្នុងនាមក្រុមនៅពេលបញ្ចេញបន្ទាប់។',
    en: 'What you ask for here goes to your group’s room first, and comes out in the group’s name at its next release.',
  },
  relateFederation: { km: 'សុំក្លាយជាសមាជិកសហព័ន្ធនេះ', en: 'Ask to be a member of this federation' },
  relateAlliance: { km: 'ស្នើចងសម្ព័ន្ធជាមួយក្រុមនេះ', en: 'Propose an alliance with this group' },
  agreeFederation: { km: 'ទទួលក្រុមនេះជាសមាជិកសហព័ន្ធ', en: 'Take this group in as a member of our federation' },
  agreeAlliance: { km: 'យល់ព្រមចងសម្ព័ន្ធ', en: 'Agree to the alliance' },
  endFederation: { km: 'បញ្ចប់សមាជិកភាពសហព័ន្ធ', en: 'End the membership in the federation' },
  endAlliance: { km: 'បញ្ចប់សម្ព័ន្ធ', en: 'End the alliance' },
  refuseFederation: { km: 'មិនយក ឬដកសំណើសហព័ន្ធវិញ', en: 'Say no to the federation, or take the request back' },
  refuseAlliance: { km: 'មិនយក ឬដកសំណើសម្ព័ន្ធវិញ', en: 'Say no to the alliance, or take the proposal back' },
  join: { km: 'ចូលរួមជាមួយក្រុមនេះជាក្រុមតែមួយ', en: 'Join this group for good' },
  joinLead: {
    km: 'ក្រុមរបស់លោកអ្នកឈប់និយាយដាច់ដោយឡែក។ អ្វីដែលបានថ្លែង និងបញ្ហាដែលបានលើក នៅតែជារបស់វា។ សមាជិកសុំលេខកូដចូលបន្ទប់ថ្មី។ ត្រូវមានការសម្រេចនៅក្នុងបន្ទប់ទាំងពីរ។',
    en: 'Your group then speaks no more by itself. What it said and raised stays its own. Members ask for a code to the other room. Both rooms need a decision.',
  },
  takeIn: { km: 'ទទួលក្រុមនេះចូល', en: 'Take this group in' },
  stayApart: { km: 'នៅដាច់ដោយឡែក', en: 'Stay apart' },
  askIfMeets: { km: 'សួរថាក្រុមនៅជួបប្រជុំទៀតទេ', en: 'Ask whether it still meets' },
  wasAsked: {
    km: 'លេខាធិការដ្ឋានបានសួរនៅថ្ងៃ {day} ថាក្រុមនៅជួបប្រជុំទៀតទេ។ បើគ្មានកិច្ចប្រជុំត្រូវបានកត់ត្រាក្នុង {n} ថ្ងៃ ក្រុមអាចត្រូវកត់ថាផ្អាកសកម្មភាព។',
    en: 'On {day} the secretariat asked whether this group still meets. If no meeting is put down within {n} days, it may be called dormant.',
  },
  callDormant: { km: 'កត់ថាផ្អាកសកម្មភាព', en: 'Call it dormant' },
} satisfies Record<string, Text>;

/** In the room: what the world outside waits to hear from the group. */
export const waitsForYou = {
  title: { km: 'រង់ចាំក្រុមឆ្លើយ', en: 'Waits for your group' },
  meets: { km: 'ក្រុមនៅជួបប្រជុំទៀតទេ? សូមកត់ត្រាកិច្ចប្រជុំមួយ។', en: 'Does the group still meet? Put down a meeting.' },
  wordsHidden: {
    km: 'អ្នកពិនិត្យមតិបានលាក់ឈ្មោះក្រុម ឬអ្វីដែលក្រុមនិយាយអំពីខ្លួន។ មូលហេតុនៅលើទំព័រសាធារណៈរបស់ក្រុម។',
    en: 'Moderators have hidden the group’s name, or what it says of itself. Why stands on its public page.',
  },
  federation: { km: 'សុំក្លាយជាសមាជិកសហព័ន្ធរបស់យើង', en: 'asks to be a member of our federation' },
  alliance: { km: 'ស្នើចងសម្ព័ន្ធជាមួយយើង', en: 'proposes an alliance with us' },
  urgent: { km: 'ប៉ះពាល់ភ្លាមៗ៖ «{issue}»', en: 'Hurts at once: “{issue}”' },
  joining: {
    km: 'នឹងបញ្ចូលជាមួយបញ្ហាលេខ {n} នៅ{day}៖ «{issue}»។ យល់ព្រម ឬជំទាស់?',
    en: 'To be joined with issue {n} on {day}: “{issue}”. Agree, or object?',
  },
  solved: { km: 'ស្ថាប័នថាបានដោះស្រាយ៖ «{issue}»។ តើពិតទេ?', en: 'A body says it is solved: “{issue}”. Is it?' },
} satisfies Record<string, Text>;
