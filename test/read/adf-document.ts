/** Short forms for documents of the Atlassian Document Format. */
interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}
type Inline = string | Node;

const inlineOf = (inline: Inline): Node => (typeof inline === 'string' ? { type: 'text', text: inline } : inline);
const block =
  (type: string, attrs: Readonly<Record<string, unknown>> = {}) =>
  (...content: readonly Inline[]): Node => ({ type, attrs, content: content.map(inlineOf) });
const marked =
  (type: string) =>
  (text: string): Node => ({ type: 'text', text, marks: [{ type }] });

export const strong = marked('strong');
export const em = marked('em');
export const code = marked('code');
export const link = (text: string, href: string): Node => ({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] });
export const br: Node = { type: 'hardBreak' };
export const rule: Node = { type: 'rule' };
export const node = (type: string, attrs: Readonly<Record<string, unknown>> = {}): Node => ({ type, attrs });
export const p = block('paragraph');
export const h = (level: number, ...content: readonly Inline[]): Node => block('heading', { level })(...content);
export const codeBlock = block('codeBlock');
export const quote = block('blockquote');
export const panel = block('panel', { panelType: 'info' });
export const expand = (title: string, ...content: readonly Node[]): Node => block('expand', { title })(...content);
export const nestedExpand = (title: string, ...content: readonly Node[]): Node => block('nestedExpand', { title })(...content);
export const layout = block('layoutSection');
export const column = block('layoutColumn', { width: 50 });
export const li = block('listItem');
export const ul = block('bulletList');
export const ol = block('orderedList', { order: 1 });
export const task = (state: 'TODO' | 'DONE', ...content: readonly Inline[]): Node => block('taskItem', { state })(...content);
export const tasks = block('taskList');
export const th = (...content: readonly Inline[]): Node => block('tableHeader')(p(...content));
export const td = (...content: readonly Inline[]): Node => block('tableCell')(p(...content));
export const tr = block('tableRow');
export const table = block('table');
export const doc = (...content: readonly Node[]): Node => ({ type: 'doc', version: 1, content });
