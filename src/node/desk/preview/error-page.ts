import { errorText } from '../../error-text.js';
import { markup } from '../../markup.js';

/** The page of the preview in the place of one that could not be made. It names the reason. */
export const errorPage = (pathname: string, error: unknown): string =>
  markup`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>The preview could not make this page</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <main>
      <h1>The preview could not make this page</h1>
      <p><code>${pathname}</code>: ${errorText(error)}</p>
      <p>The preview goes on. Remove the cause, and reload this page.</p>
    </main>
  </body>
</html>
`.text;
