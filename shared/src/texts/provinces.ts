// The provinces, by the codes of the national gazetteer: the codes travel and are stored, the names are only said here.
// And the words of their map, and of the page of one of them.
import { type Language, say, type Text } from './say.js';

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

/** The steps of the map's scale, as the depths of its tint. */
export const mapDepths: readonly Text[] = [
  { km: 'គ្មាន', en: 'None' },
  { km: '១–២', en: '1–2' },
  { km: '៣–៥', en: '3–5' },
  { km: '៦ ឡើងទៅ', en: '6 or more' },
];

export const provincePage = {
  see: { km: 'ទំព័ររបស់ខេត្ត៖ {province}', en: 'The province: {province}' },
  lead: {
    km: 'ទិដ្ឋភាពវិនិយោគ រឿងជោគជ័យ ក្រុម និងបញ្ហារបស់ខេត្ត ដូចដែលសាលាបានកត់ត្រា។',
    en: 'Its investment profile, success stories, groups and issues, as this hall has them.',
  },
  figures: { km: 'បញ្ហាជាតួលេខ', en: 'Issues in figures' },
  raised: { km: 'បានលើកឡើង', en: 'Raised' },
  open: { km: 'កំពុងបើក', en: 'Open' },
  verified: { km: 'បានផ្ទៀងផ្ទាត់ថាបានដោះស្រាយ', en: 'Verified as solved' },
  byGroups: { km: 'ក្នុងនោះ ក្រុមដោះស្រាយខ្លួនឯង ដោយមិនរង់ចាំរដ្ឋ', en: 'of these by groups themselves, without government' },
  ended: { km: 'បានបញ្ចប់ដោយវិធីផ្សេង', en: 'Ended otherwise' },
  profile: { km: 'ទិដ្ឋភាពវិនិយោគ', en: 'Investment profile' },
  noProfile: {
    km: 'ខេត្តនេះមិនទាន់មានទិដ្ឋភាពវិនិយោគទេ។',
    en: 'The province has no investment profile yet.',
  },
  stories: { km: 'រឿងជោគជ័យ', en: 'Success stories' },
  noStories: { km: 'មិនទាន់មានរឿងជោគជ័យពីខេត្តនេះទេ។', en: 'There is no success story from this province yet.' },
  groupPortraits: { km: 'ទិដ្ឋភាពរបស់ក្រុម', en: 'Profiles of its groups' },
  groups: { km: 'ក្រុម', en: 'Groups' },
  noGroups: { km: 'មិនទាន់មានក្រុមនៅខេត្តនេះទេ។', en: 'There is no group here yet.' },
  openIssues: { km: 'បញ្ហាដែលកំពុងបើក', en: 'Open issues' },
  noIssues: { km: 'គ្មានបញ្ហាដែលកំពុងបើកទេ។', en: 'No issue is open.' },
  solvedIssues: { km: 'បញ្ហាដែលបានដោះស្រាយ', en: 'Solved issues' },
  allIssues: { km: 'បញ្ហាទាំងអស់របស់ខេត្ត', en: 'All issues of the province' },
  unread: { km: 'បញ្ហាលេខ {n} (ពាក្យមិនបង្ហាញ)', en: 'Issue {n} (its words are not shown)' },
} satisfies Record<string, Text>;
