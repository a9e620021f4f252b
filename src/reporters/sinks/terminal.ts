/** Line ends and tabs: white space in a text that is shown on one line. */
const lineEnds = /\r\n|[\n\t\u2028\u2029]/g;
/** Controls that move the cursor, start an escape sequence or turn the direction of writing: shown, so that nobody is fooled by what they hid. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Characters without a shape (zero-width, tags, variation selectors): they hide text from people and are not needed to read it. */
const shapeless = /[\p{Default_Ignorable_Code_Point}\u070f\ufff9-\ufffb]/gu;
/** More marks and skin tones than any script puts on one letter. */
const piledMarks = /([\p{M}\p{Emoji_Modifier}]{6})[\p{M}\p{Emoji_Modifier}]+/gu;
/** Marks with nothing to stand on: they would join whatever is printed before the text. */
const orphanedMarks = /(^|\s)[\p{M}\p{Emoji_Modifier}]+/gu;
/** What CI systems take for a command wherever it stands in a line: `##[group]`, `##vso[...]`. */
const hashCommand = /##(?=[a-z]*\[)/gi;

/** Nothing here needs neutralising. Most texts are so, and to find out this way is far cheaper than to search for what is not. */
const isPlain = (text: string): boolean => printable.test(text) && !text.includes('##');
const printable = /^[ -~]*$/;

/**
 * A tracker's text as one line that is safe to print on a terminal or in a log: controls become U+FFFD, line ends and tabs become
 * spaces, characters without a shape go. Holds for the whole text, whatever its length; cut it afterwards, by grapheme.
 */
export const terminalText = (text: string): string => (isPlain(text) ? text : neutralised(text));

const neutralised = (text: string): string =>
  text
    .toWellFormed()
    .replace(lineEnds, ' ')
    .replace(controls, '\ufffd')
    .replace(shapeless, '')
    .replace(piledMarks, '$1')
    .replace(orphanedMarks, '$1\ufffd')
    .replace(hashCommand, '# #');

/** A line that no CI system takes for a command: the colons of `::error::` at its start are replaced by signs that only look like them. */
export const terminalLine = (line: string): string => line.replace(/^(\s*)::/, '$1∶∶');
