import { copied, copiedUpTo } from './copy.ts';
import type { Block, Styled } from './outline.ts';
import { said } from './styled.ts';
import { isWebUrl, tokensIn, urlsIn } from './urls.ts';

/** What a text refers to besides what stands under labels. */
export interface References {
  readonly urls: readonly string[];
  readonly tokens: readonly string[];
  readonly directives: readonly string[];
}

const most = 200;
const longestDirective = 500;
const directive = /^throughline\s*[:：]\s*(.*)$/i;

/** References of a parsed body and of the title; tokens only when asked for. */
export function referencesIn(blocks: readonly Block[], title: string, inline: boolean): References {
  const urls = new Set<string>();
  const tokens = new Set<string>(inline ? tokensIn(title) : []);
  for (const line of linesIn(blocks)) {
    const text = withoutCode(line);
    if (urls.size < most) for (const url of [...line.urls.filter(isWebUrl), ...urlsIn(text)]) urls.add(url);
    if (inline && tokens.size < most) for (const token of tokensIn(text)) tokens.add(token);
  }
  return { urls: first(urls), tokens: first(tokens), directives: directivesIn(blocks) };
}

/** What stands after "Throughline:" on the lines that begin with it. */
export function directivesIn(blocks: readonly Block[]): string[] {
  const directives: string[] = [];
  for (const line of linesIn(blocks)) {
    const directed = /throughline/i.test(line.text) ? directive.exec(withoutCode(line))?.[1] : undefined;
    if (directed !== undefined && directives.length < most) directives.push(copiedUpTo(directed.trim(), longestDirective));
  }
  return directives;
}

function* linesIn(blocks: readonly Block[]): Generator<Styled> {
  for (const block of blocks) {
    if (block.kind === 'line' || block.kind === 'heading') yield block;
    else if (block.kind === 'row') for (const cell of block.cells) yield* cell;
  }
}

/** References of a source that hides nothing and holds no label, without parsing it. */
export function referencesInSource(source: string, title: string, inline: boolean): References {
  const tokens = inline ? new Set([...tokensIn(title), ...tokensIn(source)]) : [];
  return { urls: source.includes('://') ? first(new Set(urlsIn(source))) : [], tokens: first(tokens), directives: [] };
}

const withoutCode = (line: Styled): string =>
  line.spans.length === 0 ? line.text : said({ ...line, spans: line.spans.filter((span) => span.style === 'code') });

const first = (texts: Iterable<string>): string[] => [...texts].slice(0, most).map(copied);
