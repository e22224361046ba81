// The lists that groups choose from: what kind they are, what they make, how they agree, and the bands in which numbers
// of people are told. Codes travel and are stored; the words are said here alone.
import type { ROOM_MEMORIES } from '../../ground/limits.js';
import type { Pace } from '../../ground/ticks.js';
import type { Text } from '../say.js';

/** None of them opens or closes anything: a group is heard the same whatever it is. */
export const groupKinds = {
  producers: { km: 'ក្រុមអ្នកផលិត', en: 'Group of producers' },
  traders: { km: 'ក្រុមអ្នកលក់ដូរ', en: 'Group of traders' },
  cooperative: { km: 'សហគមន៍កសិកម្ម', en: 'Agricultural cooperative' },
  association: { km: 'សមាគមអាជីវកម្ម', en: 'Business association' },
  workers: { km: 'សមាគមកម្មករ និងអ្នករកស៊ីដោយខ្លួនឯង', en: 'Association of workers and self-employed' },
  chamber: { km: 'សភាពាណិជ្ជកម្ម', en: 'Chamber of commerce' },
  alliance: { km: 'សម្ព័ន្ធ ឬសហព័ន្ធក្រុម', en: 'Alliance or federation of groups' },
  other: { km: 'ក្រុមផ្សេងទៀត', en: 'Another kind of group' },
} satisfies Record<string, Text>;

export const valueChains = {
  aquaculture: { km: 'វារីវប្បកម្ម', en: 'Aquaculture' },
  'animal-feed': { km: 'ចំណីសត្វ', en: 'Animal feed' },
  swine: { km: 'ការចិញ្ចឹមជ្រូក', en: 'Swine' },
  'clay-tiles': { km: 'ក្បឿងដីឥដ្ឋ', en: 'Clay roof tiles' },
  honey: { km: 'ទឹកឃ្មុំ', en: 'Honey' },
  'tree-resin': { km: 'ជ័រទឹក', en: 'Tree resin' },
  'eco-tourism': { km: 'អេកូទេសចរណ៍', en: 'Eco-tourism' },
  water: { km: 'ទឹកស្អាត', en: 'Potable water' },
  latrines: { km: 'បង្គន់អនាម័យ', en: 'Household latrines' },
  garment: { km: 'ការកាត់ដេរ', en: 'Garment' },
  rice: { km: 'ស្រូវអង្ករ', en: 'Rice' },
  vegetables: { km: 'បន្លែ និងផ្លែឈើ', en: 'Vegetables and fruit' },
  trade: { km: 'ការលក់ដូរទូទៅ', en: 'General trade' },
  services: { km: 'សេវាកម្ម', en: 'Services' },
  other: { km: 'ផ្សេងទៀត', en: 'Something else' },
} satisfies Record<string, Text>;

/** How members come to one voice. Prints and signatures stay on paper; only their number is written down. */
export const paceNames = {
  tick: { km: 'នៅពេលបញ្ចេញបន្ទាប់ ជាមួយក្រុមផ្សេង', en: 'at the next release, with that of other groups' },
  day: { km: 'រាល់ព្រឹក ម៉ោង ៧', en: 'each morning at seven' },
  week: { km: 'រាល់ថ្ងៃចន្ទ ម៉ោង ៧ ព្រឹក', en: 'each Monday at seven in the morning' },
} satisfies Record<Pace, Text>;

/** After how many days a room forgets, by the number of days. */
export const memoryNames = {
  0: { km: 'ភ្លាមៗ ក្នុងមួយម៉ោង', en: 'at once, within the hour' },
  7: { km: 'ក្រោយ ៧ ថ្ងៃ', en: 'after 7 days' },
  30: { km: 'ក្រោយ ៣០ ថ្ងៃ', en: 'after 30 days' },
} satisfies Record<(typeof ROOM_MEMORIES)[number], Text>;

/** What may have been done to a group, as it tells moderators. */
export const pressureKinds = {
  'asked-who': { km: 'មានគេសួរថា សមាជិកជានរណា', en: 'somebody asked who the members are' },
  'told-to-be-silent': { km: 'មានគេប្រាប់ឱ្យនៅស្ងៀម ឬដកពាក្យវិញ', en: 'somebody told us to be silent or to take words back' },
  threatened: { km: 'មានគេគំរាមកំហែង', en: 'somebody threatened us' },
  harmed: { km: 'មានគេធ្វើទុក្ខ ដោយសារអ្វីដែលយើងនិយាយ', en: 'somebody was harmed for what we said' },
} satisfies Record<string, Text>;
export type PressureKind = keyof typeof pressureKinds;

/** What a group talks and writes in. */
export const spoken = {
  km: { km: 'ខ្មែរ', en: 'Khmer' },
  en: { km: 'អង់គ្លេស', en: 'English' },
} satisfies Record<string, Text>;

export const adoptionWays = {
  consent: { km: 'ឯកភាពដោយគ្មានអ្នកជំទាស់', en: 'Consent: nobody objected' },
  vote: { km: 'បោះឆ្នោតក្នុងបន្ទប់', en: 'A vote in the room' },
  'show-of-hands': { km: 'លើកដៃ', en: 'A show of hands' },
  'read-aloud': { km: 'អានឮៗ ហើយយល់ព្រមដោយផ្ទាល់មាត់', en: 'Read aloud and agreed by voice' },
  thumbs: { km: 'ផ្តិតមេដៃលើក្រដាស', en: 'Thumbprints on paper' },
} satisfies Record<string, Text>;

export const stanceWords = {
  support: { km: 'គាំទ្រ', en: 'supports it' },
  concern: { km: 'មានការព្រួយបារម្ភ', en: 'is worried by it' },
  question: { km: 'មានសំណួរ', en: 'asks about it' },
  evidence: { km: 'ផ្តល់ភស្តុតាង', en: 'brings evidence on it' },
} satisfies Record<string, Text>;

/** In the order of size. The first tells nothing of how many there are. */
export const bands = {
  'under-5': { km: 'តិចជាង ៥ នាក់', en: 'fewer than 5' },
  '5-9': { km: '៥–៩ នាក់', en: '5–9' },
  '10-29': { km: '១០–២៩ នាក់', en: '10–29' },
  '30-99': { km: '៣០–៩៩ នាក់', en: '30–99' },
  '100-up': { km: '១០០ នាក់ឡើងទៅ', en: '100 or more' },
} satisfies Record<string, Text>;
export type Band = keyof typeof bands;

/** The band that a number of people falls into. */
export function bandOf(people: number): Band {
  if (people < 5) return 'under-5';
  if (people < 10) return '5-9';
  if (people < 30) return '10-29';
  return people < 100 ? '30-99' : '100-up';
}

export const relationKinds = {
  federation: { km: 'សមាជិកសហព័ន្ធ', en: 'member of the federation' },
  alliance: { km: 'សម្ព័ន្ធជាមួយ', en: 'in alliance with' },
} satisfies Record<string, Text>;
