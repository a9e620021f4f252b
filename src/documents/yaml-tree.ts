import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { Fault } from '../errors.ts';
import { quote } from './words.ts';

/** More than this is never needed, and deeper values could exhaust the stack of whoever walks them. */
const deepest = 64;

const maxAliasCount = 20;

export interface YamlTree {
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** Whether `value` can be trusted in spite of the faults: only before `until` (offset), as what follows a syntax error may be misread. */
  readonly until: number;
  /** Offset of the value at the path, or of its key; where something is absent, that of what should hold it. */
  offset(path: readonly PropertyKey[], about: 'key' | 'value'): number;
  place(offset: number): { readonly line: number; readonly column: number };
}

/** The library's errors in the words of somebody who has never read the YAML specification. */
const words: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  TAB_AS_INDENT: 'a tab stands at the beginning of the line; YAML indents with spaces',
  MULTIPLE_DOCS: 'a second document begins here with ---; only one is read',
  MULTILINE_IMPLICIT_KEY: 'this line is neither "key: value" nor "- entry"; is a colon missing, or quotation marks around a text?',
  BLOCK_AS_IMPLICIT_KEY: 'a second "key:" stands on one line; put a text with a colon in "quotation marks", or begin a new line',
  BAD_SCALAR_START: 'a text that begins with this character must stand in "quotation marks"',
  BAD_DQ_ESCAPE: 'unknown escape in a text in "double quotes"; write \\\\ for a backslash, or use \'single quotes\'',
  RESOURCE_EXHAUSTION: `lists and keys are nested more than ${deepest} levels deep`,
  TAG_RESOLVE_FAILED: 'tags such as !name are not understood',
  BAD_ALIAS: 'this alias is not understood',
};

const say = (error: YAMLError): string =>
  words[error.code] ?? `this is not valid YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;

interface Walked {
  /** Reasons to look no further. */
  readonly fatal: readonly { readonly offset: number; readonly message: string }[];
  readonly faults: readonly { readonly offset: number; readonly message: string }[];
  readonly targets: ReadonlyMap<unknown, Node>;
}

/** Looks at every node once, without recursion: depth, aliases, keys that are no plain text. */
function walk(root: Node | null): Walked {
  const fatal: { offset: number; message: string }[] = [];
  const faults: { offset: number; message: string }[] = [];
  const anchors = new Map<string, Node>();
  const targets = new Map<unknown, Node>();
  const stack: { node: unknown; depth: number }[] = [{ node: root, depth: 0 }];
  while (stack.length > 0) {
    const { node, depth } = stack.pop() as { node: unknown; depth: number };
    const offset = startOf(node);
    if (depth > deepest)
      return { fatal: [{ offset, message: `lists and keys are nested more than ${deepest} levels deep` }], faults, targets };
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) fatal.push({ offset, message: `there is no anchor &${node.source} above this alias` });
      else if (endOf(target) >= offset) fatal.push({ offset, message: `the alias *${node.source} stands inside its own anchor` });
      else targets.set(node, target);
      if (targets.size > 10 * maxAliasCount)
        return { fatal: [{ offset, message: 'too many aliases; write the values out' }], faults, targets };
      continue;
    }
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor) anchors.set(node.anchor, node);
    const children: { node: unknown; depth: number }[] = [];
    if (isSeq(node)) for (const item of node.items) children.push({ node: item, depth: depth + 1 });
    if (isMap(node)) {
      const keys = new Set<string>();
      for (const pair of node.items) {
        const key = keyOf(pair);
        if (key !== null && keys.has(key))
          faults.push({ offset: startOf(pair.key), message: `the key ${quote(key)} stands here a second time` });
        if (key !== null) keys.add(key);
        if (!isScalar(pair.key)) fatal.push({ offset: startOf(pair.key), message: 'a key must be plain text' });
        else if (pair.key.value === '__proto__') faults.push({ offset: startOf(pair.key), message: 'the key "__proto__" is not allowed' });
        else if (pair.key.anchor) anchors.set(pair.key.anchor, pair.key);
        children.push({ node: pair.value, depth: depth + 1 });
      }
    }
    if (isPair(node)) children.push({ node: node.value, depth: depth + 1 });
    stack.push(...children.reverse());
  }
  return { fatal, faults, targets };
}

/** The key as it becomes a property; null when it is no plain text. */
const keyOf = (pair: Pair): string | null => (isScalar(pair.key) ? String(pair.key.value ?? '') : null);

const startOf = (node: unknown): number => (node as ParsedNode | null)?.range?.[0] ?? 0;
const endOf = (node: Node): number => node.range?.[1] ?? 0;

type Pairs = (map: YAMLMap) => ReadonlyMap<string, Pair>;

/** The pairs of a map by key; remembered, as faults are looked up one by one. */
function pairIndex(): Pairs {
  const known = new WeakMap<YAMLMap, Map<string, Pair>>();
  return (map) => {
    const pairs = known.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair) ?? '', pair]));
    known.set(map, pairs);
    return pairs;
  };
}

function offsetIn(
  root: Node | null,
  pairs: Pairs,
  targets: ReadonlyMap<unknown, Node>,
  path: readonly PropertyKey[],
  about: 'key' | 'value',
): number {
  let node: unknown = root;
  let offset = startOf(root);
  for (const [index, key] of path.entries()) {
    if (isAlias(node)) node = targets.get(node);
    let keyNode: unknown = null;
    let next: unknown;
    if (isMap(node)) {
      const pair = pairs(node).get(String(key));
      keyNode = pair?.key ?? null;
      next = pair?.value;
    } else if (isSeq(node)) next = node.items[Number(key)];
    if (next === undefined && keyNode === null) return offset;
    node = next;
    const empty = isScalar(node) && node.value === null && startOf(node) === endOf(node);
    const keyed = keyNode !== null && (node === null || empty || (about === 'key' && index === path.length - 1));
    offset = keyed ? startOf(keyNode) : startOf(node);
  }
  return offset;
}

/** The value of the document; a fault instead when its aliases multiply. */
function toValue(doc: Document.Parsed): { readonly value: unknown } | { readonly bomb: true } {
  try {
    return { value: doc.toJS({ maxAliasCount }) };
  } catch (error) {
    if (error instanceof ReferenceError) return { bomb: true };
    throw error;
  }
}

/**
 * Parses YAML 1.2 and says where everything in it stands. Never throws for what the text holds.
 * Repeated keys are found here: the library compares each key with every other, which takes seconds at 256 KiB.
 */
export function parseYamlTree(text: string, file: string): YamlTree {
  const counter = new LineCounter();
  const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fault = (offset: number, message: string): Fault => ({ file, ...place(offset), message, example: null });
  const root = doc.contents as Node | null;
  const dead = (faults: readonly Fault[]): YamlTree => ({ value: null, faults, until: 0, offset: () => 0, place });

  const exhausted = doc.errors.find((error) => error.code === 'RESOURCE_EXHAUSTION');
  if (exhausted !== undefined) return dead([fault(exhausted.pos[0], say(exhausted))]);
  const syntax = [...doc.errors, ...doc.warnings].map((error) => fault(error.pos[0], say(error)));
  const { fatal, faults, targets } = walk(root);
  const own = faults.map(({ offset, message }) => fault(offset, message));
  if (fatal.length > 0) return dead([...syntax, ...own, ...fatal.map(({ offset, message }) => fault(offset, message))]);
  const made = toValue(doc);
  if ('bomb' in made) return dead([...syntax, ...own, fault(startOf(root), 'its aliases (*name) multiply too far; write the values out')]);

  const pairs = pairIndex();
  return {
    value: made.value,
    faults: [...syntax, ...own],
    until: Math.min(Number.POSITIVE_INFINITY, ...doc.errors.map((error) => error.pos[0])),
    offset: (path, about) => offsetIn(root, pairs, targets, path, about),
    place,
  };
}
