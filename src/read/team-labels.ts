/** How far into a line the label of a team's goals reaches, marks before it included. */
export const longestTeam = 60;

/** "**Growth OKRs:**", "Q3 OKRs", "Core Payments OKR": a name of one or two words before it. */
const teams = /^[^\p{L}\p{N}\n]*(?:[\p{Lu}\p{N}][\p{L}\p{N}&.+-]*[ \u00a0]){1,2}OKRs?(?![\p{L}\p{N}])/u;

/** Words before "OKRs" that name nobody: what is done to them, or how many. */
const others = new Set(
  `no all any our the these this that those which what whose other non new next last previous old both some none without
  update define review draft set write create add link align check discuss plan planning track tracking about see missing unknown invalid expired
  remove delete prepare finalise finalize publish share grade score import export sync show display support improve fix why how when use using
  make define agree collect revise refine present report reports rename move close reset map mapping list measure communicate clarify add
  kein keine unsere alle neue nos nuestros nossos nostri onze nasze`.split(/\s+/),
);

/** Whether a line that begins so may carry the label of a team's goals. */
export function mayNameTeam(head: string): boolean {
  const label = teams.exec(head)?.[0];
  return label !== undefined && !(label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => others.has(word));
}

/** Whether a label (as written, and folded) is that of a team's goals. */
export const isTeamsLabel = (written: string, key: string): boolean => /^(?:\S+ ){1,2}okrs?$/.test(key) && mayNameTeam(written);
