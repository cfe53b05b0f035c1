/** Differences between the engines that run the tests. Everything that one of them lacks is named here. */
import { executeServerCommand } from '@web/test-runner-commands';

const { userAgent } = navigator;
/** The engine of this browser, from its user agent. WebKitGTK names itself Safari, like all browsers built on WebKit. */
export const engine = userAgent.includes('Chrome')
  ? 'chromium'
  : userAgent.includes('Firefox')
    ? 'firefox'
    : 'webkit';

/** Emulates print or the reader's own colours. `{}` resets both. */
export async function emulateMedia(media: Readonly<Record<string, string>>): Promise<void> {
  if (engine === 'webkit') rewriteMedia(media['media'] === 'print');
  else await executeServerCommand('emulate', media);
}

/**
 * WebKit's driver can't emulate print, so this rewrites the media queries of each style sheet instead. That tests the
 * rules for print, but not whether the engine applies them when it prints.
 */
function rewriteMedia(print: boolean): void {
  for (const [media, was] of rewritten) media.mediaText = was;
  rewritten.clear();
  if (!print) return;
  const sheets = rootsOf(document).flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets]);
  for (const sheet of new Set(sheets)) answer(sheet.cssRules);
}

/** A document, its shadow roots, and those of the pages in its frames. */
const rootsOf = (page: Document): DocumentOrShadowRoot[] => [
  page,
  ...[...page.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ...[...page.querySelectorAll('iframe')].flatMap(({ contentDocument }) =>
    contentDocument ? rootsOf(contentDocument) : [],
  ),
];

const rewritten = new Map<MediaList, string>();
const onPaper: Readonly<Record<string, string>> = { print: 'all', screen: 'not all', 'not print': 'not all' };

function answer(rules: CSSRuleList): void {
  for (const rule of rules) {
    // The rules of a page in a frame belong to another realm, so `instanceof` would not recognise them.
    if ('media' in rule) {
      const { media } = rule as CSSMediaRule;
      const now = onPaper[media.mediaText];
      if (now) {
        rewritten.set(media, media.mediaText);
        media.mediaText = now;
      }
    }
    if ('cssRules' in rule) answer((rule as CSSGroupingRule).cssRules);
  }
}

/** Forced colours are a setting of Windows. WebKit has none, because it does not run there. */
export const itInForcedColours = engine === 'webkit' ? it.skip : it;

/** Only Chromium can emulate a reader who wants more contrast. */
export const itWithMoreContrast = engine === 'chromium' ? it : it.skip;

/** Tests of a listener for print need an engine that can emulate print. */
export const itAsPrinted = engine === 'webkit' ? it.skip : it;

/**
 * Listings and pictures are stored for one engine only. In the others, tests check roles and names, overflow and print
 * directly.
 */
export const inChromium = engine === 'chromium' ? describe : describe.skip;

/** Only Chromium reports layout shifts. In the other engines, tests measure the boxes. */
export const seesShifts = engine === 'chromium';

/**
 * WebKit rounds the height of each line of text down to whole pixels. The reserved heights were measured in Chromium, so in
 * WebKit they are about 2 % too high, and never more than 5 % and a line.
 */
export const linesAreWhole = engine === 'webkit';

/**
 * WebKitGTK rounds the width of each letter to whole pixels, so a text can be a tenth wider than in Safari. The digit of a
 * source mark is 6 px wide instead of 5, so the columns of a table that have small print take more of its width.
 */
export const glyphsAreWhole = engine === 'webkit';

/**
 * Firefox includes the stroke in the bounding box of a shape, as if the stroke scaled with the picture. In Firefox, tests
 * measure the box of the whole picture and not those of its lines.
 */
export const strokesGrow = engine === 'firefox';

/**
 * Firefox keeps the space at the end of a line if the character after it is an isolate, such as U+2068, which also stays on
 * that line. The line is then too wide by a part of that space, in pixels. The space is invisible.
 */
export const spaceAtLineEnd = (text: string): number =>
  engine === 'firefox' && / [\u2066-\u2068]/.test(text) ? 4 : 0;
