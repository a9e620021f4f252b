#!/usr/bin/env node
import { readFileSync } from 'node:fs';

const needed = [24, 15];
const [major, minor] = process.versions.node.split('.').map(Number);
const version = () => JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
const args = process.argv.slice(2);

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${version()}\n`);
} else if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  process.stderr.write(
    `throughline needs Node ${needed.join('.')} or newer and this is ${process.versions.node}: install the current LTS from https://nodejs.org and run it again.\n`,
  );
  process.exitCode = 2;
} else {
  const { start } = await import('../dist/main.js');
  await start(process, version());
}
