import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { WeeklyReport } from '../../../src/model/weekly.ts';
import { fitted, linesOf, widthOf } from '../../../src/reporters/weekly/plates/fit.ts';
import { inLetters } from '../../../src/reporters/weekly/plates/letters.ts';
import { platesOf } from '../../../src/reporters/weekly/plates/plates.ts';
import { examplePage } from '../../engine/weekly/builders.ts';
import { hostile } from '../hostile.ts';
import { hostilePage } from './pages.ts';

const bytesOf = (path: string) => readFileSync(createRequire(import.meta.url).resolve(path));
const font = ['400Regular', '600SemiBold'].map((weight) => bytesOf(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`));
const options = { font: { fontBuffers: font, defaultFontFamily: 'Source Sans 3' } };

beforeAll(async () => {
  await initWasm(bytesOf('@resvg/resvg-wasm/index_bg.wasm'));
});

/** A picture of an SVG document: its size, and the colours of its pixels. */
function pictureOf(svg: string) {
  const drawing = new Resvg(svg, options);
  const image = drawing.render();
  const { width, height } = image;
  const pixels = Buffer.from(image.pixels);
  image.free();
  drawing.free();
  return { width, height, pixels };
}

/** Pixels that letters take, as they are drawn. */
function drawnWidth(text: string, weight: number): number {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="100"><text xml:space="preserve" x="0" y="50" font-size="20" font-weight="${weight}">${escaped}</text></svg>`;
  const drawing = new Resvg(svg, options);
  const box = drawing.getBBox();
  drawing.free();
  return box?.width ?? 0;
}

const long = 'A title without an end, '.repeat(40);
const wide = 'W'.repeat(500);
const page = (text: string): WeeklyReport => hostilePage(text);
const textsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text]) => text ?? '');

describe('the charts as drawings of their own', () => {
  test('are one of each kind that the page shows, with nothing that only a page knows', () => {
    const plates = platesOf(examplePage);
    expect(plates.map(({ name }) => name)).toEqual(['weekly-trend', 'weekly-capacity', 'weekly-pace']);
    for (const { svg } of plates) expect(svg).not.toMatch(/var\(|@media|[\d.]rem\b|prefers-color-scheme/);
  });

  test('are left out where there is nothing to draw', () => {
    const bare = examplePage.sections.map((part) => ({
      ...part,
      charts: part.charts.map((chart) =>
        chart.kind === 'trend' ? { ...chart, points: chart.points.slice(-1) } : { ...chart, rows: [] },
      ) as typeof part.charts,
    }));
    expect(platesOf({ ...examplePage, sections: bare })).toEqual([]);
  });

  test('are pictures on white, with their colours', () => {
    for (const { name, svg } of platesOf(examplePage)) {
      const { width, height, pixels } = pictureOf(svg);
      expect([name, width, height > 200]).toEqual([name, 760, true]);
      expect(pixels.subarray(0, 4).toString('hex')).toBe('ffffffff');
      expect(pixels.includes(Buffer.from('1f4e8cff', 'hex')), name).toBe(true);
    }
  });

  test.each([...hostile, ['has no end', long], ['has no space', wide], ['holds what XML cannot', 'a\uffff\ufffe\ud800b']] as const)(
    'leave their margins white when a title %s',
    (_, text) => {
      for (const { name, svg } of platesOf(page(text))) {
        const { width, height, pixels } = pictureOf(svg);
        const marked = Array.from({ length: height }, (_row, y) => y).filter((y) =>
          [4, width - 5].some((x) => pixels.readUInt32BE((y * width + x) * 4) !== 0xffffffff),
        );
        expect(marked, name).toEqual([]);
      }
    },
  );

  test('cut what is too long, and keep what was said of it', () => {
    const pace = platesOf(page(long)).find(({ name }) => name === 'weekly-pace');
    const texts = textsIn(pace?.svg ?? '');
    expect(texts.some((text) => text.includes('A title without an end') && text.endsWith('…'))).toBe(true);
    expect(texts).toContain('at risk');
  });
});

describe('the room that letters take', () => {
  const latin = fc.string({ unit: fc.constantFrom(...' .,;!?()AMWHOilmwxyzéßñÄØŁžαΩЖщ0189%@&–…“”'), minLength: 1, maxLength: 30 });

  test('is measured in the font itself', () => {
    expect(drawnWidth('Merchants', 400)).toBeCloseTo(83, -1);
  });

  test('is never less than what they take when they are drawn', () => {
    fc.assert(
      fc.property(latin, fc.boolean(), (text, bold) => {
        // The edges of a letter may stand out of its own room a little.
        expect(drawnWidth(text, bold ? 600 : 400)).toBeLessThanOrEqual(widthOf(text, { size: 20, bold }) + 2);
      }),
      { numRuns: 60 },
    );
  });

  test('is kept by whatever is fitted into it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 60, max: 700 }), (text, room) => {
        const type = { size: 15 };
        const shown = fitted(text, room, type);
        expect(widthOf(shown, type)).toBeLessThanOrEqual(room);
        if (widthOf(text, type) <= room) expect(shown).toBe(text);
        for (const line of linesOf(text, room, type, 3)) expect(widthOf(line, type)).toBeLessThanOrEqual(room);
      }),
    );
  });

  test.each([
    ['Días hábiles & “más”', 'Días hábiles & “más”'],
    ['Доля, μ ≤ 5 €', 'Доля, μ ≤ 5 €'],
    ['業務価値を上げる', '…'],
    ['Churn 解約率 from 5 😀 مرحبا', 'Churn … from 5 …'],
    ['safe\u202egnp', 'safe…gnp'],
  ])('%j is written as %j', (text, written) => expect(inLetters(text)).toBe(written));
});
