import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { WeeklyReport } from '../../src/model/weekly.ts';
import { plain } from '../engine/weekly/words.ts';
import { runCli } from './run.ts';
import { here, weeklyShop } from './weekly-shop.ts';

/**
 * What a person would count in the exported worklist: of the shipped work those that are neither exempt nor of the class run, and how
 * many of them are aligned; then the share of each bucket, within a team by weight, and of the teams by their people.
 */
const byHand = `
function cells(line,   i, c, quoted) {
  delete cell; n = 1; quoted = 0
  for (i = 1; i <= length(line); i++) {
    c = substr(line, i, 1)
    if (c == "\\"") { if (quoted && substr(line, i + 1, 1) == "\\"") { cell[n] = cell[n] c; i++ } else quoted = !quoted }
    else if (c == "," && !quoted) n++
    else cell[n] = cell[n] c
  }
}
BEGIN { people["checkout"] = 6; people["payouts"] = 3 }
{ sub(/\\r$/, "") ; cells($0) }
NR == 1 { for (i in cell) at[cell[i]] = i; next }
cell[at["counted"]] != "yes" { next }
("; " cell[at["slices"]] ";") !~ ("; " slice ";") { next }
{
  team = cell[at["team"]]; weight = cell[at["weight"]]; counted++; total[team] += weight
  parts = split(cell[at["buckets"]], part, "; ")
  isRun = 0
  for (i = 1; i <= parts; i++) {
    split(part[i], pair, " ")
    if (pair[1] == "run") isRun = 1
    sum[team, pair[1]] += weight * pair[2]; buckets[pair[1]]
    if (pair[1] == "untied") isUntied[NR]
  }
  if (cell[at["exempt"]] == "yes" || isRun) next
  chosen++
  if (cell[at["aligned"]] == "yes") aligned++
  if (NR in isUntied) untied++
}
END {
  printf "aligned %d %d %.1f\\n", aligned, chosen, int(aligned * 1000 / chosen) / 10
  printf "untied %d %d %.1f\\n", untied, chosen, int(untied * 1000 / chosen) / 10
  for (team in total) all += people[team]
  for (bucket in buckets) {
    share = 0
    for (team in total) share += people[team] / all * sum[team, bucket] / total[team]
    printf "bucket %s %.4f\\n", bucket, share
  }
}`;

test('the percentages of the page are those that awk finds in the exported worklist', async () => {
  const folder = weeklyShop();
  const { stdout: csv } = await runCli(['audit', '--format', 'csv'], { cwd: folder.path, env: here });
  const { stdout } = await runCli(['report', '--format', 'json'], { cwd: folder.path, env: here });
  const page = JSON.parse(stdout) as WeeklyReport;
  const counted = (slice: string) =>
    execFileSync('awk', ['-v', `slice=${slice}`, byHand], { input: csv, encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.split(' '));
  const figures = (slice: string, name: string) => counted(slice).find(([kind]) => kind === name) ?? [];
  const text = page.sections.flatMap(({ sentences }) => sentences.map(plain)).join('\n');

  const [, hit, of, rate] = figures('shipped', 'aligned');
  expect([hit, of]).toEqual(['4', '8']);
  expect(text).toContain(`Of the work we chose and shipped this week, ${rate} % (${hit} of ${of}) served a goal.`);
  const [, open, all, share] = figures('open', 'untied');
  expect([open, all]).toEqual(['3', '4']);
  expect(text).toContain(`Of the open work we chose, ${share} % (${open} of ${all}) is tied to no goal.`);

  const bar = page.sections.flatMap(({ charts }) => charts).find(({ kind }) => kind === 'capacity');
  if (bar?.kind !== 'capacity') throw new Error('no bar');
  const found = new Map(
    counted('shipped')
      .filter(([kind]) => kind === 'bucket')
      .map(([, bucket = '', part]) => [bucket, Number(part)]),
  );
  expect([...found.keys()].sort()).toEqual(['O1', 'O2', 'exempt', 'invest', 'run', 'untied']);
  for (const { bucket, actual } of bar.rows) expect(Math.abs(actual - (found.get(bucket) ?? 0)), bucket).toBeLessThan(0.001);
  expect([...found.values()].reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 3);
});
