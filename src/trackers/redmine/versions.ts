import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { Sprint } from '../../model/issue.ts';
import { lastInstantOf } from '../last-instant.ts';
import type { TrackerDeps } from '../tracker.ts';
import type { Redmine } from './list.ts';
import type { RedmineRecord } from './record.ts';

const versionSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  status: z.string().nullish(),
  due_date: z.iso.date().nullish().catch(null),
  project: z.object({ id: z.number().int() }).nullish(),
});
type Version = z.output<typeof versionSchema>;
const answerSchema = z.object({ versions: z.array(z.unknown()) });

function toSprint({ id, name, status, due_date, project }: Version): Sprint {
  return {
    name,
    startsAt: null,
    endsAt: due_date ? lastInstantOf(due_date) : null,
    ...(status === 'closed' ? { state: 'closed' } : {}),
    ...(project ? { board: String(project.id) } : {}),
    number: id,
  };
}

/** The versions that issues of a project can be planned for, shared ones too, by their ids. */
async function versionsOf(redmine: Redmine, project: number): Promise<ReadonlyMap<number, Sprint>> {
  const answer = answerSchema.safeParse(await redmine.get(`projects/${project}/versions.json`, {}));
  const versions = (answer.data?.versions ?? []).flatMap((record) => versionSchema.safeParse(record).data ?? []);
  return new Map(versions.map((version) => [version.id, toSprint(version)]));
}

/**
 * Finds the version that an issue is planned for, as a sprint: it ends when it is due. One request per project with such issues. A project
 * whose versions cannot be read costs a note, and its versions have names alone.
 */
export function sprintFinder(redmine: Redmine, { note }: Pick<TrackerDeps, 'note'>): (record: RedmineRecord) => Promise<Sprint | null> {
  const known = new Map<number, Promise<ReadonlyMap<number, Sprint>>>();
  const read = (project: number, name: string) =>
    versionsOf(redmine, project).catch((error: unknown) => {
      if (!(error instanceof AppError) || ![3, 4].includes(error.exit)) throw error;
      note(`when the versions of ${name} are due could not be read: ${error.message}`);
      return new Map<number, Sprint>();
    });
  return async ({ fixed_version: version, project }) => {
    if (!version) return null;
    const named: Sprint = { name: version.name, startsAt: null, endsAt: null };
    if (!project?.id || !version.id) return named;
    const versions = known.get(project.id) ?? read(project.id, project.name);
    known.set(project.id, versions);
    return (await versions).get(version.id) ?? named;
  };
}
