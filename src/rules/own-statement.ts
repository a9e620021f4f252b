import type { LinkedIssue } from '../model/linked-issue.ts';

/** Work that states something by itself, and is asked to: not what only inherits, is exempt, or is work nobody chooses. */
export const statesForItself = ({ standing, slices, exempt, workClass, businessValue }: LinkedIssue): boolean =>
  standing === 'counted' &&
  slices.length > 0 &&
  exempt === null &&
  workClass !== 'run' &&
  businessValue.status === 'stated' &&
  businessValue.via.length === 0;
