/** An escape that stands for half a character (and, first, an escaped backslash, so that `\\ud800` is left alone). */
const loneSurrogate = /\\\\|\\ud[89a-f][0-9a-f]{2}/g;
/** Valid in JSON, but a terminal obeys them: C1 controls, DEL, bidi and zero-width characters, line separators. */
const unprintable = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e0fff}]/gu;
const hashCommand = /##(?=[a-z]*\[)/gi;

const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/** Nothing here needs escaping. Most values are so, and to find out this way is far cheaper than to search for what is not. */
const isPlain = (json: string): boolean =>
  Buffer.byteLength(json) === json.length && !json.includes('\u007f') && !json.includes('\\ud') && !json.includes('##');

const escapedWhole = (json: string): string => {
  // Each search takes as long as writing the JSON, so that it is begun only where it may find something.
  const wellFormed = json.includes('\\ud') ? json.replace(loneSurrogate, (found) => (found === '\\\\' ? found : '\ufffd')) : json;
  const printable = wellFormed.replace(unprintable, escaped);
  return printable.includes('##') ? printable.replace(hashCommand, '#\\u0023') : printable;
};

/** A value as JSON on one line that any terminal shows and that says exactly what the value says, half characters too. */
export function exactJson(value: unknown): string {
  const json = JSON.stringify(value);
  return isPlain(json) ? json : json.replace(unprintable, escaped).replace(hashCommand, '#\\u0023');
}

/**
 * A value as JSON that any parser reads and any terminal shows: half characters become U+FFFD, what a terminal would obey is escaped.
 * Parsing it gives the value back, well-formed.
 */
export function jsonText(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, null, indent);
  return isPlain(json) ? json : escapedWhole(json);
}
