// Puts numbered and unnumbered paragraphs under the clause they belong to. Lists nest by the style of their numbers and
// by what comes next in them: after "(h)" an "(i)" is the ninth letter, after a colon it opens a roman list.
//
// The rule for an article's own words: one paragraph, alone or before points, is the article's text; as soon as there
// is a second unnumbered paragraph, each becomes a clause of its own, because comments are attached to clauses.
import type { SourceBlock } from './clause-tree.js';
import { type Enumerator, type EnumeratorReading, findEnumerator } from './find-enumerator.js';
import { addChild, makeNode, type TreeNode } from './tree-node.js';

/** What numbers the blocks to come before the next label, the nearest first. */
export interface ComingNumbers {
  found: Enumerator;
  next: ComingNumbers | null;
}

interface OpenList {
  last: TreeNode;
  parent: TreeNode;
  style: string;
  reading: EnumeratorReading;
  depth: number;
}

/** "Records.—" before a paragraph is the heading of that paragraph. */
const HEADING_DASH = /^.{1,200}[.][—–]$/u;
const LOOK_AHEAD = 60;
/** Lists inside each other; no law has more, and a hostile file should not make a path of ten thousand steps. */
const LISTS_MAX = 12;
const INTRODUCES = /(?:[:៖—–]|\p{L}|\p{M}|ៈ)$/u;

export class ListPlacer {
  private lists: OpenList[] = [];
  /** The unnumbered paragraph that a new list would belong to. */
  private lead: TreeNode | null = null;

  constructor(readonly holder: TreeNode) {}

  /** Whether the enumerator goes on with a list that is open here. */
  isOngoing(found: Enumerator): boolean {
    return this.findOngoing(found) !== null;
  }

  /** Lists that may still grow, the innermost first: what stands after them in the text has not been placed yet. */
  private openLists(): OpenList[] {
    return this.lists.filter(({ parent }) => this.isLast(parent)).reverse();
  }

  /** Nothing but its own children has been placed after this node. */
  private isLast(node: TreeNode): boolean {
    for (let at = node; at !== this.holder; at = at.parent) {
      if (at.parent === null || at.parent.children.at(-1) !== at) return false;
    }
    return true;
  }

  /** The last item of the innermost open list, or what holds that item where something has come after it. */
  private innermost(): TreeNode {
    const [list] = this.openLists();
    if (!list) return this.holder;
    return this.isLast(list.last) ? list.last : list.parent;
  }

  private findOngoing(found: Enumerator): { list: OpenList; reading: EnumeratorReading } | null {
    for (const list of this.openLists()) {
      if (list.style !== found.style) continue;
      for (const reading of found.readings) {
        if (reading.script !== list.reading.script) continue;
        if (reading.script === 'bullet' || reading.value === list.reading.value + 1) return { list, reading };
      }
    }
    // Scanned and hand-typed lists change their punctuation on the way: "១." may be followed by "២-".
    const [top] = this.openLists();
    const reading = found.readings.find(
      ({ script, value }) => script !== 'bullet' && script === top?.reading.script && value === top.reading.value + 1,
    );
    const isLoose =
      top !== undefined && reading !== undefined && reading.value > 1 && /[.-]/.test(top.style + found.style);
    return isLoose && !found.style.startsWith('(') ? { list: top, reading } : null;
  }

  /** Any open list of the same style, for numbers that skip or repeat. */
  private findSimilar(found: Enumerator): { list: OpenList; reading: EnumeratorReading } | null {
    for (const list of this.openLists()) {
      if (list.style !== found.style) continue;
      const same = found.readings.find(({ script }) => script === list.reading.script);
      const reading = same ?? found.readings[0];
      if (reading) return { list, reading };
    }
    return null;
  }

  /** A list that begins anew in its own style, with nothing that announces a list inside: its numbers repeat. */
  private isRestart(found: Enumerator, top: OpenList | undefined): boolean {
    const hasLead = this.lead !== null && this.lead !== this.holder && this.isLast(this.lead);
    return top?.style === found.style && !hasLead && this.isLast(top.last) && !/[:៖—–]$/u.test(top.last.text);
  }

  placeNumbered(found: Enumerator, block: SourceBlock): TreeNode {
    const depth = block.depth ?? 0;
    if (block.depth !== undefined) this.closeDeeper(depth);
    const first = [...found.readings].reverse().find(({ value }) => value <= 1);
    const ongoing = this.findOngoing(found);
    const [top] = this.openLists();
    const opensInside = block.depth !== undefined && top !== undefined && depth > top.depth;
    const isNew = first !== undefined && !this.isRestart(found, top);
    const match = opensInside ? null : (ongoing ?? (isNew ? null : this.findSimilar(found)));
    const node = makeNode('point', { number: found.number, label: found.label });
    if (match) {
      while (this.lists.at(-1) !== match.list) this.lists.pop();
      match.list.reading = match.reading;
      match.list.last = node;
      const sibling = match.list.parent.children.findLast((child) => child.label !== null);
      node.kind = found.kind ?? sibling?.kind ?? 'point';
      addChild(match.list.parent, node);
    } else {
      const reading = first ?? found.readings[0] ?? { script: 'bullet', value: 0 };
      // A paragraph called by its word stands beside all that was before it.
      if (found.kind === 'paragraph') this.lists = [];
      while (this.lists.length >= LISTS_MAX) this.lists.pop();
      const parent = this.parentOfNew(found, first !== undefined);
      node.kind = this.kindUnder(parent, found);
      addChild(parent, node);
      this.lists.push({ last: node, parent, style: found.style, reading, depth });
    }
    this.lead = null;
    this.fill(node, found.rest);
    return node;
  }

  /** The words after a number; where they begin with a further number, that opens a list inside. */
  private fill(node: TreeNode, rest: string): void {
    const inner = /^[([]|^.{1,4}\)/u.test(rest) ? findEnumerator(rest) : null;
    if (inner?.readings.some(({ value }) => value === 1)) this.placeNumbered(inner, { text: rest });
    else if (HEADING_DASH.test(rest)) node.heading = rest;
    else node.text = rest;
  }

  private closeDeeper(depth: number): void {
    while ((this.lists.at(-1)?.depth ?? -1) > depth) this.lists.pop();
  }

  private parentOfNew(found: Enumerator, isFirst: boolean): TreeNode {
    if (found.kind === 'paragraph') return this.holder;
    if (!isFirst && this.lists.length > 0 && found.style.toLowerCase().includes('n')) return this.holder;
    if (this.lead && this.lead !== this.holder && this.isLast(this.lead)) {
      if (!this.isParagraphNumber(found) || INTRODUCES.test(this.lead.text)) return this.lead;
      return this.holder;
    }
    return this.innermost();
  }

  /** Plain numerals number the paragraphs of an article unless a sentence has just announced a list. */
  private isParagraphNumber(found: Enumerator): boolean {
    return (
      found.kind === undefined && found.readings.some(({ script }) => script === 'digit') && !/°/u.test(found.style)
    );
  }

  private kindUnder(parent: TreeNode, found: Enumerator): TreeNode['kind'] {
    if (found.kind === 'paragraph') return 'paragraph';
    if (parent.kind === 'point' || parent.kind === 'subpoint') return 'subpoint';
    if (parent.kind === 'paragraph' || !this.isParagraphNumber(found)) return 'point';
    const words = parent === this.holder ? (parent.children.at(-1)?.text ?? parent.text) : parent.text;
    return words !== '' && INTRODUCES.test(words) ? 'point' : 'paragraph';
  }

  /** The innermost list that the numbers still to come go on with: words before them belong to its last item. */
  private findResumed(following: ComingNumbers | null): OpenList | undefined {
    return this.openLists().find((list) => {
      if (list.reading.script === 'bullet' || !this.isLast(list.last)) return false;
      let coming = following;
      for (let far = 0; coming && far < LOOK_AHEAD; far += 1) {
        if (coming.found.style === list.style) {
          const { script, value } = list.reading;
          return coming.found.readings.some((reading) => reading.script === script && reading.value === value + 1);
        }
        coming = coming.next;
      }
      return false;
    });
  }

  placePlain(text: string, block: SourceBlock, following: ComingNumbers | null): TreeNode {
    const [open] = this.openLists();
    if (open && open.last.text === '' && open.last.children.length === 0 && this.isLast(open.last)) {
      open.last.text = text;
      return open.last;
    }
    if (block.depth !== undefined && block.depth > 0 && open) {
      this.closeDeeper(block.depth - 1);
      return addChild(this.innermost(), makeNode('paragraph', { text }));
    }
    const resumed = this.findResumed(following);
    if (resumed) {
      while (this.lists.at(-1) !== resumed) this.lists.pop();
      this.lead = addChild(resumed.last, makeNode('paragraph', { text }));
      return this.lead;
    }
    if (this.holder.kind === 'article' || this.holder.kind === 'section') {
      if (this.holder.text === '' && this.holder.children.length === 0 && this.mayHoldText()) {
        this.holder.text = text;
        this.lead = this.holder;
        return this.holder;
      }
      this.splitOwnText();
    }
    this.lead = addChild(this.holder, makeNode('paragraph', { text }));
    return this.lead;
  }

  private mayHoldText(): boolean {
    return !this.holder.isUnlabelled;
  }

  /** The second unnumbered paragraph has come: the first becomes a clause, and takes its points with it. */
  private splitOwnText(): void {
    const { holder } = this;
    if (holder.text === '') return;
    const paragraph = makeNode('paragraph', { text: holder.text });
    holder.text = '';
    const own = holder.children.filter(({ kind }) => kind === 'point' || kind === 'subpoint');
    if (own.length === holder.children.length) {
      holder.children = [];
      for (const point of own) addChild(paragraph, point);
      for (const list of this.lists) if (list.parent === holder) list.parent = paragraph;
    }
    addChild(holder, paragraph, 0);
  }
}
