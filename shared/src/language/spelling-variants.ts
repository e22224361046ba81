// Words that are written in more than one way and mean the same: a search for one finds the others. Data, to be added
// to; a row is one word in its spellings.
import { normalKey } from './normal-key.js';

const rows: readonly string[] = [
  'ចំណុច ចំនុច',
  'ប័ណ្ណ បណ្ណ',
  'ឱ្យ អោយ',
  'ខណ្ឌ ខ័ណ្ឌ',
  'ទណ្ឌ ទ័ណ្ឌ',
  'ព័ត៌មាន ពត៌មាន ព័ត៍មាន ពត៍មាន',
  'សម្រាប់ សំរាប់',
  'សម្រេច សំរេច',
  'សម្រួល សំរួល',
  'សម្គាល់ សំគាល់',
  'សម្ភារៈ សំភារៈ',
  'សម្បត្តិ សំបត្តិ',
  'សម្អាត សំអាត',
  'សម្បទាន សំបទាន',
  'កម្រិត កំរិត',
  'កម្លាំង កំលាំង',
  'កម្ចាត់ កំចាត់',
  'តម្លៃ តំលៃ',
  'តម្រូវ តំរូវ',
  'តម្លាភាព តំលាភាព',
  'ទម្រង់ ទំរង់',
  'ទម្លាប់ ទំលាប់',
  'ចម្លង ចំលង',
  'ចម្រើន ចំរើន',
  'ចម្លើយ ចំលើយ',
  'ជម្រើស ជំរើស',
  'ជម្លោះ ជំលោះ',
  'ជំរុញ ជម្រុញ',
  'បម្រើ បំរើ',
  'បម្រុង បំរុង',
  'គម្រោង គំរោង',
  'គំរូ គម្រូ',
  'សំឡេង សម្លេង សំលេង',
  'អនុញ្ញាត អនុញ្ញាតិ',
  'ឧបករណ៍ ឧបករណ៏',
  'ប្រយោជន៍ ប្រយោជន៏',
  'ដំណើរ ដំនើរ',
  'កំណត់ កំនត់',
  'បំណង បំនង',
  'សំណង់ សំនង់',
  'សំណួរ សំនួរ',
  'សំណើ សំនើ',
  'តំណាង តំនាង',
];

/** Each row as normalised keys, the longest first, so that a spelling inside another one does not hide it. */
const variants = rows.map((row) =>
  row
    .split(' ')
    .map(normalKey)
    .sort((a, b) => b.length - a.length),
);

/** No search asks for more spellings than this. */
const SPELLINGS_MAX = 16;

/** The normalised keys under which the words of a query may stand: its own first, then with other spellings. */
export function spellingKeys(query: string): string[] {
  let keys = [normalKey(query)];
  for (const spellings of variants) {
    keys = keys.flatMap((key) => withOtherSpellings(key, spellings)).slice(0, SPELLINGS_MAX);
  }
  return keys;
}

function withOtherSpellings(key: string, spellings: readonly string[]): string[] {
  const written = spellings.find((spelling) => key.includes(spelling));
  if (written === undefined) return [key];
  const others = spellings.filter((spelling) => spelling !== written);
  return [key, ...others.map((spelling) => key.replaceAll(written, spelling))];
}
