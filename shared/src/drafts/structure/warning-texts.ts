// What the reader of a file warns about, in both languages: shown beside the tree before anything is published.
import { type Language, say, type Texts } from '../../texts/say.js';
import type { ParseWarning, WarningCode } from './clause-tree.js';

export const warningTexts = {
  'no-articles': {
    km: 'រកមិនឃើញមាត្រាដែលមានលេខទេ។ សូមពិនិត្យមើលថាអត្ថបទត្រូវបានបែងចែកត្រឹមត្រូវ។',
    en: 'No numbered articles were found. Check how the text was divided.',
  },
  'number-repeated': {
    km: 'លេខ «{about}» មានច្រើនជាងមួយដងនៅកន្លែងតែមួយ។ សូមពិនិត្យមើលលេខនេះ។',
    en: 'The number “{about}” stands more than once in the same place. Check it.',
  },
  'number-skipped': {
    km: 'មានលេខរំលងនៅមុន «{about}»។ សូមពិនិត្យមើលថាមិនបាត់មាត្រាណាទេ។',
    en: 'Numbers are skipped before “{about}”. Check that no article is missing.',
  },
  'label-not-marked': {
    km: '«{about}» មើលទៅដូចជាចំណងជើងមាត្រា ប៉ុន្តែមិនត្រូវបានសម្គាល់ជាចំណងជើងដូចមាត្រាដទៃទៀតទេ។ សូមបំបែកវា ប្រសិនបើវាជាមាត្រា។',
    en: '“{about}” looks like an article, but is not marked as a heading as the others are. Split it off if it is one.',
  },
  'page-marks-left-out': {
    km: 'លេខទំព័រ និងក្បាលទំព័រចំនួន {n} មិនត្រូវបានយកទេ។',
    en: 'Page numbers and running heads were left out: {n}.',
  },
  'front-matter-left-out': {
    km: 'ព័ត៌មានអំពីឯកសារនៅដើមអត្ថបទ មិនត្រូវបានយកជាផ្នែកនៃអត្ថបទទេ។',
    en: 'The information about the file at its top was not taken as part of the text.',
  },
  'comments-left-out': {
    km: 'កំណត់សម្គាល់របស់អ្នកសរសេរចំនួន {n} មិនត្រូវបានយកទេ។',
    en: 'Remarks of the writers were left out: {n}.',
  },
  'contents-left-out': {
    km: 'តារាងមាតិកាចំនួន {n} បន្ទាត់ មិនត្រូវបានយកទេ ព្រោះប្រព័ន្ធបង្កើតវាដោយខ្លួនឯង។',
    en: 'Lines of a table of contents were left out, since it is made anew: {n}.',
  },
  'hidden-text-left-out': {
    km: 'អត្ថបទដែលត្រូវបានលាក់ចំនួន {n} កន្លែង មិនត្រូវបានយកទេ។',
    en: 'Hidden text was left out, in places: {n}.',
  },
  'pictures-left-out': {
    km: 'រូបភាពចំនួន {n} មិនត្រូវបានយកទេ។ ប្រសិនបើរូបភាពជាផ្នែកនៃច្បាប់ សូមពណ៌នាជាអក្សរ។',
    en: 'Pictures were left out: {n}. If they belong to the law, put them into words.',
  },
  'lines-mended': {
    km: 'ពាក្យដែលដាច់នៅចុងបន្ទាត់ចំនួន {n} ត្រូវបានតភ្ជាប់វិញ។',
    en: 'Words cut at the end of a line were mended: {n}.',
  },
  'paragraphs-joined': {
    km: 'កថាខណ្ឌដែលដាច់កណ្តាលប្រយោគចំនួន {n} ត្រូវបានតភ្ជាប់វិញ។ សូមពិនិត្យមើល។',
    en: 'Paragraphs cut in the middle of a sentence were joined: {n}. Check them.',
  },
  'changes-accepted': {
    km: 'ការកែប្រែដែលបានតាមដានចំនួន {n} ត្រូវបានយកតាមអត្ថបទដែលបានកែរួច។',
    en: 'Tracked changes were taken as accepted: {n}.',
  },
  'table-read-as-text': {
    km: 'តារាងចំនួន {n} ដែលប្រើសម្រាប់តែរៀបទំព័រ ត្រូវបានអានជាអត្ថបទធម្មតា។ សូមពិនិត្យមើលលំដាប់។',
    en: 'Tables used only for layout were read as plain text: {n}. Check the order.',
  },
  'embedded-left-out': {
    km: 'ឯកសារដែលបានបញ្ចូលក្នុងឯកសារនេះចំនួន {n} មិនត្រូវបានយកទេ។ សូមចម្លងអត្ថបទរបស់វាចូលក្នុងឯកសារ ប្រសិនបើវាជាផ្នែកនៃច្បាប់។',
    en: 'Documents embedded in this one were left out: {n}. If they belong to the law, copy their words into it.',
  },
} satisfies Texts & Record<WarningCode, unknown>;

/** One sentence for a warning, in the reader's language. */
export function sayWarning(language: Language, { code, n, about }: ParseWarning): string {
  return say(language, warningTexts[code], { ...(n === undefined ? {} : { n }), about: about ?? '' });
}
