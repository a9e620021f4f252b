import { readFileSync } from 'node:fs';
import { businessValueFamilies, labelsOf, okrFamilies } from '../../src/config/label-families.ts';
import { presets } from '../../src/config/presets.ts';
import { bareIssue } from '../../src/model/issue.ts';
import type { Passage } from '../../src/model/read-issue.ts';
import { createReader } from '../../src/read/read.ts';

/**
 * Prints what each look refuses of the issues in NDJSON files (FILE...), each a record with `title` and a Markdown `body`: how many of
 * the labelled texts, all labels of the preset taken, the weak ones too. Nothing of it is a test.
 */
const every = ({ safe, weak }: typeof okrFamilies) => labelsOf([...safe, ...weak]);
const read = createReader({
  ...presets.recommended.conventions,
  grace: 0,
  businessValue: every(businessValueFamilies),
  okr: every(okrFamilies),
});

for (const file of process.argv.slice(2)) {
  const passages: Passage[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { title = '', body = '' } = JSON.parse(line) as { title?: string; body?: string };
    const issue = read({ ...bareIssue('A-1', title), body: { format: 'markdown', value: body } }, { source: file, inScope: true });
    passages.push(...issue.statements, ...issue.goalTexts);
  }
  const unfilled = passages.filter(({ status }) => status === 'placeholder');
  const shares = Map.groupBy(unfilled, ({ reason }) => (reason?.startsWith('"') ? 'stands for no answer' : (reason ?? 'none')));
  process.stdout.write(`${file}: ${passages.length} labelled texts, ${unfilled.length} unfilled\n`);
  for (const [reason, those] of [...shares].sort(([, a], [, b]) => b.length - a.length)) {
    process.stdout.write(
      `  ${String(those.length).padStart(4)}  ${((100 * those.length) / unfilled.length).toFixed(1).padStart(5)} %  ${reason}\n`,
    );
  }
}
