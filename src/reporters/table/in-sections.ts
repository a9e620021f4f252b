/** Lines of sections, with an empty line between one and the next; a section with nothing to tell leaves none. */
export function* inSections(sections: Iterable<Iterable<string>>): Iterable<string> {
  let started = false;
  for (const lines of sections) {
    let isFirst = true;
    for (const line of lines) {
      yield isFirst && started ? `\n${line}\n` : `${line}\n`;
      isFirst = false;
      started = true;
    }
  }
}
