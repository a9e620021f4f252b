import { z } from 'zod';
import { defineDump } from './dump.ts';
import { names, number, text } from './parts.ts';

const schema = z.object({
  id: z.number(),
  name: z.string(),
  description: text,
  story_type: text,
  current_state: text,
  estimate: number,
  labels: names,
  url: text,
  created_at: text,
  updated_at: text,
  accepted_at: text,
});

/** Stories of Pivotal Tracker, as its API gave them. */
export const pivotalTracker = defineDump({
  id: 'pivotal-tracker',
  title: 'Pivotal Tracker',
  is: (record) => 'current_state' in record && 'name' in record,
  schema,
  toRecord(story) {
    if (story.story_type === 'release') return null;
    return {
      key: String(story.id),
      title: story.name,
      url: story.url,
      body: story.description,
      type: story.story_type,
      status: story.current_state,
      labels: story.labels,
      estimate: story.estimate,
      createdAt: story.created_at,
      updatedAt: story.updated_at,
      closedAt: story.accepted_at,
    };
  },
  limits: [100, 500],
  all: 'export the whole project',
});
