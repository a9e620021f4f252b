import { webAddress } from './address.ts';
import { terminalText } from './terminal.ts';

const markup = Symbol('markup');

/** Markup of our own. Nothing that was read from a tracker or a file can be one: the symbol is not written in any document. */
export interface Html {
  readonly [markup]: string;
}

/** What may stand in a template: texts are escaped, markup is not, lists are joined, and what is nothing shows nothing. */
export type HtmlValue = Html | string | number | null | false | readonly HtmlValue[];

/** Markup around values. Texts among them are neutralised; they may stand between tags and in attributes within double quotes. */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html => ({
  [markup]: parts.reduce((text, part, i) => text + written(values[i - 1] ?? null) + part),
});

const written = (value: HtmlValue): string => {
  if (value === null || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return htmlText(String(value));
  return markup in value ? value[markup] : value.map(written).join('');
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** A tracker's text as HTML that shows it and does nothing, on one line; fit for an attribute within quotes. */
export const htmlText = (text: string): string => terminalText(text).replace(/[&<>"'`]/g, (c) => entities[c] ?? c);

/** The text of markup, for whoever writes it out. */
export const markupOf = (value: Html): string => value[markup];

/** A text of ours that is no HTML and stands where entities are not read: the inside of `<style>`. Never for a text that was read. */
export const styleText = (css: string): Html => ({ [markup]: css.replaceAll('</', '<\\/') });

/** A link to a page of the tracker; only what it holds when the address is not a plain http or https one. */
export const htmlLink = (content: HtmlValue, url: string | null): Html => {
  const address = webAddress(url);
  return address === null ? html`${content}` : html`<a href="${address.href}" rel="noreferrer">${content}</a>`;
};
