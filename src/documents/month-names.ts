/** How the languages write what stands around the numbers of a date. All words are compared without case, accents and a final dot. */

/** A text as words are compared: without case and accents, one form of every letter, single spaces. Hangul stays whole. */
export const foldDate = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Names, genitives and abbreviations, a line a month. No word means two months in two of these languages; a test holds that. */
const monthWords = [
  'january jan januar jänner janvier janv enero ene janeiro gennaio gen januari styczeń stycznia sty январь января янв leden ledna led tammikuu tammikuuta tammi січень січня січ ocak oca 一月',
  'february feb februar février févr fév febrero fevereiro fev febbraio februari luty lutego lut февраль февраля февр фев únor února úno helmikuu helmikuuta helmi лютий лютого лют şubat şub 二月',
  'march mar märz mär mrz mars marzo março maart mrt marzec marca март марта мар březen března bře marts maaliskuu maaliskuuta maalis березень березня бер mart 三月',
  'april apr avril avr abril abr aprile kwiecień kwietnia kwi апрель апреля апр duben dubna dub huhtikuu huhtikuuta huhti квітень квітня квіт nisan nis 四月',
  'may mai mayo maio maggio mag mei maj maja май мая květen května kvě toukokuu toukokuuta touko травень травня трав mayıs 五月',
  'june jun juni juin junio junho giugno giu czerwiec czerwca cze июнь июня июн červen června čvn kesäkuu kesäkuuta kesä червень червня черв haziran haz 六月',
  'july jul juli juillet juil julio julho luglio lug lipiec lipca lip июль июля июл červenec července čvc heinäkuu heinäkuuta heinä липень липня лип temmuz tem 七月',
  'august aug août aoû agosto ago augustus sierpień sierpnia sie август августа авг srpen srpna srp augusti elokuu elokuuta elo серпень серпня серп ağustos ağu 八月',
  'september sep sept septembre septiembre setiembre setembro set settembre sett wrzesień września wrz сентябрь сентября сент сен září zář syyskuu syyskuuta syys вересень вересня вер eylül eyl 九月',
  'october oct oktober okt octobre octubre outubro out ottobre ott październik października paź октябрь октября окт říjen října říj lokakuu lokakuuta loka жовтень жовтня жовт ekim eki 十月',
  'november nov novembre noviembre novembro listopad listopada listopadu lis ноябрь ноября нояб ноя marraskuu marraskuuta marras листопад листопада лист kasım kas 十一月',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre grudzień grudnia gru декабрь декабря дек prosinec prosince pro desember des joulukuu joulukuuta joulu грудень грудня груд aralık ara 十二月',
];

/** Folded word → the month it names, from 1. */
export const months: ReadonlyMap<string, number> = new Map(
  monthWords.flatMap((words, index) => words.split(' ').map((word) => [foldDate(word), index + 1] as const)),
);

const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(foldDate));

/** Days of the week; they say nothing that the date does not say. */
export const weekdays = wordSet(
  'sunday sun monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat ' +
    'sonntag so montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa ' +
    'dimanche dim lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam ' +
    'domingo dom lunes martes miércoles mié jueves jue viernes vie sábado sáb segunda-feira segunda seg terça-feira terça ter ' +
    'quarta-feira quarta qua quinta-feira quinta qui sexta-feira sexta sex domenica lunedì martedì mercoledì giovedì gio venerdì sabato ' +
    'zondag zo maandag ma dinsdag woensdag wo donderdag vrijdag vr zaterdag za ' +
    'niedziela niedz poniedziałek pon wtorek wt środa śr czwartek czw piątek pt sobota sob ' +
    'воскресенье вс понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб ' +
    'neděle ne pondělí po úterý út středa st čtvrtek čt pátek pá söndag sön måndag mån tisdag tis onsdag ons torsdag tors tor fredag fre lördag lör ' +
    'søndag søn mandag man tirsdag tirs tir lørdag lør sunnuntai su maanantai tiistai ti keskiviikko ke torstai to perjantai pe lauantai la ' +
    'неділя нд понеділок вівторок середа четвер пʼятниця субота pazar paz pazartesi pzt salı sal çarşamba çar perşembe per cuma cum cumartesi cmt ' +
    '日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日 月 火 水 木 金 土 星期日 星期天 星期一 星期二 星期三 星期四 星期五 星期六 ' +
    '周日 周一 周二 周三 周四 周五 周六 週日 週一 週二 週三 週四 週五 週六 일요일 월요일 화요일 수요일 목요일 금요일 토요일 일 월 화 수 목 금 토',
);

/** Words between the numbers that say nothing. */
export const fillers = wordSet(
  'of the at on de del à le um uhr am den d om kl klo alle ore às as las a g г в о р года року год року v o hrs h',
);

/** The halves of the day: before or after noon, as products write them behind or before the time. */
export const halves: ReadonlyMap<string, 'am' | 'pm'> = new Map(
  (
    [
      ['am', 'am a.m. a.m 午前 上午 오전 öö дп dop dop. vorm vorm. f.m. fm ap ap.'],
      ['pm', 'pm p.m. p.m 午後 午后 下午 오후 ös пп odp odp. nachm nachm. e.m. em ip ip.'],
    ] as const
  ).flatMap(([half, words]) => words.split(' ').map((word) => [foldDate(word), half] as const)),
);

/** Zones by a name that stands for one offset alone, in minutes; IST, CST and BST mean several and are none of these. */
export const zoneNames: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ z: 0, utc: 0, gmt: 0, ut: 0, wet: 0, west: 60, cet: 60, cest: 120, mez: 60, mesz: 120, eet: 120, eest: 180, msk: 180 },
    ...{ est: -300, edt: -240, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, jst: 540, kst: 540 },
  }),
);
