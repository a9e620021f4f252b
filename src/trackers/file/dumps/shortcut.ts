import { z } from 'zod';
import { defineDump } from './dump.ts';
import { names, number, text } from './parts.ts';

const schema = z.object({
  id: z.number(),
  name: z.string(),
  description: text,
  story_type: text,
  app_url: text,
  completed: z.boolean().nullish(),
  started: z.boolean().nullish(),
  archived: z.boolean().nullish(),
  labels: names,
  estimate: number,
  created_at: text,
  updated_at: text,
  completed_at: text,
});

/** Stories of Shortcut, as its API gives them: it says itself what is started and what is completed. */
export const shortcut = defineDump({
  id: 'shortcut',
  title: 'Shortcut',
  is: (record) => 'story_type' in record && 'name' in record && !('current_state' in record),
  schema,
  toRecord(story) {
    return {
      key: String(story.id),
      title: story.name,
      url: story.app_url,
      ...(story.description === undefined ? { isWithheld: true } : { body: story.description }),
      type: story.story_type,
      mark: story.completed ? 'done' : story.started ? 'doing' : 'todo',
      isGone: story.archived === true,
      labels: story.labels,
      estimate: story.estimate,
      createdAt: story.created_at,
      updatedAt: story.updated_at,
      closedAt: story.completed_at,
    };
  },
  limits: [25, 1000],
  all: 'follow next of the search until it is null',
});
