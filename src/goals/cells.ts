/** Several values in one cell: split at semicolons and line breaks, else at commas. */
export function listOf(cells: readonly string[]): readonly string[] {
  const parts = cells.flatMap((cell) => cell.split(/[;\n]/.test(cell) ? /[;\n]/ : ','));
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}
