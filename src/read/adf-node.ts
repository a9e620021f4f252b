/** A node of a document, whatever a tracker gave as one. */
export interface Node {
  readonly type: string;
  readonly text: unknown;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly marks: readonly unknown[];
  readonly content: readonly unknown[];
}

/** The properties of an object; none of anything else. */
export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
/** A text as it is; '' for anything else. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Any value as a node: what is missing or of another type is empty. */
export function nodeOf(value: unknown): Node {
  const node = record(value);
  return { type: text(node.type), text: node.text, attrs: record(node.attrs), marks: list(node.marks), content: list(node.content) };
}

/** The address that a card shows; null for other nodes and for cards without one. */
export function cardUrl({ type, attrs }: Node): string | null {
  if (!type.endsWith('Card')) return null;
  return text(attrs.url) || text(record(attrs.data).url) || text(record(attrs.data)['@id']) || null;
}
