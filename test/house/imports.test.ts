import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** room → what it may import besides itself, and why nothing else. */
const rooms: Readonly<Record<string, { readonly may: readonly string[]; readonly because: string }>> = {
  errors: { may: [], because: 'every room explains its failures with it, so it can know none of them' },
  model: { may: [], because: 'nouns are what all rooms share; a noun that knows a verb cannot be shared' },
  documents: { may: ['errors', 'model'], because: 'a document and its faults are the same whatever stands in it' },
  read: { may: ['errors', 'model'], because: 'reading knows nothing of goals, so that a change of goals needs no new reading' },
  rules: { may: ['errors', 'model'], because: 'a rule is a pure function of what was linked; it cannot fetch, print or measure' },
  engine: { may: ['errors', 'model', 'rules/rule'], because: 'the engine runs rules through their contract and never knows one by name' },
  goals: { may: ['errors', 'model', 'documents'], because: 'goals are data; what is done with them is decided elsewhere' },
  trackers: { may: ['errors', 'model', 'documents'], because: 'a tracker delivers issues and has no opinion about them' },
  decisions: {
    may: ['errors', 'model', 'documents'],
    because: 'what was decided is data beside the config; what became of it is judged elsewhere',
  },
  history: { may: ['errors', 'model'], because: 'a store keeps snapshots and does not know what they are compared for' },
  reporters: { may: ['errors', 'model'], because: 'a reporter sees only the Audit, so that a stored one renders the same' },
  config: {
    may: ['errors', 'model', 'documents', 'rules/index', 'rules/rule', 'trackers/index', 'trackers/tracker', 'reporters/index'],
    because: 'the config is checked against the registries, and calls none of their members',
  },
  commands: {
    may: ['errors', 'model', 'documents', 'config', 'goals', 'trackers', 'read', 'engine', 'rules', 'reporters', 'history', 'decisions'],
    because: 'a command is the pipeline: it alone brings the rooms together',
  },
  cli: { may: ['errors', 'commands'], because: 'the shell parses arguments and hands over' },
  main: { may: ['errors', 'cli'], because: 'the real process meets the tool in one place' },
};

const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"](\.{1,2}\/[^'"]+)['"]/g;
const files = globSync('src/**/*.ts').map((file) => file.replaceAll('\\', '/'));
const roomOf = (file: string) =>
  file
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .split('/')[0] ?? '';

const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(importPattern)].map((match) => ({
    file,
    target: normalize(join(dirname(file), match[1] ?? ''))
      .replace(/^src\//, '')
      .replace(/\.ts$/, ''),
  })),
);

describe('imports point one way', () => {
  test('every file of src stands in a room that this table knows', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in rooms))).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  test.each(Object.entries(rooms))('%s', (room, { may, because }) => {
    const strangers = imports
      .filter(({ file, target }) => roomOf(file) === room && roomOf(`src/${target}`) !== room)
      .filter(({ target }) => !may.some((allowed) => target === allowed || target.startsWith(`${allowed}/`)))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(strangers, because).toEqual([]);
  });

  test.each(['trackers/tracker', 'rules/rule', 'reporters/reporter', 'history/history'])(
    'the contract %s imports no implementation',
    (contract) => {
      const room = contract.split('/')[0];
      const own = imports.filter(({ file, target }) => file === `src/${contract}.ts` && target.startsWith(`${room}/`));
      expect(own).toEqual([]);
    },
  );

  test('commander stands in cli.ts alone, apart from the type of a command', () => {
    const users = files.filter((file) => /^import (?!type).*from 'commander'/m.test(readFileSync(file, 'utf8')));
    expect(users).toEqual(['src/cli.ts']);
  });

  test('nothing below the commands ends the process, prints, or asks the clock', () => {
    const effects = /process\.exit\(|\bconsole\.|Date\.now\(|new Date\(\)|Math\.random\(/;
    const users = files.filter((file) => file !== 'src/main.ts' && effects.test(readFileSync(file, 'utf8')));
    expect(users).toEqual([]);
  });
});
