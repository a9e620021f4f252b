import type { BodyFormat } from '../model/issue.ts';
import type { IssueTemplate } from '../model/template.ts';
import { formTexts } from './issue-form.ts';

/** The most that is read of a template, in bytes. */
export const templateLimit = 64 * 1024;

const formats: Readonly<Record<string, BodyFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  textile: 'textile',
  wiki: 'wiki',
  jira: 'wiki',
  html: 'html',
  htm: 'html',
};

/**
 * The templates that a file holds, by the ending of its name: Markdown (`.md`), Textile (`.textile`), wiki (`.wiki`, `.jira`), HTML, a
 * GitHub issue form (`.yml`, `.yaml`); any other is plain text. Throws AppError `document-invalid` for a form that cannot be read.
 */
export function templatesIn(name: string, source: string): readonly IssueTemplate[] {
  const text = source.replace(/^\uFEFF/, '');
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = formats[ending] ?? 'plain';
  const isForm = ending === 'yml' || ending === 'yaml';
  if (isForm) return formTexts(text, name).map((value) => ({ name, body: { format: 'markdown', value } }));
  return [{ name, body: { format, value: format === 'markdown' ? withoutFrontMatter(text) : text } }];
}

/** What stands between the first two lines of dashes is for GitHub: it never reaches an issue. */
function withoutFrontMatter(text: string): string {
  if (!/^---[ \t]*\r?\n[ \t]*[\w-]+[ \t]*:/.test(text)) return text;
  const end = /\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  return end ? text.slice(end.index + end[0].length) : text;
}
