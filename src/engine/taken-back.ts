/** A name where it stands: what is before it, back to the name before, and what follows it. */
interface Placed {
  readonly before: string;
  readonly after: string;
}

/** Words that deny what follows them: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Chinese. */
const denies = [
  ...['not', 'no longer', 'not any ?more', 'never', 'instead of', 'rather than', 'except', 'without'],
  ...['nicht', 'nicht mehr', 'statt', 'anstatt', 'anstelle von', 'außer', 'ohne'],
  ...['pas', 'plus pour', 'au lieu de', 'plutôt que', 'sauf', 'sans'],
  ...['no', 'ya no', 'en lugar de', 'en vez de', 'excepto', 'sin'],
  ...['não', 'não mais', 'já não', 'em vez de', 'exceto', 'sem'],
  ...['non', 'non più', 'invece di', 'anziché', 'tranne', 'senza'],
  ...['niet', 'niet meer', 'in plaats van', 'behalve', 'zonder'],
  ...['nie', 'już nie', 'zamiast', 'oprócz', 'bez'],
  ...['не', 'больше не', 'уже не', 'вместо', 'кроме', 'без'],
  ...['不是', '不再是', '不再', '并非', '而非', '而不是', '除了'],
];
/** Words that tell what was: only where a part of the text begins with them, since "the goal was O1-KR1" may still hold. */
const past = [
  ...['was', 'were', 'used to be', 'formerly', 'previously', 'before', 'old', 'ex'],
  ...['war', 'früher', 'vorher', 'ehemals', 'bisher', 'alt'],
  ...['était', 'anciennement', 'auparavant', 'avant'],
  ...['era', 'antes', 'anteriormente', 'ex'],
  ...['prima', 'precedentemente', 'voorheen', 'eerder'],
  ...['był', 'była', 'było', 'wcześniej', 'dawniej', 'был', 'была', 'было', 'ранее', 'раньше', 'бывш\\p{L}*'],
  ...['以前', '旧', '元', '原', '原为', '原為', '之前', '이전'],
];
/** What may stand between such a word and the name: "not linked to the goal O1-KR1". */
const between =
  '(?:(?:linked|tied|related|part|for|to|of|in|under|serving|supporting|the|an?|any|goals?|okrs?|krs?|key results?|objectives?|zu|für|zum|das|die|dem|pour|le|la|lié|à|para|el|per|il|voor|het|dla|для)\\s+)*';
const mark = '[\\s:="\'«„“(\\[*_`]*';
const deniesNext = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${denies.join('|')})(?:\\s+${between}|)${mark}$`, 'iu');
const wasNext = new RegExp(`(?:^|[\\n(\\[,;:.–—/-])\\s*(?:${past.join('|')})(?:\\s+${between}|)${mark}$`, 'iu');
/** "not O1-KR1, O1-KR2 or O1-KR3": what only joins two names carries the word over. */
const joins = /^\s*(?:[,/&+]|\b(?:or|nor|and|oder|und|noch|ou|et|ni|o|y|e|né|of|en|noch|ani|lub|i|или|и|ни)\b|[、，及和或や])?\s*$/iu;
/** What follows a name and takes it back: "O1-KR1 (no longer)", Japanese and Korean denials. */
const takesBack =
  /^[\s"'»“)\]*_`]*(?:[(–—-]\s*(?:no longer|not any ?more|dropped|removed|withdrawn|obsolete|nicht mehr|entfällt|plus maintenant|abandonné|ya no|não mais|non più|niet meer|już nie|больше не)|ではな[いく]|でな[いく]|じゃな[いく]|(?:이|가)?\s?아[니닌님])/iu;

/** The names of a text that it does not take back. A word for it that nobody knows keeps its name, as if it were not there. */
export function stillMeant<T extends Placed>(found: readonly T[]): readonly T[] {
  let isDenied = false;
  return found.filter(({ before, after }, i) => {
    isDenied = deniesNext.test(before) || wasNext.test(before) || (i > 0 && isDenied && joins.test(before));
    return !isDenied && !takesBack.test(after);
  });
}
