import type { IssueStatus, IssueType } from '../model/issue.ts';

const typeWords: ReadonlyMap<string, IssueType> = new Map(
  Object.entries({
    epic: ['epic', 'initiative', 'feature epic', 'theme', 'saga', 'capability', 'legend'],
    story: [
      'story',
      'user story',
      'feature',
      'feature request',
      'enhancement',
      'new feature',
      'improvement',
      'product backlog item',
      'requirement',
    ],
    task: ['task', 'chore', 'technical task', 'maintenance', 'support', 'change', 'service request'],
    bug: ['bug', 'defect', 'fault', 'error', 'regression'],
    subtask: ['sub-task', 'subtask', 'sub task', 'sub-bug', 'sub-story'],
    incident: ['incident', 'outage', 'problem', 'production incident', 'service incident'],
    spike: ['spike', 'research', 'investigation', 'exploration', 'discovery'],
  } satisfies Partial<Record<IssueType, readonly string[]>>).flatMap(([type, words]) =>
    words.map((word) => [word, type as IssueType] as const),
  ),
);

/** Words that, as a label, name the type of an issue in a tracker without types. */
const labelWords: ReadonlyMap<string, IssueType> = new Map([
  ['epic', 'epic'],
  ['story', 'story'],
  ['user story', 'story'],
  ['feature', 'story'],
  ['feature request', 'story'],
  ['enhancement', 'story'],
  ['task', 'task'],
  ['chore', 'task'],
  ['bug', 'bug'],
  ['defect', 'bug'],
  ['regression', 'bug'],
  ['subtask', 'subtask'],
  ['sub-task', 'subtask'],
  ['incident', 'incident'],
  ['outage', 'incident'],
  ['spike', 'spike'],
]);

/** The same in German, French, Spanish, Portuguese and Dutch. A word that may mean both ready and done stands nowhere. */
const statusWordsAbroad: readonly (readonly [string, IssueStatus])[] = (
  [
    ['todo', 'offen, neu, geplant, zu erledigen, zu tun, wiedereröffnet, wieder geöffnet'],
    ['doing', 'in arbeit, in bearbeitung, in entwicklung, in prüfung, im test, begonnen, blockiert'],
    ['done', 'erledigt, fertig, geschlossen, abgeschlossen, gelöst, behoben'],
    ['dropped', 'abgelehnt, abgewiesen, abgebrochen, verworfen, duplikat, zurückgewiesen'],
    ['todo', 'ouvert, ouverte, nouveau, nouvelle, à faire, planifié, réouvert, rouvert'],
    ['doing', 'en cours, en revue, en test, commencé, bloqué'],
    ['done', 'terminé, terminée, fermé, fermée, résolu, résolue, livré, livrée'],
    ['dropped', 'annulé, annulée, rejeté, rejetée, abandonné, abandonnée, doublon'],
    ['todo', 'abierto, abierta, nuevo, nueva, por hacer, tareas por hacer, pendiente, reabierto'],
    ['doing', 'en curso, en progreso, en proceso, en revisión, bloqueado'],
    ['done', 'hecho, hecha, cerrado, cerrada, resuelto, resuelta, terminado, completado, finalizado, finalizada'],
    ['dropped', 'cancelado, cancelada, rechazado, rechazada, duplicado, descartado'],
    ['todo', 'aberto, aberta, novo, nova, a fazer, tarefas pendentes, pendente, reaberto'],
    ['doing', 'em andamento, em progresso, em curso, em revisão'],
    ['done', 'concluído, concluída, fechado, fechada, feito, resolvido, resolvida'],
    ['dropped', 'rejeitado, rejeitada'],
    ['todo', 'nieuw, te doen, gepland, heropend'],
    ['doing', 'in uitvoering, in behandeling, bezig, mee bezig, geblokkeerd'],
    ['done', 'klaar, gesloten, opgelost, afgerond, voltooid'],
    ['dropped', 'geannuleerd, afgewezen, vervallen'],
  ] as const
).flatMap(([status, words]) => words.split(', ').map((word) => [word, status] as const));

const statusWords: ReadonlyMap<string, IssueStatus> = new Map([
  ...statusWordsAbroad,
  ...Object.entries({
    todo: [
      'open',
      'opened',
      'new',
      'to do',
      'todo',
      'backlog',
      'reopened',
      'selected for development',
      'ready',
      'planned',
      'triage',
      'unstarted',
      'funnel',
    ],
    doing: [
      'in progress',
      'doing',
      'started',
      'in development',
      'in review',
      'review',
      'code review',
      'testing',
      'in testing',
      'qa',
      'feedback',
      'blocked',
      'on hold',
      'indeterminate',
      'active',
    ],
    done: ['done', 'closed', 'resolved', 'completed', 'complete', 'fixed', 'shipped', 'released', 'merged', 'verified', 'accepted'],
    dropped: [
      "won't do",
      "won't fix",
      'wont do',
      'wont fix',
      'wontfix',
      'duplicate',
      'not planned',
      'rejected',
      'cancelled',
      'canceled',
      'declined',
      'abandoned',
      'invalid',
      'obsolete',
      'cannot reproduce',
      'incomplete',
      'works as designed',
      'withdrawn',
      'known error',
      'dropped',
    ],
  } satisfies Record<IssueStatus, readonly string[]>).flatMap(([status, words]) =>
    words.map((word) => [word, status as IssueStatus] as const),
  ),
]);

/** A word without its case, width and inner white space, for comparing. */
export const foldWord = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s_]+/g, ' ')
    .trim();

/** The type that a tracker's own word stands for; `other` when the word is not known or there is none. */
export const normaliseType = (raw: string | null): IssueType => (raw === null ? 'other' : (typeWords.get(foldWord(raw)) ?? 'other'));

/** The status that a tracker's own word, or resolution, stands for; null when the word is not known. */
export const normaliseStatus = (raw: string | null): IssueStatus | null => (raw === null ? null : (statusWords.get(foldWord(raw)) ?? null));

const labelRank: readonly IssueType[] = ['epic', 'subtask', 'incident', 'bug', 'spike', 'story', 'task'];

/** The type that labels name (`bug`, `type: bug`, `kind/bug`), for trackers without types; `other` when none does. */
export function typeFromLabels(labels: readonly string[]): IssueType {
  const named = new Set(labels.map(typeOfLabel));
  return labelRank.find((type) => named.has(type)) ?? 'other';
}

function typeOfLabel(label: string): IssueType | undefined {
  const folded = foldWord(label);
  const plain = labelWords.get(folded);
  if (plain) return plain;
  const cut = folded.search(/[:/]/);
  const prefix = cut < 0 ? '' : folded.slice(0, cut).trim();
  return prefix === 'type' || prefix === 'kind' ? labelWords.get(folded.slice(cut + 1).replace(/^[:/ ]+/, '')) : undefined;
}

const priorityWords: ReadonlyMap<string, number> = new Map(
  [
    ['p0', 'p1', 'urgent', 'critical', 'blocker', 'highest', 'immediate', 'sev1', 'very high'],
    ['p2', 'high', 'major', 'important', 'sev2'],
    ['p3', 'medium', 'normal', 'moderate', 'sev3', 'default'],
    ['p4', 'low', 'minor', 'sev4'],
    ['p5', 'lowest', 'trivial', 'very low', 'someday'],
  ].flatMap((words, i) => words.map((word) => [word, i + 1] as const)),
);

/** The priority that a tracker's own word stands for, 1 the most urgent, 5 the least; null when the word is not known. */
export function normalisePriority(raw: string | null): number | null {
  if (raw === null) return null;
  const folded = foldWord(raw);
  return priorityWords.get(folded) ?? priorityWords.get(folded.split(/[ :(,-]/, 1)[0] ?? '') ?? null;
}

/** The words that, as a whole label, tell a priority; "high" or "minor" alone may be about anything. */
const plainPriorityLabel = /^(?:p[0-5]|urgent|critical|blocker|(?:highest|high|medium|normal|low|lowest) prio(?:rity)?)$/;
const priorityPrefix = /^(?:priority|prio) ?[:/=-]? ?(?=\S)/;

/** The most urgent priority that labels name (`p1`, `priority: high`, `prio/low`, `urgent`); null when none does. */
export function priorityFromLabels(labels: readonly string[]): number | null {
  const named = labels.flatMap((label) => {
    const folded = foldWord(label);
    if (plainPriorityLabel.test(folded)) return normalisePriority(folded) ?? [];
    const value = folded.replace(priorityPrefix, '');
    if (value === folded) return [];
    return (/^[1-5]$/.test(value) ? Number(value) : priorityWords.get(value)) ?? [];
  });
  return named.length > 0 ? Math.min(...named) : null;
}
