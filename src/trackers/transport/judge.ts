import { type AppError, appError } from '../../errors.ts';
import { type Answer, bodyKind, explanationIn } from './answer.ts';
import { RefusedAnswer, Setback } from './failure.ts';
import { askedWait, backoff, isRateLimit, rateLimitPause } from './pause.ts';
import { authorisationPage } from './single-sign-on.ts';

/** What a judgement needs to know beyond the answer. */
export interface JudgeContext {
  readonly source: string;
  /** Names of the variables behind the credentials. */
  readonly variables: readonly string[];
  /** Takes secrets out of a text. */
  redact(text: string): string;
  now(): Date;
  random(): number;
}

/** Statuses of a server in trouble that another attempt may find well. */
const passing = new Set([408, 425, 500, 502, 503, 504, 507, 520, 521, 522, 523, 524, 529]);

/** Throws for every answer that is not what was asked for: a `Setback` when another attempt may mend it, else an AppError. */
export function judge(answer: Answer, context: JudgeContext): void {
  if (answer.status < 300 || answer.status === 304) {
    judgeBody(answer, context);
    return;
  }
  const { source, redact } = context;
  const explanation = redact(explanationIn(answer));
  if (isRateLimit(answer, explanation)) {
    throw new Setback('limit', refusal(answer, explanation, context), (attempt) =>
      rateLimitPause(answer, attempt, context.now(), context.random),
    );
  }
  if (passing.has(answer.status)) {
    const detail = `the server failed (HTTP ${answer.status})${explanation ? `: ${explanation}` : ''}`;
    throw trouble(appError('server-failed', { source, detail }, new RefusedAnswer(answer.status)), answer, context);
  }
  throw refusal(answer, explanation, context);
}

function judgeBody(answer: Answer, context: JudgeContext): void {
  const { source } = context;
  const kind = bodyKind(answer);
  if (kind === 'html') throw appError('answer-unreadable', { source, detail: `a web page came from ${place(answer, context)}` });
  if (kind === 'cut-short') {
    throw trouble(appError('server-failed', { source, detail: `the answer of ${place(answer, context)} was cut short` }), answer, context);
  }
}

function refusal(answer: Answer, detail: string, context: JudgeContext): AppError {
  const { source, variables } = context;
  const { status } = answer;
  const cause = new RefusedAnswer(status);
  if (status === 401 || status === 403) {
    const page = authorisationPage(answer.headers.get('x-github-sso'), answer.url);
    const authorise = page === undefined ? {} : { authorise: page === null ? null : context.redact(page).slice(0, 300) };
    return appError('token-refused', { source, status, variables, detail, ...authorise }, cause);
  }
  if (status === 404) return appError('source-not-found', { source, what: place(answer, context) }, cause);
  return appError('request-refused', { source, status, detail }, cause);
}

function trouble(failure: AppError, answer: Answer, context: JudgeContext): Setback {
  const asked = askedWait(answer, context.now());
  return new Setback('trouble', failure, (attempt) =>
    asked === null ? backoff(attempt, context.random) : { ms: Math.ceil(asked), asked: true },
  );
}

const place = (answer: Answer, context: JudgeContext): string => context.redact(answer.url.pathname).slice(0, 200);
