// Automatic numbers of a Word file, rendered as they are printed: levels, restarts, templates such as "%1.%2", and the
// number formats laws use. Counting is done in document order, as the word processor does it.
import { toKhmerDigits } from '@sala/shared/language/digits.js';
import { readXml } from './xml-events.js';

interface Level {
  format: string;
  /** Pattern of a custom format, such as "១, ២, ៣, ...". */
  custom: string;
  text: string;
  start: number;
  /** Level after whose number this one starts anew; 0 never. */
  restart?: number;
  isLegal?: boolean;
}

interface NumberList {
  abstractId: string;
  startOverrides: Map<number, number>;
  levels: Map<number, Level>;
}

/** Levels of a list in the format. */
const LEVELS = 9;
const KHMER_LETTERS = 'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ';
const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function toRoman(value: number): string {
  let rest = Math.min(value, 3999);
  let text = '';
  for (const [size, letters] of ROMAN) {
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  }
  return text;
}

function toLetters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 20));
}

/** A number in a custom format is known by the first sign of its pattern. */
function formatCustom(value: number, pattern: string): string {
  const first = pattern.split(/[,\s]/u)[0] ?? '';
  if (/[០-៩]/u.test(first)) return toKhmerDigits(String(value).padStart(first.length, '0'));
  if (first === 'ក') return KHMER_LETTERS[(value - 1) % KHMER_LETTERS.length] ?? '';
  return String(value).padStart(/^0*1$/u.test(first) ? first.length : 0, '0');
}

function formatNumber(value: number, level: Level): string {
  switch (level.format) {
    case 'lowerRoman':
      return toRoman(value);
    case 'upperRoman':
      return toRoman(value).toUpperCase();
    case 'lowerLetter':
      return toLetters(value);
    case 'upperLetter':
      return toLetters(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'custom':
      return formatCustom(value, level.custom);
    case 'none':
      return '';
    default:
      return String(value);
  }
}

export class WordNumbering {
  private abstracts = new Map<string, Map<number, Level>>();
  private styleLinks = new Map<string, string>();
  private lists = new Map<string, NumberList>();
  private counters = new Map<string, (number | undefined)[]>();
  private overridden = new Set<string>();

  constructor(xml: Buffer | null) {
    if (xml) this.read(xml);
  }

  private read(xml: Buffer): void {
    let abstractId = '';
    let levels: Map<number, Level> | null = null;
    let level: Level | null = null;
    let list: NumberList | null = null;
    let at = 0;
    readXml(xml, {
      open: (name, attributes) => {
        const { val } = attributes;
        if (name === 'abstractNum') {
          abstractId = attributes.abstractNumId ?? '';
          levels = new Map();
          this.abstracts.set(abstractId, levels);
        } else if (name === 'num') {
          list = { abstractId: '', startOverrides: new Map(), levels: new Map() };
          levels = list.levels;
          this.lists.set(attributes.numId ?? '', list);
        } else if (name === 'abstractNumId' && list) list.abstractId = val ?? '';
        else if (name === 'numStyleLink') this.styleLinks.set(abstractId, val ?? '');
        else if (name === 'lvlOverride') at = Number(attributes.ilvl);
        else if (name === 'startOverride' && list) list.startOverrides.set(at, Number(val));
        else if (name === 'lvl') {
          level = { format: 'decimal', custom: '', text: '', start: 1 };
          levels?.set(Number(attributes.ilvl), level);
        } else if (level) this.readLevel(level, name, attributes.val ?? '', attributes.format ?? '');
      },
      close: (name) => {
        if (name === 'lvl') level = null;
        else if (name === 'num') list = null;
      },
    });
  }

  private readLevel(level: Level, name: string, value: string, custom: string): void {
    if (name === 'numFmt') Object.assign(level, { format: value, custom });
    else if (name === 'lvlText') level.text = value;
    else if (name === 'start') level.start = Number(value) || 0;
    else if (name === 'lvlRestart') level.restart = Number(value);
    else if (name === 'isLgl') level.isLegal = true;
  }

  private levelOf(list: NumberList, at: number): Level | undefined {
    return list.levels.get(at) ?? this.abstracts.get(list.abstractId)?.get(at);
  }

  /** The list a list style stands for; Word keeps the levels with the style's own list. */
  private resolve(numId: string, styleList: (styleId: string) => string | undefined): NumberList | undefined {
    const list = this.lists.get(numId);
    const link = list && this.styleLinks.get(list.abstractId);
    const linked = link === undefined ? undefined : this.lists.get(styleList(link) ?? '');
    return linked ?? list;
  }

  /**
   * Counts one paragraph and returns its number as printed, or null where the list or level does not exist.
   * @param styleList the list of a numbering style, by style id
   */
  next(numId: string, at: number, styleList: (styleId: string) => string | undefined): string | null {
    const list = this.resolve(numId, styleList);
    const level = list && this.levelOf(list, at);
    if (!list || !level) return null;
    const counts = this.counters.get(list.abstractId) ?? [];
    this.counters.set(list.abstractId, counts);
    const override = list.startOverrides.get(at);
    const key = `${numId}/${at}`;
    if (override !== undefined && !this.overridden.has(key)) {
      this.overridden.add(key);
      counts[at] = override;
    } else counts[at] = counts[at] === undefined ? level.start : counts[at] + 1;
    for (let deeper = at + 1; deeper < LEVELS; deeper += 1) {
      const restart = this.levelOf(list, deeper)?.restart;
      if (restart === undefined || (restart > 0 && at < restart)) counts[deeper] = undefined;
    }
    if (level.format === 'bullet') return '•';
    return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const other = Number(digit) - 1;
      const source = this.levelOf(list, other) ?? level;
      const value = counts[other] ?? source.start;
      return formatNumber(value, level.isLegal ? { ...source, format: 'decimal' } : source);
    });
  }
}
