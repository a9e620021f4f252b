import { months } from '../documents/month-names.ts';
import { unaccented } from './plain-word.ts';

/** What a word of a period means; a number stands for itself. */
export type PeriodWord =
  | { readonly kind: 'quarter' | 'third' | 'half' | 'fiscal' | 'year' }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'number'; readonly value: number; readonly digits: number };

const kinds: Readonly<Record<'quarter' | 'third' | 'half' | 'fiscal' | 'year', string>> = {
  quarter:
    'q qtr qtrs quarter quartal quartals trimestre trim trimester t kwartaal kwartał kwartale kvartal kvartalet kv k кв квартал квартала квартале кварталі neljännes vuosineljännes čtvrtletí çeyrek ç',
  third: 'tertial tertiaal tercio cuatrimestre quadrimestre quadrimestral',
  half: 'h hy half hj halbjahr halbjahres semestre semester sem s halfjaar halvår halvåret półrocze półrocza полугодие полугодия пг півріччя pololetí yarıyıl puolivuosi vuosipuolisko',
  fiscal:
    'fy fiscal fiscale fiscales fiskal gj geschäftsjahr fiskaljahr wirtschaftsjahr exercice ejercicio exercício esercizio boekjaar regnskabsår regnskapsår räkenskapsår',
  year: 'year yr cy calendar full jahr kalenderjahr année an ano ano anno año jaar rok roku год года г р рік år vuosi yıl of in the de del di do da des du von den',
};

const ordinals: ReadonlyMap<string, number> = new Map(
  [
    'first 1st i premier première primer primera primeiro primo erstes erste ersten eerste pierwszy pierwsze первый первое первого första første перший',
    'second 2nd ii deuxième second seconde segundo segunda secondo zweites zweite zweiten tweede drugi drugie второй второе второго andra andre anden другий',
    'third 3rd iii troisième tercer tercero terceiro terzo drittes dritte dritten derde trzeci третий третьего tredje третій',
    'fourth 4th iv quatrième cuarto quarto viertes vierte vierten vierde czwarty четвертый четвёртый fjärde fjerde четвертий',
  ].flatMap((line, index) => line.split(' ').map((word) => [unaccented(word), index + 1] as const)),
);

const byWord: ReadonlyMap<string, keyof typeof kinds> = new Map(
  (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => kinds[kind].split(' ').map((word) => [unaccented(word), kind] as const)),
);

/** What the scripts without spaces write, as words with spaces around them. */
const han: readonly (readonly [RegExp, string])[] = [
  [/四半期|季度|季|분기/g, ' quarter '],
  [/上半年|上半期|上期|상반기/g, ' half 1 '],
  [/下半年|下半期|下期|하반기/g, ' half 2 '],
  [/(\d{1,2})\s?[月월](?:份)?/g, ' month$1 '],
  [/[年년](?!度)|第/g, ' '],
];

const hanDigits = '一二三四';

/** The words and numbers of a period in order; null when one of them is not known. */
export function periodWords(text: string): readonly PeriodWord[] | null {
  let folded = unaccented(text).replace(/[一二三四](?=\s?(?:四半期|季|$))/g, (digit) => String(hanDigits.indexOf(digit) + 1));
  for (const [form, words] of han) folded = folded.replace(form, words);
  const written = folded
    .replace(/(\d)\s?(?:st|nd|rd|th|er|ere|eme|re|e|o|a|º|ª|°|-?(?:й|ий|ый|ое|ой))(?![\p{L}\p{N}])/gu, '$1')
    .match(/month\d{1,2}|\d+|\p{L}+|[^\s\p{L}\d]/gu);
  const words: PeriodWord[] = [];
  for (const word of written ?? []) {
    const kind = byWord.get(word);
    const ordinal = ordinals.get(word);
    const month = months.get(word);
    if (/^[.,'’‘`´()/_-]$/.test(word)) continue;
    if (/^\d+$/.test(word)) words.push({ kind: 'number', value: Number(word), digits: word.length });
    else if (word.startsWith('month') && /\d/.test(word)) words.push({ kind: 'month', month: Number(word.slice(5)) });
    else if (kind !== undefined) words.push({ kind });
    else if (ordinal !== undefined) words.push({ kind: 'number', value: ordinal, digits: 1 });
    else if (word === 'kw' && /\b(?:i{1,3}|iv)\b/.test(folded)) words.push({ kind: 'quarter' });
    else if (month !== undefined) words.push({ kind: 'month', month });
    else return null;
  }
  return words;
}
