import { type Language, listed } from './language.ts';

export const french: Language = {
  name: 'French',
  leads: listed(`
    merci de, merci d', veuillez, prière de, svp, s'il vous plaît, s'il te plaît, stp, ici, brièvement, en une phrase, en une ou deux phrases, en 1 phrase, en 1-2 phrases, en quelques mots, en quelques lignes, en deux phrases, en résumé,
    une phrase, 1 phrase, 1-2 phrases, une ou deux phrases, si possible, si connu, le cas échéant, facultatif, optionnel, obligatoire, requis, consigne, instruction, instructions, note, remarque, astuce, et, ou, puis, d'abord, aussi, de, d', bien vouloir, pensez à, n'oubliez pas de,
    dans cette section, dans ce champ, ci-dessous, clairement, concrètement, vous devez, vous pouvez, il faut, il convient de, à compléter, nous vous demandons de, question, à`),
  asks: listed(`
    décrivez, décris, expliquez, explique ici, explique pourquoi, explique en, précisez, indiquez, indique ici, renseignez, remplissez, remplis,
    complétez, dites-nous, dites nous, dis-nous, dis nous, rédigez, rédige, écrivez, écris, résumez, listez, liste ici, mentionnez, ajoutez ici,
    saisissez, saisis ici, justifiez, détaillez, énumérez, quantifiez, chiffrez, citez, exposez, exprimez, formulez, répondez, votre réponse,
    votre texte, ta réponse, pensez, soyez, racontez, présentez ici, motivez, quelques mots sur, utilisez ce champ, commencez`),
  describes: listed(`
    décrire, expliquer, préciser, indiquer, renseigner, compléter, remplir, rédiger, écrire, résumer, lister, mentionner, saisir, fournir, justifier,
    détailler, énumérer, quantifier, chiffrer, citer, exposer, exprimer, formuler, présenter, ajouter, donner, spécifier, définir, identifier, entrer,
    insérer, évaluer, estimer, motiver, répondre, donnez, mettez, ajoutez, supprimez, remplacez, faites, identifiez, choisissez, définissez, évaluez,
    liez, reliez, insérez, entrez, fournissez, présentez, sélectionnez, cochez, estimez, indique, précise, détaille, justifie, résume, mentionne,
    complète, explique, renseigne`),
  mayAsk: listed('lier, relier, joindre, mettre, noter, cocher, choisir, sélectionner, ajoute, donne, partager, faire'),
  endings: [],
  finite: [],
  articles: listed(
    "le, la, les, l', un, une, des, du, de la, votre, vos, ton, tes, ce, cette, ces, au moins un, au moins une, tous, toutes, ici",
  ),
  asked: listed(`
    valeur, valeur métier, valeur ajoutée, bénéfice, bénéfices, avantage, avantages, gain, gains, intérêt, impact, impacts, raison, raisons, objectif, objectifs, but, problème, besoin, besoins, résultat, résultats, contexte, motivation, justification, importance, économie, économies,
    apport, enjeu, enjeux, effet, effets, conséquence, conséquences, hypothèse, indicateur, indicateurs, kpi, kpis, okr, okrs, résumé, description, explication, pourquoi, quoi, qui, comment, quel, quelle, quels, quelles, combien, ce que, ce qui, ce qu', en quoi, à qui, vous, votre, vos, ici, phrase, phrases,
    ligne, mot, mots, texte, réponse, section, champ, utilisateurs concernés, public, parties prenantes, changement, fonctionnalité, demande, ticket, attendu, attendus, attendue, attendues, plus-value, finalité, utilité, cible, chiffres, opportunité, métrique, métriques, si, pour qui, à quoi`),
  interrogatives: listed(
    "pourquoi, que, qu', quoi, qui, comment, quel, quelle, quels, quelles, combien, en quoi, à qui, pour qui, à quoi, qu'est-ce que, qu'est-ce qui, qu est ce, dans quelle mesure, de quelle manière, de quelle façon, où, ce que, ce qui, pour quelle raison, en quoi cela",
  ),
  auxiliaries: listed(
    'est, sont, va, vont, sera, serait, peut, peuvent, cela, ça, ceci, cette, apporte, apportent, gagne, gagnent, bénéficie, bénéficient, profite, bénéfice, bénéfices, valeur, problème, impact, gain, gains, apport, besoin, objectif, utilisateurs, clients, aide, sert, changement, se, est-ce, devons, faire, le, la, les, en',
  ),
  frame: listed(
    "en, tant, que, qu', je, j', nous, il, elle, on, ils, veux, voudrais, souhaite, voulons, souhaitons, peux, pouvoir, puisse, afin, de, d', pour, que, parce, car, et, ou, à, au, aux, le, la, les, l', un, une, des, du, ce, cette, mon, ma, notre, nos, par, avec, dans, sur, sera, est, sont, permet, permettre, permettra, réduit, réduire, augmente, augmenter, améliore, améliorer, gagner, gain, économise, heures, jours, jour, semaine, mois, an, année, euros, eur, pour cent, %, plus, moins, client, clients, utilisateur, utilisateurs, nous pensons, pensons, croyons, aura, résultat, quand, si, alors, x, y, z, besoin, ai, qui, quoi, pourquoi, comment",
  ),
  leadIns: listed(
    "afin de, afin que, pour, pour que, en tant que, je veux, je souhaite, nous voulons, car, parce que, de sorte que, je voudrais, j'ai besoin de",
  ),
  verbs: listed(
    'est, sont, était, sera, serait, a, ont, avait, peut, peuvent, doit, doivent, va, vont, apporte, apportent, aide, aident, permet, permettent, bénéficie, bénéficient, profite, profitent, gagne, gagnent, change, résout, faut, sert, améliore, attend, attendons, faire, fait, rend, obtient',
  ),
  common: listed(`
    le, la, les, l', un, une, des, du, de, d', à, au, aux, en, dans, par, pour, avec, sans, sur, et, ou, que, qu', qui, ne, n, pas, se, s, c, ce, cela, ça, ceci, cette, cet, ces, il, elle, ils, elles, on, nous, vous, votre, vos, notre, nos, son, sa, ses, leur, leurs, si, plus, moins, très, aussi, ici, y, tout, tous, toute, toutes, chaque,
    client, clients, cliente, utilisateur, utilisateurs, utilisatrice, utilisatrices, entreprise, société, équipe, équipes, métier, métiers, business, service, partie, parties, prenantes, lecteur, personne, personnes, produit, travail, ticket, story, fonctionnalité, demande, changement, évolution, projet, tâche, sujet, phrase, phrases, ligne, lignes, mot, mots,
    champ, section, texte, réponse, question, questions, court, courte, bref, brève, concret, concrète, concrets, clair, claire, mesurable, mesurables, possible, précis, précise, attendu, attendus, attendue, attendues, important, importante, interne, externe, chiffre, chiffres, unité, nombre, exemple, exemples, principal, principale, principaux, après, avant, lors, prochaine, réunion, raffinement, sprint, plus tard, est-ce, t, été, être, cas, terme, termes, maximum, max, technique, jargon, vide, concernés, concernées, rôle, quelques, mise, place, détails, solution, 1, 2, 3, doit, aujourd hui, sinon, apportée, apporté, obligatoire, facultatif`),
  examples: listed('par exemple, p. ex., p.ex., ex., tel que, comme par exemple, exemple de'),
  exampleLabels: listed(
    'exemple, exemples, ex, par exemple, p. ex., modèle, exemple de réponse, bon exemple, mauvais exemple, suggestion, format, idées',
  ),
  unset: listed(`
    à définir, à préciser, à compléter, à venir, à renseigner, à remplir, à déterminer, à confirmer, à discuter, à valider, à clarifier, à voir, à estimer, à faire, aucun, aucune, néant, rien, inconnu, inconnue, non défini, non définie, non renseigné, non renseignée, non précisé, sans objet, s. o., s.o., n/d, nd, n/r, en attente, en cours, plus tard, pas encore, pas encore défini,
    pas encore connu, idem, voir titre, voir ci-dessus, cf. titre, cf titre, bientôt, ne sait pas, je ne sais pas, nsp, indéfini, vide, pas de réponse, pas applicable, non applicable, reste à définir, reste à préciser, sera complété, sera précisé, sera complété plus tard, à définir plus tard, à compléter plus tard, en attente de validation, texte, à rédiger, non disponible, en cours de définition, en cours de rédaction, à spécifier, à ajouter`),
  putOffs: listed(`
    à compléter, à définir, à préciser, à renseigner, à remplir, à valider, à confirmer, à discuter, à voir avec, à voir en, à clarifier, à demander à, à demander au, à venir après, sera complété, sera précisé, sera ajouté, sera renseigné, sera défini, sera fourni, sera rempli, en attente du, en attente de, en attente d', en attente des, en cours de définition, reste à, doit être complété, doit être renseigné,
    je compléterai, je complèterai, je complète, nous compléterons, on complétera, on verra, pas encore défini, pas encore connu, pas encore, je ne sais pas, plus tard, après le, par le po, par le product owner, cf. refinement, on en parle`),
  referrals: listed(
    'demander à, demander au, demandez à, demandez au, demande au, demande à, voir avec, voir avec le, en attente de, en attente du, attente du, attente de, attend, contacter, contactez, retour du, retour de, dépend du, dépend de, à voir avec, valider avec, à valider avec, interroger, question pour',
  ),
  roles: listed(
    "po, pm, product owner, product manager, chef de produit, chef de projet, responsable produit, équipe produit, métier, le métier, demandeur, rédacteur, auteur, parties prenantes, commercial, commerciaux, marketing, direction, produit, business, ba, sponsor, équipe, finance, client, l'équipe produit, moa, amoa",
  ),
  duties: listed(
    'doit compléter, doit renseigner, doit remplir, doit préciser, doit définir, complétera, va compléter, va préciser, précisera, à compléter, complète, doit fournir, fournira, à préciser, à renseigner, ajoutera, va renseigner, renseignera, définira, merci de compléter, merci de renseigner, doit ajouter',
  ),
  scale: listed(
    'élevé, élevée, haut, haute, moyen, moyenne, faible, bas, basse, fort, forte, très élevé, très élevée, très fort, très faible, aucun, aucune, oui, non, critique, majeur, majeure, mineur, mineure, normal, normale, urgent, inconnu, autre, nul, nulle',
  ),
  kinds: listed(
    "revenu, revenus, chiffre d'affaires, ca, coût, coûts, risque, risques, conformité, satisfaction, satisfaction client, efficacité, croissance, fidélisation, rétention, réduction des coûts, économies, qualité, sécurité, légal, réglementaire, stratégique, innovation, productivité, temps, argent, gain de temps, image, autre, expérience utilisateur, dette technique, acquisition",
  ),
  help: listed(
    "guide, manuel, mode d'emploi, modèle, gabarit, notice, tutoriel, aide, page d'aide, faq, conseils, exemples, checklist, playbook, bonnes pratiques, handbook, charte, formation, documentation d'abord, wiki d'abord, fiche pratique",
  ),
  pointers: listed(
    "lire, lisez, lis, voir, voir aussi, cf., consulter, consultez, se référer, se reporter, référez-vous, reportez-vous, suivre, suivez, plus d'infos, plus d'informations, en savoir plus, pour en savoir plus, besoin d'aide, aide, comment rédiger, comment remplir, comment décrire, comment écrire, guide, utilisez, utiliser, d'abord, avant de",
  ),
  remarks: listed(
    'facultatif, optionnel, obligatoire, requis, champ obligatoire, champ facultatif, ce champ, cette section, maximum, max, pas plus de, au plus, au moins, une phrase, une phrase suffit, une ou deux phrases, 1-2 phrases, deux phrases, avec des chiffres, des chiffres, chiffres, si inconnu, si non, laisser vide, ne pas, ne laissez pas, soyez bref, soyez concis, soyez précis, en quelques mots, texte libre, cela nous aide, ceci nous aide, cela nous aidera, merci, pas de jargon, pas la solution, sans jargon, du point de vue, supprimer si, choix multiple',
  ),
  scores: listed('valeur, score, points, priorité, note, importance, urgence, poids, rang, valeur métier, effort, niveau'),
};
