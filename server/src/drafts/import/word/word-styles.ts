// What a Word file says about its styles: heading level, bold, centred, and the list a style belongs to, each found
// along the chain of styles it is based on.
import { readXml } from '../xml-events.js';

export interface WordStyle {
  name: string;
  basedOn?: string;
  outlineLevel?: number;
  isBold?: boolean;
  isCentred?: boolean;
  numberId?: string;
  numberLevel?: number;
}

/** True unless the attribute switches the property off. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

const CHAIN_MAX = 30;

/** Word keeps its own styles under English names in every language; other programs translate them. */
const HEADING_NAME =
  /^(?:heading|titre|überschrift|título|titulo|titolo|kop|nadpis|nagłówek|rubrik|overskrift|otsikko|címsor|заголовок|tiêu đề|judul|หัวเรื่อง) ?(\d)$/u;
const TITLE_NAMES = new Set(['title', 'titre', 'titel', 'título', 'titolo', 'název', 'názov', 'tytuł', 'название']);

export class WordStyles {
  private styles = new Map<string, WordStyle>();

  constructor(xml: Buffer | null) {
    if (xml) this.read(xml);
  }

  private read(xml: Buffer): void {
    let style: WordStyle | null = null;
    let isChange = 0;
    readXml(xml, {
      open: (name, attributes) => {
        if (name.endsWith('Change')) isChange += 1;
        if (isChange > 0) return;
        if (name === 'style') {
          style = { name: '' };
          this.styles.set(attributes.styleId ?? '', style);
        }
        if (!style) return;
        const { val } = attributes;
        if (name === 'name') style.name = (val ?? '').toLowerCase();
        else if (name === 'basedOn' && val !== undefined) style.basedOn = val;
        else if (name === 'outlineLvl') style.outlineLevel = Number(val) + 1;
        else if (name === 'b') style.isBold = isOn(val);
        else if (name === 'bCs') style.isBold ??= isOn(val);
        else if (name === 'jc') style.isCentred = val === 'center';
        else if (name === 'numId' && val !== undefined) style.numberId = val;
        else if (name === 'ilvl') style.numberLevel = Number(val);
      },
      close: (name) => {
        if (name.endsWith('Change')) isChange -= 1;
        else if (name === 'style') style = null;
      },
    });
  }

  private chain(id: string | undefined): WordStyle[] {
    const chain: WordStyle[] = [];
    for (let style = this.styles.get(id ?? ''); style && chain.length < CHAIN_MAX; ) {
      chain.push(style);
      style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn);
    }
    return chain;
  }

  /** One property of a style, its own or the nearest it inherits. */
  find<K extends keyof WordStyle>(id: string | undefined, property: K): WordStyle[K] | undefined {
    return this.chain(id).find((style) => style[property] !== undefined)?.[property];
  }

  /** Heading level 1 to 9 of a style, by its outline level or by the name that word processors know. */
  headingLevel(id: string | undefined): number | undefined {
    for (const style of this.chain(id)) {
      if (style.outlineLevel !== undefined) return style.outlineLevel <= 9 ? style.outlineLevel : undefined;
      const named = HEADING_NAME.exec(style.name);
      if (named) return Number(named[1]);
    }
    // Some programs name a style they do not describe.
    const named = this.styles.has(id ?? '') ? null : HEADING_NAME.exec((id ?? '').toLowerCase());
    return named ? Number(named[1]) : undefined;
  }

  isTitle(id: string | undefined): boolean {
    return this.chain(id).some(({ name }) => TITLE_NAMES.has(name));
  }

  isContents(id: string | undefined): boolean {
    return this.chain(id).some(({ name }) => /^(?:toc|table of figures|contents|index heading)\b/u.test(name));
  }
}
