import type { Passage } from '../../model/read-issue.ts';
import { namesDate } from './dates.ts';
import { readsAsEnglish } from './english.ts';
import { metricWords, namesMetric, namesNumber, namesParty } from './measures.ts';
import { phrasesPattern } from './phrases.ts';

/** What a brief has to answer. */
export const briefParts = ['why', 'problem', 'beneficiary', 'measure'] as const;
export type BriefPart = (typeof briefParts)[number];

/** A reason or an effect: "because …", "so that …", a line that begins with "to …", a verb of change. */
const reason =
  /\b(?:because|so that|in order to|therefore|otherwise|as a result|which means|reasons?|due to|hence|that way|(?:let|allow|enable|help|prevent|avoid|reduce|save|increase|improve|lower|raise|create|provide|give|remove|support|ensure|encourage|make|lead|keep|drive|cut|grow|protect|free|speed|simplif|bring|earn|gain|win|pay)(?:s|es|ies|d|ed|ing)?|worth|better|faster|fewer|easier|quicker|more)\b|^\s*to \w/imu;

/** Something that is wrong, or is not there. */
const problem =
  /\b(?:problems?|pains?|issues?|gaps?|today|currently|cannot|can['’]?t|unable|impossible|lack(?:s|ing)?|miss(?:es|ing|ed)?|no longer|no|not|could be|unclear|need(?:s|ed)? to|doesn['’]t|don['’]t|isn['’]t|never|nobody|without|only|instead|slow(?:er|ly)?|manual(?:ly)?|errors?|wrong|broken?|fail(?:s|ed|ing|ures?)?|los(?:e|es|s|t|ing)|leaves?|left|costs?|risk[sy]?|wast(?:e|es|ed)|late|wait(?:s|ing|ed)?|block(?:s|ed|ing)?|confus\w+|hard|difficult|bad|poor|worr(?:y|ies|ying)|concern(?:s|ing)?|complain(?:s|ts?)?|dispute[sd]?|mismatch(?:es)?|limit(?:s|ed|ation)?|struggl\w+|frustrat\w+|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|remov(?:e|es|ed|ing)|drops?|too)\b/iu;

const beneficiaries: readonly string[] = [
  ...['user', 'customer', 'client', 'merchant', 'buyer', 'seller', 'shopper', 'visitor', 'reader', 'subscriber', 'member', 'guest'],
  ...['team', 'developer', 'engineer', 'designer', 'admin', 'administrator', 'operator', 'maintainer', 'contributor', 'analyst'],
  ...['manager', 'specialist', 'agent', 'employee', 'staff', 'colleague', 'partner', 'supplier', 'people', 'everyone', 'anyone'],
  ...['student', 'teacher', 'volunteer', 'patient', 'doctor', 'nurse', 'citizen', 'driver', 'tenant', 'investor', 'finance', 'support'],
  ...[
    'sales',
    'marketing',
    'auditor',
    'us',
    'individual',
    'community',
    'company',
    'companies',
    'shop',
    'store',
    'bank',
    'school',
    'hospital',
    'public',
  ],
];

const labelled: Readonly<Partial<Record<BriefPart, RegExp>>> = {
  why: /\b(?:why|justification|rationale|motivation|purpose|reason|benefits?)\b/i,
  problem: /\bproblems?\b|\bpain\b/i,
  beneficiary: /\bwho\b|\bbeneficiar/i,
};

/**
 * The parts that texts do not answer, judged by words: a part counts as answered when a cue for it stands anywhere in them, or when a text
 * stands under a label that asks for it; a problem is also a reason. Null when they are not English enough to be judged so. Without texts nothing is answered.
 */
export function missingParts(
  passages: readonly Pick<Passage, 'label' | 'text'>[],
  more: { readonly beneficiaries: readonly string[]; readonly metrics: readonly string[] },
): ReadonlySet<BriefPart> | null {
  const text = passages.map((passage) => passage.text).join('\n');
  if (text !== '' && !readsAsEnglish(text)) return null;
  const isNamed = (words: readonly string[]) => phrasesPattern(words).test(text);
  const hasProblem = problem.test(text);
  const answered: Record<BriefPart, boolean> = {
    why: hasProblem || reason.test(text),
    problem: hasProblem,
    beneficiary: isNamed(beneficiaries) || isNamed(more.beneficiaries) || namesParty(text),
    measure: namesNumber(text) || namesMetric(text, metricWords) || namesMetric(text, more.metrics) || namesDate(text),
  };
  return new Set(briefParts.filter((part) => !answered[part] && !passages.some(({ label }) => labelled[part]?.test(label) === true)));
}
