// Words of two things a statement may have besides its own: other words for the draft's, and the paper on which hands
// or thumbs agreed.
import type { Text } from '../say.js';

export const besideWords = {
  insteadHint: {
    km: 'ជំនួសពាក្យដែលបានចម្លងពីសេចក្តីព្រាង។ ទុកទំនេរ បើក្រុមមិនស្នើកែពាក្យ។ ពាក្យរបស់ក្រុមគឺជាហេតុផល។',
    en: 'For the words copied from the draft. Leave it empty to propose none. The group’s own words are the reason.',
  },
  keeper: { km: 'ក្រដាសនៅជាមួយតួនាទីណាក្នុងក្រុម?', en: 'With which office of the group does the paper lie?' },
  keeperHint: {
    km: 'សរសេរតួនាទី មិនមែនឈ្មោះ ដូចជា “ហេរញ្ញិក”។ ឃើញតែក្នុងបន្ទប់។',
    en: 'An office, not a name, such as “the treasurer”. Only the room sees it.',
  },
  keeperIs: { km: 'ក្រដាសនៅជាមួយ៖ {keeper}', en: 'The paper lies with: {keeper}' },
} satisfies Record<string, Text>;
