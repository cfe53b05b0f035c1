/** Writes the page "Get the code" of a story, on which editors choose a widget and copy its code. */
import { readFileSync } from 'node:fs';
import { tags } from '../../model/by-tag.js';
import type { Tag } from '../../model/views.js';
import { markup, none, trusted } from '../markup.js';
import { inPackage } from './package-folder.js';

export interface CodesPage {
  /** The title of the story. */
  readonly title: string;
  /** The relative address of the folder that has the script. */
  readonly engine: string;
  /** Whether the script is without the story, so that the page must name the story's address. */
  readonly isApart: boolean;
  /** The tags of the elements that the script has, and that the page offers. The default is all. */
  readonly elements?: readonly Tag[];
}

/** The files of the page, by their paths in the folder of the story. */
export function codesFiles({
  title,
  engine,
  isApart,
  elements = tags,
}: CodesPage): Map<string, string | Uint8Array> {
  const fromPackage = (name: string) => readFileSync(inPackage('engine', 'codes', name));
  const page = markup`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Get the code – ${title}</title>
    <meta name="robots" content="noindex">${
      isApart ? markup`\n    <meta name="onrecord-story" content="../story.json">` : none
    }
    <link rel="stylesheet" href="./codes.css">
    <script type="module" src="${engine}onrecord.js"></script>
    <script type="module" src="./codes.js"></script>
  </head>
  <body class="variants" data-elements="${elements.join(' ')}">
    <a class="skip" href="#codes">Skip to the codes</a>
    ${trusted(fromPackage('main.html').toString().trim())}
  </body>
</html>
`.text;
  return new Map<string, string | Uint8Array>([
    ['codes/index.html', page],
    ...['codes.css', 'codes.js', 'conformance.json'].map(
      (name) => [`codes/${name}`, fromPackage(name)] as const,
    ),
  ]);
}
