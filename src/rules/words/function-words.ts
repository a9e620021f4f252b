/** The words of a list that stands as one string. */
export const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** English words that hold sentences together and name nothing. */
export const functionWords = setOf(`
  a about above after again all also although always an and any anyone anything are aren't as at back be because been before being below
  between both but by can can't cannot could did do does doesn't doing don't done down during each either else enough etc even ever every
  everyone everything few for from further get gets getting give gives given go goes going had has have having he her here his how however
  i i'm if in instead into is isn't it it'll its itself just keep keeps let lets like made make makes making many may me might more most
  much must my need needed needs neither never no none nor not nothing now of off often on once only onto or other others otherwise our
  ours out over own per put rather really same see shall she should since so some someone something soon still such take takes than that
  the their them then there therefore these they thing things this those through thus to too under until up upon us very via want wants was
  wasn't way ways we we'll we're well were what when where whether which while who whom whose why will with within without won't would yet
  you your`);
