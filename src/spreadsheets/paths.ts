/** Where a region's spreadsheets stand in the console. */
export const sheetsPath = (region: string) => `/petugas/${region}/lembar/`;

/** Where one of them stands. */
export const sheetPath = (region: string, id: string) => `${sheetsPath(region)}${id}/`;
