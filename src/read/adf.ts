import { type Block, type Line, Outline, type SpanStyle } from './outline.ts';
import { type Piece, styledLines } from './styled.ts';

const limits = { depth: 200, nodes: 50_000, characters: 500_000 };

interface Node {
  readonly type: string;
  readonly text: unknown;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly marks: readonly unknown[];
  readonly content: readonly unknown[];
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function nodeOf(value: unknown): Node {
  const node = record(value);
  return { type: text(node.type), text: node.text, attrs: record(node.attrs), marks: list(node.marks), content: list(node.content) };
}

/** What a block does when its content begins and when it has ended. */
interface Doing {
  enter?(outline: Outline, node: Node): void;
  leave?(outline: Outline, node: Node): void;
}

const contained: Doing = { enter: (o) => o.open(), leave: (o) => o.close() };
const titled: Doing = {
  enter: (o, node) => {
    o.open();
    o.heading(0, styledLines([{ text: text(node.attrs.title), style: null, url: null }]));
  },
  leave: (o) => o.close(),
};
const item = (task: (node: Node) => Line['task']): Doing => ({ enter: (o, node) => o.enterItem(task(node)), leave: (o) => o.leaveItem() });
const tickable = item((node) => (node.attrs.state === 'DONE' ? 'done' : 'open'));
const plainItem = item(() => 'none');
const cell: Doing = { enter: (o) => o.enterCell(), leave: (o) => o.leaveCell() };

const doings = new Map<string, Doing>([
  ['panel', contained],
  ['layoutColumn', contained],
  ['expand', titled],
  ['nestedExpand', titled],
  ['listItem', plainItem],
  ['decisionItem', plainItem],
  ['taskItem', tickable],
  ['blockTaskItem', tickable],
  ['table', { enter: (o) => o.enterTable() }],
  [
    'tableRow',
    {
      enter: (o) => o.enterRow(),
      leave: (o, { content }) => o.leaveRow(content.length > 1 && content.every((c) => nodeOf(c).type === 'tableHeader')),
    },
  ],
  ['tableCell', cell],
  ['tableHeader', cell],
  ['rule', { enter: (o) => o.rule() }],
  ['syncBlock', { enter: (o) => o.gap() }],
]);
const inlineTypes = new Set('text hardBreak mention emoji status date inlineCard mediaInline inlineExtension placeholder'.split(' '));

/** Atlassian Document Format, walked without recursion; null beyond the limits of depth, nodes or text. */
export function readAdf(value: unknown): readonly Block[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const outline = new Outline();
  let pieces: Piece[] = [];
  let heading = -1;
  let nodes = 0;
  let characters = 0;
  const flush = () => {
    if (pieces.length === 0) return;
    const lines = styledLines(pieces);
    if (heading >= 0) outline.heading(heading, lines);
    else outline.paragraph(lines);
    pieces = [];
  };
  const stack: { readonly node: Node; next: number; readonly hidden: boolean }[] = [{ node: nodeOf(value), next: 0, hidden: false }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (frame.next >= frame.node.content.length) {
      stack.pop();
      if (frame.hidden) outline.hidden(frame.node.type === 'codeBlock' ? 'code' : 'quote', plainText(pieces.splice(0)));
      else flush();
      if (frame.node.type === 'heading') heading = -1;
      doings.get(frame.node.type)?.leave?.(outline, frame.node);
      continue;
    }
    const node = nodeOf(frame.node.content[frame.next++]);
    if (++nodes > limits.nodes || stack.length > limits.depth) return null;
    if (inlineTypes.has(node.type)) {
      const piece = inlinePiece(node);
      characters += piece.text.length;
      if (characters > limits.characters) return null;
      pieces.push(piece);
      continue;
    }
    const hidden = frame.hidden || node.type === 'codeBlock' || node.type === 'blockquote';
    if (!frame.hidden) flush();
    if (!hidden) {
      if (node.type === 'heading') heading = Math.min(6, Math.max(1, Number(node.attrs.level) || 1));
      doings.get(node.type)?.enter?.(outline, node);
      const url = cardUrl(node);
      if (url !== null) outline.paragraph([{ text: url, spans: [], urls: [url] }]);
    }
    stack.push({ node, next: 0, hidden });
  }
  return outline.blocks;
}

const plainText = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

function cardUrl({ type, attrs }: Node): string | null {
  if (type !== 'inlineCard' && type !== 'blockCard' && type !== 'embedCard') return null;
  return text(attrs.url) || text(record(attrs.data).url) || text(record(attrs.data)['@id']) || null;
}

function inlinePiece(node: Node): Piece {
  const url = cardUrl(node);
  if (url !== null) return { text: url, style: null, url };
  const marks = node.marks.map(nodeOf);
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const style: SpanStyle | null = has('code') ? 'code' : has('strong') ? 'bold' : has('em') ? 'italic' : null;
  const href = text(marks.find((mark) => mark.type === 'link')?.attrs.href);
  return { text: inlineText(node), style, url: href === '' ? null : href };
}

function inlineText({ type, text: own, attrs }: Node): string {
  if (type === 'text') return text(own);
  if (type === 'hardBreak') return '\n';
  if (type === 'mention' || type === 'status' || type === 'inlineExtension') return text(attrs.text);
  if (type === 'emoji') return text(attrs.text) || text(attrs.shortName);
  if (type === 'date') return isoDay(attrs.timestamp);
  return '';
}

function isoDay(timestamp: unknown): string {
  const time = Number(timestamp);
  return Number.isFinite(time) && Math.abs(time) < 8.64e15 ? new Date(time).toISOString().slice(0, 10) : '';
}
