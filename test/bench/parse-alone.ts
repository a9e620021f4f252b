import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What the audit is compared with: a process that streams the same lines and parses each, and nothing else. */
const [path = ''] = process.argv.slice(2);
let count = 0;
for await (const line of createInterface({ input: createReadStream(path) })) if (typeof JSON.parse(line) === 'object') count += 1;
process.stdout.write(`${count}\n`);
