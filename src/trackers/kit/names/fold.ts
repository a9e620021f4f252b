/** A word without its case, width and inner white space, for comparing. */
export const foldWord = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s_]+/g, ' ')
    .trim();

/** Letters that no accent can be taken from, and what people write in their place. */
const plainLetters: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', æ: 'ae', ß: 'ss', œ: 'oe', đ: 'd' };

/** What two spellings of a name have in common: case, width, accents, blanks, hyphens and apostrophes do not matter (`IN_PROGRESS`, `in-progress`, `InProgress`). */
export const keyOf = (text: string): string =>
  text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`´ʼ]/g, '')
    .normalize('NFC')
    .replace(/[ıłøæßœđ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[\s_\-\u2010-\u2015\u00ad\u200b-\u200f\ufeff]+/g, '');

const pictures = /\p{Extended_Pictographic}|\p{So}|\p{Sk}|[\u{1f3fb}-\u{1f3ff}]|\ufe0f|\u200d|\u20e3|:[a-z0-9_+-]+:/gu;
const numbering = /^\(?(?:\d+(?:\.\d+)*|[a-z])(?:\)?\s*[-–—.:)_/|]+|\)?)\s+(?=\p{L}|[[({<【（「])|^\d+(?:\.\d+)*[-–—.:)_/|]+(?=\p{L})/iu;
const heading = /^(?:status|state|stage|zustand|statut|état|estado|stato|статус|状态|狀態|ステータス|상태)\s*[:/=]+\s*/iu;
const edges = /^[\s\-–—:.,;!*#>|~=+/\\•·]+|[\s\-–—:.,;!*#<|~=+/\\•·]+$/gu;
const enclosed = /^[[({<【（「](.*)[\])}>】）」]$/su;
const remarkBefore = /^[[(【（][^\])】）]*[\])】）]\s*/u;
const remark = /\s*[[(【（]([^\])】）]*)[\])】）]$/u;

/** A name without what people hang on it: pictures, numbers before it, brackets around it. */
export function undecorated(text: string): string {
  const bare = text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(pictures, ' ')
    .trim()
    .replace(numbering, '')
    .replace(heading, '')
    .replace(edges, '');
  const inner = enclosed.exec(bare)?.[1];
  return inner === undefined ? bare : undecorated(inner);
}

/** The forms under which a decorated name may be known, the nearest to what was written first. */
export function formsOf(text: string): readonly string[] {
  const bare = undecorated(text);
  const forms = [keyOf(text), keyOf(bare), keyOf(bare.replace(remark, '')), keyOf(bare.replace(remarkBefore, ''))];
  return [...new Set(forms)].filter((form) => form !== '');
}

const divided = /\s+[-–—]\s+|\s*[:/|→»>]\s*|\s*[[(【（]\s*/u;

/** What a name is made of where it has several parts ("Closed - Won't Fix", "Closed (duplicate)"); one part when it has not. */
export const partsOf = (text: string): readonly string[] =>
  undecorated(text)
    .split(divided)
    .map((part) => keyOf(part.replace(/[\])】）]/g, ' ')))
    .filter((part) => part !== '');
