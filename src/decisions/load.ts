import { basename } from 'node:path';
import { readTextFile } from '../documents/text-file.ts';
import { readYaml, yamlLimit } from '../documents/yaml.ts';
import { AppError, appError, type Fault } from '../errors.ts';
import { decisionsSchema, type PlacedDecision } from '../model/decisions.ts';
import { decisionsThatHold } from './hold.ts';

const isAbsent = (error: unknown): boolean =>
  error instanceof AppError && error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'ENOENT';

/** The text of the file of decisions; null when there is none. Throws AppError `file-unreadable`, and `document-invalid` when it is too long. */
export async function readDecisionsFile(path: string, name = basename(path)): Promise<string | null> {
  try {
    return await readTextFile(path, { name, limit: yamlLimit });
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/** Every decision of a text, in its order; `name` is what messages call it. Throws AppError `document-invalid` with every fault. */
export function parseDecisions(text: string, name: string): readonly PlacedDecision[] {
  const document = readYaml(text, { file: name, schema: decisionsSchema, empty: [] });
  const faults: Fault[] = [];
  const placed = document.value.map((decision, index): PlacedDecision => {
    const { date, by, review, answer, goal } = decision;
    if (by !== undefined && by < date) {
      faults.push(document.fault([index, 'by'], `it is to be done before it was decided (${date})`, `by: ${date}`));
    }
    if (review !== undefined && review < date) {
      faults.push(document.fault([index, 'review'], `it is looked at again before it was decided (${date})`, `review: ${date}`));
    }
    if (answer === 'drop' && goal !== undefined) {
      faults.push(document.fault([index, 'goal'], 'what is dropped serves no goal', 'answer: link', 'key'));
    }
    return { ...decision, origin: document.origin([index]) };
  });
  if (faults.length > 0) throw appError('document-invalid', { faults });
  return placed;
}

/** The decisions of a file that hold, each with its place; none when the file is absent. Throws AppError `file-unreadable` or `document-invalid`. */
export async function loadDecisions(path: string, name = basename(path)): Promise<readonly PlacedDecision[]> {
  const text = await readDecisionsFile(path, name);
  return text === null ? [] : decisionsThatHold(parseDecisions(text, name));
}
