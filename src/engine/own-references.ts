import type { ReadIssue } from '../model/read-issue.ts';
import type { GoalIndex, Mention } from './goal-index.ts';
import { readLabel } from './goal-labels.ts';
import { passageReader } from './labelled-text.ts';
import { naming, type OwnReferences, silent, together, withheld } from './own-words.ts';
import { dedupe, goalsThatAre, type MappingIndex, pointedAt, resolved } from './references.ts';
import { remember } from './remember.ts';

/** Scripts without spaces between words: an id stands within what looks like one word. */
const unspaced = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u;

/** Finds every reference an issue makes by itself: what it says, where it lies, and what the mapping says of that. */
export function referenceReader(index: GoalIndex, mapping: MappingIndex): (issue: ReadIssue) => OwnReferences {
  const ofPassage = passageReader(index);
  const ofLabel = remember((label: string) => {
    const mapped = mapping('label', label);
    return mapped.length > 0 ? naming(mapped) : readLabel(label, index);
  });
  const ofMilestone = remember((name: string) => naming([...resolved(index.mentions(name), 'milestone'), ...mapping('milestone', name)]));
  const ofComponent = remember((name: string) => naming(mapping('component', name)));
  const inToken = (token: string): readonly Mention[] => {
    const goals = index.named(token);
    return goals.length === 0 && unspaced.test(token) ? index.mentions(token) : [{ ref: token, goals }];
  };
  return (issue) => {
    let own = silent;
    let parts = 0;
    const add = (part: OwnReferences) => {
      if (part.references.length > 0) parts += 1;
      own = together(own, part);
    };
    for (const passage of issue.goalTexts) add(ofPassage(passage));
    for (const label of issue.labels) add(ofLabel(label));
    if (issue.milestone !== null) add(ofMilestone(issue.milestone));
    for (const component of issue.components) add(ofComponent(component));
    add(naming(mapping('epic', issue.key)));
    for (const key of issue.formerKeys ?? []) add(naming(mapping('epic', key)));
    add(naming(goalsThatAre(issue, index)));
    if (issue.links.length > 0) add(naming(issue.links.flatMap(({ key, url }) => pointedAt(key, url, 'issue-link', index))));
    if (issue.urls.length > 0)
      add(
        naming(
          resolved(
            issue.urls.map((ref) => ({ ref, goals: index.atUrl(ref) })),
            'url',
          ),
        ),
      );
    if (issue.tokens.length > 0) add(naming(issue.tokens.flatMap((token) => resolved(inToken(token), 'inline'))));
    if (issue.body === 'unreadable') add(withheld);
    return parts < 2 ? own : { ...own, references: dedupe(own.references) };
  };
}
