import { resolve } from 'node:path';
import { readTextFile } from '../documents/text-file.ts';
import { AppError } from '../errors.ts';
import type { Conventions } from '../model/policy.ts';
import type { IssueTemplate } from '../model/template.ts';
import { readTemplates, type TemplateText } from '../read/templates.ts';
import { templateLimit, templatesIn } from '../trackers/template-text.ts';
import type { Reading, SourceConfig } from './reading.ts';

const mostTemplates = 200;

/** The files that a source names as its templates; null when it leaves that to its tracker. */
export const templatePaths = ({ templates }: SourceConfig): readonly string[] | null =>
  Array.isArray(templates) ? templates.filter((path) => typeof path === 'string') : null;

/**
 * The templates in the files that a source names, relative to `root`; null when it names none.
 * Throws AppError `file-unreadable` or `document-invalid`.
 */
export async function readTemplateFiles(config: SourceConfig, root: string): Promise<readonly IssueTemplate[] | null> {
  const paths = templatePaths(config);
  if (paths === null) return null;
  const found: IssueTemplate[] = [];
  for (const name of paths) found.push(...templatesIn(name, await readTextFile(resolve(root, name), { name, limit: templateLimit })));
  return found;
}

/** What the templates of a source have under the team's labels: of the files it names (`named`), else of those its tracker keeps. */
export async function templateTexts(
  reading: Reading,
  named: readonly IssueTemplate[] | null,
  conventions: Conventions,
): Promise<readonly TemplateText[]> {
  const texts = readTemplates(named ?? (await keptByTracker(reading)), conventions);
  if (named !== null && named.length > 0 && texts.length === 0) {
    reading.deps.note('its templates have nothing under the labels of the team, and change nothing');
  }
  return texts;
}

/** A tracker that cannot tell its templates leaves a note: boilerplate is still told by its repetition. */
async function keptByTracker({ tracker, config, deps, name }: Reading): Promise<readonly IssueTemplate[]> {
  const found: IssueTemplate[] = [];
  try {
    for await (const template of tracker.templates?.(config, deps) ?? []) {
      found.push(template);
      if (found.length >= mostTemplates) break;
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.exit === 2 || error.exit === 70) throw error;
    const why = error.message.replace(`${name}: `, '');
    deps.note(`not all of its issue templates could be read; their text may pass for an answer (or name them with \`templates:\`): ${why}`);
  }
  return found;
}
