import type { CategoryView } from '../views.js';

/** Shapes that differ without colour. The word beside a shape gives its meaning. */
const shapes = [
  'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1',
  'M1 1h10v10H1z',
  'M6 0l6 6-6 6-6-6z',
  'M6 1 12 11H0z',
  'M0 3 3 0l3 3 3-3 3 3-3 3 3 3-3 3-3-3-3 3-3-3 3-3z',
  'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1m0 3a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  'M1 1h10v10H1zm3 3v4h4V4z',
  'M0 0h12L6 12z',
  // A side that a question of a matrix does not list. Not the dash of a silence, which says that someone has looked or asked.
  'M4 4h4v4H4z',
];
/** The shape of a silence, or of a category that is not on the scale. */
const none = 'M0 5h12v2H0z';

/** The shape of a category's mark, as the path of an SVG of 12 by 12 units. Even-odd is its fill rule. */
export const shapeOf = ({ index }: CategoryView): string => (index === undefined ? none : shapes[index]!);
