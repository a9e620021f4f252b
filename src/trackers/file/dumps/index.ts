import { asana } from './asana.ts';
import { azureDevops } from './azure-devops.ts';
import { bugzilla } from './bugzilla.ts';
import { clickup } from './clickup.ts';
import type { Dump } from './dump.ts';
import { gitlab } from './gitlab.ts';
import { linear } from './linear.ts';
import { pivotalTracker } from './pivotal-tracker.ts';
import { redmine } from './redmine.ts';
import { shortcut } from './shortcut.ts';
import { trello } from './trello.ts';
import { youtrack } from './youtrack.ts';

/** Every kind of JSON record of other tools that is known; a record is of the first kind that claims it. */
export const dumps: readonly Dump[] = [
  azureDevops,
  linear,
  gitlab,
  youtrack,
  redmine,
  trello,
  asana,
  clickup,
  pivotalTracker,
  shortcut,
  bugzilla,
];
