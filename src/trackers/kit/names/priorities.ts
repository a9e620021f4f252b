import { formsOf, keyOf } from './fold.ts';

/** Names of priorities by rank, 1 the most urgent, language after language. */
const words: Readonly<Record<1 | 2 | 3 | 4 | 5, string>> = {
  1: `p0, p1, urgent, critical, blocker, highest, immediate, sev1, very high, showstopper,
    höchste, sehr hoch, dringend, sofort, kritisch, blockierend, la plus élevée, la plus haute, très élevée, très haute, immédiat, immédiate, critique, bloquant, bloquante,
    más alta, la más alta, muy alta, urgente, inmediata, crítica, crítico, bloqueante, bloqueador, mais alta, a mais alta, muito alta, imediata, massima, la più alta, più alta, molto alta, immediata, critica, bloccante,
    hoogste, zeer hoog, onmiddellijk, kritiek, najwyższy, najwyższa, bardzo wysoki, pilny, pilne, natychmiastowy, krytyczny, blokujący, наивысший, самый высокий, высочайший, срочный, немедленный, критический, критичный, блокирующий,
    最高, 最優先, 緊急, 今すぐ, 至急, 致命的, 紧急, 立刻, 非常紧急, 致命, 严重紧急, 가장 높음, 최고, 긴급, 즉시, nejvyšší, urgentní, okamžitá, kritická, högsta, brådskande, omedelbar, højeste, akut, omgående, høyeste, haster,
    korkein, kiireellinen, välitön, найвищий, терміновий, негайний, критичний, en yüksek, acil, derhal, kritik`,
  2: `p2, high, major, important, sev2, hoch, wichtig, schwerwiegend, haut, haute, élevé, élevée, majeur, majeure, importante, important, alta, alto, mayor, elevada, hoog, belangrijk, wysoki, wysoka, ważny,
    высокий, высокая, серьезный, важный, 高, 高い, 高め, 重大, 重要, 严重, 嚴重, 较高, 높음, vysoká, vysoký, hög, høj, høy, korkea, високий, yüksek, magas, ridicat`,
  3: `p3, medium, normal, moderate, sev3, default, mittel, moyen, moyenne, normale, media, medio, média, médio, normaal, gemiddeld, średni, średnia, normalny, средний, средняя, нормальный, обычный,
    中, 普通, 通常, 中程度, 正常, 一般, 中等, 보통, 중간, střední, normální, medel, mellan, mellem, middels, keskitaso, normaali, середній, нормальний, orta, közepes, mediu`,
  4: `p4, low, minor, sev4, niedrig, gering, bas, basse, faible, mineur, mineure, baja, bajo, menor, baixa, baixo, bassa, basso, laag, niski, niska, низкий, низкая, незначительный,
    低, 低い, 低め, 较低, 次要, 낮음, nízká, nízký, låg, lav, matala, низький, düşük, alacsony, scăzut`,
  5: `p5, lowest, trivial, very low, someday, niedrigste, sehr niedrig, la plus basse, la plus faible, très basse, très faible, más baja, la más baja, muy baja, mais baixa, a mais baixa, muito baixa,
    minima, la più bassa, più bassa, molto bassa, laagste, zeer laag, najniższy, najniższa, самый низкий, наименьший, низший, тривиальный, 最低, 极低, 轻微, 가장 낮음, 최저, nejnižší, lägsta, laveste, matalin, найнижчий, en düşük`,
};

const known: ReadonlyMap<string, number> = new Map(
  Object.entries(words).flatMap(([rank, names]) => names.split(',').map((name) => [keyOf(name), Number(rank)] as const)),
);

/** The rank of a name of a priority, decorated as it may be; null when it is not known. */
export const knownPriority = (name: string): number | null =>
  formsOf(name)
    .map((form) => known.get(form))
    .find((rank) => rank !== undefined) ?? null;

/** Redmine has five of its own, and none lower than low: immediate, urgent, high, normal, low. */
const ofRedmine = [
  'immediate, sofort, immédiat, inmediata, imediata, immediata, onmiddellijk, natychmiastowy, немедленный, 今すぐ, 立刻, 急, 즉시, okamžitá, omedelbar, omgående, valitön, негайний, derhal',
  'urgent, dringend, urgente, pilny, срочный, 急いで, 紧急, 速, 긴급, urgentní, brådskande, akut, haster, kiireellinen, терміновий, acil',
  'high, hoch, haut, alta, hoog, wysoki, высокий, 高め, 高, 높음, vysoká, hög, høj, høy, korkea, високий, yüksek',
  'normal, normale, normaal, normalny, нормальный, 通常, 普通, 正常, 보통, normální, normaali, нормальний',
  'low, niedrig, bas, baja, baixa, bassa, laag, niski, низкий, 低め, 低, 낮음, nízká, låg, lav, matala, низький, düşük',
].flatMap((names, i) => names.split(',').map((name) => [keyOf(name), i + 1] as const));
const knownOfRedmine: ReadonlyMap<string, number> = new Map(ofRedmine);

/** The rank of one of Redmine's own priorities, in its translations; null for one that was renamed. */
export const redminePriority = (name: string): number | null => knownOfRedmine.get(keyOf(name)) ?? null;
