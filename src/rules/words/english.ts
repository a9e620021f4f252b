import { functionWords, setOf } from './function-words.ts';
import { isStockWord } from './stock.ts';
import { withoutAddresses, wordsOf } from './words.ts';

/** Function words of other languages in Latin letters that English does not have. */
const foreignWords = setOf(`
  aber als auch auf aus bei das dem den der des die durch ein eine einen einer eines für ist kann mehr mit nach nicht nur oder sich sie sind
  über und unser unsere von vom wenn werden wir wird zu zum zur dass um bis damit
  au aux avec ce ces cette dans de du elle en est et il ils la le les leur mais nous ou où par pas plus pour que qui sa ses son sont sur une
  al como con del el entre es esta este la las los más muy nuestro nuestra para pero por porque se sin su sus un una
  ao com da das dos em essa esse isso mais não nos nossa nosso o os pelo pela são seu sua uma
  che di della delle dei gli il lo nel nella non per più questo sono
  aan bij dat deze een het hun maar met naar niet ook onze te uit van voor wordt zijn zo
  af att av det eller ett för fra från har inte med men och og ikke på som til till vi vores
  ale bez dla jak je jest na nie od po pro przez się sie tak ze że za ja ei että bir ile için ve bu`);

const isForeignLetter = /[^\p{ASCII}\p{N}'’]/u;

/**
 * True when a text can be judged by English words: at most one word in five with a letter that English does not have, one word in six or
 * more from the function and stock words (one in two where no function word is among them: other languages borrow the rest), and of
 * these at least three for each function word of another language. What is too
 * terse to tell is not English: a rule that asks stays silent.
 */
export function readsAsEnglish(text: string): boolean {
  let all = 0;
  let held = 0;
  let english = 0;
  let foreign = 0;
  let strange = 0;
  for (const { text: word, folded } of wordsOf(withoutAddresses(text))) {
    all += 1;
    if (functionWords.has(folded)) held += 1;
    if (isStockWord(folded)) english += 1;
    else if (foreignWords.has(folded)) foreign += 1;
    else if (isForeignLetter.test(word)) strange += 1;
  }
  const enough = held > 0 ? english * 6 >= all : english * 2 >= all;
  return all > 0 && strange * 5 <= all && enough && english >= foreign * 3;
}
