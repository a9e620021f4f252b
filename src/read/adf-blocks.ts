import { cardUrl, type Node, nodeOf, record, text } from './adf-node.ts';
import type { Line, Outline } from './outline.ts';
import { styledLines } from './styled.ts';

interface Doing {
  enter?(outline: Outline, node: Node): void;
  leave?(outline: Outline, node: Node): void;
}

const shown = (text: string) => styledLines([{ text, style: null, url: null }]);

const contained: Doing = { enter: (o) => o.open(), leave: (o) => o.close() };
const titled: Doing = {
  enter: (o, node) => {
    o.open();
    o.heading(0, shown(text(node.attrs.title)));
  },
  leave: (o) => o.close(),
};
const item = (task: (node: Node) => Line['task']): Doing => ({ enter: (o, node) => o.enterItem(task(node)), leave: (o) => o.leaveItem() });
const tickable = item((node) => (node.attrs.state === 'DONE' ? 'done' : 'open'));
const plainItem = item(() => 'none');
const cell: Doing = { enter: (o) => o.enterCell(), leave: (o) => o.leaveCell() };

/** Drawn by an app that the document only names. */
const drawn: Doing = {
  enter: (o, { attrs }) => {
    const fallback = text(attrs.text);
    if (fallback === '') o.gap();
    else o.paragraph(shown(fallback));
  },
};
const card: Doing = {
  enter: (o, node) => {
    const url = cardUrl(node);
    const name = text(record(node.attrs.data).name);
    if (url !== null) o.paragraph([{ text: url, spans: [], urls: [url] }]);
    else if (name !== '') o.paragraph(shown(name));
    else o.gap();
  },
};
const transparent: Doing = {};
/** A node that this reader does not know may show what it does not hold. */
const unknown: Doing = {
  enter: (o, node) => {
    o.gap();
    o.paragraph(shown(text(node.text) || text(node.attrs.text)));
  },
};

const doings = new Map<string, Doing>([
  ...['paragraph', 'heading', 'bulletList', 'orderedList', 'taskList', 'decisionList', 'codeBlock', 'blockquote'].map(
    (type) => [type, transparent] as const,
  ),
  ...['layoutSection', 'mediaSingle', 'mediaGroup', 'media', 'caption'].map((type) => [type, transparent] as const),
  ['panel', contained],
  ['layoutColumn', contained],
  ['bodiedExtension', contained],
  ['bodiedSyncBlock', contained],
  ['extension', drawn],
  ['blockCard', card],
  ['embedCard', card],
  ['expand', titled],
  ['nestedExpand', titled],
  ['listItem', plainItem],
  ['decisionItem', plainItem],
  ['taskItem', tickable],
  ['blockTaskItem', tickable],
  ['table', { enter: (o) => o.enterTable(), leave: (o) => o.leaveTable() }],
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

/** What a block does when its content begins and when it has ended. */
export const doingOf = (type: string): Doing => doings.get(type) ?? unknown;
