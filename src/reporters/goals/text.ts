import type { GoalNode, GoalTree } from '../../model/goal-tree.ts';
import { terminalLine, terminalText } from '../sinks/terminal.ts';
import { factsOf, northStarText } from './goal-words.ts';

function* nodeLines(node: GoalNode, indent: string, read: boolean): Iterable<string> {
  const { facts, work, metric } = factsOf(node, read);
  yield `${indent}${node.goal.id}  ${node.goal.title}`;
  const details = [facts.join(', '), metric ?? '', work.join('; ')];
  for (const line of details) if (line !== '') yield `${indent}    ${line}`;
  for (const keyResult of node.keyResults) yield* nodeLines(keyResult, `${indent}  `, read);
}

/** The goals as an indented list, for a terminal. `read` is false when no source was read. */
export function* goalsText({ northStar, objectives }: GoalTree, read: boolean): Iterable<string> {
  const lines = function* () {
    if (northStar !== null) yield `North star: ${northStarText(northStar)}`;
    for (const objective of objectives) {
      yield '';
      yield* nodeLines(objective, '', read);
    }
  };
  let isFirst = true;
  for (const line of lines()) {
    if (!isFirst || line !== '') yield `${terminalLine(terminalText(line))}\n`;
    isFirst = false;
  }
}
