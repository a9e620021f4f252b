export type SpanStyle = 'bold' | 'italic' | 'code';

/** A stretch of a text that its author marked; `end` is exclusive. Spans of a text are in order and do not overlap. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly style: SpanStyle;
}

/** One line of text, markup removed. */
export interface Styled {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Link targets; bare URLs stand in `text`. */
  readonly urls: readonly string[];
  /** Stands over other text, and says nothing by itself. */
  readonly heads?: true;
  /** In a cell: belongs to a checklist, and whether its box is ticked. */
  readonly boxed?: 'open' | 'done';
  /** What its author struck out: taken back, and no part of the text. */
  readonly struck?: string;
}

/** A line of a paragraph or of a list item. */
export interface Line extends Styled {
  readonly kind: 'line';
  /** Lines of one paragraph share it. */
  readonly paragraph: number;
  /** Is the first line of its paragraph. */
  readonly first: boolean;
  /** Number of the innermost list item, 0 outside lists. */
  readonly item: number;
  /** How many lists it stands in. */
  readonly depth: number;
  /** Belongs to a checklist, and whether its box is ticked. */
  readonly task: 'none' | 'open' | 'done';
}

export interface Heading extends Styled {
  readonly kind: 'heading';
  /** 1 to 6; 0 is the title of a container (panel, expandable part), which only the container's end closes. */
  readonly level: number;
}

export interface Row {
  readonly kind: 'row';
  readonly table: number;
  readonly header: boolean;
  /** The lines of every cell. */
  readonly cells: readonly (readonly Styled[])[];
}

/** Text that is no statement wherever it stands; kept so that `explain` can say why. */
export interface Hidden {
  readonly kind: 'hidden';
  readonly why: 'code' | 'comment' | 'quote' | 'struck';
  readonly text: string;
}

/** `open` and `close` stand around a container; `rule` is a dividing line; `gap` is text that the tracker did not give. */
export interface Mark {
  readonly kind: 'open' | 'close' | 'rule' | 'gap';
}

export type Block = Line | Heading | Row | Hidden | Mark;

/** Reads one kind of markup into blocks in reading order; null when it cannot be read. */
export type MarkupReader = (value: unknown) => readonly Block[] | null;

/** Whether anything of a line is left beside what was struck out. */
const saysMore = ({ text, urls, struck }: Styled): boolean => struck === undefined || text !== '' || urls.length > 0;

/** Collects blocks and numbers paragraphs, list items and tables, so that a reader only says what it meets. */
export class Outline {
  readonly blocks: Block[] = [];
  #paragraphs = 0;
  #items = 0;
  #tables = 0;
  #nest = 0;
  #openItems: { id: number; task: Line['task'] }[] = [];
  #table = 0;
  #cells: Styled[][] | null = null;
  #cell: Styled[] | null = null;
  readonly #around: { readonly table: number; readonly cells: Styled[][] | null; readonly cell: Styled[] }[] = [];

  heading(level: number, lines: readonly Styled[]): void {
    const [only, ...more] = lines;
    if (this.#cell || more.length > 0) this.paragraph(lines);
    else if (only) {
      if (saysMore(only)) this.blocks.push({ kind: 'heading', level, ...only });
      this.hidden('struck', only.struck ?? '');
    }
  }

  paragraph(lines: readonly Styled[], task: Line['task'] = 'none'): void {
    const item = this.#openItems.at(-1);
    const ticked = task === 'none' ? (item?.task ?? 'none') : task;
    if (this.#cell) {
      for (const line of lines.filter(saysMore)) this.#cell.push(ticked === 'none' ? line : { ...line, boxed: ticked });
      return;
    }
    const paragraph = ++this.#paragraphs;
    const depth = this.#openItems.length;
    let first = true;
    for (const line of lines) {
      if (saysMore(line)) {
        this.blocks.push({ kind: 'line', paragraph, first, item: item?.id ?? 0, depth, task: ticked, ...line });
        first = false;
      }
      this.hidden('struck', line.struck ?? '');
    }
  }

  /** `depth` is for markups that write it out; otherwise the item goes into the innermost open one. */
  enterItem(task: Line['task'] = 'none', depth = this.#openItems.length + 1): void {
    while (this.#openItems.length >= depth) this.#openItems.pop();
    this.#openItems.push({ id: ++this.#items, task });
  }

  leaveItem(): void {
    this.#openItems.pop();
  }

  leaveItems(): void {
    this.#openItems = [];
  }

  tickItem(task: Line['task']): void {
    const item = this.#openItems.at(-1);
    if (item) item.task = task;
  }

  open(): void {
    this.#nest += 1;
    this.blocks.push({ kind: 'open' });
  }

  close(): void {
    if (this.#nest === 0) return;
    this.#nest -= 1;
    this.blocks.push({ kind: 'close' });
  }

  rule(): void {
    this.blocks.push({ kind: 'rule' });
  }

  gap(): void {
    this.blocks.push({ kind: 'gap' });
  }

  hidden(why: Hidden['why'], text: string): void {
    if (text !== '') this.blocks.push({ kind: 'hidden', why, text });
  }

  /** A table may stand in a cell: in a row's first it is one of its own, the outer one being layout, in others it is the cell's text. */
  enterTable(): void {
    if (this.#cell) this.#around.push({ table: this.#table, cells: this.#cells, cell: this.#cell });
    this.#cells = null;
    this.#cell = null;
    this.#table = ++this.#tables;
  }

  leaveTable(): void {
    this.leaveRow(false);
    const around = this.#around.pop();
    if (!around) return;
    this.#table = around.table;
    this.#cells = around.cells;
    this.#cell = around.cell;
  }

  enterRow(): void {
    this.leaveRow(false);
    this.#cells = [];
  }

  enterCell(): void {
    this.#cells ??= [];
    this.#cell = [];
    this.#cells.push(this.#cell);
  }

  leaveCell(): void {
    this.#cell = null;
  }

  leaveRow(header: boolean): void {
    const cells = this.#cells;
    this.#cells = null;
    this.#cell = null;
    if (!cells || cells.length === 0) return;
    const around = this.#around.at(-1);
    if ((around?.cells?.length ?? 0) > 1) around?.cell.push(...cells.flat());
    else this.blocks.push({ kind: 'row', table: this.#table, header, cells });
  }

  /** All blocks, those of rows that were never closed included. */
  end(): readonly Block[] {
    while (this.#cells || this.#around.length > 0) this.leaveTable();
    return this.blocks;
  }
}
