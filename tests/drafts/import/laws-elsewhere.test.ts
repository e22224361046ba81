// Laws in the forms of several countries and ministries: what is an article, what is its heading, what stands inside.
import { describe, expect, it } from 'vitest';
import { outline, readLines } from './outline.js';

describe('an instrument of a Cambodian ministry', () => {
  it('has ប្រការ for articles, recitals with dashes, and ends its title before the minister', async () => {
    const law = await readLines(
      'ព្រះរាជាណាចក្រកម្ពុជា',
      'ជាតិ សាសនា ព្រះមហាក្សត្រ',
      'ប្រកាស',
      'ស្តីពី',
      'ការប្រមូលពន្ធ',
      'រដ្ឋមន្ត្រីក្រសួងសេដ្ឋកិច្ច និងហិរញ្ញវត្ថុ',
      '- បានឃើញរដ្ឋធម្មនុញ្ញ',
      'សម្រេច',
      'ប្រការ ១.-',
      'ប្រកាសនេះកំណត់ពន្ធ។',
      'ប្រការ ២ ស្ទួន.-',
      'អ្នកបង់មាន៖',
      '១ - ម្ចាស់',
      '២ - អ្នកជួល',
    );
    expect(law.title).toBe('ប្រកាស ស្តីពី ការប្រមូលពន្ធ');
    expect(outline(law).slice(7)).toEqual([
      'preamble',
      'preamble/point-1 | - | បានឃើញរដ្ឋធម្មនុញ្ញ',
      'preamble/paragraph-1 | សម្រេច',
      'article-1 | ប្រការ ១ | ប្រកាសនេះកំណត់ពន្ធ។',
      'article-2-bis | ប្រការ ២ ស្ទួន | អ្នកបង់មាន៖',
      'article-2-bis/point-1 | ១ - | ម្ចាស់',
      'article-2-bis/point-2 | ២ - | អ្នកជួល',
    ]);
  });

  it('may name its government above the title and again above the recitals', async () => {
    const law = await readLines(
      'រាជរដ្ឋាភិបាលកម្ពុជា',
      'អនុក្រឹត្យ',
      'ស្តីពីសំណល់',
      'រាជរដ្ឋាភិបាលកម្ពុជា',
      '- បានឃើញរដ្ឋធម្មនុញ្ញ',
      'មាត្រា ១.-',
      'សំណល់ជាវត្ថុ។',
    );
    expect(law.title).toBe('អនុក្រឹត្យ ស្តីពីសំណល់');
    expect(law.clauses.filter(({ parent }) => parent === null).map(({ id }) => id)).toEqual([
      'preface',
      'preamble',
      'article-1',
    ]);
  });

  it('may call paragraphs and points by their words, and count inside letters', async () => {
    const law = await readLines(
      'មាត្រា ៣ ស្ទួន ពីរ៖ វិសាលភាព',
      'កថាខណ្ឌទី ១៖ អនុវត្តចំពោះមន្ត្រី។',
      'កថាខណ្ឌទី ២៖ មិនអនុវត្តចំពោះ៖',
      'ចំណុច ក. កងទ័ព',
      'ចំណុច ខ. នគរបាល',
      'មាត្រា ៤',
      'ក. រាជធានី៖',
      'ក.១. ខណ្ឌ',
      'ក.២. សង្កាត់',
      'ខ. ខេត្ត',
      'ឧបសម្ព័ន្ធ ១ នៃអនុក្រឹត្យលេខ ៨៧',
      'តារាង',
    );
    expect(outline(law)).toEqual([
      'article-3-bis-2 | មាត្រា ៣ ស្ទួន ពីរ | វិសាលភាព',
      'article-3-bis-2/paragraph-1 | កថាខណ្ឌទី ១ | អនុវត្តចំពោះមន្ត្រី។',
      'article-3-bis-2/paragraph-2 | កថាខណ្ឌទី ២ | មិនអនុវត្តចំពោះ៖',
      'article-3-bis-2/paragraph-2/point-ka | ចំណុច ក | កងទ័ព',
      'article-3-bis-2/paragraph-2/point-kha | ចំណុច ខ | នគរបាល',
      'article-4 | មាត្រា ៤',
      'article-4/point-ka | ក. | រាជធានី៖',
      'article-4/point-ka/subpoint-ka-1 | ក.១. | ខណ្ឌ',
      'article-4/point-ka/subpoint-ka-2 | ក.២. | សង្កាត់',
      'article-4/point-kha | ខ. | ខេត្ត',
      'annex-1 | ឧបសម្ព័ន្ធ ១ | នៃអនុក្រឹត្យលេខ ៨៧',
      'annex-1/paragraph-1 | តារាង',
    ]);
  });
});

describe('the sign §', () => {
  it('numbers paragraphs where it begins anew in every article', async () => {
    const law = await readLines(
      'Art. 2. § 1er. Il faut entendre par :',
      '1° ministre : le ministre ;',
      '§ 2. Le Roi peut.',
      'Art. 3/1. § 1er. Texte un.',
      '§ 2. Texte deux.',
    );
    expect(outline(law)).toEqual([
      'article-2 | Art. 2',
      'article-2/paragraph-1 | § 1er | Il faut entendre par :',
      'article-2/paragraph-1/point-1 | 1° | ministre : le ministre ;',
      'article-2/paragraph-2 | § 2 | Le Roi peut.',
      'article-3-1 | Art. 3/1',
      'article-3-1/paragraph-1 | § 1er | Texte un.',
      'article-3-1/paragraph-2 | § 2 | Texte deux.',
    ]);
  });

  it('numbers articles where it runs through, before or after its number', async () => {
    const law = await readLines(
      '1 kap. Inledning',
      '1 § Denna lag gäller.',
      '2 § Den är kort.',
      '2 kap. Krav',
      '3 § Slut.',
    );
    expect(outline(law)).toEqual([
      'chapter-1 | 1 kap. | Inledning',
      'chapter-1/article-1 | 1 § | Denna lag gäller.',
      'chapter-1/article-2 | 2 § | Den är kort.',
      'chapter-2 | 2 kap. | Krav',
      'chapter-2/article-3 | 3 § | Slut.',
    ]);
  });
});

describe('what stands behind the number of an article', () => {
  it('is its heading although it ends with a full stop, where every article has one and words follow', async () => {
    const law = await readLines(
      'Artículo 1. Objeto de la ley.',
      'La presente ley tiene por objeto la pesca.',
      'Artículo 2.º Ámbito.',
      'Se aplica a todos.',
      'Artículo 3º.- Datos.',
      'Los datos serán exactos.',
    );
    expect(outline(law)).toEqual([
      'article-1 | Artículo 1 | Objeto de la ley. | La presente ley tiene por objeto la pesca.',
      'article-2 | Artículo 2.º | Ámbito. | Se aplica a todos.',
      'article-3 | Artículo 3º | Datos. | Los datos serán exactos.',
    ]);
  });

  it('is its text where nothing else follows', async () => {
    const law = await readLines('มาตรา ๑ พระราชบัญญัตินี้', 'มาตรา ๒ ให้ใช้บังคับ', 'มาตรา ๓ ให้มีคณะกรรมการ', '(๑) ประธาน');
    expect(law.clauses.map(({ heading }) => heading)).toEqual([null, null, null, null]);
  });

  it('is a sentence without anything between, where the number is the one that comes next', async () => {
    const law = await readLines(
      'Article 1 This law defines the management of forests.',
      'Article 2 The Government ensures customary rights.',
      'Article 1 of this law applies here as well.',
      'Article 3 Nothing else is needed.',
      'Article 4 [Repealed]',
    );
    expect(outline(law)).toEqual([
      'article-1 | Article 1 | This law defines the management of forests.',
      'article-2 | Article 2',
      'article-2/paragraph-1 | The Government ensures customary rights.',
      'article-2/paragraph-2 | Article 1 of this law applies here as well.',
      'article-3 | Article 3 | Nothing else is needed.',
      'article-4 | Article 4 | [Repealed]',
    ]);
  });

  it('is parted from the words by a dash', async () => {
    const law = await readLines(
      'CHAPTER I',
      'GENERAL PROVISIONS',
      'SECTION 1. Short Title. – This Act shall be known as the Bee Act.',
      'SEC. 2. Declaration of Policy. – It is the policy of the State to protect bees.',
    );
    expect(outline(law)).toEqual([
      'chapter-1 | CHAPTER I | GENERAL PROVISIONS',
      'chapter-1/section-1 | SECTION 1 | Short Title | This Act shall be known as the Bee Act.',
      'chapter-1/section-2 | SEC. 2 | Declaration of Policy | It is the policy of the State to protect bees.',
    ]);
  });
});

describe('an Act whose sections have a number and nothing else', () => {
  it('is counted one by one from its enacting words on', async () => {
    const law = await readLines(
      'BEE ACT 2018',
      'Be it enacted by the Parliament as follows:',
      '1. (1) This Act may be cited as the Bee Act.',
      '(2) It comes into operation at once.',
      '2. Interpretation.—In this Act a bee is an insect.',
      '3. The old Act is repealed.',
    );
    expect(outline(law).slice(4)).toEqual([
      'section-1 | 1.',
      'section-1/paragraph-1 | (1) | This Act may be cited as the Bee Act.',
      'section-1/paragraph-2 | (2) | It comes into operation at once.',
      'section-2 | 2. | Interpretation | In this Act a bee is an insect.',
      'section-3 | 3. | The old Act is repealed.',
    ]);
  });
});

describe('a reference', () => {
  it('at the head of a line opens no level', async () => {
    const law = await readLines(
      'Section 1. Privilege',
      'Nobody is excused.',
      'Section 33B applies to information provided under section 31A.',
      'Subsection (6) does not apply in respect of the price of any goods.',
      'Section 2. Protection',
      'Everybody is protected.',
    );
    expect(law.clauses.map(({ kind }) => kind)).toEqual(['section', 'paragraph', 'paragraph', 'paragraph', 'section']);
  });
});

describe('an annex', () => {
  it('is named by what it belongs to, or stands in the plural above several', async () => {
    const law = await readLines(
      '§ 256',
      'Účinnosť je stanovená.',
      'Príloha k zákonu č. 311/2001 Z. z.',
      'Stupne náročnosti.',
      'ANNEXES',
      'Lists.',
    );
    expect(outline(law).slice(1)).toEqual([
      'annex-1 | Príloha k zákonu č. 311/2001 Z. z.',
      'annex-1/paragraph-1 | Stupne náročnosti.',
      'annex-2 | ANNEXES',
      'annex-2/paragraph-1 | Lists.',
    ]);
  });
});
