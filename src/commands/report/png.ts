import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { appError } from '../../errors.ts';

const weights = ['400Regular', '600SemiBold', '700Bold'];
const fonts = weights.map((weight) => `@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`);
const program = '@resvg/resvg-wasm/index_bg.wasm';

/** The packages stay in node_modules: what they hold is found from wherever this code stands, built or not. */
const installed = createRequire(import.meta.url);

async function contentOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(installed.resolve(path)));
  } catch (error) {
    const message = `what draws the charts is not installed: ${path}`;
    throw appError('usage-invalid', { message, hint: 'Install throughline anew, or leave --charts out.', example: 'npm ci' }, error);
  }
}

/** Pixels of the picture for one of the drawing, so that letters are sharp on paper and on fine screens. */
const zoom = 2;

/** A whole SVG document as the bytes of a PNG. */
export type Draw = (svg: string) => Uint8Array;

async function load(): Promise<Draw> {
  const [{ initWasm, Resvg }, code, ...fontBuffers] = await Promise.all([
    import('@resvg/resvg-wasm'),
    contentOf(program),
    ...fonts.map(contentOf),
  ]);
  await initWasm(code);
  return (svg) => {
    const drawing = new Resvg(svg, {
      font: { fontBuffers, defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' },
      fitTo: { mode: 'zoom', value: zoom },
    });
    try {
      const image = drawing.render();
      try {
        return image.asPng();
      } finally {
        image.free();
      }
    } finally {
      drawing.free();
    }
  };
}

/** It can be begun only once in a process. */
let loaded: Promise<Draw> | null = null;

/** What draws SVG documents as PNG, the same on every system. Throws `usage-invalid` when it is not installed. */
export const openPng = (): Promise<Draw> => {
  loaded ??= load();
  return loaded;
};
