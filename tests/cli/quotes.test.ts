/** `onrecord quotes`: every quotation of an article against the texts of its sources. All texts here are invented. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { command } from '../../src/cli/commands/quotes.js';
import { paragraphsOf, type Format } from '../../src/node/article/article.js';
import { findQuotations, type Finding } from '../../src/node/article/find.js';
import { docxParagraphs } from '../../src/node/article/docx.js';
import { quotationsOf } from '../../src/node/article/quotations.js';
import { folderWith, run } from './run.js';

const minutes = `Minutes of the harbour council, 1 February.
The Harbour Master said: "We shall light fourteen lamps on the long pier before the winter, and we shall pay for them ourselves."
Councillor Wick answered that the harbour’s lamps were “a small thing”. He added: "Nobody has asked the fishermen what they think about it."
Le maire a répondu : « Nous n’avons jamais promis autant de lumière à personne. »
市長は「私たちは冬が来る前に港に十四の灯をともします」と述べた。
The motion was carried. No, war is not the answer to a dark pier.
`;
const sources = [
  { id: 'minutes', text: minutes },
  { id: 'other', text: 'A text about something else altogether, with words of its own.\n' },
];
const check = (text: string, format: Format = 'text'): Finding[] =>
  findQuotations(quotationsOf(paragraphsOf(text, format)), sources);
const verdicts = (text: string, format?: Format) => check(text, format).map(({ verdict }) => verdict);

describe('a quotation that is in a source', () => {
  const found: readonly (readonly [name: string, text: string, paragraph: number])[] = [
    ['whole', 'She said: “We shall light fourteen lamps on the long pier before the winter.”', 2],
    ['in other marks and spaces', `'We shall light  fourteen lamps on the long pier,' she said.`, 2],
    ['with another first capital', '“Shall light fourteen lamps on the long pier,” she said.', 2],
    [
      'with an ellipsis',
      '“We shall light fourteen lamps … and we shall pay for them ourselves,” she said.',
      2,
    ],
    ['with a word in brackets', '“[The council] shall light fourteen lamps on the long pier.”', 2],
    ['with a short part', '“We … fourteen lamps on the long pier.”', 2],
    ['with another apostrophe', "Le maire : « Nous n'avons jamais promis autant de lumière »", 4],
    ['in a script without spaces', '市長は「冬が来る前に港に十四の灯をともします」と述べた。', 5],
  ];
  for (const [name, text, paragraph] of found)
    it(`is found: ${name}`, () => {
      const [finding, ...more] = check(text);
      assert.deepEqual(more, []);
      assert.deepEqual(
        [finding!.verdict, finding!.source, finding!.inParagraph],
        ['found', 'minutes', paragraph],
        finding!.text,
      );
    });

  it('is found with a quotation inside it, as one', () =>
    assert.deepEqual(
      check("“Councillor Wick answered that the harbour's lamps were ‘a small thing’.”").map(
        ({ verdict, text }) => [verdict, text.slice(0, 10)],
      ),
      [['found', 'Councillor']],
    ));

  it('is found across paragraphs, each of which opens with a mark', () => {
    const text =
      '“We shall light fourteen lamps on the long pier.\n“Nobody has asked the fishermen what they think,” she said.';
    assert.deepEqual(
      check(text).map(({ verdict, paragraph }) => [verdict, paragraph]),
      [
        ['found', 1],
        ['found', 2],
      ],
    );
  });
});

describe('a quotation that is not in a source', () => {
  const planted: readonly (readonly [name: string, text: string, verdict: Finding['verdict']])[] = [
    ['another number', '“We shall light forty lamps on the long pier before the winter.”', 'differs'],
    ['a word too many', '“We shall gladly light fourteen lamps on the long pier.”', 'differs'],
    ['a word too few', '“We shall light lamps on the long pier before the winter.”', 'differs'],
    ['a negation', '“We shall not light fourteen lamps on the long pier.”', 'differs'],
    ['other punctuation', '“No war is not the answer to a dark pier.”', 'differs'],
    [
      'parts in the wrong order',
      '“And we shall pay for them ourselves … we shall light fourteen lamps.”',
      'differs',
    ],
    ['two places as one', '“We shall light fourteen lamps. Nobody has asked the fishermen.”', 'differs'],
    ['invented', '“The sea has always been our friend, and it will be tomorrow.”', 'not found'],
    [
      'invented, of common words',
      '“We shall pay for the fishermen and for the winter of the harbour.”',
      'not found',
    ],
  ];
  for (const [name, text, verdict] of planted)
    it(`is never found: ${name}`, () => {
      const [finding] = check(text);
      assert.notEqual(finding!.verdict, 'found');
      if (verdict === 'not found') assert.equal(finding!.verdict, verdict, JSON.stringify(finding));
    });

  it('shows the words that differ', () => {
    const [{ runs, inParagraph }] = check(
      '“We shall light forty lamps on the long pier before the winter.”',
    ) as [Finding];
    assert.equal(inParagraph, 2);
    const own = (side: 0 | 1) => runs![side].filter((each) => each.own).map((each) => each.text.trim());
    assert.deepEqual([own(0), own(1)], [['forty'], ['fourteen']]);
  });

  it('is too short to tell if it has fewer than four words, even if they are there', () =>
    assert.deepEqual(verdicts('Lamps are “a small thing”. She calls it “the plan”.'), [
      'too short',
      'too short',
    ]));
});

describe('an article', () => {
  const words = 'We shall light fourteen lamps on the long pier';

  it('is read as HTML: tags, entities, quotation elements, and no scripts', () =>
    assert.deepEqual(
      verdicts(
        `<!doctype html><title>x</title><script>const a = "We shall sink all the boats of the harbour";</script>
         <p>She said: &ldquo;We shall <em>light</em> fourteen lamps on the long pier.&rdquo;
         <p><q>${words}</q>, she said.
         <blockquote><p>${words}.</p><footer>— Tam Wickwater, the Harbour Master of the town</footer></blockquote>`,
        'html',
      ),
      ['found', 'found', 'found'],
    ));

  it('is read as Markdown: emphasis, links, block quotations, and no code', () =>
    assert.deepEqual(
      verdicts(
        `# A title\n\nShe said: "We shall *light* [fourteen lamps](https://x.example/a_b) on the long pier."\n\n> ${words}.\n>\n> — Tam Wickwater, the Harbour Master of the town\n\n\`"We shall sink all the boats"\`\n`,
        'markdown',
      ),
      ['found', 'found'],
    ));

  it('is read as DOCX: runs, deleted words, block quotations, tables, notes', () => {
    const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const paragraph = (inside: string, style = '') =>
      `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p>`;
    const body = [
      paragraph(
        run('She said: &#8220;We shall light ') + run('fourteen') + run(' lamps on the long pier.&#8221;'),
      ),
      paragraph(
        `${run('&quot;We shall ')}<w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins>${run('light')}</w:ins>${run(' fourteen lamps on')}<w:r><w:tab/></w:r>${run('the long pier.&quot;')}`,
      ),
      paragraph(run(`${words}.`), 'IntenseQuote'),
      `<w:tbl><w:tr><w:tc>${paragraph(run('“We shall light forty lamps on the long pier.”'))}</w:tc></w:tr></w:tbl>`,
      paragraph('<w:r><w:instrText>“We shall sink all the boats of the harbour”</w:instrText></w:r>'),
      paragraph(run('It was 007 &lt; 1.0 a “')),
    ].join('');
    const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const paragraphs = docxParagraphs(
      zipSync({
        'word/document.xml': strToU8(
          `<?xml version="1.0"?><w:document ${main}><w:body>${body}</w:body></w:document>`,
        ),
        'word/footnotes.xml': strToU8(
          `<w:footnotes ${main}><w:footnote>${paragraph(run('“The sea has always been our friend.”'))}</w:footnote></w:footnotes>`,
        ),
      }),
      'draft.docx',
    );
    assert.equal(paragraphs.at(-2)!.text, 'It was 007 < 1.0 a “');
    assert.deepEqual(
      findQuotations(quotationsOf(paragraphs), sources).map(({ verdict }) => verdict),
      ['found', 'found', 'found', 'differs', 'not found'],
    );
  });

  it('may have many quotations of a long source that is full of nearly the same words', () => {
    const line = `${words}, and then we shall light all the other lamps on the long pier.\n`;
    const draft = Array.from({ length: 400 }, (_, i) => `“${words} and the lamp of house ${i}”`).join('\n');
    const findings = findQuotations(quotationsOf(paragraphsOf(draft, 'text')), [
      { id: 'long', text: line.repeat(20_000) },
    ]);
    assert.equal(findings.length, 400);
    assert.ok(findings.every(({ verdict }) => verdict !== 'found'));
  });
});

describe('onrecord quotes', () => {
  it('prints each quotation and their numbers, and fails if one is not found', async () => {
    const folder = folderWith({
      'draft.md':
        'She said: “We shall light fourteen lamps on the long pier.” He said: “We shall light forty lamps on the long pier.” They said: “The sea has always been our friend.”\n',
      'good.txt': 'She said: “We shall light fourteen lamps on the long pier.”\n',
      'sources/minutes.txt': minutes,
    });
    const options = ['--sources', join(folder, 'sources')];
    const { code, out } = await run(command, join(folder, 'draft.md'), ...options);
    assert.equal(code, 1);
    assert.match(
      out,
      /^found: paragraph 1: “We shall light fourteen lamps on the long pier\.” in minutes, paragraph 2$/m,
    );
    assert.match(
      out,
      /^DIFFERS: paragraph 1: “We shall light \*forty\* lamps on the long pier\.”\n {2}minutes, paragraph 2: “We shall light \*fourteen\* lamps on the long pier”$/m,
    );
    assert.match(out, /^NOT FOUND: paragraph 1: “The sea has always been our friend\.”$/m);
    assert.match(
      out,
      /draft\.md: quotations 3: found 1, with differences 1, not found 1, too short to tell 0$/,
    );
    assert.equal((await run(command, join(folder, 'good.txt'), ...options)).code, 0);
    const json = JSON.parse(
      (await run(command, join(folder, 'draft.md'), ...options, '--json')).out,
    ) as Finding[];
    assert.deepEqual(
      json.map(({ verdict }) => verdict),
      ['found', 'differs', 'not found'],
    );
  });

  it('explains what it could not read, in words', async () => {
    const folder = folderWith({
      'draft.md': '',
      'draft.docx': 'not a zip',
      'other.docx': zipSync({ 'a.txt': strToU8('x') }),
      'draft.pdf': '',
      'bad.txt': new Uint8Array([0xe3, 0x20]),
      'sources/a.txt': 'x',
      'none/a.pdf': '',
    });
    const sources = ['--sources', join(folder, 'sources')];
    for (const [args, says] of [
      [[join(folder, 'draft.md')], /Name the folder of the sources/],
      [[...sources], /Name one article/],
      [[join(folder, 'draft.pdf'), ...sources], /draft\.pdf is none of \.md, .*\.docx/],
      [[join(folder, 'draft.docx'), ...sources], /draft\.docx is no DOCX file/],
      [
        [join(folder, 'other.docx'), ...sources],
        /other\.docx is no DOCX file: it has no word\/document\.xml/,
      ],
      [[join(folder, 'gone.md'), ...sources], /There is no file or folder/],
      [[join(folder, 'bad.txt'), ...sources], /bad\.txt:1:1 is not UTF-8/],
      [[join(folder, 'draft.md'), '--sources', join(folder, 'gone')], /There is no folder/],
      [[join(folder, 'draft.md'), '--sources', join(folder, 'draft.md')], /There is no folder/],
      [[join(folder, 'draft.md'), '--sources', join(folder, 'none')], /There is no text in/],
    ] as const) {
      const { code, err } = await run(command, ...args);
      assert.equal(code, 2, err);
      assert.match(err, says);
      assert.doesNotMatch(err, /\n\s+at /);
    }
    assert.equal((await run(command, join(folder, 'draft.md'), ...sources)).code, 0);
  });
});
