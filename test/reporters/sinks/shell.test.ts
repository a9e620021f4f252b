import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { shellWord } from '../../../src/reporters/sinks/shell.ts';
import { terminalText } from '../../../src/reporters/sinks/terminal.ts';
import { hostile } from '../hostile.ts';

describe('shellWord', () => {
  it.each(hostile.filter(([, text]) => text.length < 10_000))('is one word to a shell for a text that %s', (_, text) => {
    const said = execFileSync('sh', ['-c', `printf '<%s>' ${shellWord(text)}`], { encoding: 'utf8' });
    expect(said).toBe(`<${terminalText(text)}>`);
  });

  it.each([
    ['SHOP-12', 'SHOP-12'],
    ['acme/shop#12', "'acme/shop#12'"],
    ['github:acme', 'github:acme'],
    ['--goals', '--goals'],
    ['-', '-'],
    ["it's", "'it'\\''s'"],
    ['', "''"],
  ])('writes %j as %s', (text, word) => expect(shellWord(text)).toBe(word));
});
