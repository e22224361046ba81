// The words of the drafting desk: starting a draft, mending its text, publishing it, announcing a round on it.
import type { Texts } from './say.js';

export const desk = {
  notice: { km: 'សេចក្តីជូនដំណឹង', en: 'Announcement' },
  summary: { km: 'សេចក្តីសង្ខេបជាពាក្យសាមញ្ញ', en: 'Summary in plain words' },
  purpose: { km: 'គោលបំណង', en: 'Purpose' },
  affected: { km: 'អ្នកដែលពាក់ព័ន្ធ', en: 'Who is affected' },
  openPoints: { km: 'អ្វីដែលនៅអាចកែប្រែបាន', en: 'What can still change' },
  fixedPoints: { km: 'អ្វីដែលបានសម្រេចរួចហើយ', en: 'What is already decided' },
  contact: { km: 'អ្នកទំនាក់ទំនង', en: 'Contact' },
} satisfies Texts;
