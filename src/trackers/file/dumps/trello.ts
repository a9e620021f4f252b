import { z } from 'zod';
import { isObject } from '../objects.ts';
import { defineDump } from './dump.ts';
import { fieldsOf, instantOf, text } from './parts.ts';

const schema = z.object({
  id: z.string(),
  idShort: z.number().nullish(),
  shortLink: text,
  shortUrl: text,
  url: text,
  name: z.string(),
  desc: text,
  closed: z.boolean().nullish(),
  idList: z.string(),
  labels: z.array(z.object({ name: text, color: text })).nullish(),
  dateLastActivity: text,
  dueComplete: z.boolean().nullish(),
  customFieldItems: z.array(z.looseObject({ idCustomField: z.string(), idValue: text, value: z.unknown() })).nullish(),
});

const listSchema = z.object({ id: z.string(), name: z.string(), closed: z.boolean().nullish() });
const optionSchema = z.object({ id: z.string(), value: z.object({ text }).nullish() });
const fieldSchema = z.object({ id: z.string(), name: z.string(), options: z.array(optionSchema).nullish() });

interface Board {
  readonly lists: ReadonlyMap<string, z.output<typeof listSchema>>;
  readonly fields: ReadonlyMap<string, z.output<typeof fieldSchema>>;
}

function entries<S extends z.ZodType<{ id: string }>>(schema: S, values: unknown): Map<string, z.output<S>> {
  const list = Array.isArray(values) ? values.flatMap((value) => schema.safeParse(value).data ?? []) : [];
  return new Map(list.map((one) => [one.id, one]));
}

const boards = new WeakMap<object, Board>();
function boardOf(frame: Readonly<Record<string, unknown>> | null): Board {
  const known = frame === null ? undefined : boards.get(frame);
  if (known !== undefined) return known;
  const board = { lists: entries(listSchema, frame?.lists), fields: entries(fieldSchema, frame?.customFields) };
  if (frame !== null) boards.set(frame, board);
  return board;
}

function fieldValue(
  item: NonNullable<z.output<typeof schema>['customFieldItems']>[number],
  board: Board,
): readonly [string | undefined, unknown] {
  const field = board.fields.get(item.idCustomField);
  const chosen = field?.options?.find(({ id }) => id === item.idValue)?.value?.text;
  return [field?.name, chosen ?? (isObject(item.value) ? Object.values(item.value)[0] : null)];
}

/** Cards of a board of Trello, as "Print, export and share > Export as JSON" writes it. The list says where a card stands. */
export const trello = defineDump({
  id: 'trello',
  title: 'Trello',
  is: (record) => 'idList' in record && 'name' in record,
  schema,
  toRecord(card, frame) {
    const board = boardOf(frame);
    const list = board.lists.get(card.idList);
    return {
      key: card.shortLink ?? (card.idShort ? `#${card.idShort}` : card.id),
      title: card.name,
      url: card.shortUrl ?? card.url,
      ...(card.desc === undefined ? { isWithheld: true } : { body: card.desc }),
      status: list?.name,
      mark: card.dueComplete === true ? 'done' : null,
      isGone: card.closed === true || list?.closed === true,
      labels: (card.labels ?? []).flatMap(({ name, color }) => name || color || []),
      project: typeof frame?.name === 'string' ? frame.name : null,
      // The first eight digits of an id are the second in which it was made.
      createdAt: instantOf(Number.parseInt(card.id.slice(0, 8), 16)),
      updatedAt: card.dateLastActivity,
      fields: fieldsOf((card.customFieldItems ?? []).map((item) => fieldValue(item, board))),
    };
  },
  limits: [1000],
  all: 'export the board again: Print, export and share > Export as JSON',
});
