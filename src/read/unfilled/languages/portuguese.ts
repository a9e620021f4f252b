import { type Language, listed } from './language.ts';

export const portuguese: Language = {
  name: 'Portuguese',
  leads: listed(`
    por favor, favor, pedimos que, solicita-se, aqui, brevemente, resumidamente, em uma frase, numa frase, em uma ou duas frases, em 1-2 frases, em poucas palavras, em uma linha, em duas frases, em resumo, uma frase, 1 frase, 1-2 frases, uma ou duas frases,
    se possível, se conhecido, se aplicável, opcional, opcionalmente, obrigatório, requerido, nota, instruções, instrução, dica, e, ou, depois, primeiro, também, lembre-se de, não se esqueça de, nesta seção, neste campo, abaixo, a seguir, claramente, deve, você deve, é preciso, é necessário, deve-se, com suas palavras, pergunta`),
  asks: listed(`
    descreva, descrevam, descreve aqui, explique, expliquem, indique, especifique, detalhe aqui, conte-nos, conta-nos, diga-nos, diz-nos, nos conte,
    nos diga, complete esta, complete este, preencha, preenche, escreva, escreve aqui, escreve uma, escreve o, escreve a, resuma, mencione,
    adicione aqui, acrescente, insere aqui, digite, informe o, informe a, informe os, informe as, informe aqui, informe qual, informe quem, informe por,
    informe como, fornece aqui, justifique, quantifique, responda, sua resposta, a sua resposta, seu texto, seja específico, seja breve, seja conciso,
    pense em, pense no, exponha, argumente, redija, expresse, dê uma, dê um, enumere, detalhe`),
  describes: listed(`
    descreve, explica, indica, especifica, detalha, resume, lista, descrever, explicar, indicar, especificar, detalhar, completar, preencher, escrever,
    escreve, resumir, listar, mencionar, adicionar, inserir, informar, fornecer, justificar, justifica, quantificar, quantifica, definir, define, expor,
    identificar, identifica, redigir, incluir, apontar, argumentar, expressar, apresentar, citar, adicione, informe, acrescentar, estimar, liste, marque,
    cite, insira, inclua, substitua, apague, exclua, coloque, ponha, forneça, escolha, assinale, selecione, aponte, apresente, relacione, defina,
    identifique, estime`),
  mayAsk: listed(
    'dê, dar, pôr, põe, adiciona, inclui, vincule, vincular, ligue, link, linkar, escolher, selecionar, marcar, responder, complete, completa, nomeie, nomear, faça, fazer, insere, coloca, colocar, fornece',
  ),
  endings: [],
  finite: [],
  articles: listed(
    'o, a, os, as, um, uma, uns, umas, seu, sua, seus, suas, teu, tua, este, esta, cada, ao menos um, pelo menos um, pelo menos uma, todos, todas, aqui',
  ),
  asked: listed(`
    valor, valor de negócio, benefício, benefícios, vantagem, vantagens, impacto, impactos, razão, razões, motivo, motivos, objetivo, objetivos, propósito, problema, necessidade, necessidades, resultado, resultados, contexto, motivação, justificativa, justificação, importância, economia, economias, poupança, ganho, ganhos,
    efeito, efeitos, consequência, consequências, hipótese, indicador, indicadores, métrica, métricas, kpi, kpis, okr, okrs, resumo, descrição, explicação, por que, porque, porquê, por quê, o que, que, quem, como, qual, quais, quanto, quanta, para que, a quem, você, seu, sua, aqui, frase, frases, linha, palavras, texto, resposta, seção, secção,
    campo, mudança, alteração, funcionalidade, solicitação, pedido, história, ticket, esperado, esperados, esperada, esperadas, contribuição, finalidade, público, interessados, oportunidade, números, retorno, se`),
  interrogatives: listed(
    'por que, porque é que, por quê, porquê, o que, que, quem, como, qual, quais, quanto, quanta, quantos, quantas, para que, para quem, a quem, em que, de que forma, de que maneira, até que ponto, onde, o quê',
  ),
  auxiliaries: listed(
    'é, são, será, seria, se, traz, trazem, ganha, ganham, beneficia, beneficiará, benefício, benefícios, valor, problema, problemas, impacto, necessidade, ajuda, ajudará, melhora, resolve, acontece, aconteceria, ocorre, pode, podem, vai, isso, isto, usuários, utilizadores, clientes, objetivo, métrica, importa, esta, muda, gera, tem, precisamos, fazer, fazemos',
  ),
  frame: listed(
    'como, eu, nós, um, uma, o, a, os, as, quero, queremos, preciso, precisamos, desejo, gostaria, de, poder, possa, posso, para, que, porque, e, ou, ao, aos, à, em, no, na, com, por, meu, minha, nosso, nossa, se, é, são, será, acreditamos, esperamos, quando, então, resultado, reduz, reduzir, aumenta, aumentar, melhora, melhorar, economiza, economizar, ganha, horas, dias, dia, semana, mês, ano, reais, euros, eur, %, por cento, mais, menos, cliente, clientes, usuário, usuários, x, y, z, quem, fim, assim, do, da, dos, das',
  ),
  leadIns: listed(
    'para, para que, como, quero, preciso, eu quero, porque, a fim de, com o fim de, de modo que, de forma que, assim, queremos, como um, eu gostaria de',
  ),
  verbs: listed(
    'é, são, era, foi, será, seria, há, pode, podem, deve, devem, vai, vão, traz, trazem, ajuda, ajudam, permite, permitem, beneficia, beneficiam, ganha, ganham, melhora, melhoram, resolve, muda, acontece, ocorre, tem, têm, faz, fazem, gera, dá, espera, esperamos, obtém, importa',
  ),
  common: listed(`
    o, a, os, as, um, uma, uns, umas, de, do, da, dos, das, ao, aos, à, às, em, no, na, nos, nas, num, numa, com, sem, por, pelo, pela, para, e, ou, que, não, se, seu, sua, seus, suas, nosso, nossa, este, esta, isto, isso, esse, essa, estes, estas, mais, menos, muito, também, aqui, cada, todo, todos, toda, todas, cliente, clientes, usuário, usuários, utilizador, utilizadores, empresa, companhia, organização, equipe,
    equipa, equipes, time, times, negócio, área, áreas, partes, interessadas, leitor, pessoa, pessoas, produto, trabalho, ticket, história, funcionalidade, solicitação, pedido, demanda, mudança, alteração, projeto, tarefa, frase, frases, linha, linhas, palavra, palavras, campo, seção, secção, texto, resposta, pergunta, perguntas, curto, curta, breve, concreto, concreta, claro, clara, mensurável, mensuráveis, possível, preciso, específico, esperado,
    esperados, esperada, esperadas, importante, interno, externo, unidade, número, números, exemplo, exemplos, principal, principais, depois, antes, próxima, reunião, refinamento, sprint, máximo, max, técnico, jargão, vazio, ser, desenvolvimento, implementação, papel, detalhes, solução, 1, 2, 3, hoje, obrigatório, opcional, ter, caso, beneficiários, afetados, melhor, maior, entrega, sobre`),
  examples: listed('por exemplo, p. ex., p.ex., ex., tal como, como por exemplo, um exemplo'),
  exampleLabels: listed(
    'exemplo, exemplos, ex, por exemplo, p. ex., modelo, amostra, exemplo de resposta, bom exemplo, mau exemplo, formato, sugestão, ideias',
  ),
  unset: listed(`
    a definir, a preencher, a completar, a determinar, a confirmar, a especificar, a esclarecer, a ser definido, a ser preenchido, a ser confirmado, por definir, por preencher, por completar, por confirmar, pendente, pendentes, nenhum, nenhuma, nada, desconhecido, não se aplica, não aplicável, não definido, não disponível, não informado, sem definição, sem dados, sem valor, sem resposta,
    em espera, em definição, em andamento, em análise, mais tarde, depois, ainda não, ainda não definido, ainda por definir, idem, ver título, ver acima, não sei, não sabemos, n/d, nd, vazio, em breve, falta, falta definir, será definido, será preenchido, será preenchido depois, em revisão, texto, a fazer, a ver, sem informação, aguardando`),
  putOffs: listed(
    'a definir, a preencher, a completar, a confirmar, a ser preenchido, a ser definido, a ser completado, por definir, por preencher, por completar, por confirmar, pendente, será preenchido, será definido, será adicionado, será completado, será informado, vou preencher, vou completar, vou adicionar, preencherei, completarei, ainda não, não sei, falta definir, falta confirmar, aguardando, em definição, depois do refinamento, depois da refinement, após o refinamento, deve ser preenchido, deverá ser preenchido, precisa ser preenchido, mais tarde, depois vemos, vamos definir',
  ),
  referrals: listed(
    'perguntar ao, perguntar à, perguntar para, pergunte ao, pergunte à, pergunta ao, consultar o, consultar a, consulte o, falar com, fale com, aguardando o, aguardando a, aguardando, à espera do, à espera de, à espera da, depende do, depende da, depende de, validar com, confirmar com, alinhar com, esclarecer com, ver com, verificar com, contatar o, contactar o, pendente do, pendente de, pendente com',
  ),
  roles: listed(
    'po, pm, product owner, product manager, dono do produto, gerente de produto, gestor de produto, responsável pelo produto, time de produto, equipe de produto, equipa de produto, negócio, negócios, área de negócio, solicitante, autor, interessados, vendas, comercial, marketing, diretoria, direção, produto, ba, analista, analista de negócio, equipe, equipa, time, finanças, financeiro, gerente, cliente, stakeholder, stakeholders, sponsor',
  ),
  duties: listed(
    'deve preencher, deve completar, deve definir, deve adicionar, vai preencher, vai completar, vai definir, vai adicionar, preencherá, completará, definirá, precisa preencher, precisa completar, precisa definir, irá preencher, irá definir, favor preencher, favor completar, por favor preencher, a preencher, a completar, a definir, deve informar, deve confirmar, preenche, completa, tem de preencher, tem que preencher, vai informar',
  ),
  scale: listed(
    'alto, alta, médio, média, baixo, baixa, muito alto, muito alta, muito baixo, muito baixa, nenhum, nenhuma, sim, não, crítico, crítica, maior, menor, normal, urgente, desconhecido, outro, outros, nulo',
  ),
  kinds: listed(
    'receita, receitas, custo, custos, risco, riscos, conformidade, satisfação, satisfação do cliente, eficiência, crescimento, retenção, fidelização, economia, redução de custos, redução de custo, qualidade, segurança, legal, regulatório, estratégico, estratégia, inovação, produtividade, tempo, dinheiro, imagem, outro, outros, experiência do usuário, dívida técnica, faturamento',
  ),
  help: listed(
    'guia, manual, modelo, modelos, template, instruções, tutorial, ajuda, página de ajuda, faq, dicas, exemplos, checklist, playbook, boas práticas, handbook, documentação primeiro, wiki primeiro, treinamento, orientações',
  ),
  pointers: listed(
    'leia, lê, ler, ver, veja, veja também, ver também, consulte, consultar, confira, confere, siga, segue, seguir, mais informações, mais informações em, saiba mais, para saber mais, precisa de ajuda, ajuda, como escrever, como preencher, como descrever, guia, use, usa, utilize, primeiro, antes de, conforme',
  ),
  remarks: listed(
    'opcional, obrigatório, requerido, campo obrigatório, campo opcional, este campo, esta seção, máximo, no máximo, max, não mais que, pelo menos, uma frase, uma frase basta, uma ou duas frases, 1-2 frases, duas frases, com números, números, se desconhecido, se não souber, se não aplicável, deixar em branco, deixe em branco, não deixe, seja breve, seja conciso, em poucas palavras, texto livre, isso nos ajuda, nos ajuda, ajuda-nos, obrigado, sem jargão, não a solução, do ponto de vista, excluir se, apagar se, múltipla escolha',
  ),
  scores: listed('valor, pontuação, pontos, prioridade, nota, importância, urgência, peso, valor de negócio, esforço, nível'),
};
