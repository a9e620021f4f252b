import { formsOf, keyOf } from './fold.ts';
import { knownResolution } from './resolutions.ts';

/** Labels that say of closed work that nothing was done. Words that may also tell of something else ("later", "external") stand here never. */
const dropping: ReadonlySet<string> = new Set(
  `wontfix, won't do, will not fix, will not do, duplicate, duplicated, dup, possible duplicate, is duplicate, invalid, not planned, cannot reproduce, can't reproduce,
  not reproducible, unreproducible, works as intended, works as designed, works for me, as designed, by design, not a bug, not an issue, rejected, declined, abandoned,
  obsolete, superseded, out of scope, closed as duplicate, closed as not planned, wont implement, won't have, canceled, cancelled, not doing, spam,
  duplikat, wird nicht behoben, ungültig, abgelehnt, doublon, ne sera pas corrigé, invalide, rejeté, duplicado, no se corregirá, inválido, rechazado, não será corrigido, rejeitado,
  duplicato, non verrà corretto, duplicaat, wordt niet opgelost, nie zostanie naprawione, odrzucone, дубликат, не будет исправлено, отклонено, 重複, 対応しない, 却下, 无效, 無效, 重复, 不修复, 不予修复, 不处理, 중복, 수정 안 함`
    .split(',')
    .map(keyOf),
);

/** "status: duplicate", "resolution/wontfix", "closed::invalid", "triage/duplicate". */
const prefixed = /^(\p{L}[\p{L} _-]{0,20}?)\s*[:/=]+\s*(?=\S)/u;
const ofResolution = /^(?:resolution|resolved|closed?|close reason|closing reason|reason|status|state|r)$/i;

/** Whether a label says of closed work that nothing was done (`wontfix`, `duplicate`, `resolution: invalid`). */
export function isDropping(label: string): boolean {
  const match = prefixed.exec(label.trim());
  if (match !== null) {
    const value = label.trim().slice(match[0].length);
    if (ofResolution.test(match[1] ?? '') && knownResolution(value) === 'dropped') return true;
    if (formsOf(value).some((form) => dropping.has(form))) return true;
  }
  return formsOf(label).some((form) => dropping.has(form));
}
