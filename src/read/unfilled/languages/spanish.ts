import { type Language, listed } from './language.ts';

export const spanish: Language = {
  name: 'Spanish',
  leads: listed(`
    por favor, favor de, favor, se ruega, se pide, aquí, brevemente, en una frase, en una oración, en una o dos frases, en 1-2 frases, en pocas palabras, en una línea, en dos frases, en resumen, una frase, 1 frase, 1-2 frases, una o dos frases,
    si es posible, si se conoce, si procede, si aplica, opcional, opcionalmente, obligatorio, requerido, nota, instrucciones, instrucción, indicaciones, pista, y, o, luego, primero, también, recuerda, recuerde, no olvide, no olvides, en esta sección, en este campo, a continuación, claramente, hay que, debe, debes, deberá, puede, puedes, con tus palabras, pregunta, se debe, es necesario`),
  asks: listed(`
    describa, describan, explique, expliquen, indique, indiquen, especifique, detalle aquí, cuéntenos, cuéntanos, díganos, dinos, complete esta,
    complete este, completa esta, completa este, escriba, escribe aquí, escribe una, escribe el, escribe la, escribe en, escribe por qué, resuma,
    enumere, mencione, menciona, aporte aquí, justifique, cuantifique, marca una, selecciona una, responda, responde a, conteste, su respuesta,
    tu respuesta, tu texto, su texto, sea específico, sé específico, sea breve, sé breve, piense en, piensa en, exponga, argumente, señale, pon aquí,
    redacte, redacta, exprese, consigne, dé una, dé un, explícanos, explíquenos`),
  describes: listed(`
    describe, explica, indica, especifica, detalla, detalle, resume, enumera, lista, describir, explicar, indicar, especificar, detallar, completar,
    rellenar, escribir, escribe, resumir, enumerar, mencionar, agregar, añadir, introducir, ingresar, proporcionar, justificar, justifica, cuantificar,
    cuantifica, definir, define, exponer, identificar, identifica, redactar, incluir, precisar, señalar, señala, argumentar, expresar, estimar, aportar,
    precise, marque, elija, elige, seleccione, incluya, reemplace, reemplaza, sustituya, borre, agregue, añada, introduzca, ingrese, proporcione,
    proporciona, ponga, facilite, defina, identifique, rellene, rellena, estime`),
  mayAsk: listed(
    'da, dar, pon, poner, agrega, añade, incluye, enlaza, enlazar, vincula, vincular, elegir, escoge, seleccionar, selecciona, marcar, responder, introduce, ingresa, completa, complete, nombra, nombrar, haz, hacer, liste, listar, aporta',
  ),
  endings: [],
  finite: [],
  articles: listed(
    'el, la, los, las, un, una, unos, unas, su, sus, tu, tus, este, esta, estos, cada, al menos un, al menos una, todos, todas, lo, aquí',
  ),
  asked: listed(`
    valor, valor de negocio, beneficio, beneficios, ventaja, ventajas, impacto, impactos, razón, razones, motivo, motivos, objetivo, objetivos, propósito, problema, necesidad, necesidades, resultado, resultados, contexto, motivación, justificación, importancia, ahorro, ahorros, ganancia, ganancias,
    efecto, efectos, consecuencia, consecuencias, hipótesis, indicador, indicadores, métrica, métricas, kpi, kpis, okr, okrs, resumen, descripción, explicación, por qué, porqué, qué, quién, quiénes, cómo, cuál, cuáles, cuánto, cuánta, para qué, a quién, lo que, usted, tu, su, aquí, frase, frases, oración, línea, palabras, texto, respuesta,
    sección, campo, cambio, funcionalidad, solicitud, historia, ticket, esperado, esperados, esperada, esperadas, aporte, finalidad, público, interesados, oportunidad, cifras, si, retorno`),
  interrogatives: listed(
    'por qué, qué, quién, quiénes, cómo, cuál, cuáles, cuánto, cuánta, cuántos, cuántas, para qué, a quién, a quiénes, para quién, en qué, de qué manera, de qué forma, hasta qué punto, con qué, dónde',
  ),
  auxiliaries: listed(
    'es, son, será, sería, se, aporta, aportan, gana, ganan, beneficia, beneficiará, beneficio, beneficios, valor, problema, problemas, impacto, necesidad, ayuda, ayudará, mejora, resuelve, pasa, pasaría, ocurre, ocurriría, puede, pueden, va, esto, usuarios, clientes, objetivo, métrica, importa, ahorra, cambia, trae, tiene, necesitamos, hace, hacemos',
  ),
  frame: listed(
    'como, yo, nosotros, un, una, el, la, los, las, quiero, queremos, necesito, necesitamos, deseo, quisiera, me, gustaría, poder, pueda, puedo, para, que, de, del, porque, y, o, a, al, en, con, por, mi, nuestro, nuestra, se, es, son, será, creemos, esperamos, cuando, si, entonces, resultado, reduce, reducir, aumenta, aumentar, mejora, mejorar, ahorra, ahorrar, gana, horas, días, día, semana, mes, año, euros, eur, usd, %, por ciento, más, menos, cliente, clientes, usuario, usuarios, x, y, z, qué, quién, cómo, fin, así, lo',
  ),
  leadIns: listed(
    'para, para que, como, quiero, necesito, yo quiero, porque, a fin de, con el fin de, de modo que, así, queremos, de forma que',
  ),
  verbs: listed(
    'es, son, era, fue, será, sería, ha, han, hay, puede, pueden, debe, deben, va, van, aporta, aportan, ayuda, ayudan, permite, permiten, beneficia, benefician, gana, ganan, mejora, mejoran, resuelve, cambia, pasa, ocurre, tiene, tienen, hace, hacen, genera, trae, da, espera, esperamos, obtiene, importa',
  ),
  common: listed(`
    el, la, los, las, lo, un, una, unos, unas, de, del, a, al, en, con, sin, por, para, y, o, que, no, si, se, su, sus, tu, tus, nos, nuestro, nuestra, nuestros, le, les, este, esta, esto, estos, estas, ese, esa, eso, más, menos, muy, también, aquí, cada, todo, todos, toda, todas, cliente, clientes, usuario, usuarios, usuaria, usuarias, empresa, compañía, organización, equipo,
    equipos, negocio, área, áreas, interesados, lector, persona, personas, producto, trabajo, ticket, historia, funcionalidad, solicitud, cambio, proyecto, tarea, tema, frase, frases, oración, línea, líneas, palabra, palabras, campo, sección, texto, respuesta, pregunta, preguntas, corto, corta, breve, concreto, concreta, concretos, claro, clara, medible, medibles, posible, preciso, específico, esperado, esperados, esperada,
    esperadas, importante, interno, externo, cifra, cifras, unidad, número, números, ejemplo, ejemplos, principal, principales, después, antes, luego, próxima, reunión, refinamiento, sprint, máximo, max, técnico, jerga, vacío, ser, tiene, desarrollo, implementación, implementar, rol, detalles, solución, 1, 2, 3, mismo, hoy, obligatorio, opcional, tener, obtendrá, beneficiarios, afectados, mayor, mejor, caso`),
  examples: listed('por ejemplo, p. ej., p.ej., ej., tal como, como por ejemplo, un ejemplo'),
  exampleLabels: listed(
    'ejemplo, ejemplos, ej, por ejemplo, p. ej., modelo, muestra, ejemplo de respuesta, buen ejemplo, mal ejemplo, formato, sugerencia, ideas',
  ),
  unset: listed(`
    por definir, por determinar, por completar, por confirmar, por especificar, por aclarar, por rellenar, pendiente, pendiente de definir, pendientes, a definir, a completar, a determinar, ninguno, ninguna, nada, desconocido, desconocida, no aplica, no procede, no definido, no disponible, sin definir, sin especificar, sin datos, sin valor, sin respuesta, en espera, en proceso, en curso, más tarde, luego, todavía no, aún no, aún no definido, aún por definir,
    ídem, ver título, ver arriba, no sé, no se sabe, no lo sé, n/d, nd, s/d, vacío, próximamente, falta, falta definir, falta completar, se completará, se definirá, se definirá más adelante, se completará más adelante, en revisión, en definición, texto, por rellenar, por hacer, por ver, aún se desconoce, sin información`),
  putOffs: listed(
    'por definir, por completar, por confirmar, por determinar, por rellenar, pendiente de, pendiente, a definir por, a definir con, a completar por, se completará, se definirá, se añadirá, se agregará, se rellenará, se especificará, lo completará, lo definirá, lo rellenará, lo completaré, lo añadiré, lo rellenaré, completaré, aún no, todavía no, falta que, falta definir, falta confirmar, no lo sé, no sé, después del, lo veremos, en espera de, en espera del, debe completarlo, será completado, será definido, a rellenar, a completar, más adelante, por aclarar',
  ),
  referrals: listed(
    'preguntar a, preguntar al, pregunta a, pregunta al, pregunte a, pregunte al, consultar con, consultar a, consultar al, consulte con, hablar con, esperando a, esperando al, en espera de, en espera del, pendiente de, pendiente del, depende de, depende del, validar con, confirmar con, aclarar con, ver con, contactar con, contactar a',
  ),
  roles: listed(
    'po, pm, product owner, product manager, dueño de producto, dueño del producto, responsable de producto, equipo de producto, negocio, solicitante, autor, interesados, ventas, comercial, marketing, dirección, producto, ba, analista, analista de negocio, equipo, finanzas, gerente, jefe de producto, jefe de proyecto, cliente, área de negocio, sponsor',
  ),
  duties: listed(
    'debe completar, debe rellenar, debe definir, debe añadir, debe agregar, completará, lo completará, rellenará, definirá, lo definirá, añadirá, va a completar, va a definir, tiene que completar, tiene que rellenar, tiene que definir, por favor complete, por favor completar, lo rellenará, debe indicar, por completar, debe confirmar, confirmará, debe completarlo, debe rellenarlo',
  ),
  scale: listed(
    'alto, alta, medio, media, bajo, baja, muy alto, muy alta, muy bajo, muy baja, ninguno, ninguna, sí, si, no, crítico, crítica, mayor, menor, normal, urgente, desconocido, otro, otros, nulo, nula',
  ),
  kinds: listed(
    'ingresos, ingreso, coste, costes, costo, costos, riesgo, riesgos, cumplimiento, satisfacción, satisfacción del cliente, eficiencia, crecimiento, retención, fidelización, ahorro, ahorro de costes, ahorro de costos, reducción de costes, reducción de costos, calidad, seguridad, legal, regulatorio, normativo, estratégico, estrategia, innovación, productividad, tiempo, dinero, imagen, otro, otros, experiencia de usuario, deuda técnica',
  ),
  help: listed(
    'guía, manual, plantilla, plantillas, instrucciones, tutorial, ayuda, página de ayuda, faq, consejos, ejemplos, lista de verificación, playbook, buenas prácticas, handbook, documentación primero, wiki primero, formación, instructivo',
  ),
  pointers: listed(
    'lea, lee, leer, ver, ver también, véase, vea, consulte, consulta, consultar, revise, revisa, revisar, siga, sigue, seguir, más información, más información en, más info, para más información, necesita ayuda, necesitas ayuda, ayuda, cómo redactar, cómo escribir, cómo rellenar, cómo completar, cómo describir, guía, use, usa, utilice, utiliza, primero, antes de, según',
  ),
  remarks: listed(
    'opcional, obligatorio, requerido, campo obligatorio, campo opcional, este campo, esta sección, máximo, max, no más de, como máximo, al menos, una frase, una frase basta, una o dos frases, 1-2 frases, dos frases, con números, con cifras, cifras, si no se sabe, si no aplica, si se desconoce, dejar en blanco, dejar vacío, no dejar, sea breve, sé breve, en pocas palabras, texto libre, esto nos ayuda, nos ayuda, gracias, sin jerga, no la solución, desde el punto de vista, eliminar si, selección múltiple, borrar si',
  ),
  scores: listed('valor, puntuación, puntos, prioridad, nota, importancia, urgencia, peso, valor de negocio, esfuerzo, nivel, puntaje'),
};
