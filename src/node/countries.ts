/** Tells which country codes exist. The answer comes from Node's own data, so there is no list to maintain. */

/** Regions that are named in Unicode's data and are no countries of ISO 3166-1: parts of countries, unions, placeholders. */
const others = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/**
 * Whether a code is one of ISO 3166-1 alpha-2 today, or XK, which the European Union uses for Kosovo. Retired codes such as
 * SU, and others for the same country such as UK, are not.
 *
 * @param code two capital letters
 */
export const isCountry = (code: string): boolean =>
  !others.has(code) && !!names.of(code) && new Intl.Locale(`und-${code}`).region === code;
