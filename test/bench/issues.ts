/** How the bodies are made up: every figure is a share of all issues. */
export const shares = { labelled: 1 / 2, address: 1 / 5, code: 1 / 10, crlf: 1 / 20, table: 1 / 40 };
export const bodySize = 1500;

const words = `the a of and to in for that it with when we after before customer merchant payment refund checkout page report export
  import settlement account dashboard filter search result list order invoice message button screen form field value amount date currency
  team support operator partner bank shop mobile browser session token cache queue worker retry error timeout response request
  shows takes sends keeps drops repeats returns reads writes loads opens closes fails works waits starts ends changes
  slow fast empty wrong missing old new small large open shared daily weekly manual automatic visible hidden again still often never`.split(
  /\s+/,
);
/** `{n}` stands for a number, so that no statement is boilerplate. */
const statements = [
  'Business Value: fewer merchants leave during onboarding, {n} of them in a segment worth one million a year.',
  '**Business Value:** support spends {n} minutes a week less on refunds.',
  '## Business Value\n\nPartners settle a day earlier, which wins {n} of the larger ones.',
  '### Why is this important?\n\nEvery failed payment costs us a basket; there were {n} last month.',
  '**Business Value:** TBD',
];
const references = ['OKR: O1-KR1', '**OKR:** O1-KR2', '## OKR\n\nO2-KR1', 'Key Result: O2-KR2', '**OKR:** none yet'];
const types = ['Story', 'Story', 'Story', 'Task', 'Task', 'Bug', 'Spike'];
const statuses = ['To Do', 'To Do', 'Backlog', 'In Progress', 'In Review'];
const labels = ['checkout', 'payments', 'tech-debt', 'mobile', 'security', 'design', 'api'];

export const goals = `period: 2026-Q4
objectives:
  - id: O1
    title: Keep the merchants we win
    share: 50
    keyResults:
      - {id: O1-KR1, title: Monthly churn from 5 % to 3 %}
      - {id: O1-KR2, title: Half as many refunds by hand}
  - id: O2
    title: Win the larger merchants
    share: 30
    keyResults:
      - {id: O2-KR1, title: Settlement within a day for 90 % of partners}
      - {id: O2-KR2, title: One failed payment in a thousand}
`;

/** The same numbers in every run, from 0 up to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One generic record, its body about `bodySize` characters of mostly prose. */
export interface BenchRecord {
  readonly key: string;
  readonly title: string;
  readonly body: string;
  readonly labelled: boolean;
  readonly [fact: string]: unknown;
}

/** `count` records, the same ones in every run; every second body carries labels that the recommended preset knows. */
export function* records(count: number): Generator<BenchRecord> {
  const next = numbers(20_261_120);
  const one = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const sentence = (length: number): string => {
    const text = Array.from({ length }, () => one(words)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string =>
    next() < 0.2
      ? Array.from({ length: 3 }, () => `- ${sentence(8)}`).join('\n')
      : Array.from({ length: 3 }, () => sentence(9 + Math.floor(next() * 8))).join(' ');

  const bodyOf = (labelled: boolean): string => {
    const parts = [paragraph()];
    if (next() < shares.address) parts.push(`See https://wiki.acme.example/pages/${Math.floor(next() * 1e6)} for the numbers.`);
    if (next() < shares.code) parts.push(`\`\`\`\n${sentence(6)}\n\n${sentence(6)}\n\`\`\``);
    if (next() < shares.table) parts.push(`| Case | Count |\n| --- | --- |\n| ${one(words)} | 12 |\n| ${one(words)} | 7 |`);
    if (labelled)
      parts.push(
        one(statements).replace('{n}', String(Math.floor(next() * 1e5))),
        ...(next() < 0.7 ? [one(references)] : []),
        '## Details',
      );
    let body = parts.join('\n\n');
    while (body.length < bodySize) body += `\n\n${paragraph()}`.slice(0, bodySize - body.length);
    return next() < shares.crlf ? body.replaceAll('\n', '\r\n') : body;
  };

  for (let i = 1; i <= count; i++) {
    const labelled = i % 2 === 0;
    yield {
      key: `PAY-${i}`,
      title: sentence(7).slice(0, -1),
      url: `https://tracker.acme.example/browse/PAY-${i}`,
      type: one(types),
      status: one(statuses),
      labels: next() < 0.5 ? [one(labels)] : [],
      parent: i > 100 && next() < 0.3 ? `PAY-${1 + Math.floor(next() * 100)}` : null,
      estimate: next() < 0.6 ? 1 + Math.floor(next() * 8) : null,
      team: one(['checkout', 'settlement', 'growth']),
      createdAt: `2026-10-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}T09:00:00Z`,
      body: bodyOf(labelled),
      labelled,
    };
  }
}
