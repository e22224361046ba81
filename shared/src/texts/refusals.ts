// The refusals that belong to no domain: form of the request, rights in general, outages.
import type { RefusalTexts } from '../ground/errors.js';

export const commonRefusals = {
  'not-found': {
    status: 404,
    km: 'រកមិនឃើញទំព័រ ឬឯកសារនេះទេ។ សូមពិនិត្យអាសយដ្ឋាន ឬត្រឡប់ទៅទំព័រដើម។',
    en: 'There is nothing at this address, or it is not public. Check the address or go back to the home page.',
  },
  'malformed-request': {
    status: 400,
    km: 'សំណើនេះមិនត្រឹមត្រូវត្រង់ {field}។ សូមផ្ទុកទំព័រឡើងវិញ ហើយព្យាយាមម្តងទៀត។',
    en: 'The request is not in the expected form at {field}: {problem}. Reload the page and try again.',
  },
  'wrong-content-type': {
    status: 415,
    km: 'ទម្រង់ទិន្នន័យនេះមិនត្រូវបានទទួលនៅទីនេះទេ។ សូមផ្ញើជា {expected}។',
    en: 'This form of content is not accepted here. Send it as {expected}.',
  },
  'too-large': {
    status: 413,
    km: 'ទិន្នន័យធំពេក។ ទំហំអតិបរមាគឺ {limit}។ សូមបំបែក ឬបន្ថយទំហំ ហើយផ្ញើម្តងទៀត។',
    en: 'This is too large. The limit is {limit}. Make it smaller or split it, then send it again.',
  },
  'too-many-requests': {
    status: 429,
    km: 'មានការផ្ញើច្រើនពេកក្នុងពេលខ្លី។ អត្ថបទរបស់លោកអ្នកនៅរក្សាទុក។ សូមព្យាយាមម្តងទៀតក្រោយ {n} វិនាទី។',
    en: 'Too much was sent in a short time. Your words are kept here. Please try again in {n} seconds.',
    one: 'Too much was sent in a short time. Your words are kept here. Please try again in one second.',
  },
  'sign-in-first': {
    status: 401,
    km: 'សូមចូលគណនីជាមុនសិន។ អ្វីដែលលោកអ្នកបានសរសេរនៅរក្សាទុកក្នុងឧបករណ៍នេះ។',
    en: 'Please sign in first. What you have written is kept on this device.',
  },
  'not-allowed': {
    status: 403,
    km: 'តួនាទីរបស់លោកអ្នកមិនអនុញ្ញាតឱ្យធ្វើសកម្មភាពនេះទេ។ សូមទាក់ទងអ្នកគ្រប់គ្រងប្រព័ន្ធ ប្រសិនបើលោកអ្នកគួរមានសិទ្ធិនេះ។',
    en: 'Your role does not allow this. If it should, ask the administrator of this site to give you the right.',
  },
  'foreign-origin': {
    status: 403,
    km: 'សំណើនេះមិនមែនមកពីគេហទំព័រនេះទេ។ សូមបើកទំព័រដោយផ្ទាល់ ហើយព្យាយាមម្តងទៀត។',
    en: 'This request did not come from this site. Open the page itself and try again.',
  },
  'form-expired': {
    status: 403,
    km: 'ទម្រង់នេះផុតសុពលភាពហើយ។ សូមផ្ទុកទំព័រឡើងវិញ ហើយផ្ញើម្តងទៀត។ អត្ថបទរបស់លោកអ្នកមាននៅខាងក្រោម។',
    en: 'This form has expired. Reload the page and send it again; your words are below.',
  },
  unavailable: {
    status: 503,
    km: 'ប្រព័ន្ធមិនអាចឆ្លើយបានមួយភ្លែត។ គ្មានអ្វីបាត់បង់ទេ។ សូមព្យាយាមម្តងទៀតក្នុងពេលបន្តិចទៀត។',
    en: 'The site cannot answer for the moment. Nothing is lost. Please try again shortly.',
  },
} satisfies RefusalTexts;
