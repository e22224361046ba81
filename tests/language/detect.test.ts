// Which language a text is in, and Khmer from the time before Unicode (K07).
import { isLegacyKhmer, languageOf } from '@sala/shared/language/detect.js';
import { describe, expect, test } from 'vitest';

test.each([
  ['ច្បាប់ស្តីពីវារីវប្បកម្ម', 'km'],
  ['ច្បាប់ស្តីពី SME និង Startup', 'km'],
  ['Law on Aquaculture', 'en'],
  ['The word មាត្រា is the Khmer for an article of a law', 'en'],
  ['12 / 3', null],
  ['', null],
  ['法律草案', null],
  ['Закон о рыболовстве', null],
])('%j is %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

describe('Khmer of before Unicode', () => {
  test.each([
    'c,ab; sþIBI sB¢aati',
    'Gnum½tedaysmaCGgÁkarshRbCaCatielIkTIR)aMbI sþIGMBIkarbgáarbT]Rkidæ nigkarRKb;RKgCnelμIs',
    'naTI®kug hav:aNa énRbeTsKuy)a enAéf¶TI 27 Ex sIha dl;éf¶TI 7 Ex kBaØa qñaM 1990',
  ])('is recognised: %s', (text) => {
    expect(isLegacyKhmer(text)).toBe(true);
  });

  test.each([
    ['French', "L'arrêté du 3 août fixe les conditions d'accès à l'aquaculture : 50 % du coût, § 2, alinéa 1er."],
    ['Vietnamese', 'Luật này quy định về hoạt động thủy sản; quyền và nghĩa vụ của tổ chức, cá nhân.'],
    ['Icelandic', 'Það er öllum skylt að afla sér leyfis. Ákvæði þessara laga gilda um það.'],
    ['Danish', 'Ministeren fastsætter nærmere regler om ørred, ål og øvrige fisk; § 3 gælder også.'],
    ['German law', '§ 1 Abs. 2 Satz 3 des Gesetzes (BGBl. I S. 12) gilt für die GmbH und die KGaA entsprechend.'],
    ['names of programs', 'JavaScript, PostgreSQL, GitHub, iPhone, eBay, LaTeX, OpenAPI, TypeScript © 2026'],
    ['Khmer', 'ច្បាប់ស្តីពីសញ្ជាតិ'],
    ['nothing', ''],
  ])('is not seen in %s', (_, text) => {
    expect(isLegacyKhmer(text)).toBe(false);
  });
});
