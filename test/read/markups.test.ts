import { describe, expect, test } from 'vitest';
import { outlineOf } from './outline.ts';

/** A text and what it is read as, an entry for each block. */
type Case = readonly [text: string, ...blocks: string[]];

const markdown: readonly Case[] = [
  ['**bold** and *italic* and `code` and ~~gone~~', 'p1 **bold** and _italic_ and `code` and', 'struck: gone'],
  ['***both***', 'p1 **both**'],
  ['**a *b* c**', 'p1 **a b c**'],
  ['a*b*c and a_b_c and a__b__c', 'p1 a_b_c and a_b_c and a__b__c'],
  ['* not *', 'p1 item 1 of level 1: not *'],
  ['**open', 'p1 **open'],
  ['5 * 3 * 2', 'p1 5 * 3 * 2'],
  ['(*a*)', 'p1 (_a_)'],
  ['"_a_"', 'p1 "_a_"'],
  ['_a_.', 'p1 _a_.'],
  ['x*a*', 'p1 x_a_'],
  ['`` a ` b ``', 'p1 `a ` b`'],
  ['`a\nb`', 'p1 `a b`'],
  ['`open', 'p1 `open'],
  ['``` a'],
  ['\\*a\\* \\a \\\\', 'p1 *a* \\a \\'],
  ['a\\\nb', 'p1 a', '   and b'],
  ['[a](https://x.example/1)', 'p1 a <https://x.example/1>'],
  ['[a *b*](<https://x.example/1> "title")', 'p1 a _b_ <https://x.example/1>'],
  ['[a](https://x.example/(1))', 'p1 a <https://x.example/(1)>'],
  ['[a](https://x.example', 'p1 [a](https://x.example'],
  ['![pic](https://x.example/p.png) after', 'p1 after'],
  ['[a][ref]\n\n[ref]: https://x.example/r', 'p1 a <https://x.example/r>'],
  ['[ref]\n\n[ref]: https://x.example/r', 'p1 ref <https://x.example/r>'],
  ['[ref][]\n\n[ref]: https://x.example/r', 'p1 ref <https://x.example/r>'],
  ['[none]', 'p1 [none]'],
  ['[[a]](https://x.example)', 'p1 [a] <https://x.example>'],
  ['![a]', 'p1 ![a]'],
  ['https://x.example/a_b_c and <https://x.example/d>', 'p1 https://x.example/a_b_c and https://x.example/d'],
  ['<HTTP://x.example> <mailto:a@b.example>', 'p1 HTTP://x.example <mailto:a@b.example>'],
  ['<b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <code>e</code> <kbd>f</kbd>', 'p1 **a b** _c d_ `e f`'],
  ['a<br>b<br/>c', 'p1 a', '   and b', '   and c'],
  ['<a href="https://x.example/?a=1&amp;b=2">a</a> b', 'p1 a b <https://x.example/?a=1&b=2>'],
  ["<a href='x' title=y>a</a>", 'p1 a <x>'],
  ['<a HREF=https://x.example>a</a>', 'p1 a <https://x.example>'],
  ['<a>a</a>', 'p1 a'],
  ['<u>a</u> <unknown>b</unknown> <3', 'p1 a <unknown>b</unknown> <3'],
  ['a <!-- hidden --> b', 'p1 a  b'],
  ['a <!-- open', 'p1 a <!-- open'],
  ['&amp; &lt; &#65; &#x42; &nbsp;x &nope; & &;', 'p1 & < A B \u00a0x &nope; & &;'],
  ['a  \nb\n\nc', 'p1 a', '   and b', 'p2 c'],
  ['# One\n\n## Two ##\n\nThree\n=====\n\nFour\n----', 'h1 One', 'h2 Two', 'h1 Three', 'h2 Four'],
  ['a\nb\n---', 'p1 a', '   and b'],
  ['###Three\ntext', 'h3 Three', 'p1 text'],
  ['#One', 'p1 #One'],
  ['#######seven', 'p1 #######seven'],
  ['text\n##Two\nmore', 'p1 text', 'h2 Two', 'p2 more'],
  [
    '- [ ] open\n- [x] done\n- [X] Done\n- [y] no\n- [x]no',
    'p1 item 1 of level 1: [ ] open',
    'p2 item 2 of level 1: [x] done',
    'p3 item 3 of level 1: [x] Done',
    'p4 item 4 of level 1: [y] no',
    'p5 item 5 of level 1: [x]no',
  ],
  [
    '- a\n\n  b\n  - c\n- d\n\n1. e',
    'p1 item 1 of level 1: a',
    'p2 item 1 of level 1: b',
    'p3 item 2 of level 2: c',
    'p4 item 3 of level 1: d',
    'p5 item 4 of level 1: e',
  ],
  ['[x] not a list', 'p1 [x] not a list'],
  ['> quoted\n> more\n\nafter', 'quote: quoted\nmore', 'p1 after'],
  ['```js\ncode\n```', 'code: code\n'],
  ['    code', 'code: code\n'],
  ['***', 'rule'],
  ['| a | b |\n| - | - |\n| c | *d* |\n\n| e |\n| - |', 'table 1 head: a | b', 'table 1: c | _d_', 'table 2 head: e'],
  ['<details>\n<summary>Title</summary>\n\ntext\n\n</details>', 'open', 'h0 Title', 'p1 text', 'close'],
  ['<!-- a\nb -->\n\ntext', 'comment:  a\nb ', 'p1 text'],
  ['<p>a\nb</p>', 'p1 a', '   and b'],
  ['<div>**a**</div>', 'p1 **a**'],
];

const html: readonly Case[] = [
  ['<p>a</p><p>b<br>c</p>', 'p1 a', 'p2 b', '   and c'],
  ['a\n  b', 'p1 a b'],
  ['<h2>A <b>b</b></h2>text', 'h2 A **b**', 'p1 text'],
  ['<h1></h1>'],
  ['<ul><li>a<ul><li>b</li></ul></li><li>c</ul>d', 'p1 item 2 of level 1: a', 'p2 item 4 of level 2: b', 'p3 item 5 of level 1: c', 'p4 d'],
  ['<ol><li>a<li>b</ol>', 'p1 item 2 of level 1: a', 'p2 item 3 of level 1: b'],
  ['<table><thead><tr><th>A<th>B</tr></thead><tr><td>c</td><td>d<br>e</td></tr></table>', 'table 1 head: A | B', 'table 1: c | d / e'],
  ['<table><tr><th>A</th></tr><tr><th>A</th><td>B</td></tr></table><table><tr><td>x</table>', 'table 1: A', 'table 1: A | B', 'table 2: x'],
  ['<pre>code</pre>after<PRE class="x">more', 'code: code', 'p1 after', 'code: more'],
  ['<blockquote>a<p>b</p></blockquote>c', 'quote: a<p>b</p>', 'p1 c'],
  ['</pre>a', 'p1 a'],
  ['<script>x</script ><style>y</style><template>z</template><textarea>t</textarea>', 'code: x', 'code: y', 'code: z', 'code: t'],
  ['<details><summary>S</summary>t</details>u', 'open', 'h0 S', 'p1 t', 'close', 'p2 u'],
  ['<hr/>', 'rule'],
  ['<input type="checkbox"> a<p><input type=checkbox checked> b</p><p>c</p>', 'p1 [ ] a', 'p2 [x] b', 'p3 c'],
  ['<input type="text"> a', 'p1 a'],
  ['<a title="a>b" href="https://x.example">l</a>', 'p1 l <https://x.example>'],
  ['<b>a</b>*b* [c](d)', 'p1 **a***b* [c](d)'],
  ['a < b <', 'p1 a < b <'],
  ['<span style="x">a</span> <unknown>b', 'p1 a <unknown>b'],
  ['<div>a</div>b<section>c</section>', 'p1 a', 'p2 b', 'p3 c'],
  ['<B>a</B><STRONG> b</STRONG>', 'p1 **a b**'],
  ['<br>'],
  ['<b>a <i>b</i></b>', 'p1 **a b**'],
  ['<b>a', 'p1 a'],
  ['a</b>', 'p1 a'],
];

const wiki: readonly Case[] = [
  ['*bold* _italic_ {{mono}} -gone- *a _b_*', 'p1 **bold** _italic_ `mono` **a b**', 'struck: gone'],
  ['a*b*c', 'p1 a*b*c'],
  ['* a\n** b\n# c\n- d', 'p1 item 1 of level 1: a', 'p2 item 2 of level 2: b', 'p3 item 3 of level 1: c', 'p4 item 4 of level 1: d'],
  ['*a*\n*b*', 'p1 **a**', '   and **b**'],
  ['h1. One\nh6. *Six*\nh7. no\nh2.no', 'h1 One', 'h6 **Six**', 'p1 h7. no', '   and h2.no'],
  [
    '[text|https://x.example/1] [https://x.example/2] [text|#anchor] [~user] [^file] [plain] [a|b|c] [https://x.example|https://y.example]',
    'p1 text https://x.example/2 text ~user ^file [plain] a https://x.example <https://x.example/1> <https://x.example/2> <https://y.example>',
  ],
  ['!pic.png! and !pic.PNG|width=3! a!b.png! !not! !a b.png!', 'p1 and  a!b.png! !not!'],
  ['\\*a\\* a\\\\b \\a', 'p1 *a* a', '   and b \\a'],
  ['{color:red}a{color} {anchor:x}b {status:title=x} {unknown}', 'p1 a b  {unknown}'],
  ['{code}a{code} b {noformat}c{noformat} d', 'code: a', 'p1 b', 'code: c', 'p2 d'],
  ['{code:java}\na\n{CODE}\nb', 'code: \na\n', 'p1 b'],
  ['{code}open', 'p1 {code}open'],
  ['{quote}a{quote}b', 'quote: a', 'p1 b'],
  ['bq. a\nb', 'quote:  a', 'p1 b'],
  ['{panel:title=T|x=y}a{panel}b', 'open', 'h0 T', 'p1 a', 'close', 'p2 b'],
  ['{panel}a{panel}', 'open', 'p1 a', 'close'],
  ['{expand:Title}a{expand}', 'open', 'h0 Title', 'p1 a', 'close'],
  ['{panel:a=b}x{panel}', 'open', 'p1 x', 'close'],
  ['||A||B||\n|c|d|\n\n|e|[f|https://x.example]|', 'table 1 head: A | B', 'table 1: c | d', 'table 2: e | f <https://x.example>'],
  ['||A|b|\n|x', 'table 1: A | b', 'p1 |x'],
  ['|a|[b|c|', 'table 1: a | [b | c'],
  ['----\na\n---', 'rule', 'p1 a', '   and ---'],
  ['a\n\n\nb\nc', 'p1 a', 'p2 b', '   and c'],
  ['* a\nb\n\nc', 'p1 item 1 of level 1: a', '   and item 1 of level 1: b', 'p2 c'],
  ['*** deep\n* a', 'p1 item 1 of level 1: deep', 'p2 item 2 of level 1: a'],
  ['a\r\nb\rc', 'p1 a', '   and b', '   and c'],
  ['|', 'p1 |'],
  ['https://x.example/a_b_c *x*', 'p1 https://x.example/a_b_c **x**'],
  ['{panel}\n{code}\nx\n{code}\ny\n{panel}\nz', 'open', 'code: \nx\n', 'p1 y', 'close', 'p2 z'],
  ['{{a', 'p1 {{a'],
  ['h3. T\n* a\nh3. U', 'h3 T', 'p1 item 1 of level 1: a', 'h3 U'],
  ['||', 'p1 ||'],
  ['|a||b|', 'table 1: a | b'],
];

const textile: readonly Case[] = [
  ['*bold* _italic_ @code@ *a _b_*', 'p1 **bold** _italic_ `code` **a b**'],
  ['h1. One\n\nh3(class). Three\n\nh2.no\n\nh2. two\nmore', 'h1 One', 'h3 Three', 'p1 h2.no', 'h2 two', 'p2 more'],
  ['p. a\n\np{color:red}. b', 'p1 a', 'p2 b'],
  ['"link":https://x.example/1, "no":nowhere "x": y', 'p1 link, "no":nowhere "x": y <https://x.example/1>'],
  ['<b>a</b><br>b <!-- hidden -->c<br />d', 'p1 a', '   and b', 'comment:  hidden ', 'p2 c', '   and d'],
  ['%{color:red}a% b %c%', 'p1 a b %c%'],
  ['&amp; &copy; & a', 'p1 & © & a'],
  [
    '* a\n** b\n# c\n* [ ] open\n* [x] done\n* [X]no',
    'p1 item 1 of level 1: a',
    'p2 item 2 of level 2: b',
    'p3 item 3 of level 1: c',
    'p4 item 4 of level 1: [ ] open',
    'p5 item 5 of level 1: [x] done',
    'p6 item 6 of level 1: [X]no',
  ],
  ['  * a', 'p1 item 1 of level 1: a'],
  ['*a*', 'p1 **a**'],
  ['bq. a\nb\n\nc', 'quote: a', 'quote: b', 'p1 c'],
  ['bq.. a\n\nb\n\np. c', 'quote: a', 'quote: b', 'p1 c'],
  ['bc. a\nb\n\nc', 'code: a', 'code: b', 'p1 c'],
  ['bc.. a\n\nb\nh1. c', 'code: a', 'code: b', 'h1 c'],
  ['pre. x\n\ny', 'code: x', 'p1 y'],
  ['<pre>a</pre>b<notextile>c</notextile><blockquote>d</blockquote>e', 'code: a', 'p1 b', 'code: c', 'quote: d', 'p2 e'],
  ['<pre>open\n\nall', 'code: open\n\nall'],
  ['<!-- open', 'comment:  open'],
  ['> a\nb', 'quote: > a', 'p1 b'],
  ['a\n> b', 'p1 a', 'quote: > b'],
  ['---\na\n--', 'rule', 'p1 a', '   and --'],
  ['a\n---\nb', 'p1 a', 'rule', 'p2 b'],
  ['|_. A |_. B |\n| c |\\2. d |\n\n|e|', 'table 1 head: A | B', 'table 1: c | d', 'table 2: e'],
  ['|_. A | b |', 'table 1: A | b'],
  ['|a|\ntext\n|b|', 'table 1: a', 'p1 text', 'table 2: b'],
  ['{{collapse(T)\na\n}}\nb', 'open', 'h0 T', 'p1 a', 'close', 'p2 b'],
  ['{{collapse\na\n}}', 'open', 'p1 a', 'close'],
  ['fn1. note', 'p1 note'],
  ['a\r\nb\rc\n\nd', 'p1 a', '   and b', '   and c', 'p2 d'],
  ['@open', 'p1 @open'],
  ['*a\nb*', 'p1 **a**', '   and **b**'],
  ['https://x.example/a_b_c _x_', 'p1 https://x.example/a_b_c _x_'],
];

const plain: readonly Case[] = [
  ['a\nb\n\nc', 'p1 a', '   and b', 'p2 c'],
  ['Title\n=====\ntext\nTwo\n---', 'h1 Title', 'p1 text', '   and Two', 'rule'],
  ['a\nb\n---', 'p1 a', '   and b', 'rule'],
  ['--', 'p1 --'],
  [
    '- a\n- b\n* c\n• d\n1. e\n12) f\n1234. g\n-h',
    'p1 item 1 of level 1: a',
    'p2 item 2 of level 1: b',
    'p3 item 3 of level 1: c',
    'p4 item 4 of level 1: d',
    'p5 item 5 of level 1: e',
    'p6 item 6 of level 1: f',
    '   and item 6 of level 1: 1234. g',
    '   and item 6 of level 1: -h',
  ],
  ['- a\n  more\n\nb', 'p1 item 1 of level 1: a', '   and item 1 of level 1: more', 'p2 b'],
  [
    '- [ ] a\n- [x] b\n- [X] c\n- [z] d',
    'p1 item 1 of level 1: [ ] a',
    'p2 item 2 of level 1: [x] b',
    'p3 item 3 of level 1: [x] c',
    'p4 item 4 of level 1: [z] d',
  ],
  ['> a\nb', 'quote: > a', 'p1 b'],
  ['---\n====', 'rule', 'rule'],
  ['a\r\nb\rc', 'p1 a', '   and b', '   and c'],
  ['*a* https://x.example', 'p1 *a* https://x.example'],
];

describe.each([
  ['markdown', markdown],
  ['html', html],
  ['wiki', wiki],
  ['textile', textile],
  ['plain', plain],
] as const)('%s', (format, cases) => {
  test.each(cases.map(([text, ...blocks]) => ({ text, blocks })))('$text', ({ text, blocks }) => {
    expect(outlineOf(format, text)).toEqual(blocks);
  });

  test('what is no text cannot be read', () => {
    expect([outlineOf(format, null), outlineOf(format, { type: 'doc' }), outlineOf(format, 1)]).toEqual([null, null, null]);
  });
});

describe('a line that is underlined', () => {
  const line = 'x'.repeat(80);
  test.each([
    ['markdown', '---', 'h2 ', 'p1 '],
    ['plain', '===', 'h1 ', 'p1 '],
  ] as const)('is a heading in %s when it is no longer than 80 characters', (format, under, heading, paragraph) => {
    expect(outlineOf(format, `${line}\n${under}`)?.[0]).toBe(heading + line);
    expect(outlineOf(format, `${line}x\n${under}`)?.[0]).toBe(`${paragraph}${line}x`);
  });

  test.each(['It ends!', 'It ends.', 'It ends;'])('is a sentence in Markdown when it ends like one: %s', (text) => {
    expect(outlineOf('markdown', `${text}\n---`)).toEqual([`p1 ${text}`]);
  });
});
