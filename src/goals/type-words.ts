import { nearest } from '../documents/nearest.ts';
import type { Goal } from '../model/goals.ts';
import { plainWord } from './plain-word.ts';

const words: Readonly<Record<Goal['kind'], string>> = {
  objective:
    'objective; objectives; o; obj; goal; goals; okr; company objective; team objective; department objective; individual objective; strategic objective; company goal; team goal; ' +
    'ziel; ziele; objektiv; unternehmensziel; teamziel; objectif; objectifs; objetivo; objetivos; obiettivo; obiettivi; doel; doelstelling; doelen; cel; cele; цель; цели; задача okr; ' +
    '目標; オブジェクティブ; 目的; 目标; 目標 o; 목표; cíl; mål; målsättning; tavoite; ціль; hedef; amaç',
  'key-result':
    'key result; key results; kr; krs; keyresult; result; key result kr; kpi key result; metric; outcome; measure; key metric; ' +
    'schlüsselergebnis; schlüsselergebnisse; schlüsselresultat; ergebnis; kernergebnis; résultat clé; résultats clés; résultat; resultado clave; resultados clave; resultado; resultado chave; resultados chave; risultato chiave; risultati chiave; risultato; kernresultaat; sleutelresultaat; resultaat; kluczowy rezultat; kluczowe rezultaty; kluczowy wynik; rezultat; ' +
    'ключевой результат; ключевые результаты; результат; кр; 主要な成果; 主な成果; 成果; キーリザルト; 重要な結果; 主要な結果; 成果指標; 关键结果; 關鍵結果; 关键成果; 關鍵成果; 결과; 핵심 결과; 핵심결과; 핵심 성과; klíčový výsledek; nyckelresultat; nøgleresultat; nøkkelresultat; avaintulos; ключовий результат; anahtar sonuç',
};

const kinds = ['objective', 'key-result'] as const;

const byWord: ReadonlyMap<string, Goal['kind']> = new Map(
  kinds.flatMap((kind) => words[kind].split(';').map((word) => [plainWord(word), kind] as const)),
);

/** What a cell of types says that its row is, "Objective (company)" included; null when the word is not known. */
export const kindOfRow = (cell: string): Goal['kind'] | null => byWord.get(plainWord(cell)) ?? null;

/** The kind whose word is a slip of the pen away; null when none is near. */
export function nearestKind(cell: string): Goal['kind'] | null {
  const near = nearest(plainWord(cell), ['objective', 'key result']);
  return near === null ? null : kindOfRow(near);
}

/** Every word for an objective or a key result. */
export const kindWords = (kind: Goal['kind']): readonly string[] => words[kind].split(';').map(plainWord);
