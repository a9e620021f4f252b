#!/usr/bin/env node
import { readFileSync } from 'node:fs';

const needed = [24, 15];
const [major, minor] = process.versions.node.split('.').map(Number);
const version = () => JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
const args = process.argv.slice(2);

/** One line, and the exit code of the table in `throughline help exit-codes`: left alone, Node would end with 1, "a gate is not met". */
const giveUp = (code, line) => {
  process.stderr.write(`throughline: ${line}\n`);
  process.exitCode = code;
};

// Plain promises: an old Node must be able to read this file to be told that it is old.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.on('error', () => {});
  process.stdout.write(`${version()}\n`);
} else if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  giveUp(
    2,
    `it needs Node ${needed.join('.')} or newer and this is ${process.versions.node}: install the current LTS from https://nodejs.org and run it again.`,
  );
} else {
  import('../dist/main.js').then(
    ({ start }) => start(process, version()),
    (error) =>
      giveUp(
        70,
        error.code === 'ERR_MODULE_NOT_FOUND'
          ? 'it is not built yet: "npm ci", or "npm run build", in its folder makes dist/.'
          : `a bug in throughline: it cannot be loaded: ${error.message}`,
      ),
  );
}
