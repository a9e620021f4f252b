import { plainWord } from './plain-word.ts';

const blanks: ReadonlySet<string> = new Set(
  [
    'n a; na; none; null; nil; tbd; tbc; tba; todo; unknown; not set; not available; not applicable; no data; undefined; empty; no target; no baseline',
    'k a; keine; keiner; keines; offen lassen; unbekannt; entfällt; nicht verfügbar; noch offen; folgt; aucun; aucune; inconnu; à définir; s o; nd; n d; ninguno; ninguna; por definir; desconocido; nenhum; nenhuma; a definir; desconhecido; nessuno; nessuna; da definire; sconosciuto; geen; onbekend; nvt; n v t; nog te bepalen; brak; nie dotyczy; do ustalenia; нет; нет данных; н д; не указано; неизвестно',
    'なし; 無し; 未定; 未設定; 不明; 無; 无; 未知; 待定; 暂无; 未设置; 없음; 미정; 미설정',
  ].flatMap((line) => line.split(';').map(plainWord)),
);

/** True for a cell that is filled only to say that there is nothing in it: "-", "n/a", "TBD". */
export function saysNothing(cell: string): boolean {
  const word = plainWord(cell);
  return word === '' ? !/[%‰°\p{Sc}\p{So}\p{Extended_Pictographic}]/u.test(cell) : blanks.has(word);
}
