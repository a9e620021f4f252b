import type { Look } from '../look.ts';
import { consistsOf } from '../prepared.ts';

/** What a form says of itself: "optional", "keep it short", "this helps us prioritise". */
export const remarks: Look = {
  id: 'remark',
  reason: 'only a remark of the form',
  language: ({ words }, { remarks: own, generic }) => own.at(words, 0) > 0 && consistsOf(words, 0, own, generic),
  script: ({ text }, { remark }) => text.length <= 40 && remark.test(text),
};
