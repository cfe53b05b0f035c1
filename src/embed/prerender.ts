/**
 * For whoever renders a widget before the page is loaded: on a server, or in a build.
 *
 * A prerendered root is kept as long as it is what the element would render, which its marker tells: it stands on the
 * root's first part as `data-marker`, where rendering an element by @lit-labs/ssr puts it. The root brings its styles
 * as `<style>` or, for strict pages, as `<link rel="stylesheet">`, from `prerenderedStyles()`.
 */
export { MARKER, marker, settingsOf } from '../elements/shared/marker.js';

/** What only a script can open is open, and what only a script can do is not offered. */
const WITHOUT_SCRIPTS = `@media (scripting: none) {
  .controls :is(button, input, select), .controls:not(:has(a)), .more { display: none; }
  :where(blockquote, li, section.after, ul.after)[hidden] { display: block; }
  .original { display: block !important; }
}`;

/**
 * An element's styles for a root that is always shown, also where no script runs. The element's own wait for the state
 * `shown`, which no markup can set; only a root with nothing to show needs that.
 */
export const prerenderedStyles = (css: string): string =>
  `${css
    .replaceAll(':host([hidden]:state(shown))', ':host([hidden])')
    .replaceAll(':host(:state(shown))', ':host')}\n${WITHOUT_SCRIPTS}`;
