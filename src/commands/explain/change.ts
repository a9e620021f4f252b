import type { Field, Issue, MarkupText } from '../../model/issue.ts';
import type { Edit } from './explanation.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);

/** A document with one more paragraph; null when it is no document. */
function withParagraph(value: unknown, text: string, where: 'first' | 'last'): unknown {
  if (typeof value !== 'object' || value === null || !('content' in value) || !Array.isArray(value.content)) return null;
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] };
  const content: readonly unknown[] = value.content;
  return { ...value, content: where === 'first' ? [paragraph, ...content] : [...content, paragraph] };
}

function changedSource(source: string, { position, line, from, to }: Edit, isHtml: boolean): string | null {
  const paragraph = isHtml ? `<p>${escaped(to)}</p>` : to;
  if (position === 'last') return source.trim() === '' ? paragraph : `${source.trimEnd()}\n\n${paragraph}`;
  if (position === 'first') return source.trim() === '' ? paragraph : `${paragraph}\n\n${source}`;
  const lines = source.split('\n');
  const index = (line ?? 0) - 1;
  const there = lines[index];
  if (there === undefined) return null;
  if (position === 'after') return lines.toSpliced(index + 1, 0, '', to).join('\n');
  return there.replace(/\r$/, '') === from ? lines.with(index, to).join('\n') : null;
}

function changedBody(body: Issue['body'], edit: Edit): MarkupText | null {
  if (body === 'withheld') return null;
  const { format, value } = body ?? { format: 'markdown' as const, value: '' };
  if (typeof value === 'string') {
    const source = changedSource(value, edit, format === 'html');
    return source === null ? null : { format, value: source };
  }
  const document = edit.position === 'first' || edit.position === 'last' ? withParagraph(value, edit.to, edit.position) : null;
  return document === null ? null : { format, value: document };
}

const changedFields = (fields: readonly Field[], { name, to }: Edit): readonly Field[] | null =>
  fields.some((field) => field.name === name) ? fields.map((field) => (field.name === name ? { ...field, values: [to] } : field)) : null;

/** An issue as its tracker would give it after an edit; null when the edit does not fit it. */
export function changedIssue(issue: Issue, edit: Edit): Issue | null {
  if (edit.place === 'description') {
    const body = changedBody(issue.body, edit);
    return body === null ? null : { ...issue, body };
  }
  if (edit.place === 'field') {
    const fields = changedFields(issue.fields, edit);
    return fields === null ? null : { ...issue, fields };
  }
  if (edit.place !== 'label') return null;
  return { ...issue, labels: [...issue.labels.filter((label) => label !== edit.from), edit.to] };
}
