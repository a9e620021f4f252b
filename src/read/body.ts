import type { MarkupText } from '../model/issue.ts';
import type { Conventions } from '../model/policy.ts';
import { withoutDefinitions } from './definitions.ts';
import { fencesOf, quotes, without } from './fences.ts';
import { type Kin, kinIn, mayHoldKin, noKin } from './kin.ts';
import type { Found } from './label-lines.ts';
import { createLabels, type Labels } from './labels.ts';
import { oneLineEnd } from './markdown.ts';
import { blocksOf, longestSource } from './markups.ts';
import { createPlainForms } from './plain-forms.ts';
import { prescan } from './prescan.ts';
import { directivesIn, type References, referencesIn, referencesInSource } from './references.ts';
import { findLabelled, type Refused } from './sections.ts';
import { hasSpanning, labelWindows } from './windows.ts';

/** What a body holds. */
export interface BodyText extends References, Kin {
  readonly found: readonly Found[];
  readonly refused: readonly Refused[];
  /** False when some or all of it could not be read: then what was not found may still be there. */
  readonly complete: boolean;
}

const empty: BodyText = { found: [], refused: [], urls: [], tokens: [], directives: [], ...noKin, complete: true };
/** With any of these an address in the source may be hidden, or read otherwise than it is written. */
const hiding = ['`', '<', '&', '{', '@', '\\', '![', '~~', '\t', '\n    '];
/** Where dashes strike out what stands between them, an address may stand there. */
const mayStrike = (source: string, format: MarkupText['format']): boolean =>
  (format === 'wiki' || format === 'textile') && /(?<![\p{L}\p{N}-])-[^\s-]/u.test(source);
const mayHide = (source: string, format: MarkupText['format']): boolean =>
  source.startsWith('    ') || hiding.some((mark) => source.includes(mark)) || quotes(source) || mayStrike(source, format);

/** A reader of bodies for these conventions. It parses only what may hold a label or hide a reference. */
export function createBodyReader(conventions: Conventions, labels: Labels = createLabels(conventions)) {
  const { inline, parents } = conventions;
  const plainForms = createPlainForms(labels);

  const whole = (body: MarkupText, title: string): BodyText => {
    const blocks = blocksOf(body);
    if (!blocks) return { ...empty, complete: false };
    const complete = !blocks.some((block) => block.kind === 'gap');
    const search = findLabelled(blocks, labels);
    return { ...search, ...referencesIn(blocks, title, inline), ...(parents ? kinIn(blocks) : noKin), complete };
  };

  /** The same as `whole`, for a source of which little needs to be parsed; null when all of it must be. */
  const sparing = ({ format, value }: MarkupText, title: string): BodyText | null => {
    if (format === 'adf' || typeof value !== 'string' || value.length > longestSource) return null;
    const source = oneLineEnd(value);
    const starts = prescan(source, labels);
    if (!starts || (parents && mayHoldKin(source))) return null;
    const refers = inline || source.includes('://');
    if (starts.length === 0 && !refers) return empty;
    const fences = format === 'markdown' ? fencesOf(source) : [];
    if (!fences) return null;
    const prose = without(source, fences);
    if (refers && mayHide(prose, format)) return null;
    const references = refers ? referencesInSource(prose, title, inline) : empty;
    if (starts.length === 0) return { ...empty, ...references };
    if (format !== 'markdown' || hasSpanning(prose)) return null;
    const plain = plainForms(source, starts, fences);
    if (plain) return { ...empty, found: plain, urls: references.urls, tokens: references.tokens };
    const parts = labelWindows(source, starts, fences).map((part) => blocksOf({ format, value: part }) ?? []);
    const searches = parts.map((blocks) => findLabelled(blocks, labels));
    return {
      found: searches.flatMap(({ found }) => found),
      refused: searches.flatMap(({ refused }) => refused),
      urls: references.urls,
      tokens: references.tokens,
      directives: parts.flatMap(directivesIn),
      ...noKin,
      complete: true,
    };
  };

  return (body: MarkupText | null | 'withheld', title: string): BodyText => {
    if (body === 'withheld') return { ...empty, complete: false };
    if (!body || body.value === null || body.value === undefined)
      return inline ? { ...empty, ...referencesInSource('', title, true) } : empty;
    return withoutDefinitions(sparing(body, title) ?? whole(body, title), title);
  };
}
