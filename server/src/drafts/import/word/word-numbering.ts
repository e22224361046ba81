// Automatic numbers of a Word file, rendered as they are printed: levels, restarts, templates such as "%1.%2", and the
// number formats laws use. Counting is done in document order, as the word processor does it.
import { formatNumber } from './word-number-formats.js';
import { readXml } from '../xml-events.js';

interface Level {
  format: string;
  /** Pattern of a custom format, such as "១, ២, ៣, ...". */
  custom: string;
  text: string;
  start: number;
  /** Level after whose number this one starts anew; 0 never. */
  restart?: number;
  /** The paragraph style that stands for this level. */
  styleId?: string;
  isLegal?: boolean;
}

interface NumberList {
  abstractId: string;
  startOverrides: Map<number, number>;
  levels: Map<number, Level>;
}

/** Signs of lists that mean the same in every font. */
const SIGN = /^[-–—•·●○◦▪■□◆➢➤✓✔*]$/u;
/** Levels of a list in the format. */
const LEVELS = 9;

/** The list of a numbering style, by style id. */
type StyleList = (styleId: string) => string | undefined;

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
    let fallbacks = 0;
    readXml(xml, {
      open: (name, attributes) => {
        const { val } = attributes;
        // What older programs are to read instead would overwrite the format itself.
        if (name === 'Fallback') fallbacks += 1;
        if (fallbacks > 0) return;
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
        if (name === 'Fallback') fallbacks -= 1;
        else if (name === 'lvl') level = null;
        else if (name === 'num') list = null;
      },
    });
  }

  private readLevel(level: Level, name: string, value: string, custom: string): void {
    if (name === 'numFmt') Object.assign(level, { format: value, custom });
    else if (name === 'lvlText') level.text = value;
    else if (name === 'start') level.start = Number(value) || 0;
    else if (name === 'lvlRestart') level.restart = Number(value);
    else if (name === 'pStyle') level.styleId = value;
    else if (name === 'isLgl') level.isLegal = true;
  }

  private levelOf(list: NumberList, at: number): Level | undefined {
    return list.levels.get(at) ?? this.abstracts.get(list.abstractId)?.get(at);
  }

  /** The list a list style stands for; Word keeps the levels with the style's own list, the restarts with this one. */
  private resolve(numId: string, styleList: StyleList): NumberList | undefined {
    const list = this.lists.get(numId);
    const link = list && this.styleLinks.get(list.abstractId);
    const linked = link === undefined ? undefined : this.lists.get(styleList(link) ?? '');
    if (!list || !linked) return list;
    return {
      abstractId: linked.abstractId,
      startOverrides: new Map([...linked.startOverrides, ...list.startOverrides]),
      levels: new Map([...linked.levels, ...list.levels]),
    };
  }

  /** The level of a list that a paragraph style stands for. */
  levelOfStyle(numId: string, styleId: string, styleList: StyleList): number | undefined {
    const list = this.resolve(numId, styleList);
    if (!list) return undefined;
    for (let at = 0; at < LEVELS; at += 1) if (this.levelOf(list, at)?.styleId === styleId) return at;
    return undefined;
  }

  /**
   * Counts one paragraph and returns its number as printed, or null where the list or level does not exist.
   */
  next(numId: string, at: number, styleList: StyleList): string | null {
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
    if (level.format === 'bullet') return SIGN.test(level.text) ? level.text : '•';
    return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const other = Number(digit) - 1;
      const source = this.levelOf(list, other) ?? level;
      const value = counts[other] ?? source.start;
      return formatNumber(value, level.isLegal ? 'decimal' : source.format, source.custom);
    });
  }
}
