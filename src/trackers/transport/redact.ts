/** Tokens that are recognised by their shape, wherever they come from. */
const shapes = /\b(?:gh[pousr]_|github_pat_|glpat-|ATATT|xox[abeprs]-)[A-Za-z0-9_\-=.]{8,}/g;
const shortest = 4;

/** A function that puts `***` where any of the secrets, as they are, URL-encoded or in base64, stands in a text. */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const forms = new Set<string>();
  for (const secret of secrets) {
    if (secret.length < shortest) continue;
    for (const form of formsOf(secret)) forms.add(form);
  }
  // The longest first: a form may hold another.
  const ordered = [...forms].sort((a, b) => b.length - a.length);
  return (text) => ordered.reduce((kept, form) => kept.replaceAll(form, '***'), text).replace(shapes, '***');
}

function formsOf(secret: string): string[] {
  const wellFormed = secret.toWellFormed();
  const bytes = Buffer.from(wellFormed);
  const base64 = [0, 1, 2].flatMap((shift) => base64Within(bytes, shift));
  return [
    secret,
    encodeURIComponent(wellFormed),
    new URLSearchParams([['', wellFormed]]).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ].filter((form) => form.length >= shortest);
}

/** The part of base64 that depends on these bytes alone when `shift` other bytes stand before them. */
function base64Within(bytes: Buffer, shift: number): string[] {
  const whole = Math.floor((bytes.length - ((3 - shift) % 3)) / 3) * 3;
  const start = (3 - shift) % 3;
  return whole > 0 ? [bytes.subarray(start, start + whole).toString('base64')] : [];
}
