import { type Language, listed } from './language.ts';

export const english: Language = {
  name: 'English',
  leads: listed(`
    please, pls, kindly, here, below, briefly, shortly, clearly, concisely, optional, optionally, required, mandatory, hint, note, instructions, instruction,
    in one sentence, in a sentence, in one line, in one or two sentences, in a few words, in a few sentences, in 1-2 sentences, in 2-3 sentences, in 1 sentence,
    in your own words, in plain words, in plain language, in short, in brief, in detail, one line, one sentence, one or two sentences, 1-2 sentences, 2-3 sentences,
    1 sentence, 1 line, two lines, two sentences, a sentence or two, if possible, if known, if applicable, if any, if you can, where possible, as far as possible,
    use this section to, use this field to, use this space to, use this box to, this is where you, this is the place to, this section should, this field should,
    this should, you should, you can, you may, you must, you need to, make sure to, make sure you, be sure to, try to, remember to, don't forget to, take a moment to,
    the reporter should, can you, could you, would you, we ask you to, we would like you to, feel free to, todo, also, then, and, or, first, next, do, short, tip,
    guidance, question, prompt, for this issue, for this story, for each, at a minimum, ideally`),
  asks: listed(`
    tell us, tell me, tell the reader, tell reviewers, let us know, help us understand, help reviewers understand, help the team understand, convince us,
    fill this, fill me, elaborate on why, complete this, complete the sentence, complete the section, complete the following, answer these, answer this,
    answer these questions, type here, write here, enter here, add here, describe here, your answer, your text, your value, insert text, insert here,
    replace with, replace the text, be specific, be concise, be brief, be as specific, be as concrete, think about who, think about what,
    think about why, think about how, do not leave, don't leave, say why, say who, say what, say how, show why, show how this, choose one, select one,
    pick one, tick one, check one, tick what applies, select what applies, put yourself, write one, write two, write your, write why, write what,
    write who, write how, start with why, answer the question, answer the questions, answer the following, delete this line, delete this text,
    delete this section, delete this placeholder, remove this line, remove this text, remove this section, remove this placeholder, replace this text,
    replace this line, replace this sentence, replace this placeholder, replace this section, replace this with, select all that apply,
    choose all that apply, tick all that apply, check all that apply, fill in the blanks, fill in the blank, fill in here, fill in this, fill in below,
    fill out this, write down here`),
  describes: listed(`
    describe, explain, outline, summarise, summarize, specify, write, state, mention, clarify, quantify, articulate, justify, elaborate, elaborate on,
    expand on, think about, fill in, fill out, write down`),
  mayAsk: listed(`
    add, enter, provide, give, list, link, insert, include, put, note, note down, use, type, share, submit, supply, attach, paste, link to, refer to,
    replace, set out, lay out, choose, pick, select, tick, check, record, report, show, express, focus on, make clear, make it clear, spell out,
    point out, answer, set, address, cover, complete, say, rate, score, fill, formulate, start with, begin with, highlight, present, compare, calculate,
    assess, identify, define, document, demonstrate, capture, estimate, detail, illustrate, tell, name, think of, consider, reflect on, sketch,
    characterise, characterize, indicate`),
  endings: [],
  finite: [],
  articles: listed(
    'the, a, an, any, your, its, all, some, this, one, each, these, as much, more, us, me, at least one, at least, two, three, up to three, both, relevant, additional',
  ),
  asked: listed(`
    value, values, benefit, benefits, impact, impacts, outcome, outcomes, reason, reasons, reasoning, rationale, motivation, purpose, problem, need,
    needs, goal, goals, objective, objectives, okr, okrs, key result, key results, gain, gains, saving, savings, context, background, justification,
    importance, hypothesis, metric, metrics, kpi, kpis, effect, effects, advantage, advantages, consequence, consequences, summary, description,
    explanation, why, what, who, whom, how, which, whether, you, your, here, below, above, sentence, sentences, line, word, words, bullet, bullets,
    bullet points, paragraph, text, answer, answers, section, field, audience, stakeholders, change, feature, request, story, ticket, issue, roi,
    expected, this work, placeholder, statement, success, evidence, pain point, pain points, use case, opportunity, numbers, figures, return,
    target group, beneficiaries, links to the, business case`),
  interrogatives: listed(`
    what, why, who, whom, whose, how, which, in what way, for whom, to what extent, in which way, by how much, how much, how many`),
  auxiliaries: listed(`
    do, does, did, is, are, was, will, would, can, could, should, has, have, might, much, many, value, benefit, benefits, problem, problems, users, customers, business, outcome,
    metric, metrics, goal, goals, gains, else, user, customer, kpi, team, teams, impact, pain`),
  frame: listed(
    'as, a, an, the, i, we, they, you, who, my, our, their, your, its, want, wants, wanted, need, needs, would, like, to, so, that, can, could, be, able, will, is, are, in, order, of, for, by, with, and, because, or, from, at, on, it, this, these, believe, know, result, results, resulting, achieve, have, seen, see, when, if, then, which, while, than, more, less, per, each, every, measured, measure, measurable, expect, expected, help, helps, enable, enables, allow, allows, save, saves, saving, reduce, reduces, increase, increases, improve, improves, gain, gains, raise, raises, lower, cut, cuts, grow, grows, get, gets, affects, affected, benefit, benefits, value, unlike, current, currently, today, target, baseline, metric, number, amount, percent, %, hours, hour, days, day, week, weeks, month, months, year, years, minutes, eur, usd, x, y, z, n, product, feature, outcome, hypothesis, solution, who, what, how, why',
  ),
  leadIns: listed(
    'so that, as a, as an, i want, i want to, i need, i need to, i can, because, in order to, so, we want to, we want, in order that, to, we believe that, will result in, for',
  ),
  verbs: listed(
    'is, are, was, be, been, do, does, did, will, would, can, could, should, shall, may, might, must, has, have, had, help, helps, benefit, benefits, gain, gains, get, gets, matter, matters, bring, brings, make, makes, give, gives, improve, improves, solve, solves, need, needs, want, wants, expect, expects, happen, happens, affect, affects, achieve, achieves, support, supports, provide, provides, add, adds, deliver, delivers, serve, serves, contribute, contributes',
  ),
  common: listed(`
    a, an, the, this, that, these, those, it, its, i, we, us, our, ours, you, your, yours, they, them, their, he, she, of, to, for, from, in, on, at, by, with, without, about, as, than, and,
    or, not, no, if, so, but, into, per, via, any, some, all, each, every, one, two, three, most, more, less, much, many, few, also, just, only, really, very, out, up, s, t, re, don, there,
    here, below, above, now, next, before, after, during, later, soon, business, customer, customers, client, clients, user, users, company, organisation, organization, team, teams,
    stakeholder, stakeholders, people, reader, readers, reviewer, reviewers, everyone, others, product, work, ticket, tickets, story, stories, feature, features, request, requests, task,
    tasks, item, items, epic, project, thing, things, change, changes, issue, issues, person, someone, somebody, reporter, writer, author, department, segment, segments, group, groups,
    end, internal, external, affected, target, sentence, sentences, line, lines, word, words, section, field, fields, form, template, text, answer, answers, question, questions, bullet,
    bullets, point, points, paragraph, description, short, brief, clear, simple, specific, concrete, concise, measurable, quantified, expected, possible, intended, potential, important,
    importance, useful, relevant, main, key, new, additional, overall, actual, real, own, number, numbers, unit, units, figure, figures, metric, metrics, kpi, kpis, baseline, amount,
    estimate, qualitative, quantitative, data, evidence, example, examples, max, maximum, min, approx, way, terms, sense, kind, type, exactly, briefly, please, optional, required,
    mandatory, yet, first, blank, empty, jargon, technical, understand, prioritise, prioritize, decide, plan, planning, refinement, grooming, sprint, meeting, kick off, kickoff, week,
    tomorrow, monday, today, otherwise, done, applicable, unknown, known, necessary, enough, necessarily, worth, else, impacted, solution, implementation, details, detail, instead,
    anyone, anybody, whoever, beneficiaries, off, role, roles, persona, personas, start, stop, goal, tbd, n/a, prefer, avoid, 1, 2, 3, short-term, long-term, term, long, leave`),
  examples: listed(
    'e.g., eg, for example, for instance, such as, something like, examples include, an example would be, a good example, good example, bad example',
  ),
  exampleLabels: listed(
    'example, examples, sample, samples, sample answer, example answer, example text, good, bad, good answer, bad answer, for example, ideas, suggestion, suggestions, inspiration, sample text, example value, format, ex, e.g.',
  ),
  unset: listed(`
    tbd, tbc, tba, todo, none, nothing, unknown, undefined, nil, null, na, n/a, n a, no response, to do, not applicable, not available, not known, not defined, not specified, not provided,
    pending, later, open, missing, empty, blank, placeholder, to follow, coming soon, soon, wip, work in progress, in progress, draft, not sure, no idea, don't know, dont know, i don't know,
    idk, unclear, unsure, see later, same, same as above, see title, see above, as above, as discussed, see summary, not yet, under discussion, under review, dito, ditto, test, asdf, xyz,
    foo, foo bar, text, text here, your text here, value here, some text, sample text, click to edit, click here to edit, type something, details to follow, more to come,
    more details to follow, fixme, to be added, to be done, to be provided, to be discussed, to be updated, to be agreed, to be validated, to be described, to be detailed, to be aligned,
    to be checked, to be figured out, to be continued, to be announced, yet to be defined, still to be defined, still open, still unknown, still missing, needs input, needs refinement,
    needs clarification, needs discussion, awaiting input, not decided, undecided, no value, no answer, nothing to add, not relevant, does not apply, to be completed, to be defined,
    to be determined, to be decided, to be confirmed, to be clarified, to be filled, to be filled in, to be filled out, unspecified, not set, no value yet, no content, no description,
    not filled, not yet filled, not yet defined, tbd tbd, will follow, will do, not stated, n a yet, to be written, goes here, your answer here, answer here, value goes here`),
  putOffs: listed(`
    to be filled, to be filled in, to be filled out, to be completed, to be added by, to be added later, to be added after, to be added once, to be added when, to be added in, to be added during, to be provided by, to be provided after,
    to be provided later, to be defined, to be determined, to be confirmed, to be clarified, to be discussed with, to be discussed in, to be discussed during, to be discussed at, to be agreed with,
    to be decided, to be specified, to be written, to be refined, to be estimated, to be updated by, to be updated after, to be validated with, will be filled, will be added later, will be added by,
    will be added after, will be added once, will be added in, will be added when, will be added during, will be provided, will be defined, will be completed by, will be completed later,
    will be clarified, will be updated later, will follow, details will follow, details to follow, must be filled, needs to be filled, should be filled, has to be filled, needs to be defined,
    needs to be clarified, needs to be discussed, i will add this, i will add it, i will add details, i'll add, i will fill, i'll fill, i will complete this, i will update this, i'll update,
    we will fill, we will add this, we'll add this, will fill, will add this, will add details, will add later, will add it, will update this, will complete this, will write this,
    will do later, let's discuss, let us discuss, see refinement, after refinement, fill later, fill in later, add later, add this later, tbd by, tbd with, tbd after, tbd in, tbd during, tbd once,
    tbd until, tbc by, tbc with, todo ask, todo by, pending input, pending refinement, pending feedback, pending discussion, pending review, pending clarification, waiting for input,
    waiting for feedback, awaiting feedback, not yet known, not yet clear, not yet decided, not defined yet, not clear yet, not known yet, nothing yet, nothing here, same as, see parent,
    need input from, input needed from, no idea yet, we don't know yet, i don't know yet, not sure yet, coming with, coming after, once we know, once known, once the refinement, leave for, left for,
    we still need to find out, still need to find out, still to be, yet to be`),
  referrals: listed(`
    ask, check with, to check with, contact, talk to, speak to, clarify with, to clarify with, discuss with, to discuss with, confirm with, to confirm with, align with, to align with, waiting for, waiting on,
    awaiting, pending, depends on, up to, input from, needs input from, need to ask, need to check with, to be asked, get from, get it from, tbd by, question for, over to, ping`),
  roles: listed(`
    po, pm, pms, pos, ba, product, product owner, product owners, product manager, product managers, product management, product team, business, the business, business owner, business analyst,
    stakeholder, stakeholders, owner, requester, requestor, reporter, author, sales, marketing, management, team lead, tech lead, lead, someone, somebody, team, analyst, finance, finance team,
    customer success, submitter, sponsor, i, we, biz, epic owner, feature owner, originator, creator, program manager, project manager, head of product`),
  duties: listed(`
    to complete, to fill, to add, to provide, to define, to write, to confirm, to decide, to clarify, to update, to advise, to specify, to supply, to answer, to describe, to estimate, to check,
    to follow up, to do, to explain, will complete, will fill, will add, will provide, will define, will write, will confirm, will clarify, will update, will decide, will know, must fill, must complete,
    must add, should fill, should complete, should add, should provide, needs to fill, needs to add, needs to define, needs to confirm, needs to complete, needs to provide, has to fill,
    has to add, please fill, please complete, please add, please provide, please describe, input needed, input pending, input required, tbd, knows`),
  scale: listed(`
    high, medium, low, med, mid, very high, very low, highest, lowest, none, yes, no, n/a, critical, major, minor, trivial, blocker, normal, small, large, big, must, should, could, won't, wont,
    must have, should have, could have, won't have, nice to have, urgent, unknown, other, s, m, l, xl, xs, xxl, p0, p1, p2, p3, p4, 0, 1, 2, 3, 4, 5, 8, 13, 21, true, false, maybe, moderate,
    significant, massive, minimal, h, extra large`),
  kinds: listed(`
    revenue, cost, costs, risk, compliance, customer satisfaction, satisfaction, efficiency, growth, retention, cost saving, cost savings, cost reduction, risk reduction, quality, security, legal,
    regulatory, other, strategic, innovation, productivity, customer, internal, external, business, technical, time, money, user experience, ux, usability, tech debt, technical debt, performance,
    engagement, acquisition, churn, operations, increase revenue, reduce cost, reduce costs, protect revenue, avoid cost, avoid costs, enabler, bug, feature, maintenance, speed, reputation, brand,
    conversion, time saved, new customers, existing customers, savings, saving, happiness, nps, increased revenue, reduced cost, reduced costs, reduced risk, market share, strategy, support`),
  help: listed(`
    handbook, guide, guideline, guidelines, guidance, how to, howto, instructions, template, templates, playbook, manual, faq, tutorial, cheat sheet, cheatsheet, tips, help page, definition of ready,
    examples, training, best practices, best practice, wiki first, docs first, documentation first, page first, article first, this first, value canvas, style guide, cookbook`),
  pointers: listed(`
    read, see, see also, refer to, consult, check, check out, have a look at, look at, follow, use, more in, more on, more information in, more info in, learn more, more info, more information,
    details in, for help see, for details see, for more information see, for more details see, for guidance see, need help, help, not sure how, not sure what to write, unsure what to write, how to write,
    how to fill, how to describe, how to estimate, how to, click, visit, if in doubt, in doubt, guide, guidance, as described in, according to, unsure, not sure, before you start, before filling`),
  remarks: listed(`
    optional, required, mandatory, this field is, this section is, this is optional, this is required, keep it, keep this, max, maximum, no more than, at most, up to, one sentence, one line, one paragraph,
    1-2 sentences, 2-3 sentences, two sentences, a sentence or two, a sentence, a few words, a short, a brief, one or two sentences, one sentence is enough, use numbers, use, with numbers, numbers if possible,
    if unknown, if you don't know, if you do not know, if not applicable, if none, leave blank, leave empty, leave this, delete if, remove if, delete what, delete as appropriate, delete as applicable, strike out,
    this helps us, this will help us, it helps us, helps us, will help us, we use this, we will use this, the more, do not, don't, avoid, must be filled, only for, in your own words, in plain language,
    not the solution, not how, your answer, your text, click to, multiple answers, short answer, free text, bullet points, thank you, thanks, in business terms, no technical, think of, from the, from a,
    the more specific, ideally, preferably, numbers`),
  scores: listed(`
    score, bv, value, business value, points, rating, priority, prio, wsjf, rice, weight, rank, impact, effort, confidence, reach, moscow, size, estimate, stars, level, value score, importance, urgency`),
};
