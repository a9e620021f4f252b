import type { GoalNode, GoalTree } from '../../model/goal-tree.ts';
import { markdownText } from '../sinks/markdown.ts';
import { factsOf, northStarText } from './goal-words.ts';

function* nodeLines(node: GoalNode, indent: string, read: boolean): Iterable<string> {
  const { facts, work, metric } = factsOf(node, read);
  const isObjective = indent === '';
  yield isObjective
    ? `### ${markdownText(node.goal.id)} ${markdownText(node.goal.title)}\n\n`
    : `${indent.slice(2)}- **${markdownText(node.goal.id)}** ${markdownText(node.goal.title)}\n`;
  for (const line of [facts.join(', '), metric ?? '', work.join('; ')]) {
    if (line !== '') yield isObjective ? `- ${markdownText(line)}\n` : `${indent}- ${markdownText(line)}\n`;
  }
  for (const keyResult of node.keyResults) yield* nodeLines(keyResult, `${indent}  `, read);
  if (isObjective) yield '\n';
}

/** The goals as Markdown: a heading for each objective, its key results as a list. */
export function* goalsMarkdown({ northStar, objectives }: GoalTree, read: boolean): Iterable<string> {
  yield '## Goals\n\n';
  if (northStar !== null) {
    yield `North star: ${markdownText(northStarText(northStar))}\n\n`;
  }
  for (const objective of objectives) yield* nodeLines(objective, '', read);
}
