import { z } from 'zod';
import { appendDecision } from '../../decisions/append.ts';
import { readDecisionsFile } from '../../decisions/load.ts';
import { nearest } from '../../documents/nearest.ts';
import { dueGoals } from '../../engine/coverage.ts';
import { reviewDay } from '../../engine/triage/review.ts';
import { appError, type ExitCode } from '../../errors.ts';
import { type Answer, answers, type Decision } from '../../model/decisions.ts';
import type { Goals } from '../../model/goals.ts';
import type { Io } from '../io.ts';
import { plainLines } from '../lines.ts';
import { readNow } from '../options.ts';
import { writeOutputs, writeTo } from '../output.ts';
import { openGoals } from '../workspace.ts';
import type { TriageOptions } from './options.ts';

const example = 'throughline triage --decide SHOP-12 --answer drop --who payments-lead';

function readAnswer(value: string | undefined): Answer {
  const answer = answers.find((known) => known === value);
  if (answer !== undefined) return answer;
  if (value !== undefined)
    throw appError('name-unknown', { what: 'answer', name: value, nearest: nearest(value, answers), known: answers });
  throw appError('usage-invalid', { message: '--decide needs --answer', hint: 'It is link, plan or drop.', example });
}

function readText(option: string, value: string | undefined): string {
  if (value !== undefined && value.trim() !== '') return value.trim();
  throw appError('usage-invalid', { message: `--decide needs ${option}`, hint: 'Give a name or a role.', example });
}

const isDay = (text: string) => z.iso.date().safeParse(text).success;

function readDay(option: string, value: string | undefined, today: string): string | undefined {
  if (value === undefined || (isDay(value) && value >= today)) return value;
  throw appError('option-invalid', {
    option,
    value,
    expected: `a date from ${today} on`,
    example: `${option} ${today}`,
  });
}

/** The goal as its file writes it. */
function readGoal(value: string | undefined, answer: Answer, goals: Goals | null, now: Date): string | undefined {
  if (value === undefined) return undefined;
  if (answer === 'drop') {
    throw appError('usage-invalid', {
      message: 'what is dropped serves no goal',
      hint: 'Leave --goal out, or answer link or plan.',
      example,
    });
  }
  if (goals === null) {
    throw appError('usage-invalid', {
      message: `there are no goals to look for "${value}" in`,
      hint: 'Name them.',
      example: '--goals goals.yml',
    });
  }
  const due = dueGoals(goals, now.getTime());
  const goal = goals.goals.find(({ id }) => id.toLowerCase() === value.toLowerCase());
  const known = goals.goals.filter((one) => answer === 'plan' || due.has(one)).map(({ id }) => id);
  if (goal === undefined) throw appError('name-unknown', { what: 'goal', name: value, nearest: nearest(value, known), known });
  if (answer === 'link' && !due.has(goal)) {
    throw appError('usage-invalid', {
      message: `the goal ${goal.id} does not hold now, so that a link to it would count for nothing`,
      hint: `These do: ${known.join(', ')}.`,
    });
  }
  return goal.id;
}

const said: Readonly<Record<Answer, string>> = { link: 'is to be linked', plan: 'is planned for later', drop: 'is dropped' };

/** `throughline triage --decide ISSUE`: adds a decision to the file beside the config. Reads no source. */
export async function decide(issue: string, options: TriageOptions, io: Io): Promise<ExitCode> {
  const now = readNow(options.now, io);
  const today = now.toISOString().slice(0, 10);
  const answer = readAnswer(options.answer);
  const key = readText('the key of an issue', issue);
  const who = readText('--who', options.who);
  const by = readDay('--by', options.by, today);
  const review = readDay('--review', options.review, today);
  const { goals, decisions: file } = await openGoals(options, io);
  const goal = readGoal(options.goal, answer, goals, now);
  const reason = options.because?.trim();
  const decision: Decision = {
    issue: key,
    answer,
    who,
    date: today,
    ...(goal === undefined ? {} : { goal }),
    ...(by === undefined ? {} : { by }),
    ...(review === undefined ? {} : { review }),
    ...(reason === undefined || reason === '' ? {} : { reason }),
  };
  const text = appendDecision(await readDecisionsFile(file.path, file.name), decision, file.name);
  await writeOutputs([{ file: file.path, pieces: [text] }], io);
  const until = reviewDay(decision, goals ?? { northStar: null, goals: [], mapping: [] });
  const rests = until === null ? '' : ` It is not asked about again until ${until}.`;
  const where = goal === undefined ? '' : answer === 'link' ? ` to ${goal}` : `, for ${goal}`;
  await writeTo(io.stdout, [plainLines([`${file.name}: ${key} ${said[answer]}${where}, decided by ${who} on ${today}.${rests}`])]);
  return 0;
}
