// How a speaker appears to the public: what somebody does, where, and a name if one was given. The lists are data: the
// codes travel and are stored, the words are only said here. Provinces carry the codes of the national gazetteer.
import { say, type Language, type Text } from '../texts/say.js';
import { adoptionWays } from '../texts/groups/lists.js';
import { reading } from '../texts/reading/reading.js';
import type { Speaker } from './contract.js';

/** What people do, in the words in which a speaker is named. */
export const speakerKinds = {
  'fish-farmer': { km: 'អ្នកចិញ្ចឹមត្រី', en: 'A fish farmer' },
  fisher: { km: 'អ្នកនេសាទ', en: 'A fisher' },
  farmer: { km: 'កសិករ', en: 'A farmer' },
  'feed-trader': { km: 'អ្នកលក់ចំណីសត្វ', en: 'A feed trader' },
  trader: { km: 'អ្នកលក់ដូរ', en: 'A trader' },
  'small-business': { km: 'ម្ចាស់អាជីវកម្មតូច', en: 'An owner of a small business' },
  company: { km: 'ម្ចាស់ ឬអ្នកគ្រប់គ្រងក្រុមហ៊ុន', en: 'An owner or manager of a company' },
  worker: { km: 'កម្មករ និយោជិត', en: 'A worker' },
  cooperative: { km: 'សមាជិកសហគមន៍កសិកម្ម', en: 'A member of an agricultural cooperative' },
  association: { km: 'សមាជិកសមាគម', en: 'A member of an association' },
  consumer: { km: 'អ្នកប្រើប្រាស់', en: 'A consumer' },
  student: { km: 'សិស្ស និស្សិត', en: 'A student' },
  researcher: { km: 'អ្នកស្រាវជ្រាវ', en: 'A researcher' },
  lawyer: { km: 'មេធាវី', en: 'A lawyer' },
  official: { km: 'មន្ត្រីរាជការ', en: 'A public official' },
  other: { km: 'ប្រជាពលរដ្ឋ', en: 'A citizen' },
} satisfies Record<string, Text>;
export type SpeakerKind = keyof typeof speakerKinds;

/** The capital and the 24 provinces. */
export const provinces = {
  '01': { km: 'ខេត្តបន្ទាយមានជ័យ', en: 'Banteay Meanchey' },
  '02': { km: 'ខេត្តបាត់ដំបង', en: 'Battambang' },
  '03': { km: 'ខេត្តកំពង់ចាម', en: 'Kampong Cham' },
  '04': { km: 'ខេត្តកំពង់ឆ្នាំង', en: 'Kampong Chhnang' },
  '05': { km: 'ខេត្តកំពង់ស្ពឺ', en: 'Kampong Speu' },
  '06': { km: 'ខេត្តកំពង់ធំ', en: 'Kampong Thom' },
  '07': { km: 'ខេត្តកំពត', en: 'Kampot' },
  '08': { km: 'ខេត្តកណ្តាល', en: 'Kandal' },
  '09': { km: 'ខេត្តកោះកុង', en: 'Koh Kong' },
  '10': { km: 'ខេត្តក្រចេះ', en: 'Kratie' },
  '11': { km: 'ខេត្តមណ្ឌលគិរី', en: 'Mondulkiri' },
  '12': { km: 'រាជធានីភ្នំពេញ', en: 'Phnom Penh' },
  '13': { km: 'ខេត្តព្រះវិហារ', en: 'Preah Vihear' },
  '14': { km: 'ខេត្តព្រៃវែង', en: 'Prey Veng' },
  '15': { km: 'ខេត្តពោធិ៍សាត់', en: 'Pursat' },
  '16': { km: 'ខេត្តរតនគិរី', en: 'Ratanakiri' },
  '17': { km: 'ខេត្តសៀមរាប', en: 'Siem Reap' },
  '18': { km: 'ខេត្តព្រះសីហនុ', en: 'Preah Sihanouk' },
  '19': { km: 'ខេត្តស្ទឹងត្រែង', en: 'Stung Treng' },
  '20': { km: 'ខេត្តស្វាយរៀង', en: 'Svay Rieng' },
  '21': { km: 'ខេត្តតាកែវ', en: 'Takeo' },
  '22': { km: 'ខេត្តឧត្តរមានជ័យ', en: 'Oddar Meanchey' },
  '23': { km: 'ខេត្តកែប', en: 'Kep' },
  '24': { km: 'ខេត្តប៉ៃលិន', en: 'Pailin' },
  '25': { km: 'ខេត្តត្បូងឃ្មុំ', en: 'Tboung Khmum' },
} satisfies Record<string, Text>;
export type ProvinceCode = keyof typeof provinces;

/** Its name alone, without the word for a province; '' for a code that is none. */
export function provinceShort(language: Language, code: string): string {
  const text = Object.hasOwn(provinces, code) ? provinces[code as ProvinceCode] : undefined;
  return text ? say(language, text).replace(/^(?:ខេត្ត|រាជធានី)/u, '') : '';
}

/**
 * The public label: "អ្នកចិញ្ចឹមត្រី ខេត្តកំពង់ចាម" or "A fish farmer, Kampong Cham", with the name in front where one
 * is public. Also what the composer shows before sending, so that nobody learns afterwards how they appear.
 */
export function speakerLabel(language: Language, speaker: Omit<Speaker, 'confirmed'>): string {
  const name = nameOf(language, speaker);
  const does = wordOf(speakerKinds, language, speaker.does);
  const parts = [
    name,
    name && does && language === 'en' ? does.charAt(0).toLowerCase() + does.slice(1) : does,
    wordOf(provinces, language, speaker.province),
  ].filter((part) => part);
  if (parts.length === 0) return say(language, reading.unnamed);
  return parts.join(language === 'km' ? ' ' : ', ');
}

function nameOf(language: Language, { level, name, group }: Omit<Speaker, 'confirmed'>): string | undefined {
  if (level === 'A2' && group) return group.name[language] ?? group.name.km ?? group.name.en;
  if (level === 'A4') return say(language, reading.nameWithheld);
  if (level === 'A1' && name) return language === 'km' ? `«${name}»` : `“${name}”`;
  return level === 'A5' ? name : undefined;
}

/** Of a group, how it came to one voice: "A show of hands · with a dissent"; '' of anybody else. */
export function agreementLabel(language: Language, { group }: Pick<Speaker, 'group'>): string {
  if (!group?.agreed) return '';
  const { way, hasDissent } = group.agreed;
  return [adoptionWays[way], ...(hasDissent ? [reading.withDissent] : [])]
    .map((words) => say(language, words))
    .join(' · ');
}

/** The word for a code; a code that this version does not know is left out. */
function wordOf(list: Record<string, Text>, language: Language, code: string | undefined): string | undefined {
  return code === undefined ? undefined : Object.hasOwn(list, code) ? list[code]?.[language] : undefined;
}
