/** The address of a site with a slash at its end, so that the paths of its files can follow. */
export const siteAddress = (given: string | URL): URL => new URL(String(given).replace(/\/?$/, '/'));
