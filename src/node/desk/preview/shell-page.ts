/** Writes the page that shows the article of the preview in two frames: as wide as a phone, and as wide as a desktop. */
import { markup, type Markup } from '../../markup.js';

const choice = (name: string, value: string, label: string, isFirst = false): Markup =>
  markup`<label><input type="radio" name="${name}" value="${value}" autocomplete="off"${isFirst ? markup` checked` : markup``}> ${label}</label>`;

export const shellPage = (): string =>
  markup`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Preview – onrecord</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/codes/codes.css">
    <link rel="stylesheet" href="/preview.css">
    <script type="module" src="/preview.js"></script>
  </head>
  <body class="preview-page" data-width="both">
    <nav class="pages" aria-label="Preview">
      <ul>
        <li><a href="/" aria-current="page">Preview</a></li>
        <li><a href="/codes/">Get the code</a></li>
        <li><a href="/e/">The widgets’ own pages</a></li>
      </ul>
      <form aria-label="How to show it">
        <fieldset class="widths"><legend>Width</legend>${choice('width', 'both', 'both', true)}${choice('width', 'phone', 'phone')}${choice('width', 'desktop', 'desktop')}</fieldset>
        <fieldset><legend>Colours</legend>${choice('colours', '', 'auto', true)}${choice('colours', 'light', 'light')}${choice('colours', 'dark', 'dark')}</fieldset>
      </form>
      <p role="status"></p>
    </nav>
    <div class="frames">
      <iframe class="phone" src="/article/" title="On a phone, 390 pixels wide"></iframe>
      <iframe class="desktop" src="/article/" title="On a desktop"></iframe>
    </div>
  </body>
</html>
`.text;

/** The styles of the preview, after those of the page of codes. */
export const previewStyles = `.preview-page {
  display: flex;
  flex-direction: column;
  block-size: 100vh;
}
.preview-page .pages form {
  display: flex;
  flex-wrap: wrap;
  column-gap: 2rem;
}
.preview-page [role='status'] {
  color: var(--soft);
  margin: 0;
  min-inline-size: 8rem;
  text-align: end;
}
.frames {
  background: var(--wash);
  display: flex;
  flex: 1;
  gap: 1rem;
  justify-content: center;
  min-block-size: 0;
  padding: 1rem;
}
.frames iframe {
  background: var(--paper);
  border: 1px solid var(--rule);
  block-size: 100%;
  min-inline-size: 0;
}
.frames .phone {
  flex: none;
  inline-size: min(392px, 100%);
}
.frames .desktop {
  flex: 1;
}
[data-width='phone'] .desktop,
[data-width='desktop'] .phone {
  display: none;
}
@media (max-width: 60rem) {
  .frames {
    padding: 0;
  }
  .preview-page .widths,
  .frames .phone {
    display: none;
  }
}
.lines {
  border-block: 1px solid var(--rule);
  margin-block-end: 2rem;
}
.lines h2 {
  margin-block-start: 0.8rem;
}
.lines li {
  border-block-start: 1px solid var(--rule);
  padding-block: 0.5rem;
}
article code {
  font-family: var(--mono);
  font-size: 0.8125rem;
  overflow-wrap: anywhere;
}
.code-link {
  color: var(--soft);
  font-family: var(--sans);
  font-size: 0.875rem;
}
.code-link a {
  display: inline-block;
  margin-inline-end: 0.75rem;
  padding-block: 10px;
}
.hidden {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
`;
