import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEmulator } from 'emulate';
import { redmineInstalled, startRedmine } from '../real/redmine.ts';
import { closed, customField, doubleIssue, openJira } from '../trackers/jira-double.ts';
import type { Kind, Piece } from './hundred.ts';
import { asAdf, type Block, heading, inMarkup, paragraph } from './markup.ts';

/** A source that holds the pieces, until it is closed. */
export interface Filled {
  /** Its entry in throughline.yml. */
  readonly source: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Somewhere that pieces of work can be written to. */
export interface Place {
  readonly name: string;
  /** It knows which issue hangs below which. */
  readonly parents: boolean;
  readonly missing: boolean;
  fill(pieces: readonly Piece[], folder: string): Promise<Filled>;
}

const fields = { businessValue: ['Business Value'], okr: ['OKR'] };
const lineEnds = (text: string) => text.replaceAll('\n', '\r\n');

const trackerNames: Readonly<Record<Kind, string>> = {
  epic: 'Epic',
  story: 'Feature',
  task: 'Task',
  bug: 'Bug',
  incident: 'Incident',
  spike: 'Spike',
  subtask: 'Sub-task',
};

/** A real Redmine, with Textile as a browser sends it. */
const redmine: Place = {
  name: 'a real Redmine, in Textile',
  parents: true,
  missing: !redmineInstalled(),
  async fill(pieces) {
    const states = { todo: 'New', doing: 'In Progress', done: 'Closed', dropped: 'Rejected' };
    const server = await startRedmine({
      issues: pieces.map((piece) => ({
        key: String(piece.number),
        title: piece.title,
        body: lineEnds(inMarkup('textile', piece.blocks)),
        type: trackerNames[piece.kind],
        status: states[piece.state],
        createdAt: piece.createdAt,
        fields: { ...piece.fields },
        ...(piece.parent === null ? {} : { parent: String(piece.parent) }),
        ...(piece.milestone === null ? {} : { version: piece.milestone }),
        ...(piece.closedAt === null ? {} : { closedAt: piece.closedAt }),
      })),
    });
    return {
      source: { tracker: 'redmine', host: server.url, project: 'shop', fields },
      env: { REDMINE_API_KEY: server.apiKey, REDMINE_HOST: server.url },
      close: () => server.stop(),
    };
  },
};

/** What an issue form makes of fields: sections of the body. */
const asForm = ({ fields, blocks }: Piece): readonly Block[] => [
  ...Object.entries(fields).flatMap(([name, text]) => [heading(3, name), paragraph(text)]),
  ...(Object.keys(fields).length > 0 && blocks.length > 0 ? [heading(3, 'Details')] : []),
  ...blocks,
];

/** An emulated GitHub: types are labels, fields are sections of an issue form, and there are no parents. */
const github: Place = {
  name: 'an emulated GitHub, in Markdown',
  parents: false,
  missing: false,
  async fill(pieces) {
    const token = 'made-up-token';
    const server = await createEmulator({
      service: 'github',
      port: 0,
      seed: {
        tokens: { [token]: { login: 'casey' } },
        github: {
          users: [{ login: 'casey', name: 'Casey' }],
          orgs: [{ login: 'acme', name: 'Acme' }],
          repos: [{ owner: 'acme', name: 'shop' }],
        },
      },
    });
    const write = async (path: string, method: string, body: unknown): Promise<{ readonly number: number }> => {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${server.url}/repos/acme/shop/${path}`, { method, headers, body: JSON.stringify(body) });
      if (!response.ok) throw new Error(`the emulator answered ${response.status} to ${path}: ${await response.text()}`);
      return (await response.json()) as { number: number };
    };
    const titles = new Set(pieces.flatMap(({ milestone }) => (milestone === null ? [] : [milestone])));
    const milestones = new Map<string, number>();
    for (const title of titles) milestones.set(title, (await write('milestones', 'POST', { title })).number);
    for (const piece of pieces) {
      const text = inMarkup('markdown', asForm(piece));
      const { number } = await write('issues', 'POST', {
        title: piece.title,
        body: text === '' ? null : piece.number % 2 === 0 ? text : lineEnds(text),
        labels: piece.kind === 'story' ? [] : [piece.kind],
        ...(piece.milestone === null ? {} : { milestone: milestones.get(piece.milestone) }),
      });
      const reason = { todo: null, doing: null, done: 'completed', dropped: 'not_planned' }[piece.state];
      if (reason !== null) await write(`issues/${number}`, 'PATCH', { state: 'closed', state_reason: reason });
    }
    return {
      source: { tracker: 'github', repo: 'acme/shop', baseUrl: server.url },
      env: { GITHUB_TOKEN: token },
      close: () => server.close(),
    };
  },
};

/** A site may call its types what it likes: their level tells what they are. */
const levels: Readonly<Partial<Record<Kind, Readonly<Record<string, unknown>>>>> = {
  epic: { name: 'Vorhaben', hierarchyLevel: 1, subtask: false },
  subtask: { name: 'Teilschritt', hierarchyLevel: -1, subtask: true },
};
const jiraTime = (iso: string) => iso.replace('Z', '.000+0000');

/** A double of Jira Cloud. */
const jira: Place = {
  name: 'a double of Jira, in ADF',
  parents: true,
  missing: false,
  async fill(pieces) {
    const doing = { name: 'In Progress', statusCategory: { key: 'indeterminate' } };
    const double = await openJira({
      deployment: 'cloud',
      pageSize: 30,
      fields: [customField('customfield_1', 'Business Value'), customField('customfield_2', 'OKR', 'textfield')],
      issues: pieces.map((piece) =>
        doubleIssue(piece.number, {
          summary: piece.title,
          description: piece.blocks.length === 0 ? null : asAdf(piece.blocks),
          issuetype: { name: trackerNames[piece.kind], hierarchyLevel: 0, subtask: false, ...levels[piece.kind] },
          fixVersions: piece.milestone === null ? [] : [{ name: piece.milestone }],
          created: jiraTime(piece.createdAt),
          customfield_1: piece.fields['Business Value'] === undefined ? null : asAdf([paragraph(piece.fields['Business Value'])]),
          customfield_2: piece.fields.OKR ?? null,
          ...(piece.parent === null ? {} : { parent: { key: `SHOP-${piece.parent}` } }),
          ...(piece.state === 'doing' ? { status: doing } : {}),
          ...(piece.closedAt === null ? {} : closed(jiraTime(piece.closedAt), piece.state === 'dropped' ? "Won't Do" : 'Done')),
        }),
      ),
    });
    return {
      source: { tracker: 'jira', host: double.url, deployment: 'cloud', project: 'SHOP', fields },
      env: { JIRA_EMAIL: 'casey@acme.example', JIRA_API_TOKEN: 'made-up-token' },
      close: () => double.close(),
    };
  },
};

const quoted = (cell: string | null | undefined) => `"${(cell ?? '').replaceAll('"', '""')}"`;

async function writeCsv(file: string, rows: readonly (readonly (string | null | undefined)[])[], end: string): Promise<void> {
  await writeFile(file, rows.map((row) => row.map(quoted).join(',') + end).join(''));
}

const nothing = async () => {};

/** A table as any tracker exports it. */
const csv: Place = {
  name: 'a CSV file, in Markdown',
  parents: true,
  missing: false,
  async fill(pieces, folder) {
    const states = { todo: 'Open', doing: 'In progress', done: 'Done', dropped: 'Cancelled' };
    const header = ['ID', 'Title', 'Type', 'State', 'Parent', 'Milestone', 'Created', 'Closed', 'Description', 'Business Value', 'OKR'];
    const rows = pieces.map((piece) => [
      `${piece.number}`,
      piece.title,
      trackerNames[piece.kind],
      states[piece.state],
      piece.parent === null ? '' : `${piece.parent}`,
      piece.milestone,
      piece.createdAt,
      piece.closedAt,
      lineEnds(inMarkup('markdown', piece.blocks)),
      piece.fields['Business Value'],
      piece.fields.OKR,
    ]);
    await writeCsv(join(folder, 'issues.csv'), [header, ...rows], '\r\n');
    return { source: { tracker: 'file', path: 'issues.csv', fields }, env: {}, close: nothing };
  },
};

const exportTime = (iso: string) => {
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(iso.slice(5, 7)) - 1];
  return `${iso.slice(8, 10)}/${month}/${iso.slice(2, 4)} ${Number(iso.slice(11, 13))}:${iso.slice(14, 16)} AM`;
};

/** What Jira exports as CSV. */
const jiraCsv: Place = {
  name: 'a CSV export of Jira, in wiki markup',
  parents: true,
  missing: false,
  async fill(pieces, folder) {
    const states = { todo: 'To Do', doing: 'In Progress', done: 'Done', dropped: 'Done' };
    const header = [
      ...['Summary', 'Issue key', 'Issue id', 'Issue Type', 'Status', 'Resolution', 'Created', 'Resolved', 'Fix Version/s', 'Parent key'],
      ...['Description', 'Custom field (Business Value)', 'Custom field (OKR)'],
    ];
    const rows = pieces.map((piece) => [
      piece.title,
      `SHOP-${piece.number}`,
      `${10_000 + piece.number}`,
      trackerNames[piece.kind],
      states[piece.state],
      piece.closedAt === null ? '' : piece.state === 'dropped' ? "Won't Do" : 'Done',
      exportTime(piece.createdAt),
      piece.closedAt === null ? '' : exportTime(piece.closedAt),
      piece.milestone,
      piece.parent === null ? '' : `SHOP-${piece.parent}`,
      inMarkup('wiki', piece.blocks),
      piece.fields['Business Value'],
      piece.fields.OKR,
    ]);
    await writeCsv(join(folder, 'jira.csv'), [header, ...rows], '\n');
    return { source: { tracker: 'file', path: 'jira.csv' }, env: {}, close: nothing };
  },
};

/** Everywhere that the same work can be. */
export const places: readonly Place[] = [redmine, github, jira, csv, jiraCsv];
