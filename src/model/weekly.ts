import type { Pace } from './drift.ts';

/**
 * A part of a sentence. A plain string is the tool's own words; every other text may come from a tracker or a goals file and is
 * neutralised by whoever renders it. `list` leads to the issues behind a figure.
 */
export type Piece =
  | string
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly list: string | null }
  | { readonly kind: 'issue'; readonly key: string; readonly title: string | null; readonly url: string | null }
  | { readonly kind: 'goal'; readonly id: string; readonly title: string | null };
export type Sentence = readonly Piece[];

/** A cell is a sentence, or a number with its unit ("%", "points", ""); null is not known. */
export type Cell = Sentence | { readonly value: number | null; readonly unit: string };

export interface WeeklyTable {
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A week of the trend. Rates 0 to 1. */
export interface TrendPoint {
  readonly at: string;
  readonly rate: number | null;
  readonly hit: number;
  readonly of: number;
  /** Rebuilt from close dates and judged by today's links. */
  readonly rebuilt: boolean;
  /** Why it cannot be compared with the point before. */
  readonly break: string | null;
}

export type WeeklyChart =
  | {
      readonly kind: 'trend';
      readonly title: string;
      readonly points: readonly TrendPoint[];
      /** Where the team wants to be, and by when. */
      readonly target: { readonly rate: number; readonly by: string } | null;
    }
  | {
      readonly kind: 'capacity';
      readonly title: string;
      /** Adds to 1. */
      readonly rows: readonly {
        readonly bucket: string;
        readonly label: string;
        readonly planned: number | null;
        readonly actual: number;
        readonly issues: number;
        readonly list: string | null;
      }[];
    }
  | { readonly kind: 'pace'; readonly title: string; readonly rows: readonly Pace[] };

export const weeklySectionIds = [
  'headline',
  'capacity',
  'changes',
  'fed-goals',
  'key-results',
  'not-moving',
  'untied',
  'decisions',
  'themes',
  'went-well',
  'trust',
] as const;
export const teamSectionIds = ['groups', 'coverage', 'mix', 'findings', 'exemptions', 'worklist'] as const;

/** One part of the page: sentences first, then what bears them out. */
export interface WeeklySection {
  readonly id: (typeof weeklySectionIds)[number] | (typeof teamSectionIds)[number];
  readonly heading: string;
  readonly sentences: readonly Sentence[];
  readonly items: readonly Sentence[];
  readonly charts: readonly WeeklyChart[];
  readonly tables: readonly WeeklyTable[];
}

/** The issues behind a figure. */
export interface IssueList {
  readonly id: string;
  readonly title: string;
  readonly issues: readonly { readonly key: string; readonly title: string; readonly url: string | null; readonly team: string | null }[];
  /** How many there are; `issues` may hold fewer. */
  readonly count: number;
}

/** The weekly business sync. */
export interface WeeklyReport {
  readonly schemaVersion: 1;
  readonly at: string;
  /** The week that it is about, (from, to]. */
  readonly from: string;
  readonly to: string;
  /** In whose days and hours these are told, IANA; UTC when absent. */
  readonly timeZone?: string;
  readonly audience: 'lead' | 'team';
  readonly title: string;
  /** False: a source failed; the page says so first and shows no rate. */
  readonly complete: boolean;
  /** Something moved since the last report's audit. */
  readonly changed: boolean;
  readonly northStar: Sentence | null;
  readonly sections: readonly WeeklySection[];
  readonly lists: readonly IssueList[];
}
