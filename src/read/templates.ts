import type { Conventions } from '../model/policy.ts';
import type { IssueTemplate } from '../model/template.ts';
import { createBodyReader } from './body.ts';
import { copiedUpTo } from './copy.ts';
import { foldLabel } from './label-folding.ts';
import { urlsOf } from './passages.ts';

/** What a template has under one label: plain data, to be kept beside the issues it was read for. */
export interface TemplateText {
  /** As labels are compared (see `foldLabel`). */
  readonly label: string;
  /** Markup removed, in order; none is empty. */
  readonly lines: readonly string[];
  readonly urls: readonly string[];
}

const mostTexts = 500;
const mostLines = 100;
const longestLine = 2000;

/** What stands under the team's labels in templates, found as in issues. Labels with nothing under them are left out. */
export function readTemplates(templates: readonly IssueTemplate[], conventions: Conventions): readonly TemplateText[] {
  const readBody = createBodyReader(conventions);
  const texts = templates.flatMap(({ body }) =>
    readBody(body, '').found.map(({ label, lines }) => ({
      label: foldLabel(label),
      lines: lines.slice(0, mostLines).flatMap(({ text }) => (text.trim() === '' ? [] : copiedUpTo(text.trim(), longestLine))),
      urls: urlsOf(lines),
    })),
  );
  return texts.filter(({ lines }) => lines.length > 0).slice(0, mostTexts);
}
