// Why a comment written elsewhere cannot be taken in: what is missing in it, said to whoever brings it. The names in
// quotes are those of the Web Annotation Data Model.
import type { Texts } from '../say.js';

export const exchanging = {
  notAnnotation: {
    km: 'នេះមិនមែនជា Web Annotation ទេ។ ត្រូវមានវត្ថុ JSON ដែល “type” ជា “Annotation”។',
    en: 'This is no Web Annotation. Give a JSON object whose “type” is “Annotation”.',
  },
  noTarget: {
    km: 'មិនដឹងថាមតិនេះនិយាយអំពីអ្វី។ ត្រូវមាន “target” ជាអាសយដ្ឋាន ឬជាវត្ថុដែលមាន “source” ឬ “id”។',
    en: 'What the comment is about is missing. Give a “target”: an address, or an object with “source” or “id”.',
  },
  tooManyTargets: {
    km: 'មតិនេះនិយាយអំពីកន្លែងលើសពី {limit}។ សូមចែកវាជាមតិច្រើន។',
    en: 'The comment is about more than {limit} places. Divide it into several.',
  },
  unknownSelector: {
    km: 'មិនអាចអានកន្លែងដែលមតិនេះចង្អុលដោយ “{type}” ទេ។ សូមប្រើ “TextQuoteSelector” ឬ “TextPositionSelector”។',
    en: 'The place it points to by “{type}” cannot be read here. Use “TextQuoteSelector” or “TextPositionSelector”.',
  },
  brokenSelector: {
    km: '“{type}” ខ្វះតម្លៃ ឬតម្លៃមិនត្រឹមត្រូវ។ “TextQuoteSelector” ត្រូវមាន “exact” ហើយ “TextPositionSelector” ត្រូវមាន “start” និង “end”។',
    en: '“{type}” lacks its value or has a wrong one. “TextQuoteSelector” needs “exact”; “TextPositionSelector” needs “start” and “end”.',
  },
  noWords: {
    km: 'មតិនេះគ្មានពាក្យទេ។ ត្រូវមាន “body” ជា “TextualBody” ដែលមាន “value” ឬ “bodyValue”។',
    en: 'The comment has no words. Give a “body” that is a “TextualBody” with a “value”, or a “bodyValue”.',
  },
  twoBodies: {
    km: 'មតិនេះមានទាំង “body” និង “bodyValue”។ សូមទុកតែមួយ។',
    en: 'The comment has both “body” and “bodyValue”. Keep one of them.',
  },
  wordsTooLong: {
    km: 'មតិនេះវែងជាង {limit} តួ។ សូមធ្វើឱ្យខ្លី ឬចែកវាជាមតិច្រើន។',
    en: 'The comment is longer than {limit} signs. Shorten it or divide it into several.',
  },
  unknownPlace: {
    km: 'អាសយដ្ឋាននៃ “target” មិនមែនជារបស់សេចក្តីព្រាងទេ ហើយក៏គ្មានពាក្យដកស្រង់ដែរ។ សូមប្រើអាសយដ្ឋាននៃបទប្បញ្ញត្តិ ឬដកស្រង់ពាក្យដោយ “TextQuoteSelector”។',
    en: 'The address of the “target” is not that of a draft, and no words are quoted. Give the address of a clause, or quote its words with a “TextQuoteSelector”.',
  },
  unknownClause: {
    km: 'កំណែនេះគ្មានបទប្បញ្ញត្តិ “{path}” ទេ។ សូមពិនិត្យអាសយដ្ឋាននៃ “target”។',
    en: 'This version has no clause “{path}”. Check the address of the “target”.',
  },
  wordsNotThere: {
    km: 'រកមិនឃើញពាក្យ “{words}” នៅទីនោះទេ។ សូមដកស្រង់ពាក្យឱ្យដូចក្នុងអត្ថបទ។',
    en: 'The words “{words}” do not stand there. Quote them exactly as the text has them.',
  },
  wordsTwice: {
    km: 'ពាក្យ “{words}” មានច្រើនកន្លែង។ សូមបន្ថែម “prefix” និង “suffix” ដើម្បីដឹងថាមួយណា។',
    en: 'The words “{words}” stand in more than one place. Say which by “prefix” and “suffix”.',
  },
  severalPlaces: {
    km: 'មតិលើកន្លែងច្រើនត្រូវដកស្រង់ពាក្យនៅកន្លែងនីមួយៗ ជាភាសាតែមួយ។ បើមិនដូច្នោះទេ សូមចែកវាជាមតិច្រើន។',
    en: 'A comment on several places must quote words in each, all in one language. Otherwise divide it into several.',
  },
  broughtBefore: {
    km: 'មតិនេះត្រូវបាននាំមកដល់រួចហើយ ដោយមានខ្លឹមសារផ្សេង។ ដើម្បីកែវា សូមប្រើលេខសម្ងាត់នៃបង្កាន់ដៃរបស់វា។',
    en: 'This comment was brought before with other words. To change it, use the secret of its receipt.',
  },
} satisfies Texts;
