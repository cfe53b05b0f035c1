/** What the engines that run the tests differ in, for the tests: everything that one of them lacks stands here. */
import { executeServerCommand } from '@web/test-runner-commands';

const { userAgent } = navigator;
/** WebKitGTK says that it is Safari, as all that is made of it does. */
export const engine = userAgent.includes('Chrome')
  ? 'chromium'
  : userAgent.includes('Firefox')
    ? 'firefox'
    : 'webkit';

/** Prints, or takes the reader's own colours: `{}` undoes it. */
export async function emulateMedia(media: Readonly<Record<string, string>>): Promise<void> {
  if (engine === 'webkit') rewriteMedia(media['media'] === 'print');
  else await executeServerCommand('emulate', media);
}

/**
 * WebKit's driver can't show a page as it prints. There, the media queries of each style sheet are answered instead:
 * whether the engine takes the rules for print is tested, but not that they listen to the medium.
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
    // Rules of a page in a frame are of no class of ours.
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

/** Forced colours are a setting of Windows; WebKit runs on no Windows, and has none. */
export const itInForcedColours = engine === 'webkit' ? it.skip : it;

/** A listener to the medium needs a page that is shown as it prints. */
export const itAsPrinted = engine === 'webkit' ? it.skip : it;

/**
 * The listings and the pictures are kept of one engine. What they show is tested in the others by what they render: roles
 * and names, overflow, print.
 */
export const inChromium = engine === 'chromium' ? describe : describe.skip;

/** Only Chromium says what has shifted in a page; in the others it is measured, box by box. */
export const seesShifts = engine === 'chromium';

/**
 * WebKit rounds the height of each line of text down to whole pixels. What is kept for a widget was measured in Chromium:
 * it is some 2 % too high there, never more than 5 % and a line.
 */
export const linesAreWhole = engine === 'webkit';

/**
 * Firefox takes the stroke into the box of what is drawn, as wide as if it grew with the picture. The picture's own box is
 * tested there, not that of each line in it.
 */
export const strokesGrow = engine === 'firefox';
