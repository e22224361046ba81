// Words of the map of provinces, and of the page of one province.
import type { Text } from './say.js';

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
