import { terminalText } from './terminal.ts';

/** What a spreadsheet takes for the start of a formula, ASCII, full-width and small forms. */
const formula = '[=+\\-@%|＝＋－＠％｜﹢﹣﹦﹫−]';
const formulaAtStart = new RegExp(`^(?=\\s*${formula})`, 'u');
/** A spreadsheet that expects semicolons starts a cell after each of them. */
const formulaAfterSemicolon = new RegExp(`;(?=\\s*${formula})`, 'gu');
/** A spreadsheet cell holds 32 767 characters. */
const longest = 32_000;

/** A text as one quoted CSV cell on one line, which no spreadsheet takes for a formula. */
export const csvText = (text: string | null): string => {
  const plain = terminalText((text ?? '').slice(0, longest));
  const inert = plain.replace(formulaAfterSemicolon, ";'").replace(formulaAtStart, "'");
  return `"${inert.replaceAll('"', '""')}"`;
};

/** A number of our own as a bare CSV cell; empty when it is not known. */
export const csvNumber = (value: number | null): string => (value === null ? '' : String(value));
