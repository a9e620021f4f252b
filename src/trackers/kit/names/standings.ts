import type { IssueType } from '../../../model/issue.ts';
import { formsOf, keyOf } from './fold.ts';

/** What tells of an issue whether others stand below it. */
export interface Ranked {
  readonly key: string;
  readonly type: IssueType;
  readonly rawType: string | null;
  readonly parent: string | null;
}

const keysOf = (words: string): ReadonlySet<string> => new Set(words.split(',').map(keyOf));

/** In Azure DevOps, and where teams work like it, a feature stands above the stories; elsewhere it is one. */
const features = keysOf(
  'feature, features, funktion, fonctionnalité, característica, recurso, funzionalità, funzione, functie, funkcja, функция, 機能, 功能, 特性, 기능',
);
/** Azure DevOps' names of what stands below a feature. */
const belowFeatures = keysOf(
  `user story, user stories, product backlog item, pbi, requirement, benutzergeschichte, produktbacklogelement, anforderung, récit utilisateur, élément du backlog de produit, exigence,
  historia de usuario, elemento de trabajo pendiente del producto, requisito, história de usuário, item de lista de pendências do produto, storia utente, elemento backlog prodotto,
  gebruikersverhaal, historyjka użytkownika, пользовательская история, ユーザー ストーリー, プロダクト バックログ項目, 要件, 用户故事, 产品积压工作项, 使用者故事, 사용자 스토리`,
);

const isOneOf = (names: ReadonlySet<string>, name: string | null): boolean =>
  name !== null && formsOf(name).some((form) => names.has(form));

/**
 * The issues of a source that stand above or below its stories though their type does not say so: what others name as their epic, and
 * features that are the parent of a story, stand above. `all` is for exports, where the types that stand below a feature tell Azure
 * DevOps: there every feature stands above, and a task whose parent is a story or a bug stands below.
 */
export function standingsAmong(
  issues: Iterable<Ranked>,
  epics: ReadonlySet<string>,
  all: boolean,
): ReadonlyMap<string, 'epic' | 'subtask'> {
  const standings = new Map<string, 'epic' | 'subtask'>();
  const featured: string[] = [];
  const tasks: (readonly [key: string, parent: string])[] = [];
  const stories = new Set<string>();
  const aboveStories = new Set<string>();
  const remembered = new Map<string | null, { readonly feature: boolean; readonly below: boolean }>([
    [null, { feature: false, below: false }],
  ]);
  let hasBelow = false;
  for (const { key, type, rawType, parent } of issues) {
    if (epics.has(key)) standings.set(key, 'epic');
    let name = remembered.get(rawType);
    if (name === undefined) {
      name = { feature: isOneOf(features, rawType), below: isOneOf(belowFeatures, rawType) };
      remembered.set(rawType, name);
    }
    hasBelow ||= name.below;
    if (all && (name.below || type === 'bug')) stories.add(key);
    if (type === 'task' && parent !== null) tasks.push([key, parent]);
    if (type !== 'story') continue;
    if (name.feature) featured.push(key);
    else if (parent !== null && rawType !== null) aboveStories.add(parent);
  }
  for (const key of featured) if ((all && hasBelow) || aboveStories.has(key)) standings.set(key, 'epic');
  if (hasBelow) for (const [key, parent] of tasks) if (stories.has(parent) && !standings.has(key)) standings.set(key, 'subtask');
  return standings;
}
