/** The language of an element: the nearest `lang`, through shadow roots. Empty where the page names none. */
export function languageOf(element: Element): string {
  // On a server an element has no page around it.
  if (!element.closest as boolean) return element.getAttribute('lang') ?? '';
  for (let node: Element | undefined = element; node;) {
    const named: Element | null = node.closest('[lang]');
    if (named) return named.getAttribute('lang')!;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}
