export const load = (): void => {};
