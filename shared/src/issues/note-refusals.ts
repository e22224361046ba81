// The refusals of what is said of an issue beside its moves: addressing it to another body, and the one reply of
// whoever raised it alone.
import type { RefusalTexts } from '../ground/errors.js';

export const noteRefusals = {
  'issue-address-not-yours': {
    status: 403,
    km: 'មានតែលេខាធិការដ្ឋាន ឬក្រុមដែលលើកបញ្ហានេះទេ ដែលអាចស្នើវាទៅស្ថាប័នផ្សេង។ សូមសួរលេខាធិការដ្ឋាន។',
    en: 'Only the secretariat, or the group that raised it, addresses an issue to another body. Ask the secretariat.',
  },
  'issue-address-not-now': {
    status: 409,
    km: 'បច្ចុប្បន្ន បញ្ហានេះមិនរង់ចាំស្ថាប័នណាទេ។ ស្ថាប័នត្រូវជ្រើសរើសនៅពេលស្នើដំណោះស្រាយ ឬស្នើដាក់ក្នុងរបៀបវារៈ។',
    en: 'The issue waits for no body now. One is named with its solution, or when the agenda is asked for.',
  },
  'issue-body-is-there': {
    status: 409,
    km: 'ស្ថាប័នដែលត្រូវឆ្លើយ ឬអ្នកទទួលបន្តពីវា នៅមានក្នុងបញ្ជី។ បើត្រូវស្នើទៅស្ថាប័នផ្សេង សូមសួរលេខាធិការដ្ឋាន។',
    en: 'The body that is asked, or one that took over from it, is in the register. If another should be asked, tell the secretariat.',
  },
  'issue-body-same': {
    status: 400,
    km: 'បញ្ហានេះស្ថិតនៅស្ថាប័ននោះរួចហើយ។ សូមជ្រើសរើសស្ថាប័នផ្សេង។',
    en: 'The issue is addressed to that body already. Choose another one.',
  },
  'issue-nothing-to-reply': {
    status: 409,
    km: 'គ្មានស្ថាប័នណាបដិសេធបញ្ហានេះទេ ដូច្នេះមិនទាន់មានអ្វីត្រូវឆ្លើយតបទេ។ សូមមើលលើទំព័រថាវាដល់ណា។',
    en: 'No body has declined this issue, so there is nothing to reply to. Its page says where it stands.',
  },
  'issue-group-replies': {
    status: 403,
    km: 'ក្រុមមួយបានទទួលបញ្ហានេះ ដូច្នេះក្រុមនោះជាអ្នកឆ្លើយតប។ សូមទាក់ទងក្រុម។',
    en: 'A group has taken this issue up, so it is the group that replies. Turn to the group.',
  },
  'issue-replied-already': {
    status: 409,
    km: 'បានឆ្លើយតបចំពោះការមិនទទួលនេះម្តងរួចហើយ។ ចម្លើយតបនោះបង្ហាញលើទំព័របញ្ហា។',
    en: 'This refusal has been replied to once already. The reply stands on the page of the issue.',
  },
} satisfies RefusalTexts;
