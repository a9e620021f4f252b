/** A word or name as it is compared: without case, width, accents on Latin letters, marks and repeated spaces. "Début (%)" → "debut". */
export const plainWord = (text: string): string =>
  unaccented(text)
    .replace(/\([^)]{0,60}\)/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/** Lower case, and Latin letters without their accents; other scripts keep what belongs to their letters. */
export const unaccented = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC');
