// The refusals of this area: what can go wrong when a file is read. Each says what the drafter can do next.
import type { RefusalTexts } from '../ground/errors.js';

export const importRefusals = {
  'file-too-large': {
    status: 413,
    km: 'ឯកសារនេះធំពេក។ ទំហំអតិបរមាគឺ {limit}។ សូមដកយករូបភាពចេញ ឬបំបែកជាឯកសារតូចៗ រួចបញ្ជូនម្តងទៀត។',
    en: 'This file is too large: the limit is {limit}. Take pictures out of it or split it, then send it again.',
  },
  'file-empty': {
    status: 422,
    km: 'ឯកសារនេះគ្មានអត្ថបទទេ។ សូមពិនិត្យមើលថាបានជ្រើសរើសឯកសារត្រឹមត្រូវ។ ឯកសារដែលជារូបភាពស្កេន មិនអាចអានបានឡើយ។',
    en: 'There are no words in this file. Check that it is the right one; pictures of pages cannot be read.',
  },
  'file-not-what-it-claims': {
    status: 422,
    km: 'ឈ្មោះឯកសារបញ្ចប់ដោយ {claimed} ប៉ុន្តែខាងក្នុងមិនមែនជាប្រភេទនេះទេ។ សូមបើកវា ហើយរក្សាទុកជា .docx, .md ឬ .txt រួចបញ្ជូនម្តងទៀត។',
    en: 'The name ends in {claimed} but the file is of another kind. Open it, save it as .docx, .md or .txt, and send that.',
  },
  'file-kind-unread': {
    status: 415,
    km: 'ប្រភេទឯកសារ {kind} មិនទាន់អាចអាននៅទីនេះបានទេ។ សូមរក្សាទុកជា .docx, .md ឬ .txt រួចបញ្ជូនម្តងទៀត។',
    en: 'Files of the kind {kind} cannot be read here yet. Save the text as .docx, .md or .txt and send that.',
  },
  'file-old-word': {
    status: 415,
    km: 'នេះជាឯកសារ Word ជំនាន់ចាស់ (.doc)។ សូមបើកវាក្នុង Word ឬ LibreOffice រក្សាទុកជា .docx រួចបញ្ជូនម្តងទៀត។',
    en: 'This is a Word file of the old kind (.doc). Open it in Word or LibreOffice, save it as .docx, and send that.',
  },
  'file-encrypted': {
    status: 422,
    km: 'ឯកសារនេះត្រូវបានការពារដោយពាក្យសម្ងាត់។ សូមដកពាក្យសម្ងាត់ចេញ រក្សាទុក រួចបញ្ជូនម្តងទៀត។',
    en: 'This file is protected by a password. Remove the password, save it, and send it again.',
  },
  'file-damaged': {
    status: 422,
    km: 'ឯកសារនេះខូច ឬមិនពេញលេញ។ សូមបើកវាក្នុង Word ឬ LibreOffice រក្សាទុកជាឯកសារថ្មី រួចបញ្ជូនម្តងទៀត។',
    en: 'This file is damaged or incomplete. Open it in Word or LibreOffice, save it anew, and send the new one.',
  },
  'file-unsafe-archive': {
    status: 422,
    km: 'ឯកសារ .docx នេះត្រូវបានវេចខ្ចប់ខុសពីធម្មតា ({problem}) ដូច្នេះវាមិនត្រូវបានបើកទេ។ សូមរក្សាទុកជាឯកសារថ្មីក្នុង Word ឬ LibreOffice។',
    en: 'This .docx is packed in a way no word processor does ({problem}), so it was not opened. Save it anew in Word or LibreOffice.',
  },
  'file-has-doctype': {
    status: 422,
    km: 'ឯកសារនេះមានផ្នែក DOCTYPE ដែលមិនត្រូវបានអនុញ្ញាត។ សូមរក្សាទុកជាឯកសារថ្មីក្នុង Word ឬ LibreOffice រួចបញ្ជូនម្តងទៀត។',
    en: 'This file carries a DOCTYPE, which is not allowed. Save it anew in Word or LibreOffice and send the new one.',
  },
  'file-nested-too-deep': {
    status: 422,
    km: 'ឯកសារនេះមានផ្នែកដាក់ក្នុងគ្នាច្រើនជាន់ពេក។ សូមចម្លងអត្ថបទទៅឯកសារថ្មី រួចបញ្ជូនម្តងទៀត។',
    en: 'The parts of this file lie inside each other far too deep. Copy the text into a new file and send that.',
  },
  'file-line-too-long': {
    status: 422,
    km: 'ឯកសារនេះមានកថាខណ្ឌវែងជាង {limit} តួអក្សរ។ សូមបំបែកកថាខណ្ឌនោះ រួចបញ្ជូនម្តងទៀត។',
    en: 'A paragraph of this file is longer than {limit} characters. Break it up and send the file again.',
  },
  'file-too-many-clauses': {
    status: 422,
    km: 'ឯកសារនេះមានច្រើនជាង {limit} ផ្នែក។ សូមបំបែកជាឯកសារច្រើន រួចបញ្ជូនម្តងមួយៗ។',
    en: 'This file has more than {limit} clauses. Split it into several files and send them one by one.',
  },
  'file-too-slow': {
    status: 422,
    km: 'ការអានឯកសារនេះចំណាយពេលលើសពី {limit} វិនាទី ដូច្នេះត្រូវបានបញ្ឈប់។ សូមបំបែកជាឯកសារតូចៗ ឬរក្សាទុកជា .txt រួចបញ្ជូនម្តងទៀត។',
    en: 'Reading this file took longer than {limit} seconds and was stopped. Split it, or save it as .txt, and send it again.',
  },
  'file-too-heavy': {
    status: 422,
    km: 'ការអានឯកសារនេះត្រូវការអង្គចងចាំច្រើនពេក ដូច្នេះត្រូវបានបញ្ឈប់។ សូមបំបែកជាឯកសារតូចៗ រួចបញ្ជូនម្តងទៀត។',
    en: 'Reading this file needed too much memory and was stopped. Split it into smaller files and send them.',
  },
  'file-unknown-encoding': {
    status: 422,
    km: 'តួអក្សរក្នុងឯកសារនេះមិនមែនជា UTF-8 ទេ។ សូមរក្សាទុកម្តងទៀតដោយជ្រើសរើស UTF-8 រួចបញ្ជូន។',
    en: 'The letters in this file are not in UTF-8. Save it again choosing the encoding UTF-8, and send that.',
  },
  'file-legacy-khmer': {
    status: 422,
    km: 'អត្ថបទនេះវាយដោយពុម្ពអក្សរខ្មែរចាស់ (Limon ឬ ABC) មិនមែនយូនីកូដទេ។ សូមបំប្លែងជាខ្មែរយូនីកូដ ពិនិត្យមើលអត្ថបទដែលបានបំប្លែង រួចបញ្ជូនម្តងទៀត។',
    en: 'This text is typed in an old Khmer font (Limon or ABC) and not in Unicode. Convert it to Khmer Unicode, check the converted text, and send that.',
  },
} satisfies RefusalTexts;
