import MarkdownIt from 'markdown-it';
import { presets } from '../../src/config/presets.ts';
import { bareIssue, type Issue } from '../../src/model/issue.ts';
import { createReader } from '../../src/read/read.ts';
import { records } from './issues.ts';

/** Reads COUNT bodies in memory, and block-parses the labelled half with markdown-it alone, by turns; prints the milliseconds of each as JSON. */
const [count = 0, rounds = 0] = process.argv.slice(2).map(Number);
const made = [...records(count)];
const labelled = made.filter((record) => record.labelled).map(({ body }) => body);
const issues = made.map(
  ({ key, title, body }): Issue => ({ ...bareIssue(key, title), type: 'story', body: { format: 'markdown', value: body } }),
);

const { conventions } = presets.recommended;
const read = createReader({ ...conventions, grace: 0 });
const markdown = new MarkdownIt({ html: true });
let stated = 0;

const readAll = () => {
  for (const issue of issues) stated += read(issue, { source: 'bench', inScope: true }).statements.length;
};
const parseLabelled = () => {
  for (const body of labelled) markdown.block.parse(body, markdown, {}, []);
};
const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const times = { reading: [] as number[], parsing: [] as number[] };
for (let round = 0; round <= rounds; round++) {
  const reading = timed(readAll);
  const parsing = timed(parseLabelled);
  if (round === 0) continue;
  times.reading.push(reading);
  times.parsing.push(parsing);
}
if (stated !== labelled.length * (rounds + 1))
  throw new Error(`${stated} statements were found in ${labelled.length * (rounds + 1)} labelled bodies`);
process.stdout.write(JSON.stringify(times));
