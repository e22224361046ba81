// The people and bodies of the demo. The two public bodies with a draft and that of a province are real, all others and
// every person are invented. Ministries change their names, so a body carries each name it had with its first day under
// it.
import type { OrganisationKind } from '@sala/shared/accounts/contract.js';
import type { ProvinceCode } from '@sala/shared/texts/provinces.js';
import type { Role } from '@sala/shared/ground/viewer.js';
import { type BothLanguages, both } from './demo-law.js';

export type LawKey = 'aquaculture' | 'sme';

export interface DemoBody {
  kind: OrganisationKind;
  /** Oldest first. */
  names: { name: BothLanguages; fromOn: string }[];
  /** Where it is; of a public body the province whose own authority it is. */
  province?: ProvinceCode;
  /** Whether a group is registered; said of groups only, and never a condition for speaking. */
  isRegistered?: boolean;
}

const named = (fromOn: string, km: string, en: string) => [{ name: both(km, en), fromOn }];

export const bodies = {
  'fisheries-administration': {
    kind: 'administration',
    names: named('2006-05-21', 'រដ្ឋបាលជលផល', 'Fisheries Administration'),
  },
  'industry-ministry': {
    kind: 'ministry',
    // Royal Kram NS/RKM/1213/018 of 9 December 2013 and NS/RKM/0320/009 of 26 March 2020.
    names: [
      ...named('2013-12-09', 'ក្រសួងឧស្សាហកម្ម និងសិប្បកម្ម', 'Ministry of Industry and Handicraft'),
      ...named(
        '2020-03-26',
        'ក្រសួងឧស្សាហកម្ម វិទ្យាសាស្ត្រ បច្ចេកវិទ្យា និងនវានុវត្តន៍',
        'Ministry of Industry, Science, Technology and Innovation',
      ),
    ],
  },
  'dialogue-secretariat': {
    kind: 'public-agency',
    names: named('2021-01-04', 'លេខាធិការដ្ឋានកិច្ចសន្ទនាវិស័យសាធារណៈ និងឯកជន', 'Public-Private Dialogue Secretariat'),
  },
  'kampong-chhnang-administration': {
    kind: 'local-authority',
    // Law on the Administrative Management of the Capital, Provinces, Municipalities, Districts and Khans, 24 May 2008.
    names: named('2008-05-24', 'រដ្ឋបាលខេត្តកំពង់ឆ្នាំង', 'Kampong Chhnang Provincial Administration'),
    province: '04',
  },
  'sesan-cooperative': {
    kind: 'cooperative',
    names: named('2016-02-15', 'សហគមន៍កសិកម្មចិញ្ចឹមត្រីសេសាន', 'Sesan Fish Farming Cooperative'),
    province: '19',
    isRegistered: true,
  },
  'cage-farmers': {
    kind: 'association',
    names: named('2018-06-11', 'សមាគមអ្នកចិញ្ចឹមត្រីក្នុងបែ កំពង់ឆ្នាំង', "Kampong Chhnang Cage Farmers' Association"),
    province: '04',
    isRegistered: true,
  },
  'tonle-touch-group': {
    kind: 'working-group',
    names: named('2022-05-09', 'ក្រុមអ្នកចិញ្ចឹមត្រីទន្លេតូច', "Tonle Touch Fish Farmers' Group"),
    province: '03',
    isRegistered: false,
  },
  'green-pond-women': {
    kind: 'working-group',
    names: named('2023-03-08', 'ក្រុមស្ត្រីចិញ្ចឹមត្រីស្រះបៃតង', "Green Pond Women's Fish Farming Group"),
    province: '14',
    isRegistered: false,
  },
  'feed-traders': {
    kind: 'association',
    names: named('2015-09-21', 'សមាគមអ្នកលក់ចំណីត្រី', "Fish Feed Traders' Association"),
    province: '12',
    isRegistered: true,
  },
  'sme-association': {
    kind: 'association',
    names: named(
      '2012-11-05',
      'សមាគមសហគ្រាសធុនតូច និងមធ្យមខេត្តបាត់ដំបង',
      'Battambang Small and Medium Enterprise Association',
    ),
    province: '02',
    isRegistered: true,
  },
  'sophea-fish-products': {
    kind: 'firm',
    names: named('2017-04-24', 'សិប្បកម្មផលិតផលត្រីសុភា', 'Sophea Fish Products'),
    province: '03',
  },
  'development-partner': {
    kind: 'partner',
    names: named('2010-01-18', 'ភាពជាដៃគូសហគ្រាសមេគង្គ', 'Mekong Enterprise Partnership'),
  },
} satisfies Record<string, DemoBody>;
export type BodyKey = keyof typeof bodies;

export interface DemoPerson {
  honorific: BothLanguages;
  /** Family name first, in both scripts. */
  name: BothLanguages;
  email: string;
  body: BodyKey;
  role: Role;
  /** The one law the role is for; absent where it is for all. */
  law?: LawKey;
  /** Also may speak in comments under the body's name. */
  speaksForBody?: boolean;
}

const mr = both('លោក', 'Mr');
const ms = both('លោកស្រី', 'Ms');

export const people = {
  'keo-sopheap': {
    honorific: ms,
    name: both('កែវ សុភាព', 'Keo Sopheap'),
    email: 'keo.sopheap@sala.example',
    body: 'fisheries-administration',
    role: 'drafting-lead',
    law: 'aquaculture',
  },
  'bun-sovann': {
    honorific: mr,
    name: both('ប៊ុន សុវណ្ណ', 'Bun Sovann'),
    email: 'bun.sovann@sala.example',
    body: 'fisheries-administration',
    role: 'drafter',
    law: 'aquaculture',
    speaksForBody: true,
  },
  'heng-vibol': {
    honorific: both('ឯកឧត្តម', 'H.E.'),
    name: both('ហេង វិបុល', 'Heng Vibol'),
    email: 'heng.vibol@sala.example',
    body: 'fisheries-administration',
    role: 'signing-official',
    law: 'aquaculture',
  },
  'tep-samnang': {
    honorific: mr,
    name: both('ទេព សំណាង', 'Tep Samnang'),
    email: 'tep.samnang@sala.example',
    body: 'industry-ministry',
    role: 'drafting-lead',
    law: 'sme',
  },
  'ouk-sokha': {
    honorific: both('លោកជំទាវ', 'H.E.'),
    name: both('អ៊ុក សុខា', 'Ouk Sokha'),
    email: 'ouk.sokha@sala.example',
    body: 'industry-ministry',
    role: 'signing-official',
    law: 'sme',
  },
  'nhem-sarin': {
    honorific: mr,
    name: both('ញឹម សារិន', 'Nhem Sarin'),
    email: 'nhem.sarin@sala.example',
    body: 'kampong-chhnang-administration',
    role: 'signing-official',
  },
  'sok-piseth': {
    honorific: mr,
    name: both('សុខ ពិសិដ្ឋ', 'Sok Piseth'),
    email: 'sok.piseth@sala.example',
    body: 'dialogue-secretariat',
    role: 'moderator',
  },
  'chhim-bopha': {
    honorific: ms,
    name: both('ឈឹម បុប្ផា', 'Chhim Bopha'),
    email: 'chhim.bopha@sala.example',
    body: 'dialogue-secretariat',
    role: 'secretariat',
  },
  'ly-makara': {
    honorific: mr,
    name: both('លី មករា', 'Ly Makara'),
    email: 'ly.makara@sala.example',
    body: 'dialogue-secretariat',
    role: 'administrator',
  },
  'um-sreypov': {
    honorific: ms,
    name: both('អ៊ុំ ស្រីពៅ', 'Um Sreypov'),
    email: 'um.sreypov@sala.example',
    body: 'development-partner',
    role: 'observer',
  },
  'chea-sophea': {
    honorific: ms,
    name: both('ជា សុភា', 'Chea Sophea'),
    email: 'chea.sophea@sala.example',
    body: 'sophea-fish-products',
    role: 'contributor',
    speaksForBody: true,
  },
  'nuon-veasna': {
    honorific: mr,
    name: both('នួន វាសនា', 'Nuon Veasna'),
    email: 'nuon.veasna@sala.example',
    body: 'feed-traders',
    role: 'contributor',
    speaksForBody: true,
  },
  'mao-theara': {
    honorific: mr,
    name: both('ម៉ៅ ធារ៉ា', 'Mao Theara'),
    email: 'mao.theara@sala.example',
    body: 'sesan-cooperative',
    role: 'contributor',
    speaksForBody: true,
  },
  'yin-sokny': {
    honorific: ms,
    name: both('យិន សុខនី', 'Yin Sokny'),
    email: 'yin.sokny@sala.example',
    body: 'cage-farmers',
    role: 'contributor',
    speaksForBody: true,
  },
  'long-sophal': {
    honorific: mr,
    name: both('ឡុង សុផល', 'Long Sophal'),
    email: 'long.sophal@sala.example',
    body: 'tonle-touch-group',
    role: 'contributor',
    speaksForBody: true,
  },
  'prom-sreyneang': {
    honorific: ms,
    name: both('ព្រំ ស្រីនាង', 'Prom Sreyneang'),
    email: 'prom.sreyneang@sala.example',
    body: 'green-pond-women',
    role: 'contributor',
    speaksForBody: true,
  },
  'meas-channy': {
    honorific: ms,
    name: both('មាស ចាន់នី', 'Meas Channy'),
    email: 'meas.channy@sala.example',
    body: 'sme-association',
    role: 'contributor',
    speaksForBody: true,
  },
} satisfies Record<string, DemoPerson>;
export type PersonKey = keyof typeof people;

/** Known to everybody, so the demo is for development only. */
export const demoPassword = 'sala-demo-hall';

/** The office at which one body is reached, and how; both are invented. */
export const focalPoint = {
  by: 'bun-sovann' as PersonKey,
  body: 'fisheries-administration' as BodyKey,
  office: both('ការិយាល័យទំនាក់ទំនងអាជីវកម្ម', 'Business Relations Office'),
  contact: 'business@fisheries.example',
  daysAgo: 60,
};
