import type { Look } from '../look.ts';
import { bareScores } from './bare-scores.ts';
import { choices } from './choices.ts';
import { examples } from './examples.ts';
import { genericWords } from './generic-words.ts';
import { helpLinks } from './help-links.ts';
import { holes } from './holes.ts';
import { instructions } from './instructions.ts';
import { putOffs, unset } from './put-offs.ts';
import { questions } from './questions.ts';
import { remarks } from './remarks.ts';

/**
 * Every look, in the order in which a sentence is looked at; the first that holds gives the reason. The narrow ones come first: whole
 * texts that stand for nothing, what has holes, what is marked as an example, choices and numbers, then who asks and who sends elsewhere,
 * and last what merely holds no word of its own.
 */
export const looks: readonly Look[] = [
  unset,
  putOffs,
  holes,
  examples,
  choices,
  bareScores,
  questions,
  helpLinks,
  instructions,
  remarks,
  genericWords,
];
