import { Chalk } from 'chalk';

export type Paint = (text: string) => string;

/** What colours mean in the report. Nothing is said by colour alone. */
export interface Ink {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly warn: Paint;
  readonly copy: Paint;
  /** One after another for the objectives of a bar. */
  readonly series: readonly Paint[];
}

/** Paints with the sixteen colours every terminal has, or not at all. */
export const inkOf = (color: boolean): Ink => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const paint =
    (style: (text: string) => string): Paint =>
    (text) =>
      style(text);
  return {
    strong: paint(chalk.bold),
    faint: paint(chalk.dim),
    good: paint(chalk.green),
    bad: paint(chalk.red),
    warn: paint(chalk.yellow),
    copy: paint(chalk.cyan),
    series: [
      chalk.blue,
      chalk.cyan,
      chalk.green,
      chalk.magenta,
      chalk.blueBright,
      chalk.cyanBright,
      chalk.greenBright,
      chalk.magentaBright,
    ].map(paint),
  };
};
