import { mkdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { appError } from '../../errors.ts';
import type { WeeklyReport } from '../../model/weekly.ts';
import { platesOf } from '../../reporters/weekly/plates/plates.ts';
import type { Pictures } from '../../reporters/weekly/weekly-reporter.ts';
import { type FileOutput, failedOutput } from '../file-output.ts';
import type { Target } from '../targets.ts';
import type { Draw } from './png.ts';

type Place = Pick<Target, 'to'>['to'];

/** What `--charts` asks for, ready to draw. */
export interface Drawing {
  readonly folder: string;
  readonly draw: Draw;
}

/** The charts of a page as files. */
export interface Charts {
  readonly outputs: readonly FileOutput[];
  /** The files by their charts, as a report that goes to `place` may name them. */
  picturesFrom(place: Place): Pictures;
}

/** What `--charts` takes; null without it. Throws `option-invalid`, or `usage-invalid` when what draws them is not installed. */
export async function readCharts(folder: string | undefined): Promise<Drawing | null> {
  if (folder === undefined) return null;
  if (folder === '' || folder.includes('\0'))
    throw appError('option-invalid', { option: '--charts', value: folder, expected: 'a folder', example: '--charts out' });
  const { openPng } = await import('./png.ts');
  return { folder, draw: await openPng() };
}

/** Every file that `--charts` may write, for who must know before there is a page. */
export const chartFiles = (folder: string): readonly Place[] =>
  ['trend', 'capacity', 'pace'].map((kind) => ({ file: join(folder, `weekly-${kind}.png`) }));

/** Draws the charts that the page has. `folder` resolves from `cwd`. */
export function drawCharts(report: WeeklyReport, { folder, draw }: Drawing, cwd: string): Charts {
  const plates = platesOf(report);
  const files = plates.map(({ chart, name, svg }) => ({ chart, file: join(folder, `${name}.png`), svg }));
  return {
    outputs: files.map(({ file, svg }) => ({ file, pieces: [draw(svg)] })),
    picturesFrom: (place) => new Map(files.map(({ chart, file }) => [chart, wayTo(file, place, cwd)])),
  };
}

/** From the file of the report; from the working directory where it goes to a stream. */
function wayTo(file: string, place: Place, cwd: string): string {
  const way = 'file' in place ? relative(dirname(resolve(cwd, place.file)), resolve(cwd, file)) : file;
  return way.split(sep).join('/');
}

/** Makes the folder. Throws `output-failed`. */
export async function makeFolder(folder: string, cwd: string): Promise<void> {
  try {
    await mkdir(resolve(cwd, folder), { recursive: true });
  } catch (error) {
    throw failedOutput(folder, error);
  }
}
