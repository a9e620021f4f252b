import type { Look } from '../look.ts';
import { afterLeads, consistsOf } from '../prepared.ts';
import { aroundColon } from '../sentences.ts';
import { words } from '../words.ts';

const number = String.raw`[~≈+<>≤≥-]?\d[\d.,'’ ]*`;
const of = String.raw`\s*(?:\/|of|out of|von|sur|de|di|su|van|op|z|na|из)\s*`;
const unit = String.raw`(?:stars?|points?|pts?|sp|bv|sterne?|punkte?n?|points?|[ée]toiles?|puntos?|estrellas?|pontos?|estrelas?|punti|stelle|punten|sterren|pkt|punkt(?:y|ów)|gwiazd\p{L}*|балл\p{L}*|очк\p{L}*|点|分|星|점|별)`;
const range = String.raw`${number}\s*(?:-|–|—|to|bis|à|a|tot|do|~|～)\s*${number}`;
const one = new RegExp(`^(?:${range}|${number})(?:${of}${number})?\\s*${unit}?$`, 'iu');
const share = new RegExp(`^(?:${range}|${number})\\s*%$`, 'u');
const stars = /^(?:[★☆⭐✩✭✰\s]|🌟|\ufe0f)+[\d/ ]*$/u;
const size = /^(?:x{0,3}[sl]|m|p[0-5]|prio(?:rity)?\s*\d)$/i;

const isScore = (text: string): boolean => one.test(text) || stars.test(text) || size.test(text);

/** A number where a statement should be: "8", "8/10", "★★★", "25% | 1-10", "Score: 8". A share alone is a figure of something, and said. */
export const bareScores: Look = {
  id: 'score',
  reason: 'a bare score',
  form: ({ text, ofGoals }) => {
    if (ofGoals || text.length > 60) return false;
    const plain = text.replace(/[.!]$/, '').trim();
    if (isScore(plain)) return true;
    const parts = plain.split(/\s*[|;,]\s+|\s*\|\s*/).filter((part) => part !== '');
    return parts.length >= 2 && parts.every((part) => isScore(part) || share.test(part));
  },
  language: ({ text, words: all, ofGoals }, language) => {
    if (ofGoals || text.length > 60 || !/\d/.test(text)) return false;
    const [head, rest] = aroundColon(text) ?? [];
    if (head !== undefined && rest !== undefined)
      return language.scores.has(words(head)) && (isScore(rest.replace(/[.!]$/, '')) || share.test(rest));
    const label = language.scores.at(all, afterLeads(all, language));
    return (
      label > 0 &&
      all.length > label &&
      consistsOf(all, label, { at: (key, at) => (/^[\d/%]+$/.test(key[at] ?? '') ? 1 : 0), has: () => false })
    );
  },
};
