/** Labels that mean the same, and what they have in common. */
export interface LabelFamily {
  readonly about: string;
  readonly labels: readonly string[];
}

/** The labels of one kind: those that hold without a word, and those that a team adds when it uses them for nothing else. */
export interface LabelFamilies {
  readonly safe: readonly LabelFamily[];
  readonly weak: readonly LabelFamily[];
}

/** Accents and case make no difference: "Valor de negocio" is Portuguese too. */
export const businessValueFamilies: LabelFamilies = {
  safe: [
    {
      about: 'The value',
      labels: ['Business Value', 'Value / Purpose', 'Value or Importance', 'Value Statement', 'Value Proposition', 'User Value'],
    },
    { about: 'The case for it', labels: ['Business Case', 'Business Justification', 'Justification'] },
    { about: 'The question', labels: ['Why is this important', 'Why this matters', 'Why it matters'] },
    {
      about: 'Other languages: German, French, Spanish, Portuguese, Italian, Dutch',
      labels: [
        ...['Geschäftswert', 'Geschäftsnutzen', 'Geschäftlicher Nutzen', 'Valeur métier', 'Valeur business', 'Valor de negocio'],
        ...[
          'Valor para el negocio',
          'Valor para o negócio',
          'Valore di business',
          'Valore per il business',
          'Bedrijfswaarde',
          'Zakelijke waarde',
        ],
      ],
    },
    {
      about: 'Swedish, Danish, Norwegian, Finnish, Polish, Czech, Ukrainian, Russian',
      labels: [
        ...['Affärsvärde', 'Forretningsværdi', 'Forretningsverdi', 'Liiketoiminta-arvo', 'Wartość biznesowa', 'Obchodní hodnota'],
        ...['Бізнес-цінність', 'Бизнес-ценность', 'Ценность для бизнеса'],
      ],
    },
    {
      about: 'Japanese, Chinese, Korean, Hebrew, Arabic',
      labels: ['ビジネス価値', '事業価値', '业务价值', '商业价值', '商業價值', '비즈니스 가치', 'ערך עסקי', 'القيمة التجارية'],
    },
  ],
  weak: [
    {
      about: 'A bug has an impact, a job story a motivation',
      labels: ['Impact', 'Expected Impact', 'Motivation', 'Motivation and Context'],
    },
    {
      about: 'A page or a class has a purpose, a setting a value',
      labels: ['Purpose', 'Value', 'Why', 'Why are we doing it', 'Rationale'],
    },
    {
      about: 'A design document has these too',
      labels: ['Benefits', 'Proposed Benefits', 'Business Need', 'Business Outcome'],
    },
    {
      about: 'Other languages',
      labels: [
        ...['Nutzen', 'Mehrwert', 'Begründung', 'Warum', 'Valeur', 'Bénéfices', 'Pourquoi', 'Beneficio', 'Por qué'],
        ...['Waarde', 'Waarom', 'Korzyść', 'Uzasadnienie', 'Dlaczego', 'Ценность', 'Зачем', 'İş değeri', '価値', '目的', '价值'],
      ],
    },
  ],
};

export const okrFamilies: LabelFamilies = {
  safe: [
    { about: 'The goal', labels: ['OKR', 'OKRs', 'Key Result', 'Key Results', 'KR', 'Roadmap Item'] },
    {
      about: 'Either of both',
      labels: [
        ...['Objective / Key Result', 'Objectives or Key Results', 'Objective and Key Result'],
        'Objectives or Key Results this is meant to further',
      ],
    },
    {
      about: 'The request to name it',
      labels: [
        'Link to OKR',
        'Link to OKRs',
        ...['Related OKR', 'Related OKRs', 'Linked OKR', 'OKR Alignment', 'OKR ID'],
        'Which OKR does this support',
        'What OKR does this map to',
        'Which OKR does this map to',
      ],
    },
  ],
  weak: [
    { about: "Alone they often name the issue's own aim", labels: ['Objective', 'Objectives', 'Goal', 'Goals', 'Epic Goals'] },
    { about: 'A plan of its own', labels: ['Initiative', 'Initiatives', 'Roadmap Alignment'] },
    { about: 'Other languages', labels: ['Ziel', 'Objectif', 'Objetivo', 'Doel', 'Cel', 'Цель', '目標', '目标'] },
  ],
};

/** All labels of some families, in order. */
export const labelsOf = (families: readonly LabelFamily[]): string[] => families.flatMap(({ labels }) => labels);
