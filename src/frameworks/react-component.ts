import type { LitElement } from 'lit';
import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
} from 'react';
import { define } from '../page/define.js';
import type { StoryInput } from '../story/types.js';
import type { Element, EventName, Listeners, Settings } from './props.js';

/** The props of a component: the properties and events of its element, and the props of any HTML element. */
export type Props<E extends Element, Names extends EventName> = Settings<E> &
  Listeners<Names> &
  Omit<HTMLAttributes<E>, keyof Settings<E>>;

export type Component<E extends Element, Names extends EventName> = ForwardRefExoticComponent<
  Props<E, Names> & RefAttributes<E>
>;

/** React 18 warns of layout effects on a server, where no effect runs. */
const useClientEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

const LISTENER = /^onOnrecord/;
/** The event of a listener: `onOnrecordStoryChange` is for `onrecord-story-change`. */
const eventOf = (name: string): string =>
  name
    .slice(2)
    .replace(/\B[A-Z]/g, '-$&')
    .toLowerCase();

/**
 * Makes a React component of an element.
 *
 * React 19 leaves out properties and listeners when it hydrates the markup of a server
 * (https://github.com/facebook/react/issues/35446), and React 18 knows neither. So effects set them. All other settings are
 * attributes, because `onrecord.css` reserves space by the attributes that name an item.
 */
export function componentOf<E extends Element, Names extends EventName>(
  tag: string,
  elementClass: typeof LitElement & { new (): E; readonly version: string },
): Component<E, Names> {
  /** The attributes of the element's properties. Lit fills its map of properties when it is asked for the attributes. */
  const attributeOf = new Map<string, string>();
  if (elementClass.observedAttributes.length)
    for (const [name, { attribute }] of elementClass.elementProperties)
      if (attribute !== false)
        attributeOf.set(String(name), typeof attribute === 'string' ? attribute : String(name).toLowerCase());

  const Component = forwardRef<E, Record<string, unknown>>(({ story, ...props }, forwarded) => {
    const ref = useRef<E>(null);
    const given: Record<string, unknown> = { ref };
    const attributes = new Map<string, string>();
    const listeners: [event: string, listener: EventListener][] = [];
    for (const [name, value] of Object.entries(props)) {
      const attribute = attributeOf.get(name);
      if (LISTENER.test(name)) {
        if (value) listeners.push([eventOf(name), value as EventListener]);
      } else if (!attribute) given[name] = value;
      else if (value === true) attributes.set(attribute, '');
      else if (typeof value === 'string' || typeof value === 'number')
        attributes.set(attribute, String(value));
    }

    useImperativeHandle(forwarded, () => ref.current!, []);
    useClientEffect(() => {
      const element = ref.current!;
      // React 19 sets a property instead of the attribute if the element has one of that name.
      for (const name of attributeOf.values()) {
        const value = attributes.get(name);
        if (value === undefined) element.removeAttribute(name);
        else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
      for (const [event, listener] of listeners) element.addEventListener(event, listener);
      return () => {
        for (const [event, listener] of listeners) element.removeEventListener(event, listener);
      };
    });
    useClientEffect(() => {
      ref.current!.story = story as StoryInput | undefined;
      // The element is registered after it has its story. If it rendered first, it would warn that it has none.
      define(tag, elementClass);
    }, [story]);
    return createElement(tag, { ...given, ...Object.fromEntries(attributes) });
  });
  Component.displayName = elementClass.name.replace('Element', '');
  return Component;
}
