/**
 * The target of a relation ("next") in a Link header (RFC 8288), null when there is none.
 * Reads by splitting: a pattern over the whole header can be made to take very long.
 */
export function linkTo(relation: string, header: string | null | undefined): string | null {
  if (!header) return null;
  for (const piece of header.split('<').slice(1)) {
    const end = piece.indexOf('>');
    if (end < 0) continue;
    const relations = piece
      .slice(end + 1)
      .split(';')
      .map((parameter) => parameter.trim().toLowerCase())
      .filter((parameter) => parameter.startsWith('rel='))
      .flatMap((parameter) => parameter.slice(4).replaceAll('"', ' ').replaceAll(',', ' ').split(' '));
    if (relations.includes(relation)) return piece.slice(0, end);
  }
  return null;
}
