import { doingOf } from './adf-blocks.ts';
import { cardUrl, type Node, nodeOf, record, text } from './adf-node.ts';
import { type Block, Outline } from './outline.ts';
import { type Piece, styledLines } from './styled.ts';

const limits = { depth: 200, nodes: 50_000, characters: 500_000 };
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
      if (!frame.hidden) doingOf(frame.node.type).leave?.(outline, frame.node);
      continue;
    }
    const node = nodeOf(frame.node.content[frame.next++]);
    if (++nodes > limits.nodes || stack.length > limits.depth) return null;
    if (node.type === 'inlineExtension' && !frame.hidden && text(node.attrs.text) === '') {
      flush();
      outline.gap();
    } else if (inlineTypes.has(node.type)) {
      const piece = inlinePiece(node);
      characters += piece.text.length;
      if (characters > limits.characters) return null;
      pieces.push(piece);
    }
    if (inlineTypes.has(node.type)) continue;
    const hidden = frame.hidden || node.type === 'codeBlock' || node.type === 'blockquote';
    if (!frame.hidden) flush();
    if (!hidden) {
      if (node.type === 'heading') heading = Math.min(6, Math.max(1, Number(node.attrs.level) || 1));
      doingOf(node.type).enter?.(outline, node);
    }
    stack.push({ node, next: 0, hidden });
  }
  return outline.end();
}

const plainText = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');

function inlinePiece(node: Node): Piece {
  const url = cardUrl(node);
  if (url !== null) return { text: url, style: null, url };
  const marks = node.marks.map(nodeOf);
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const style: Piece['style'] = has('strike') ? 'struck' : has('code') ? 'code' : has('strong') ? 'bold' : has('em') ? 'italic' : null;
  const href = text(marks.find((mark) => mark.type === 'link')?.attrs.href);
  return { text: inlineText(node), style, url: href === '' ? null : href };
}

function inlineText({ type, text: own, attrs }: Node): string {
  if (type === 'text') return text(own);
  if (type === 'hardBreak') return '\n';
  if (type === 'mention' || type === 'status' || type === 'inlineExtension') return text(attrs.text);
  if (type === 'emoji') return text(attrs.text) || text(attrs.shortName);
  if (type === 'inlineCard') return text(record(attrs.data).name);
  if (type === 'date') return isoDay(attrs.timestamp);
  return '';
}

function isoDay(timestamp: unknown): string {
  const time = Number(timestamp);
  return Number.isFinite(time) && Math.abs(time) < 8.64e15 ? new Date(time).toISOString().slice(0, 10) : '';
}
