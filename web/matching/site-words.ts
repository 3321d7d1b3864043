/** A site by its short name, `harbour-reception`, as people write it. */
export const siteWords = (site: string): string =>
  /^[a-z][a-z0-9-]*$/.test(site)
    ? site
        .split('-')
        .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
        .join(' ')
    : site
