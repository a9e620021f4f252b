import type { References } from './references.ts';
import type { TemplateText } from './templates.ts';
import { tokensIn } from './urls.ts';

/**
 * Leaves out what templates refer to: in a body that one of them began, nobody named it. What the title names stays, and what stands
 * under a label is judged there.
 */
export function withoutTemplates(texts: readonly TemplateText[]): (found: References, title: string) => References {
  const urls = new Set(texts.flatMap((text) => text.urls));
  const tokens = new Set(texts.flatMap(({ lines }) => lines.flatMap(tokensIn)));
  const without = (names: readonly string[], known: ReadonlySet<string>, kept: readonly string[] = []) =>
    names.some((name) => known.has(name)) ? names.filter((name) => !known.has(name) || kept.includes(name)) : names;
  return (found, title) => ({
    urls: without(found.urls, urls),
    tokens: found.tokens.length === 0 ? found.tokens : without(found.tokens, tokens, tokensIn(title)),
    directives: found.directives,
  });
}
