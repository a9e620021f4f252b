/** Figures that say how long an answer may be, not what it is. */
const lengths =
  /\d+\s*(?:(?:-|–|to|or|bis|oder|à|ou|a|o|tot|of|do|lub|или)\s*\d+\s*)?(?:short |kurze[nr]? |courtes )?(?:sentences?|lines?|words?|characters?|chars|bullets?|bullet points|paragraphs?|sätzen?|zeilen?|wörtern?|zeichen|stichpunkten?|phrases?|lignes?|mots|caractères|frases?|líneas?|palabras|caracteres|linhas?|palavras|righe?|parole|caratteri|zinnen|zin|regels?|woorden|tekens|zdani\p{L}+|słow\p{L}*|słów|znak\p{L}+|предложени\p{L}+|слов\p{L}*|строк\p{L}*|символ\p{L}*|文字|文|字|句|行|句话|字以内|句話|줄|자|문장|단어)/giu;

/** Whether a sentence holds figures of its own: a number, a sum, a share. */
export const hasFigures = (text: string): boolean => /[\d€£¥₩%]|\$\d/.test(text) && /\d/.test(text.replace(lengths, ' '));
