/** Exit codes are frozen: scripts and CI jobs rely on them. `throughline help exit-codes` prints this table. */
export const exitCodes = [
  { code: 0, outcome: 'pass', means: 'data complete; every gate met, or none set (an audit reports, gates decide)' },
  { code: 1, outcome: 'fail', means: 'data complete; a gate, --fail-on, or a checked issue is not met' },
  { code: 2, outcome: 'usage', means: 'wrong use or config; nothing was fetched' },
  { code: 3, outcome: 'incomplete', means: 'data incomplete: no verdict, whatever was seen' },
  { code: 4, outcome: 'auth', means: 'credentials missing, refused or too narrow' },
  { code: 70, outcome: 'internal', means: 'a bug in throughline' },
  { code: 74, outcome: 'output', means: 'an output could not be written' },
  { code: 130, outcome: null, means: 'interrupted (SIGINT)' },
  { code: 143, outcome: null, means: 'terminated (SIGTERM)' },
] as const;

export type ExitCode = (typeof exitCodes)[number]['code'];

/** A fault in a file that the user wrote; line and column count from 1. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What to write instead, an example that works. */
  readonly example: string | null;
}

interface Explanation {
  readonly exit: ExitCode;
  readonly message: string;
  readonly hint: string;
  readonly example?: string;
}

const list = (names: readonly string[]) => names.join(', ');
const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** One entry per thing that can go wrong: what went wrong, what to do, an example that works. */
const catalogue = {
  'usage-invalid': (d: { message: string; hint: string; example?: string }): Explanation => ({
    exit: 2,
    message: d.message,
    hint: d.hint,
    ...(d.example ? { example: d.example } : {}),
  }),
  'option-invalid': (d: { option: string; value: string; expected: string; example: string }): Explanation => ({
    exit: 2,
    message: `${d.option} does not take "${d.value}"`,
    hint: `It takes ${d.expected}.`,
    example: d.example,
  }),
  'name-unknown': (d: { what: string; name: string; nearest: string | null; known: readonly string[] }): Explanation => ({
    exit: 2,
    message: `there is no ${d.what} "${d.name}"`,
    hint: `${d.nearest ? `Did you mean "${d.nearest}"? ` : ''}Known: ${list(d.known)}.`,
  }),
  'sources-absent': (d: { config?: string }): Explanation => ({
    exit: 2,
    message: `there is nothing to audit: no source was given and ${d.config === undefined ? 'no throughline.yml was found' : `${d.config} lists none`}`,
    hint: 'Name a source, or list the sources in throughline.yml.',
    example: 'throughline audit github:acme/shop --goals goals.yml',
  }),
  'source-unrecognised': (d: { argument: string; forms: readonly string[] }): Explanation => ({
    exit: 2,
    message: `no tracker recognises the source "${d.argument}"`,
    hint: `A source is one of: ${d.forms.join('; ')}.`,
  }),
  'host-unnamed': (d: { argument: string; variable: string; example: string }): Explanation => ({
    exit: 2,
    message: `${d.argument} does not say on which host`,
    hint: `Set ${d.variable} in the environment, or give the address of the project.`,
    example: `export ${d.variable}=${d.example}`,
  }),
  'output-over-input': (d: { target: string }): Explanation => ({
    exit: 2,
    message: `${d.target} is read by this very run, and would be overwritten`,
    hint: 'Give the report a file of its own.',
    example: '--format json=audit.json',
  }),
  'file-unreadable': (d: { file: string; reason: string }): Explanation => ({
    exit: 2,
    message: `${d.file} cannot be read: ${d.reason}`,
    hint: 'Check the path; paths in a config resolve from the folder of the config.',
  }),
  'document-invalid': (d: { faults: readonly Fault[] }): Explanation => ({
    exit: 2,
    message: [
      `${count(d.faults.length, 'fault')} in ${list([...new Set(d.faults.map((f) => f.file))])}`,
      ...d.faults.map((f) => `  ${f.file}:${f.line}:${f.column} ${f.message}${f.example ? `\n      for example: ${f.example}` : ''}`),
    ].join('\n'),
    hint: 'Mend these and run again; nothing was fetched.',
  }),
  'token-missing': (d: { source: string; variables: readonly string[]; host: string }): Explanation => ({
    exit: 4,
    message: `${d.source}: no credentials for ${d.host}`,
    hint: `Set ${d.variables.join(' and ')} in the environment.`,
    example: d.variables.map((v) => `export ${v}=…`).join('; '),
  }),
  'token-refused': (d: {
    source: string;
    status: number;
    variables: readonly string[];
    detail?: string;
    /** Where the token is authorised for single sign-on; null when that is needed and nobody says where. */
    authorise?: string | null;
  }): Explanation => ({
    exit: 4,
    message: `${d.source}: the server refused the credentials (HTTP ${d.status})${d.detail ? `: ${d.detail}` : ''}`,
    hint:
      d.authorise === undefined
        ? `Check ${d.variables.length > 0 ? d.variables.join(' and ') : 'whether the source needs credentials'}: expired, revoked, or without the right to read these issues?`
        : `The organisation asks for single sign-on: authorise the token${d.authorise === null ? ' on the page of your tokens, "Configure SSO"' : ` at ${d.authorise}`}, then run again.`,
  }),
  'answer-partial': (d: { source: string; organisations: readonly string[]; page: string }): Explanation => ({
    exit: 3,
    message: `${d.source}: what belongs to ${list(d.organisations)} was left out: the token is not authorised for single sign-on there`,
    hint: `Authorise it at ${d.page} ("Configure SSO" beside the token), then run again.`,
  }),
  'token-misdirected': (d: { source: string; variable: string; host: string; bound: string }): Explanation => ({
    exit: 2,
    message: `${d.source}: ${d.variable} belongs to ${d.bound} and is not sent to ${d.host}`,
    hint: `Point the source at ${d.bound}, or give ${d.host} a variable of its own with tokenEnv.`,
  }),
  'gh-token-missing': (d: { reason: string }): Explanation => ({
    exit: 4,
    message: `the gh command gives no token: ${d.reason}`,
    hint: 'Sign in with "gh auth login", or leave --token-from out and set GITHUB_TOKEN.',
  }),
  'host-insecure': (d: { source: string; url: string }): Explanation => ({
    exit: 2,
    message: `${d.source}: ${d.url} is not https`,
    hint: 'Only https is spoken; plain http on loopback alone.',
  }),
  'source-not-found': (d: { source: string; what: string; hint?: string | undefined }): Explanation => ({
    exit: 3,
    message: `${d.source}: ${d.what} was not found, or is not visible with these credentials (HTTP 404)`,
    hint: d.hint ?? 'Check the spelling, and whether the credentials may see it.',
  }),
  'request-refused': (d: { source: string; status: number; detail: string; hint?: string }): Explanation => ({
    exit: 3,
    message: `${d.source}: the server refused the request (HTTP ${d.status})${d.detail ? `: ${d.detail}` : ''}`,
    hint: d.hint ?? 'Check the filter, the project and the field names of this source.',
  }),
  'server-failed': (d: { source: string; detail: string }): Explanation => ({
    exit: 3,
    message: `${d.source}: ${d.detail}`,
    hint: 'Run again later; nothing was judged on partial data.',
  }),
  'rate-limited': (d: { source: string; until: string | null; waited: string; anonymous?: readonly string[] }): Explanation => ({
    exit: 3,
    message: `${d.source}: the server asked to wait${d.until ? ` until ${d.until}` : ''}, longer than --max-wait allows (waited ${d.waited})`,
    hint: `${d.anonymous ? `Requests without credentials are rationed: set ${d.anonymous.join(' and ')}. Or run` : 'Run'} again after that time, or allow more with --max-wait 30m.`,
  }),
  'answer-unreadable': (d: { source: string; detail: string }): Explanation => ({
    exit: 3,
    message: `${d.source}: the answer is not what the API promises: ${d.detail}`,
    hint: 'A proxy or a sign-in page may stand in between; open the address in a browser.',
  }),
  'host-foreign': (d: { source: string; url: string; bound: string }): Explanation => ({
    exit: 3,
    message: `${d.source}: the server pointed to another host: ${d.url}`,
    hint: `Only ${d.bound} is asked, so that no token leaves it. If the tracker has moved, change its address in the config.`,
  }),
  'end-unproven': (d: { source: string; detail: string; hint?: string }): Explanation => ({
    exit: 3,
    message: `${d.source}: the end of the list is not proven: ${d.detail}`,
    hint: d.hint ?? 'Run again; if it stays so, narrow the source.',
  }),
  'records-unreadable': (d: { source: string; detail: string; hint?: string }): Explanation => ({
    exit: 3,
    message: `${d.source}: ${d.detail}`,
    hint: d.hint ?? 'Check the format of the file, or name it with `format:`.',
  }),
  'audit-incomplete': (d: { audit: string }): Explanation => ({
    exit: 3,
    message: `${d.audit} is incomplete: a source was not read to its end`,
    hint: 'What was not read could be taken for what has gone, so it is neither remembered nor compared. Audit again when every source answers.',
    example: 'throughline audit',
  }),
  'history-empty': (_: object): Explanation => ({
    exit: 2,
    message: 'there is nothing to compare with: no audit is remembered yet',
    hint: 'Every complete audit of the configured sources is remembered, so that the next one can be held against it; the JSON of an earlier audit will do too.',
    example: 'throughline audit',
  }),
  'snapshot-unknown': (d: { what: string; known: readonly string[] }): Explanation => ({
    exit: 2,
    message: `the history holds ${d.what}`,
    hint: d.known.length === 0 ? 'Ask for another one.' : `It holds ${list(d.known)}.`,
    example: 'throughline drift last',
  }),
  'issue-unknown': (d: { key: string; nearest: readonly string[] }): Explanation => ({
    exit: 2,
    message: `there is no issue "${d.key}" in the sources that were read`,
    hint:
      d.nearest.length > 0
        ? `Did you mean ${d.nearest.map((key) => `"${key}"`).join(' or ')}?`
        : 'Give its key as the tracker writes it, such as SHOP-12 or acme/shop#12.',
  }),
  'history-unreachable': (d: { at: string; reason: string; advice: string | null }): Explanation => ({
    exit: 3,
    message: `the history at ${d.at} cannot be reached: ${d.reason}`,
    hint: d.advice ?? 'Check the path or the address in `history`, whether it may be written to, and whether the server runs.',
  }),
  'snapshots-invalid': (d: { faults: readonly Fault[]; more: number }): Explanation => ({
    exit: 2,
    message: [
      `${count(d.faults.length + d.more, 'line')} of ${list([...new Set(d.faults.map((f) => f.file))])} cannot be taken into the history`,
      ...d.faults.map((f) => `  ${f.file}:${f.line} ${f.message}`),
      ...(d.more === 0 ? [] : [`  and ${d.more} more`]),
    ].join('\n'),
    hint: 'Nothing was stored. Every line is one snapshot, as "throughline history export" writes it.',
    example: 'throughline history export history.jsonl',
  }),
  'history-refused': (d: { at: string; reason: string; advice: string | null }): Explanation => ({
    exit: 4,
    message: `the history at ${d.at} refused the credentials: ${d.reason}`,
    hint: d.advice ?? 'Check user and password: set PGUSER and PGPASSWORD, or the whole address in THROUGHLINE_HISTORY.',
  }),
  'history-newer': (d: { at: string; version: number; known: number }): Explanation => ({
    exit: 2,
    message: `the history at ${d.at} was written by a later throughline (its form is ${d.version}, this one knows ${d.known})`,
    hint: 'Update throughline here too, or give this one a history of its own; nothing was changed.',
    example: 'npm install --save-dev throughline@latest',
  }),
  'history-damaged': (d: { at: string; reason: string }): Explanation => ({
    exit: 3,
    message: `the history at ${d.at} cannot be read: ${d.reason}`,
    hint: 'Move the file away to begin a new history, or bring back a copy of it.',
  }),
  'sprint-unknown': (d: { name: string; nearest: string | null; known: readonly string[]; since: string }): Explanation => ({
    exit: 2,
    message: `none of the issues that were read is in a sprint "${d.name}"`,
    hint: `${d.nearest ? `Did you mean "${d.nearest}"? ` : ''}${d.known.length > 0 ? `Known: ${list(d.known)}` : 'None of them is in any sprint'}. Closed work was read back to ${d.since}; \`lookback\` reads further.`,
  }),
  'sprint-undated': (d: { asked: 'current' | 'next'; known: readonly string[] }): Explanation => ({
    exit: 2,
    message: `which sprint is ${d.asked} cannot be told: ${d.known.length > 0 ? 'the sprints of the issues that were read have no dates' : 'none of the issues that were read is in a sprint'}`,
    hint:
      d.known.length > 0
        ? `Name one. Known: ${list(d.known)}.`
        : 'A sprint is a sprint of Jira, a milestone of GitHub, a version of Redmine, or the field "sprint" of a file.',
    ...(d.known[0] === undefined ? {} : { example: `throughline audit --sprint ${JSON.stringify(d.known[0])}` }),
  }),
  'output-failed': (d: { target: string; reason: string }): Explanation => ({
    exit: 74,
    message: `${d.target} could not be written: ${d.reason}`,
    hint: 'Check that the folder exists and may be written to; an older file there is unchanged.',
  }),
  'send-failed': (d: { title: string; detail: string; hint: string }): Explanation => ({
    exit: 74,
    message: `the page was not sent to ${d.title}: ${d.detail}`,
    hint: d.hint,
  }),
  internal: (d: { detail: string }): Explanation => ({
    exit: 70,
    message: `a bug in throughline: ${d.detail}`,
    hint: 'Please report it with the command you ran; set THROUGHLINE_DEBUG=1 for the stack.',
  }),
} satisfies Record<string, (detail: never) => Explanation>;

export type ErrorCode = keyof typeof catalogue;

/** An error that a user can act on. `message` says what went wrong and where, `hint` what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly exit: ExitCode;
  readonly hint: string;
  readonly example: string | null;

  constructor(code: ErrorCode, explanation: Explanation, cause?: unknown) {
    super(explanation.message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.exit = explanation.exit;
    this.hint = explanation.hint;
    this.example = explanation.example ?? null;
  }
}

/** Makes the error `code` of the catalogue; `detail` holds what its message names. */
export function appError<C extends ErrorCode>(code: C, detail: Parameters<(typeof catalogue)[C]>[0], cause?: unknown): AppError {
  const explain = catalogue[code] as (detail: unknown) => Explanation;
  return new AppError(code, explain(detail), cause);
}

/** The same error in other words: what is not given stays. */
export function reworded(error: AppError, words: { readonly message?: string; readonly hint?: string }): AppError {
  const { code, exit, message, hint, example } = error;
  return new AppError(code, { exit, message, hint, ...(example === null ? {} : { example }), ...words }, error.cause);
}
