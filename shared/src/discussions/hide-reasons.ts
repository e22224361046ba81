// Why a comment may be hidden, and nothing else: the public list. Being off the subject, wrong, harsh about a law or an
// office, or unwelcome is on no list. Codes are stored and travel; the words are only here.
import type { Text } from '../texts/say.js';

export const hideReasons = {
  'personal-details': {
    km: 'បង្ហាញព័ត៌មានផ្ទាល់ខ្លួនរបស់បុគ្គល',
    en: 'it tells private details of a person',
  },
  accusation: {
    km: 'ចោទប្រកាន់បុគ្គលដែលបានបញ្ចេញឈ្មោះ',
    en: 'it accuses a person by name',
  },
  threat: {
    km: 'គំរាមកំហែង ឬអំពាវនាវឱ្យប្រើអំពើហិង្សា',
    en: 'it threatens or calls for violence',
  },
  insult: {
    km: 'ប្រមាថ ឬបន្ថោកបុគ្គល ឬក្រុមមនុស្ស',
    en: 'it insults or degrades people',
  },
  impersonation: {
    km: 'និយាយក្នុងនាមអ្នកដទៃដោយគ្មានការអនុញ្ញាត',
    en: 'it speaks in the name of somebody who did not say it',
  },
  advertising: {
    km: 'ផ្សាយពាណិជ្ជកម្ម ឬសារឥតប្រយោជន៍',
    en: 'it advertises or is junk',
  },
  'court-order': {
    km: 'តុលាការបានបង្គាប់ឱ្យលាក់',
    en: 'a court ordered it',
  },
} satisfies Record<string, Text>;

export type HideReason = keyof typeof hideReasons;
export const hideReasonCodes = Object.keys(hideReasons) as HideReason[];
