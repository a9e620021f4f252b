import { defineTracker } from '../tracker.ts';
import { access } from './access.ts';
import { argumentForms, fromArgument, githubConfig, sourceName } from './config.ts';
import { issues } from './issues.ts';
import { lookup } from './lookup.ts';
import { templates } from './templates.ts';

/** GitHub issues, on github.com or an Enterprise server, through the REST API. */
export const github = defineTracker({
  id: 'github',
  title: 'GitHub',
  config: githubConfig,
  argumentForms,
  fromArgument,
  name: sourceName,
  authorize: (config, env) => {
    access(config, env);
  },
  issues,
  lookup,
  templates,
});
