import { terminalLine, terminalText } from '../reporters/sinks/terminal.ts';

/** More than any line of ours; a text from elsewhere must not fill the screen. */
const longest = 4000;

/** A text from anywhere as one line, or the beginning of one, that is safe to print. */
export const safeLine = (line: string): string => terminalLine(terminalText(line.length > longest ? `${line.slice(0, longest)}…` : line));

/** Lines that may hold text from anywhere, as text that is safe to print; ends with a line break. */
export const plainLines = (lines: readonly string[]): string => lines.map((line) => `${safeLine(line)}\n`).join('');
