/** An id that a title begins with, as sheets often have it, and the title without it. */
export interface LabelledTitle {
  readonly label: string | null;
  readonly title: string;
}

const bracketed = /^\[((?:okr|obj|o|kr)[ -]?\d[\w.-]{0,20})\]\s*/i;
const separated = /^((?:okr|obj|o|kr)[ -]?\d{1,4}(?:[.-](?:kr[ -]?)?\d{1,4}){0,3})(?:\s*[:.)]\s+|\s+[-–—]\s+)/i;

/** "KR1.2: Fewer chargebacks" → KR1.2 and "Fewer chargebacks". Only forms that are plainly ids: O1, KR 2, O1-KR2, [O1]. */
export function labelledTitle(text: string): LabelledTitle {
  const title = text.replace(/\s+/g, ' ').trim();
  const found = bracketed.exec(title) ?? separated.exec(title);
  const rest = found === null ? '' : title.slice(found[0].length).trim();
  if (found?.[1] === undefined || rest === '') return { label: null, title };
  return { label: found[1].replace(/ /g, '').toUpperCase(), title: rest };
}

/** An id made from a title: "Keep the merchants we win" → keep-the-merchants-we-win. Empty when it has no letter or digit. */
export function slug(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** What a goal is called. */
export interface Named {
  readonly id: string;
  readonly title: string;
  readonly slugged: boolean;
}

/** The id that the sheet gives, or that its title begins with, or that the title makes; `number` is that of its column among several. */
export function nameOf(text: string, given: string | null, label: (label: string) => string, number: string | null = null): Named {
  const labelled = labelledTitle(text);
  const { label: found, title } = labelled.label === null ? { ...labelled, label: number } : labelled;
  if (given !== null) return { id: given, title: found !== null && found === given.toUpperCase() ? title : text, slugged: false };
  return found === null ? { id: slug(text) || text, title: text, slugged: true } : { id: label(found), title, slugged: false };
}
