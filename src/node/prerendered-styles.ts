/**
 * The style sheet of a prerendered element, for a server or a build that renders widgets ahead of the page. The root takes
 * it as `<style>` or, on a strict page, as `<link rel="stylesheet">`.
 */

/**
 * Everything that a reader could open is open, and controls that need a script are hidden: without scripts, and if the page
 * has no story to make the live element from. A button that is also a label, such as one of the legend, stays as text.
 */
const STATIC = `
  .controls :is(button, input, select), .controls:not(:has(a)), .more { display: none; }
  button { pointer-events: none; text-decoration: none; }
  blockquote[hidden] { display: block; }
  [hidden='until-found'] { content-visibility: visible; }
  .original { display: block !important; }
`;
const WITHOUT_CONTROLS = `@media (scripting: none) {${STATIC}}
[data-static] {${STATIC}}`;

/**
 * A browser draws a page while it arrives, and a half line of text moves when its rest comes. So a root stays hidden until
 * it has been parsed up to its slot, which is its last child. After three seconds, as long as browsers wait for a font, the
 * part that has arrived is shown.
 */
const WHOLE = `.root:not(:has(~ slot)) { animation: arrive 3s; }
@keyframes arrive { from, to { visibility: hidden; } }`;

/**
 * An element's styles for a prerendered root. The element's own style sheet applies once the element has the state
 * `shown`. Markup cannot set a state, so a prerendered root is styled without it.
 */
export const prerenderedStyles = (css: string): string =>
  `${css
    .replaceAll(':host([hidden]:state(shown))', ':host([hidden])')
    .replaceAll(':host(:state(shown))', ':host')}\n${WHOLE}\n${WITHOUT_CONTROLS}`;
