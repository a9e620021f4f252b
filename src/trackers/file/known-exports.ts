import { foldHeader } from './column-names.ts';

/** An export by the columns that it alone has together. */
interface KnownExport {
  readonly title: string;
  /** Any of these sets proves it. */
  readonly proof: readonly (readonly string[])[];
  /** How to have the description in it. */
  readonly description: string;
}

const exports: readonly KnownExport[] = [
  {
    title: 'Azure DevOps',
    proof: [
      ['Work Item Type', 'Title', 'State'],
      ['Work Item Type', 'Title 1'],
    ],
    description: 'Column options > Description',
  },
  {
    title: 'Jira',
    proof: [
      ['Issue key', 'Summary'],
      ['Issue id', 'Issue key'],
    ],
    description: 'Export > CSV (all fields)',
  },
  {
    title: 'Redmine',
    proof: [
      ['#', 'Tracker', 'Subject'],
      ['#', 'Tracker', 'Status'],
    ],
    description: 'Export to CSV > tick Description',
  },
  {
    title: 'GitLab',
    proof: [
      ['Issue ID', 'URL', 'Author Username'],
      ['Title', 'Issue ID', 'Confidential'],
    ],
    description: 'the CSV of the issue list has it',
  },
  {
    title: 'Linear',
    proof: [
      ['ID', 'Cycle Number', 'Team'],
      ['ID', 'Team', 'Triaged'],
      ['ID', 'Title', 'Parent issue'],
    ],
    description: 'Export data > CSV',
  },
  {
    title: 'Asana',
    proof: [
      ['Task ID', 'Section/Column'],
      ['Task ID', 'Projects', 'Parent task'],
    ],
    description: 'Export > CSV, column Notes',
  },
  { title: 'ClickUp', proof: [['Task ID', 'Task Name']], description: 'Export > all columns, Task Content among them' },
  {
    title: 'Trello',
    proof: [
      ['Card ID', 'Card Name'],
      ['Card ID', 'List Name'],
    ],
    description: 'Export as CSV, column Card Description',
  },
  { title: 'Pivotal Tracker', proof: [['Current State', 'Accepted at']], description: 'Export CSV, column Description' },
  {
    title: 'Bugzilla',
    proof: [
      ['Bug ID', 'Product'],
      ['bug_id', 'bug_status'],
    ],
    description: 'lists hold no descriptions; ask its REST API and give the JSON',
  },
  {
    title: 'monday',
    proof: [
      ['Item ID (auto generated)', 'Name'],
      ['Subitems', 'Name'],
    ],
    description: 'export a board with a text column for it',
  },
  { title: 'YouTrack', proof: [['Issue Id', 'Project', 'Summary']], description: 'Export > Issue data in CSV, field Description' },
  { title: 'Shortcut', proof: [['id', 'requester', 'utc_offset']], description: 'Export > CSV, column description' },
  {
    title: 'GitHub',
    proof: [
      ['Title', 'URL', 'Assignees', 'Status'],
      ['Title', 'URL', 'Repository'],
      ['Title', 'URL', 'Linked pull requests'],
    ],
    description:
      'views export no texts; gh issue list --state all --limit 5000 --json number,title,body,state,stateReason,labels,url,createdAt,closedAt > issues.json',
  },
];

/** Which tool wrote an export, by its folded column names; null when none proves itself. */
export function toolOf(folded: readonly string[]): KnownExport | null {
  const names = new Set(folded);
  return exports.find(({ proof }) => proof.some((columns) => columns.every((column) => names.has(foldHeader(column))))) ?? null;
}
