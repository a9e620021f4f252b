import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toUtf8 } from '../../src/documents/encoding.ts';
import { openFolder } from './file/folder.ts';

const folder = openFolder();

const table = (title: string) => `ID;Title;Status;Description\n7;${title};New;Geschäftswert: größere Körbe\n`;
const latin = (text: string) => Buffer.from(text, 'latin1');
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('a text in another encoding', () => {
  test.each<[string, Buffer, string]>([
    ['Windows-1252', latin(table('Grün')), 'Grün'],
    [
      'Windows-1252 with its own signs',
      Buffer.concat([latin('ID;Title;Status;Description\n7;'), Buffer.from([0x80]), latin(' f\xfcr caf\xe9s'), latin(';New;x\n')]),
      '€ für cafés',
    ],
    ['UTF-16 without a mark', Buffer.from(table('Grün'), 'utf16le'), 'Grün'],
    ['UTF-16 without a mark, big end first', bigEndian(table('Grün')), 'Grün'],
    ['UTF-16 with a mark, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), bigEndian(table('Grün'))]), 'Grün'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${table('Grün')}`), 'Grün'],
    ['French full of accents', latin(table('\xe9l\xe8ve d\xe9j\xe0 cr\xe9\xe9e')), 'élève déjà créée'],
  ])('%s is read', async (encoding, bytes, title) => {
    const { issues, error, deps } = await folder.readText(bytes, {}, `${encoding.replaceAll(/\W+/g, '-')}.csv`);
    expect({ error, titles: issues.map((issue) => issue.title) }).toEqual({ error: null, titles: [title] });
    expect(deps.notes.filter((note) => note.includes('Windows-1252'))).toHaveLength(encoding.startsWith('UTF') ? 0 : 1);
  });

  test.each<[string, number[]]>([
    ['Shift-JIS', [0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x82, 0xf0, 0x8f, 0x91, 0x82, 0xad]],
    ['GB18030', [0xb2, 0xe2, 0xca, 0xd4, 0xb1, 0xea, 0xcc, 0xe2, 0xcf, 0xee]],
    ['EUC-KR', [0xc1, 0xa6, 0xb8, 0xf1, 0xbc, 0xb3, 0xb8, 0xed]],
    ['Windows-1251', [0xd2, 0xe5, 0xec, 0xe0, 0x20, 0xce, 0xef, 0xe8, 0xf1, 0xe0, 0xed, 0xe8, 0xe5]],
    ['Windows-1250', [0x7a, 0x61, 0xbf, 0xf3, 0xb3, 0x77, 0x20, 0x67, 0xea, 0xb6, 0x6c, 0x61, 0x20, 0x73, 0xb3, 0x6f, 0x6d, 0x61]],
  ])('%s is refused with the cure, and never read as something else', async (encoding, bytes) => {
    const text = Buffer.concat([latin('ID,Title,Status,Description\n7,'), Buffer.from(bytes), latin(',New,x\n')]);
    const { issues, error } = await folder.readText(text, {}, `${encoding}.csv`);
    expect(issues).toEqual([]);
    expect(error).toMatchObject({
      exit: 3,
      message: expect.stringContaining('not text in UTF-8'),
      hint: expect.stringContaining('Save it as UTF-8'),
    });
  });

  test('one broken character among whole ones is told, and changes no other', async () => {
    const bytes = Buffer.concat([Buffer.from(table('Grün, größer, höher, weiter: é è à ü ö ä ß')), Buffer.from([0xc3]), latin(';x;y;z\n')]);
    const { issues, deps } = await folder.readText(bytes, {}, 'broken.csv');
    expect(issues[0]?.title).toBe('Grün, größer, höher, weiter: é è à ü ö ä ß');
    expect(deps.notes).toContain('broken.csv: some of its bytes are no UTF-8 and were read as "\ufffd": export it again as UTF-8');
  });

  test('an umlaut far behind the beginning is enough', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `${n};plain;New;text\n`).join('');
    const { issues, deps } = await folder.readText(latin(`ID;Title;Status;Description\n${rows}x1;Gr\xfcn;New;text\n`), {}, 'far.csv');
    expect(issues.at(-1)?.title).toBe('Grün');
    expect(deps.notes).toEqual(['far.csv: the file is not UTF-8; it was read as Windows-1252']);
  });
});

test('UTF-8 comes out as it went in, however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 7 })),
      async (parts, cuts) => {
        // A zero in every other byte would be UTF-16.
        const text = `key,title\n${parts.join('\n').replaceAll(/[\u0000-\u001f]/g, ' ')}`;
        const bytes = Buffer.from(text);
        async function* pieces() {
          let at = 0;
          for (let i = 0; at < bytes.length; i += 1) {
            const size = cuts[i % Math.max(1, cuts.length)] ?? 5;
            yield bytes.subarray(at, at + size);
            at += size;
          }
        }
        const said: string[] = [];
        const out: Buffer[] = [];
        for await (const piece of toUtf8(pieces(), (note) => said.push(note))) out.push(piece);
        expect({ text: Buffer.concat(out).toString(), said }).toEqual({ text, said: [] });
      },
    ),
    { numRuns: 300 },
  );
});
