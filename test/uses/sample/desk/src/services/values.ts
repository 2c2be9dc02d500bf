export const defined = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
