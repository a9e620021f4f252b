import { terminalText } from './terminal.ts';

/** A text as one word of a shell's command line, to be copied: quoted unless it is plainly a word. */
export const shellWord = (text: string): string => {
  const plain = terminalText(text);
  return /^(?:-{0,2}[\w/.][\w/.:-]*|-)$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
};
