/** Contrast as WCAG 2.2 computes it, of colours as the browser paints them. */

type Pixel = readonly [red: number, green: number, blue: number];

interface Layer {
  /** As `getComputedStyle` gives it, in whatever colour space. */
  readonly color: string;
  readonly opacity: number;
}

const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** The colour that readers see if these colours are painted over each other, the first at the bottom. */
function paint(layers: readonly Layer[]): Pixel {
  context.clearRect(0, 0, 1, 1);
  for (const { color, opacity } of layers) {
    if (!CSS.supports('color', color)) throw new Error(`${color} is no colour`);
    context.fillStyle = color;
    context.globalAlpha = opacity;
    context.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(pixel: Pixel): number {
  const [red, green, blue] = pixel.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  return ratio(paint([{ color: one, opacity: 1 }]), paint([{ color: other, opacity: 1 }]));
}

function ratio(one: Pixel, other: Pixel): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** An element and all that it is in, through shadow roots, the outermost first. */
function around(element: Element): Element[] {
  const root = element.getRootNode();
  const outer =
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  return [...(outer ? around(outer) : []), element];
}

/** How far a colour of an element stands out from what is behind it. */
export function contrastOn(
  element: Element,
  property: 'color' | 'fill' | 'stroke' | 'borderTopColor' | 'outlineColor' | 'backgroundColor',
): number {
  const ground: Layer[] = [{ color: '#fff', opacity: 1 }];
  let opacity = 1;
  for (const each of around(element)) {
    const style = getComputedStyle(each);
    opacity *= Number(style.opacity);
    if (each !== element || property !== 'backgroundColor')
      ground.push({ color: style.backgroundColor, opacity });
  }
  const layers = [...ground, { color: getComputedStyle(element)[property], opacity }];
  const key = layers.map((layer) => `${layer.color} ${layer.opacity}`).join();
  const known = measured.get(key) ?? ratio(paint(layers), paint(ground));
  measured.set(key, known);
  return known;
}

/** Most texts of a widget have the colours of others. */
const measured = new Map<string, number>();

/** Every text inside a widget that can be seen, with its contrast. */
export function textContrasts(element: Element): { readonly text: string; readonly ratio: number }[] {
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  const found = new Map<Element, string>();
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (/\S/.test(data) && parentElement?.checkVisibility()) found.set(parentElement, data.trim());
  }
  return [...found].map(([parent, text]) => ({ text, ratio: contrastOn(parent, 'color') }));
}
