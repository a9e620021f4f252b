import { formsOf, partsOf } from './fold.ts';
import { statusWords } from './statuses.ts';
import { entriesOf, languages, meaningsOf, type WordList } from './word-list.ts';

/** How closed work ended. `none`: the word says that it has not ended. */
export type ResolutionMeaning = 'done' | 'dropped' | 'none';

/** Names of resolutions that are no names of statuses too: the statuses that are done or dropped mean the same here. */
const resolutionWords: WordList<ResolutionMeaning> = {
  english: {
    done: `code change, configuration change, config change, data fix, data fixed, hotfixed, fixed in prod, fixed in production, resolved by customer, handled by support, user training, training, answered, workaround, information provided, fixed in upstream, fixed upstream, handled, approved, success, successful, satisfied, implemented, fix verified, done by other means, fulfilled, provided, completed successfully, as expected, accepted, works now, confirmed fixed, current release, next release, errata, rawhide, upstream, hardware failure, software failure, no further action, processed`,
    dropped: `incomplete, deferred, postponed, no fix needed, no fix required, not required, transferred, parked, later, remind, nothing to do, no response, no answer, user error, unresponsive, insufficient information, not enough information, insufficient data, closed without action, no action required, no change required, timed out, unsupported, out of date, third party, external, wont complete, no time, not enough info, not a problem, feedback timeout, eol, cant fix, intended, infeasible, unfixable, no resolution, suspended`,
    none: 'unresolved, none, open, not resolved, no resolution yet, no, empty',
  },
  german: {
    done: 'beantwortet, umgangen, genehmigt, korrigiert, repariert, implementiert',
    dropped:
      'unvollständig, nicht vollständig, bekannter fehler, keine antwort, nicht erforderlich, später, wird nicht fertiggestellt, wird nicht korrigiert, anwenderfehler, nicht zu reproduzieren, kann nicht reproduziert werden',
    none: 'nicht gelöst, ungelöst, nicht erledigt, keine, unerledigt, offen',
  },
  french: {
    done: 'répondu, contourné, réglé, réparé, approuvé, implémenté',
    dropped:
      'incomplet, incomplète, erreur connue, sans réponse, plus tard, ne peut pas être reproduit, ne peut être reproduit, ne sera pas traité, ne sera pas résolu, non réparé, ne sera pas réparé',
    none: 'non résolu, non résolue, aucune, aucun',
  },
  spanish: {
    done: 'respondido, arreglado, reparado, respondida, arreglada',
    dropped:
      'incompleto, incompleta, error conocido, sin respuesta, no se va a hacer, no se va a corregir, no se arreglará, no se resolverá, no se puede reproducir el error, no será arreglado',
    none: 'sin resolver, no resuelto, no resuelta, ninguna, ninguno',
  },
  portuguese: {
    done: 'respondido, consertado, respondida',
    dropped:
      'incompleto, incompleta, erro conhecido, sem resposta, não é possível reproduzir, impossível reproduzir, não corrigir, não fazer, não será consertado, não será resolvido',
    none: 'não resolvido, não resolvida, sem resolução, nenhuma, nenhum',
  },
  italian: {
    done: 'risposto, riparato, corretta',
    dropped:
      'incompleto, incompleta, errore noto, nessuna risposta, non può essere riprodotto, non sarà corretto, non si farà, non sarà risolto, non riparato',
    none: 'irrisolto, irrisolta, non risolto, non risolta, nessuna',
  },
  dutch: {
    done: 'beantwoord, hersteld, gerepareerd',
    dropped:
      'onvolledig, bekende fout, geen reactie, kan niet worden gereproduceerd, kan niet reproduceren, wordt niet hersteld, niet uitvoeren, zal niet gedaan worden',
    none: 'onopgelost, niet opgelost, geen',
  },
  polish: {
    done: 'naprawiony, odpowiedziano, poprawione',
    dropped:
      'niekompletne, niekompletny, niepełne, znany błąd, brak odpowiedzi, nie będzie naprawione, nie będzie zrobione, nie do odtworzenia, nie do naprawy, nie zostanie zrobione',
    none: 'nierozwiązane, nierozwiązany, brak',
  },
  russian: {
    done: 'исправлена, исправленный, отвечено, починено, исправлена ошибка',
    dropped:
      'неполный, неполное, неполная, не полностью, известная ошибка, нет ответа, не удается воспроизвести, невозможно воспроизвести, не может быть воспроизведено, не исправлять, не делать, не будет решено, не решена, не исправлено',
    none: 'не решено, нерешённые, нерешенные, нет решения, нет, не решен',
  },
  japanese: {
    done: '修正, 回答済み, 対処済み, 修正完了',
    dropped:
      '不完全, 未完成, 既知のエラー, 既知の問題, 再現できない, 再現できません, 修正されません, 修正されない, 実行しない, 行わない, 仕様通り, 情報不足',
    none: 'なし, 未設定',
  },
  chinese: {
    done: '修复, 修復, 修正, 修正完成, 已回答, 已答复, 固定, 延期解决, 已处置',
    dropped:
      '不完整, 不完全, 已知错误, 已知錯誤, 无响应, 重复提交, 重複提交, 不可重现, 不能重現, 不会解决, 不解決, 无法修复, 按设计, 不是问题, 不算缺陷, 不执行, 無法複製, 不進行, 不处置, 不會執行, 设计如此的',
    none: '无, 無, 未指定',
  },
  korean: {
    done: '수정, 수정 완료, 답변됨, 고정, 수정 완료됨',
    dropped:
      '불완전, 불완전함, 미완성, 알려진 오류, 응답 없음, 재현할 수 없습니다, 재현 불가능, 수정되지 않음, 수행 안 함, 하지 않을 것, 수정 불가, 해결하지 않음',
    none: '없음',
  },
  czech: {
    done: 'opravený',
    dropped: 'neúplné, nekompletní, známá chyba, nebude provedeno, nebude se řešit, nelze zopakovat',
    none: 'nevyřešeno, žádné',
  },
  swedish: {
    done: 'fixad, fixat, rättad',
    dropped: 'ofullständig, kommer inte att göras, kan inte återskapas, kommer ej åtgärdas, går inte att återskapa',
    none: 'olöst, ingen',
  },
  danish: {
    done: 'rettet',
    dropped: 'ufuldstændig, bliver ikke rettet, kan ikke genskabes, bliver ikke udført, kan ikke reproduceres',
    none: 'uløst, ingen',
  },
  norwegian: {
    done: 'rettet, fikset',
    dropped: 'ufullstendig, blir ikke rettet, kan ikke gjenskapes, blir ikke gjort, kan ikke reproduseres',
    none: 'uløst, ingen',
  },
  finnish: {
    done: 'vastattu',
    dropped: 'puutteellinen, ei voida toistaa, ei toisteta, ei korjata koskaan',
    none: 'ratkaisematon, ratkaisematta',
  },
  ukrainian: { done: 'виправлена', dropped: 'неповний, неповне, неможливо відтворити, не виправляти', none: 'не вирішено, немає' },
  turkish: {
    done: 'düzeltilmiş',
    dropped: 'tamamlanmamış, eksik, yeniden oluşturulamıyor, tekrarlanamıyor',
    none: 'çözülmedi, çözülmemiş, yok',
  },
  hungarian: { done: 'kijavítva', dropped: 'hiányos, nem reprodukálható, nem javítjuk', none: 'megoldatlan' },
  romanian: { done: 'reparat', dropped: 'incomplet, nu poate fi reprodus', none: 'nerezolvat' },
};

const statusesToo = languages
  .flatMap((language) => entriesOf(statusWords[language]))
  .filter(([, meaning]) => meaning === 'done' || meaning === 'dropped');
const known: ReadonlyMap<string, ResolutionMeaning> = new Map([
  ...(statusesToo as (readonly [string, 'done' | 'dropped'])[]),
  ...meaningsOf(resolutionWords),
]);

/** How work ended that is closed with this resolution, decorated as it may be; null when it is not known. */
export function knownResolution(name: string): ResolutionMeaning | null {
  const parts = partsOf(name);
  if (parts.length > 1 && parts.some((part) => known.get(part) === 'dropped')) return 'dropped';
  return (
    formsOf(name)
      .map((form) => known.get(form))
      .find((meaning) => meaning !== undefined) ?? null
  );
}
