import fc from 'fast-check';

/** A node of a generated document. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: object }[];
  readonly content?: readonly AdfNode[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const bare = 'paragraph bulletList orderedList codeBlock extension mediaSingle';
const inPanel = `${bare} blockCard decisionList heading mediaGroup rule taskList`;
const inCell = `${inPanel} blockquote embedCard panel nestedExpand`;
const inBody = `${inPanel} blockquote embedCard panel table`;
const captioned = 'text date emoji hardBreak inlineCard mention placeholder status';
const inline = `${captioned} inlineExtension mediaInline`;

/** What may stand in what, by Atlassian's JSON Schema of the format (version 1, the "full" one). Nodes that are no key hold nothing. */
export const childrenOf: Readonly<Record<string, readonly string[]>> = {
  doc: words(`${inBody} bodiedExtension bodiedSyncBlock expand layoutSection syncBlock`),
  paragraph: words(inline),
  heading: words(inline),
  caption: words(captioned),
  codeBlock: ['text'],
  blockquote: words(`${bare} mediaGroup`),
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: words(`${bare} taskList`),
  taskList: ['taskItem', 'blockTaskItem', 'taskList'],
  taskItem: words(inline),
  blockTaskItem: ['paragraph', 'extension'],
  decisionList: ['decisionItem'],
  decisionItem: words(inline),
  panel: words(inPanel),
  expand: words(`${inBody} nestedExpand`),
  nestedExpand: words(
    'paragraph heading mediaSingle mediaGroup codeBlock bulletList orderedList taskList decisionList rule panel blockquote extension',
  ),
  layoutSection: ['layoutColumn'],
  layoutColumn: words(`${inBody} bodiedExtension expand`),
  table: ['tableRow'],
  tableRow: ['tableCell', 'tableHeader'],
  tableCell: words(inCell),
  tableHeader: words(inCell),
  bodiedExtension: words(inBody),
  bodiedSyncBlock: words(`${inBody.replace('extension', '')} expand layoutSection`),
  mediaSingle: ['media', 'caption'],
  mediaGroup: ['media'],
};

const shownText = (at: number) => `t${at}t`;

/** What a node carries besides its content; `at` is its number in the document, of which its texts are made. */
const attrsOf: Readonly<Record<string, (at: number, choice: number) => Readonly<Record<string, unknown>>>> = {
  heading: (_, choice) => ({ level: 1 + (choice % 6) }),
  expand: (at) => ({ title: shownText(at) }),
  nestedExpand: (at) => ({ title: shownText(at) }),
  taskItem: (_, choice) => ({ localId: 'x', state: choice % 2 ? 'DONE' : 'TODO' }),
  blockTaskItem: (_, choice) => ({ localId: 'x', state: choice % 2 ? 'DONE' : 'TODO' }),
  decisionItem: () => ({ localId: 'x', state: 'DECIDED' }),
  panel: (_, choice) => ({ panelType: ['info', 'note', 'warning', 'custom'][choice % 4], panelIconText: '!' }),
  orderedList: (_, choice) => ({ order: choice }),
  tableCell: (_, choice) => ({ colspan: 1 + (choice % 3), rowspan: 1 + (choice % 2) }),
  tableHeader: (_, choice) => ({ colspan: 1 + (choice % 3), colwidth: [100] }),
  layoutColumn: () => ({ width: 50 }),
  codeBlock: () => ({ language: 'sql' }),
  media: () => ({ type: 'file', id: 'x', collection: '', alt: 'alt' }),
  mediaInline: () => ({ type: 'file', id: 'x', collection: '' }),
  date: (_, choice) => ({ timestamp: String(choice * 86_400_000) }),
  status: (at) => ({ text: shownText(at), color: 'blue' }),
  mention: (at) => ({ id: 'x', text: `@${shownText(at)}` }),
  emoji: (at, choice) => (choice % 2 ? { shortName: `:${shownText(at)}:` } : { shortName: ':x:', text: shownText(at) }),
  placeholder: (at) => ({ text: shownText(at) }),
  inlineCard: (at, choice) => (choice % 2 ? { url: `https://${shownText(at)}.example` } : { data: { name: shownText(at) } }),
  blockCard: (at, choice) =>
    [{ url: `https://${shownText(at)}.example` }, { data: { url: `https://${shownText(at)}.example` } }, { datasource: { id: 'x' } }][
      choice % 3
    ] ?? {},
  embedCard: (at) => ({ url: `https://${shownText(at)}.example`, layout: 'center' }),
  extension: (at, choice) => ({ extensionType: 'a', extensionKey: 'b', ...(choice % 2 ? { text: shownText(at) } : {}) }),
  inlineExtension: (at, choice) => ({ extensionType: 'a', extensionKey: 'b', ...(choice % 2 ? { text: shownText(at) } : {}) }),
  bodiedExtension: () => ({ extensionType: 'a', extensionKey: 'b' }),
  syncBlock: () => ({ resourceId: 'x', localId: 'x' }),
  bodiedSyncBlock: () => ({ resourceId: 'x', localId: 'x' }),
};

const marks: readonly NonNullable<AdfNode['marks']>[] = [
  [],
  [],
  [{ type: 'strong' }],
  [{ type: 'em' }],
  [{ type: 'code' }],
  [{ type: 'strike' }, { type: 'textColor', attrs: { color: '#ff5630' } }],
  [{ type: 'link', attrs: { href: 'https://a.example' } }, { type: 'strong' }],
  [{ type: 'underline' }, { type: 'subsup', attrs: { type: 'sub' } }],
  [
    { type: 'annotation', attrs: { id: 'x', annotationType: 'inlineComment' } },
    { type: 'backgroundColor', attrs: { color: '#fff' } },
  ],
];

/** A document of the schema, every text of which is its own. Numbers decide everything, so that what fails shrinks. */
export const adfDocuments: fc.Arbitrary<AdfNode> = fc.array(fc.nat(9999), { minLength: 5, maxLength: 250 }).map((numbers) => {
  let next = 0;
  const number = (below: number) => (numbers[next++] ?? 0) % below;
  const node = (type: string, depth: number): AdfNode => {
    const at = next;
    const attrs = attrsOf[type]?.(at, number(97));
    const own = type === 'text' ? { text: ` ${shownText(at)} `, marks: marks[number(marks.length)] ?? [] } : {};
    const allowed = childrenOf[type];
    const count = !allowed || next >= numbers.length || depth > 12 ? 0 : 1 + number(type === 'doc' ? 12 : 4);
    const content = Array.from({ length: count }, () => node(allowed?.[number(allowed.length)] ?? 'text', depth + 1));
    return { type, ...(attrs ? { attrs } : {}), ...own, ...(allowed ? { content } : {}) };
  };
  return node('doc', 0);
});

/** The nodes with the types of those around them, from the outermost. */
export function* nodesOf(
  node: AdfNode,
  within: readonly string[] = [],
): Generator<{ readonly node: AdfNode; readonly within: readonly string[] }> {
  yield { node, within };
  for (const child of node.content ?? []) yield* nodesOf(child, [...within, node.type]);
}

/** The document with `added` in the content of one of the nodes that `takes` admits; `choice` decides in which and where. Null when there is none. */
export function withAdded(
  document: AdfNode,
  added: readonly AdfNode[],
  choice: number,
  takes: (node: AdfNode, within: readonly string[]) => boolean,
): AdfNode | null {
  const places = [...nodesOf(document)].filter(({ node, within }) => node.content && takes(node, within));
  const place = places[choice % places.length]?.node;
  if (!place) return null;
  const rebuilt = (node: AdfNode): AdfNode => {
    if (node !== place) return node.content ? { ...node, content: node.content.map(rebuilt) } : node;
    const content = node.content ?? [];
    const at = choice % (content.length + 1);
    return { ...node, content: [...content.slice(0, at), ...added, ...content.slice(at)] };
  };
  return rebuilt(document);
}
