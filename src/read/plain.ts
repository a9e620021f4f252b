import { type Block, Outline } from './outline.ts';
import { unstyled } from './styled.ts';

/** Text without markup: paragraphs, lists written with dashes or numbers, underlined headings, "> " quotes. */
export function readPlain(value: unknown): readonly Block[] | null {
  if (typeof value !== 'string') return null;
  const outline = new Outline();
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.length > 0) outline.paragraph(paragraph.map(unstyled));
    paragraph = [];
  };
  for (const raw of value.split(/\r\n?|\n/)) {
    const line = raw.trim();
    const item = /^(?:[-*•‣]|\d{1,3}[.)])\s+(.*)$/.exec(line);
    const underline = /^(={3,}|-{3,})$/.exec(line);
    if (line === '') {
      flush();
      outline.leaveItems();
    } else if (line.startsWith('>')) {
      flush();
      outline.hidden('quote', line);
    } else if (underline && paragraph.length === 1 && (paragraph[0] ?? '').length <= 80) {
      const title = paragraph.splice(0)[0] ?? '';
      outline.heading(line.startsWith('=') ? 1 : 2, [unstyled(title)]);
    } else if (underline) {
      flush();
      outline.rule();
    } else if (item) {
      flush();
      outline.leaveItems();
      outline.enterItem();
      const box = /^\[([ xX])\]\s/.exec(item[1] ?? '');
      if (box) outline.tickItem(box[1] === ' ' ? 'open' : 'done');
      paragraph.push(box ? (item[1] ?? '').slice(3) : (item[1] ?? ''));
    } else paragraph.push(line);
  }
  flush();
  return outline.blocks;
}
