/** A labelled text that says that there is no goal. */
export interface Denial {
  /** Why; null when it does not say, which is no more than a placeholder. */
  readonly reason: string | null;
  /** "Because", or a word like it, leads to the reason; goals named in it are not served. Without, what follows may be the goal after all. */
  readonly explicit: boolean;
}

const things = '(?:okrs?|goals?|key[ -]?results?|krs?|objectives?)';
const words = String.raw`(?:[\p{L}’']+ ){0,4}?`;
const link = 'applicable|linked|tied|related|aligned|relevant|mapped|connected|serve|support|contribute|map|tie|link|relate|belong|part';
const denials = [
  `none(?: of (?:them|these|those|${words}${things}))?`,
  'nothing',
  String.raw`n\/?a|n\.a\.?`,
  `(?:no|none|without(?: an?)?) ${words}${things}`,
  String.raw`(?:(?:this|it)(?: (?:issue|work|task|ticket|story|change))? )?(?:(?:is|does|do|can) ?)?(?:not|n['’]t) ${words}(?:${link})\b(?: ${words}${things})?`,
];
const qualifiers =
  '(?: (?:applicable|here|yet|really|directly|specifically|currently|so far|for now|at the moment|at this time|as of (?:now|yet|today)|as yet|this (?:quarter|period|cycle|time)))*';
const denial = new RegExp(String.raw`^(?:${denials.join('|')})${qualifiers}(?![\p{L}\p{N}])`, 'iu');
const because =
  /^[\s,;:.()–—-]*(?:because|since|as(?! (?:of|yet|soon|well|long)\b)|due to|owing to|b\/c|given that)(?![\p{L}\p{N}])[\s:,]*(.*)$/isu;
const separated = /^\s*(?:[:;,.(–—\n]|-(?=\s))[\s:;,.(–—-]*(.*)$/su;
const empty = /^(?:tb[acd]|todo|to be \p{L}+|unknown|none|n\/?a|not applicable|yet|for now|so far|\?+)$/iu;

/** A reason without the bracket that held it; null for one that gives none. */
function reasonIn(text: string): string | null {
  const bracketed = text.includes(')') && !text.includes('(') ? text.replace(/\)(?=[^)]*$)/, '') : text;
  const reason = bracketed.trim();
  return /\p{L}{3}|[\p{scx=Hani}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]/u.test(reason) && !empty.test(reason.replace(/[\s.!]+$/, ''))
    ? reason
    : null;
}

/**
 * Reads "None, because the law asks for it", "Not applicable: compliance", "No OKR"; null for a text that does not begin with a denial,
 * or goes on as no reason does.
 */
export function denialOf(text: string): Denial | null {
  const said = text.trim();
  const [denied] = denial.exec(said) ?? [];
  if (denied === undefined) return null;
  const rest = said.slice(denied.length);
  if (!/[\p{L}\p{N}]/u.test(rest)) return { reason: null, explicit: false };
  const given = because.exec(rest)?.[1];
  if (given !== undefined) return { reason: reasonIn(given), explicit: true };
  const added = separated.exec(rest)?.[1];
  return added === undefined ? null : { reason: reasonIn(added), explicit: false };
}
