// The refusals of a group that agrees: by its own rule, by numbers that can be, with a paper that lies with an office.
import type { RefusalTexts } from '../ground/errors.js';

export const agreementRefusals = {
  'quorum-missed': {
    status: 409,
    km: 'អ្នកចូលរួមមានចំនួនតិចជាងដែលក្រុមបានកំណត់។ សូមជួបប្រជុំម្តងទៀត ឬកែកម្រិតកំណត់របស់ក្រុមក្នុងបន្ទប់។',
    en: 'Fewer were there than the group’s own rule asks. Meet again, or change the group’s rule in the room.',
  },
  'more-votes-than-people': {
    status: 400,
    km: 'ចំនួនសំឡេងច្រើនជាងចំនួនអ្នកចូលរួម។ សូមរាប់ម្តងទៀត។',
    en: 'There are more votes than people. Count again.',
  },
  'somebody-objected': {
    status: 409,
    km: 'វិធីនេះទាមទារកុំឱ្យមានអ្នកជំទាស់។ សូមកែពាក្យឱ្យសមស្រប ឬប្រើការបោះឆ្នោត ហើយភ្ជាប់មតិជំទាស់។',
    en: 'This way asks that nobody objects. Change the words, or vote and attach the dissent.',
  },
  'not-agreed': {
    status: 409,
    km: 'អ្នកយល់ព្រមមិនច្រើនជាងអ្នកជំទាស់ទេ។ សេចក្តីថ្លែងនេះមិនទាន់ជាសំឡេងរបស់ក្រុមឡើយ។ សូមកែពាក្យ ហើយពិភាក្សាម្តងទៀត។',
    en: 'Those in favour are not more than those against: this is not the group’s voice yet. Change the words and talk again.',
  },
  'too-few-to-count': {
    status: 409,
    km: 'មានអ្នកបោះឆ្នោតតិចជាង ៥ នាក់។ ការបង្ហាញចំនួននឹងប្រាប់ថានរណាបោះយ៉ាងណា។ សូមយល់ព្រមគ្នាដោយផ្ទាល់មាត់ ហើយកត់ត្រាការសម្រេច។',
    en: 'Fewer than five voted: a count would tell who voted how. Agree by voice, and put down what you decided.',
  },
  'keeper-missing': {
    status: 400,
    km: 'ស្នាមមេដៃនៅលើក្រដាស ហើយក្រដាសនោះត្រូវមានអ្នកទុក។ សូមសរសេរតួនាទីរបស់អ្នកទុកក្រដាសក្នុងក្រុម ដូចជា “ហេរញ្ញិក”។',
    en: 'Prints are on a paper, and somebody keeps it. Write with which office of the group it lies, such as “the treasurer”.',
  },
  'keeper-names-person': {
    status: 400,
    km: '“{words}” បង្ហាញពីបុគ្គលម្នាក់។ សូមសរសេរតួនាទីរបស់អ្នកទុកក្រដាសក្នុងក្រុមវិញ ដូចជា “ហេរញ្ញិក”។',
    en: '“{words}” points at one person. Write the office with which the paper lies instead, such as “the treasurer”.',
  },
  'keeper-too-long': {
    status: 400,
    km: 'តួនាទីនេះវែងពេក។ អតិបរមាគឺ {limit} តួ។ សូមសរសេរតែតួនាទី ដូចជា “ហេរញ្ញិក”។',
    en: 'This is too long for an office; the most is {limit} characters. Write the office alone, such as “the treasurer”.',
  },
} satisfies RefusalTexts;
