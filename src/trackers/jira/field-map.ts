import leven from 'leven';
import { z } from 'zod';
import { appError } from '../../errors.ts';
import type { Field } from '../../model/issue.ts';
import type { FieldNames } from './config.ts';

const fieldSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  untranslatedName: z.string().nullish(),
  custom: z.boolean().nullish(),
  schema: z.object({ custom: z.string().nullish(), type: z.string().nullish() }).nullish(),
});
/** A field of a Jira, as far as it concerns us. */
export type JiraField = z.output<typeof fieldSchema>;

/** The fields in the answer to `GET field`; null when it is no list. Entries that do not fit are left out. */
export function readFields(answer: unknown): JiraField[] | null {
  if (!Array.isArray(answer)) return null;
  return answer.flatMap((entry) => {
    const field = fieldSchema.safeParse(entry);
    return field.success ? [field.data] : [];
  });
}

/** A field by its display name. Several may share a name, one per project: whichever is filled in an issue counts. */
export interface NamedField {
  readonly name: string;
  readonly role: Field['role'];
  readonly ids: readonly string[];
  /** What its plain text is written in. */
  readonly markup: 'wiki' | null;
}

/** Where a Jira keeps what its issues do not have of their own: ids, the first that is filled counts. */
export interface FieldMap {
  readonly texts: readonly NamedField[];
  readonly estimate: readonly string[];
  readonly team: readonly string[];
  readonly sprint: readonly string[];
  readonly epicLink: readonly string[];
  /** Filled in epics alone. */
  readonly epicName: readonly string[];
}

const wellKnown = {
  estimate: { names: ['Story Points', 'Story point estimate'], kinds: ['com.pyxis.greenhopper.jira:jsw-story-points'] },
  team: {
    names: ['Team'],
    kinds: ['com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team', 'com.atlassian.teams:rm-teams-custom-field-team'],
  },
  sprint: { names: ['Sprint'], kinds: ['com.pyxis.greenhopper.jira:gh-sprint'] },
  epicLink: {
    names: ['Epic Link', 'Parent Link'],
    kinds: ['com.pyxis.greenhopper.jira:gh-epic-link', 'com.atlassian.jpo:jpo-custom-field-parent'],
  },
} as const;
const epicNameKind = 'com.pyxis.greenhopper.jira:gh-epic-label';
/** As it stands in exports, which are in the language of whoever makes them. */
const epicNames =
  'Epic Name, Epic-Name, Epos-Name, Eposname, Nom de l’épopée, Nom d’épopée, Nombre de la épica, Nombre de epopeya, Nombre de épica, Nome do épico, Nome da epopeia, Nome dell’epic, Nome epic, Epic-naam, Naam van epic, Nazwa epiki, Nazwa epiku, Название эпика, Имя эпика, エピック名, エピックの名前, 史诗名称, 长篇故事名称, 大型工作名稱, 에픽 이름, 에픽 명, 큰틀 이름'
    .split(',')
    .map((name) => name.trim());
const goalsKind = 'com.atlassian.jira.plugin.system.customfieldtypes:goals';

/** Words in the names of fields that a convention may mean: asked for too, and left to the reader of the issue. */
const telling =
  /\b(business|value|okrs?|objectives?|key results?|goals?|benefits?|impact|justification|why|outcome|purpose|motivation|rationale)\b/i;
const mostTelling = 20;
/** What RICE, WSJF and MoSCoW are made of. */
const scoring = /\b(reach|confidence|effort|time criticality|risk reduction|cost of delay|job size|rice|wsjf|moscow)\b/i;
const mostSought = 20;

const fold = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Which ids hold what, by display name (in the user's language or Jira's own, ignoring case) or by the kind of field.
 * `sought` are names of further fields that are to be read. Throws `name-unknown` when none of the names that the config gives for
 * something is a field of this Jira.
 */
export function mapFields(
  fields: readonly JiraField[],
  names: FieldNames,
  deployment: 'cloud' | 'data-center',
  source: string,
  sought: readonly string[] = [],
): FieldMap {
  const named = (name: string) =>
    fields.filter((field) => [field.name, field.untranslatedName ?? ''].some((own) => fold(own) === fold(name)));

  const configured = (role: keyof FieldNames) => {
    const groups = (names[role] ?? []).map(named).filter((group) => group.length > 0);
    const wanted = names[role]?.[0];
    if (wanted !== undefined && groups.length === 0) throw unknownField(wanted, fields, source);
    return groups;
  };
  const idsOf = (role: keyof typeof wellKnown) => {
    const own = configured(role).flat();
    const { names: usual, kinds } = wellKnown[role];
    const kind = (field: JiraField) => (kinds as readonly string[]).includes(field.schema?.custom ?? '');
    const found = own.length > 0 ? own : [...fields.filter(kind), ...usual.flatMap(named)];
    return [...new Set(found.map((field) => field.id))];
  };
  const textField = (group: readonly JiraField[], role: Field['role']): NamedField => ({
    name: group[0]?.name ?? '',
    role,
    ids: group.map((field) => field.id),
    markup: deployment === 'data-center' && group.some((field) => field.schema?.custom?.endsWith(':textarea')) ? 'wiki' : null,
  });

  const texts = [
    ...configured('businessValue').map((group) => textField(group, 'businessValue')),
    ...configured('okr').map((group) => textField(group, 'okr')),
  ];
  const goals = fields.filter((field) => field.schema?.custom === goalsKind);
  const tell = fields.filter((field) => field.custom && telling.test(`${field.name} ${field.untranslatedName ?? ''}`));
  const candidates = [
    ...goals.map((field) => textField([field], 'okr')),
    ...[...Map.groupBy(tell, (field) => fold(field.name)).values()].map((group) => textField(group, null)),
  ];
  for (const candidate of candidates) {
    const taken = new Set(texts.flatMap((text) => text.ids));
    if (texts.length < mostTelling && !candidate.ids.some((id) => taken.has(id))) texts.push(candidate);
  }
  const wanted = new Set(sought.map(fold));
  const isSought = ({ custom, name, untranslatedName }: JiraField) =>
    custom === true && [name, untranslatedName ?? ''].some((own) => wanted.has(fold(own)) || scoring.test(own));
  const known = new Set(texts.flatMap((text) => text.ids));
  const others = fields.filter((field) => isSought(field) && !known.has(field.id));
  for (const group of [...Map.groupBy(others, (field) => fold(field.name)).values()].slice(0, mostSought))
    texts.push(textField(group, null));
  return {
    texts,
    estimate: idsOf('estimate'),
    team: idsOf('team'),
    sprint: idsOf('sprint'),
    epicLink: idsOf('epicLink'),
    epicName: [
      ...new Set([...fields.filter((field) => field.schema?.custom === epicNameKind), ...epicNames.flatMap(named)].map(({ id }) => id)),
    ],
  };
}

function unknownField(wanted: string, fields: readonly JiraField[], source: string) {
  const known = [...new Set(fields.map((field) => field.name))]
    .map((name) => ({ name, distance: leven(fold(name), fold(wanted)) }))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  const nearest = known[0] && known[0].distance <= Math.max(2, wanted.length / 3) ? known[0].name : null;
  return appError('name-unknown', {
    what: `field of ${source}`,
    name: wanted,
    nearest,
    known: known.slice(0, 8).map((field) => field.name),
  });
}

const ownFields = {
  cloud: ['parent', 'statuscategorychangedate'],
  'data-center': ['parent'],
} as const;

/** The ids to ask for with every issue. */
export const fieldIds = (map: FieldMap, deployment: 'cloud' | 'data-center'): string[] => [
  ...new Set([
    ...['summary', 'description', 'issuetype', 'status', 'resolution', 'resolutiondate', 'labels', 'components', 'fixVersions'],
    ...['issuelinks', 'priority', 'reporter', 'assignee', 'created', 'updated', 'project'],
    ...ownFields[deployment],
    ...map.texts.flatMap((text) => text.ids),
    ...map.estimate,
    ...map.team,
    ...map.sprint,
    ...map.epicLink,
    ...map.epicName,
  ]),
];
