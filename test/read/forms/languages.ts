import { doc, h, p, strong } from '../adf-document.ts';
import type { Form } from './form.ts';

/** A label of another language that the team configured: in bold, as a heading, and written as its keyboards write it. */
const inLanguage = (language: string, label: string, value: string, written: string = label, colon = ':'): readonly Form[] => [
  {
    name: `${language}: bold label`,
    labels: [label],
    verdict: `filled: ${value}`,
    markdown: `**${written}${colon}** ${value}`,
    adf: doc(p(strong(`${written}${colon}`), ` ${value}`)),
    wiki: `*${written}${colon}* ${value}`,
    textile: `*${written}${colon}* ${value}`,
    html: `<b>${written}${colon}</b> ${value}`,
    plain: `${written}${colon} ${value}`,
  },
  {
    name: `${language}: heading`,
    labels: [label],
    verdict: `filled: ${value}`,
    markdown: `Intro.\n\n## ${written}\n\n${value}\n\n## B\n\nC.`,
    adf: doc(p('Intro.'), h(2, written), p(value), h(2, 'B'), p('C.')),
    wiki: `Intro.\nh2. ${written}\n${value}\nh2. B\nC.`,
    textile: `Intro.\n\nh2. ${written}\n\n${value}\n\nh2. B\n\nC.`,
    html: `Intro.<h2>${written}</h2>${value}<h2>B</h2>C.`,
  },
];

const decomposed = (label: string): string => label.normalize('NFD');

/** Labels in other languages than English. */
export const languages: readonly Form[] = [
  ...inLanguage('German', 'Geschäftswert', 'Weniger Rückbuchungen'),
  ...inLanguage('German, umlauts decomposed', 'Geschäftlicher Nutzen', 'Weniger Rückbuchungen', decomposed('Geschäftlicher Nutzen')),
  ...inLanguage('French, a no-break space before the colon', 'Valeur métier', 'Moins de litiges', 'Valeur métier', '\u00a0:'),
  ...inLanguage('Spanish', 'Valor de negocio', 'Menos devoluciones', 'VALOR DE NEGOCIO'),
  ...inLanguage('Spanish, between question marks', 'Por qué es importante', 'Menos devoluciones', '¿Por qué es importante?', ''),
  ...inLanguage('Portuguese, an accent forgotten', 'Valor de negócio', 'Menos estornos', 'Valor de negocio'),
  ...inLanguage('Dutch', 'Bedrijfswaarde', 'Minder terugboekingen', '💶 Bedrijfswaarde'),
  ...inLanguage('Polish', 'Wartość biznesowa', 'Mniej obciążeń zwrotnych', 'wartość biznesowa'),
  ...inLanguage('Russian', 'Бизнес-ценность', 'Меньше возвратов', 'Бизнес ценность'),
  ...inLanguage('Japanese', 'ビジネス価値', '返金を減らす', 'ビジネス価値', '：'),
  ...inLanguage('Japanese, half width', 'ビジネス価値', '返金を減らす', 'ﾋﾞｼﾞﾈｽ価値', '：'),
  ...inLanguage('Chinese', '业务价值', '减少退款', '业务价值', '：'),
  ...inLanguage('Korean', '비즈니스 가치', '환불 감소', decomposed('비즈니스 가치')),
];
