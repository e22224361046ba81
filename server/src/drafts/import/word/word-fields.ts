// The fields of a Word file that are open at a place: of a field only its result is text, and the result of a table of
// contents is not even that, because a table of contents is made anew.

interface Field {
  instruction: string;
  isResult: boolean;
}

export class WordFields {
  private open: Field[] = [];

  begin(instruction = '', isResult = false): void {
    this.open.push({ instruction, isResult });
  }

  /** A mark inside a run: where a field begins, where its result begins, where it ends. */
  mark(type: string): void {
    const field = this.open.at(-1);
    if (type === 'begin') this.begin();
    else if (type === 'separate' && field) field.isResult = true;
    else if (type === 'end') this.end();
  }

  end(): void {
    this.open.pop();
  }

  instruct(words: string): void {
    const field = this.open.at(-1);
    if (field) field.instruction += words;
  }

  /** Text here is an instruction and not shown. */
  get isHidden(): boolean {
    return this.open.some(({ isResult }) => !isResult);
  }

  get isContents(): boolean {
    return this.open.some(({ instruction }) => /^\s*TOC\b/u.test(instruction));
  }
}
