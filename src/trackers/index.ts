import { file } from './file/file.ts';
import { github } from './github/github.ts';
import { jira } from './jira/jira.ts';
import { redmine } from './redmine/redmine.ts';

/** Every tracker. A SOURCE on the command line is offered to them in this order; `file` takes what no other knows. */
export const trackers = [github, jira, redmine, file] as const;
