/** More of a title than anybody reads. */
const longest = 300;

/** Numbers that say when, or belong to a name: Q4 2026, by 31 March, v2, B2B, ISO 27001, phase 2. */
const names = [
  /\b(?:[QH][1-4]|\d{4})[\s/-]?(?:[QH][1-4]|\d{4})\b/giu,
  /\b\d{4}-\d{2}(?:-\d{2})?\b/gu,
  /\b(?:in|by|of|for|until|since|during|early|mid|late|year|fy)[\s-]?20\d{2}\b/giu,
  /\b\d{1,2}(?:st|nd|rd|th)?\.?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/giu,
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\s+\d{1,2}\b/giu,
  /\b(?:iso|soc|pci|version|phase|stage|level|tier|part|step)[\s-]?\d+(?:[.-]\d+)*\b/giu,
  /\b\d+(?:\.\d+){2,}\b/gu,
  /\b(?!(?:eur|usd|gbp|chf)\d)[a-z]+-?\d\w*/giu,
];

/** Words that say how many as a number does. */
const words =
  /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|dozens?|half|halv\w+|doubl\w+|tripl\w+|twice|all|every|each|no|none|nobody|never|without)\b|[零一二三四五六七八九十百千万萬億亿半倍]/iu;

/** True when the title holds a number that measures something, in digits or as an English word. */
export function namesAmount(title: string): boolean {
  const text = title.normalize('NFKC').slice(0, longest);
  if (words.test(text)) return true;
  return /\p{N}/u.test(names.reduce((left, pattern) => left.replace(pattern, ' '), text));
}
